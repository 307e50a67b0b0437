"""When to poll another place of a site instead of a failing source, and which one. Pure.

The order is feed, news sitemap, page, as `discovery` ranks them. Another place is looked for only
if a source that once worked has failed often and for long, so that a bad day of a server changes
nothing; a notice says where its stories come from now. They stay the same stories, because entries
are recognised by their canonical address, whoever lists it. For an address that never worked
nothing else is looked for: that is a mistake to report.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from watcher.model import Detour, ParsedEntry, SourceState
from watcher.urls import origin, redact, split
from watcher.urls.canonical import canonical

FAILURES = 5
PATIENCE = timedelta(days=1)
SLACK = timedelta(days=1)  # dates without a time or with a wrong zone
_KINDS = frozenset(("auto", "feed", "sitemap"))
_NAMES = ("feed", "feeds", "rss", "atom", "rdf")
_FILES = ("rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json")


class Offer(NamedTuple):
    """A place that answers and has entries: its address, kind, and how it was found."""

    url: str
    kind: str
    how: str


def is_due(source: SourceState, kind: str, now: datetime) -> bool:
    """Tell whether to look for another place of a failing source; `kind` as configured.

    Not for pages and articles: nothing comes after them in the order.
    """
    if kind not in _KINDS or source.last_ok_at is None:
        return False
    often = source.failures + 1 >= FAILURES or source.gone_at is not None
    return often and now - source.last_ok_at >= PATIENCE


def pages_to_ask(source: SourceState, entries: Sequence[str]) -> list[str]:
    """Return the pages that may know where a source's stories are now, the likeliest first.

    `entries` are addresses of its latest ones: they tell the site of a feed that is hosted
    elsewhere. A section's feed (/tag/minsk/feed) belongs to the section's page. Once a source is
    polled elsewhere, its configured address may be that page.
    """
    origins, own = [origin(url) for url in entries], origin(source.url)
    home = max(dict.fromkeys(origins), key=origins.count, default=own)
    found = [home + "/"] if home else []
    steps = [step for step in split(source.url).path.split("/") if step]
    if home and own == home and len(steps) > 1 and steps[-1].lower() in _NAMES + _FILES:
        found.insert(0, f"{home}/{'/'.join(steps[:-1])}/")
    if source.detour and own:
        found.insert(0, source.url)
    return list(dict.fromkeys(found))


def chosen(offers: Iterable[Offer], source: SourceState, now: datetime) -> Detour | None:
    """Return the first offer that is not where the source failed, and why it is taken."""
    for offer in offers:
        if canonical(offer.url) != canonical(source.address):
            days = (now - source.last_ok_at).days if source.last_ok_at else 0
            told = (
                f"{redact(source.address)} has failed for {days} day{'s'[: days != 1]}"
                f" ({source.error or 'no answer'}); polled instead: the {offer.kind}"
                f" {redact(offer.url)} ({offer.how})"
            )
            return Detour(offer.url, offer.kind, told, now)
    return None


def parted(
    entries: Sequence[ParsedEntry], last_ok: datetime | None
) -> tuple[list[ParsedEntry], list[ParsedEntry]]:
    """Part the entries of a new place into news since the last good poll, and older ones.

    Entries without a date, or with an older one, may be its archive, and are treated as those of a
    first poll. A sitemap's lastmod does not count: some say when the sitemap was made.
    """
    news, past = list[ParsedEntry](), list[ParsedEntry]()
    for entry in entries:
        when = entry.published
        is_news = when is not None and last_ok is not None and when >= last_ok - SLACK
        (news if is_news else past).append(entry)
    return news, past
