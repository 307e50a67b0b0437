"""What to do with a page that was read, or could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from watcher.errors import FetchError, WatcherError
from watcher.extract.boilerplate import RECURS, paragraphs, without_boilerplate
from watcher.model import Article, ParsedEntry, Postponed, Reading, Stored
from watcher.parse.sitemap.slug import is_made

COUNTED = 200  # articles after which the counts of a source's paragraphs are halved
SHARE = 3  # a paragraph in fewer than one in so many articles is no boilerplate
# After the first failure, the second ... ; then we give up.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360))
REFUSED_WAITS = WAITS[:2]  # where the server says that there is nothing for us (4xx)
_LATER = frozenset((408, 425, 429))


@dataclass(frozen=True, slots=True)
class Read:
    """The result of a reading; `pause` is what the page's host asks for before the next one."""

    reading: Reading
    outcome: Article | Postponed | WatcherError
    pause: timedelta = timedelta()
    for_good: bool = False  # not allowed: trying again would be impolite
    for_now: bool = False  # not tried at all


def again_at(each: Read, now: datetime, jitter: float) -> datetime | None:
    """Return when to try a failed reading again, or None where it is given up."""
    outcome = each.outcome
    if isinstance(outcome, Postponed):
        return outcome.until
    if each.for_now:
        return now + timedelta(hours=1) * (1 + jitter)
    waits = WAITS
    if isinstance(outcome, FetchError):
        if each.for_good or outcome.permanent:
            return None
        status = outcome.status or 0
        if 400 <= status < 500 and status not in _LATER:
            waits = REFUSED_WAITS
    if each.reading.attempts >= len(waits):
        return None
    wait = waits[each.reading.attempts] * (1 + jitter)
    asked = outcome.retry_after if isinstance(outcome, FetchError) else None
    return now + max(wait, asked or wait)


def waits_for_whole(reading: Reading) -> bool:
    """Tell whether to fetch a page that broke off once more, instead of taking the part we have."""
    return reading.attempts < len(REFUSED_WAITS)


def recurring(total: int, counts: Mapping[int, int]) -> set[int]:
    """Return the paragraphs that belong to the site, by `counts` in so many of its articles."""
    return {key for key, n in counts.items() if n >= RECURS and n * SHARE >= total}


def text_of(article: Article, site: set[int]) -> tuple[str, int]:
    """Return the text to match, and how many paragraphs of it were left out."""
    text = without_boilerplate(article.text, site)
    return text, len(paragraphs(article.text)) - len(paragraphs(text))


def with_text(stored: Stored, article: Article, text: str) -> ParsedEntry:
    """Return a stored entry, completed by its page.

    Whatever the source said stays, except a title that was made from the address. A text less than
    half as long as the one from the feed is not taken: it is the worse one.
    """
    made = not stored.title or is_made(stored.title, stored.url)
    keeps = not stored.read and 2 * len(text) < len(stored.body)
    return ParsedEntry(
        guid=stored.guid,
        url=stored.url,
        title=(article.title if made else "") or stored.title,
        summary=stored.summary,
        body=stored.body if keeps else text,
        published=stored.published or article.published,
        author=stored.author or article.author,
        lang=stored.lang or article.lang,
    )
