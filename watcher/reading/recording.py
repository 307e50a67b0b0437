"""The outcome of a reading, recorded: a text to match, or why there is none."""

from datetime import datetime

from watcher.errors import FetchError
from watcher.extract.boilerplate import paragraph_keys
from watcher.ingest import Body, Lot
from watcher.jobs import Jobs
from watcher.model import Article, Postponed, Stored
from watcher.reading.deciding import COUNTED, Read, again_at, recurring, text_of, with_text
from watcher.store.core import Connection
from watcher.store.polled import hosts, paragraphs, readings


def take_text(
    connection: Connection, jobs: Jobs, each: Read, stored: Stored, now: datetime
) -> list[Body]:
    """Record a page that was read; return its text where it is the article's."""
    article, spec = each.outcome, jobs.specs.get(each.reading.source)
    assert isinstance(article, Article)
    text, left_out = "", 0
    if article.refused is None:
        text, left_out = _without_the_sites(connection, article, stored, now)
    how, refused = article.method, article.refused
    readings.record_read(connection, stored.id, now, method=how, refused=refused, left_out=left_out)
    if article.refused is not None or spec is None:
        return []
    lot = Lot(stored.source_id, spec.name, (), (), stored.arrival, spec.first_poll, tags=spec.tags)
    item = with_text(stored, article, text)
    same = stored.read and (item.title, item.body) == (stored.title, stored.body)
    return [] if same else [Body(lot, stored, item)]


def _without_the_sites(
    connection: Connection, article: Article, stored: Stored, now: datetime
) -> tuple[str, int]:
    """Return the text, and how many paragraphs that the site repeats were left out; count all."""
    keys = paragraph_keys(article.text)
    site = recurring(*paragraphs.seen(connection, stored.source_id, keys))
    if not stored.read:
        paragraphs.count(connection, stored.source_id, keys, now, COUNTED)
    return text_of(article, site)


def put_off(connection: Connection, jobs: Jobs, each: Read, now: datetime) -> None:
    """Record a page that could not be read, and when to try again, if ever."""
    outcome = each.outcome
    if isinstance(outcome, FetchError) and outcome.retry_after and outcome.host:
        hosts.block_host(connection, outcome.host, now + outcome.retry_after)
    tried = not each.for_now and not isinstance(outcome, Postponed)
    told = "its host asked for rest" if isinstance(outcome, Postponed) else str(outcome)
    if isinstance(outcome, Article):
        told = "the server sent an error page"
    readings.record_failure(
        connection,
        each.reading.entry_id,
        told,
        each.reading.attempts + tried,
        again_at(each, now, jobs.jitter()),
    )
