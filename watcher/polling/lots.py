"""The items of a poll or of `ingest` as lots, and which of their pages to read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from watcher.dedupe.keys import keys_of_feed, keys_of_line, keys_of_page, page_key
from watcher.fetch.fallback import parted
from watcher.fetch.politeness import host_key
from watcher.ingest import Listing, Lot
from watcher.jobs import Jobs
from watcher.model import EntryId, IncomingEntry, ParsedEntry, ParsedFeed, SourceId
from watcher.polling.poll import Poll

PARTIAL = frozenset(("page", "sitemap"))  # kinds of documents that list entries without their text
FIRST_POLL = 20  # pages of a first poll that are read, the newest
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def lot_of(jobs: Jobs, each: Poll) -> Lot:
    """Return the items of a document; of a detour's first poll, only those surely new."""
    source, feed = each.source, each.feed or ParsedFeed("")
    spec = jobs.specs[source.url]
    partial = feed.kind in PARTIAL
    keys_of = keys_of_page if partial else keys_of_feed
    items: Sequence[ParsedEntry] = feed.entries
    if is_first_elsewhere(each):
        items, _ = parted(items, source.last_ok_at)
    return Lot(
        source_id=source.id,
        source=spec.name,
        items=items,
        keys=keys_of(items),
        arrival="baseline" if source.baseline_at is None else "new",
        first_poll=spec.first_poll,
        last_ok=source.last_ok_at,
        configured_lang=spec.lang,
        feed_lang=feed.lang,
        tags=spec.tags,
        partial=partial,
        full_text=spec.full_text and feed.kind != "article",
        shapes=source.shapes if feed.kind == "page" else None,
    )


def past_of(jobs: Jobs, each: Poll) -> Lot:
    """Return items that an index had before its first poll but that are read only now: no news."""
    assert each.sitemaps
    items = each.sitemaps.past
    lot = replace(lot_of(jobs, each), items=items, keys=keys_of_page(items))
    return replace(lot, arrival="baseline", first_poll="quiet", full_text=False)


def is_first_elsewhere(each: Poll) -> bool:
    """Tell whether a source that had entries is polled at another place for the first time."""
    return each.feed is not None and each.detour is not None and each.source.baseline_at is not None


def found_there(jobs: Jobs, each: Poll) -> Lot:
    """Return the items of a detour that may be old, to be handled like those of a first poll."""
    assert each.feed
    lot = lot_of(jobs, each)
    _, items = parted(each.feed.entries, each.source.last_ok_at)
    keys = (keys_of_page if lot.partial else keys_of_feed)(items)
    return replace(lot, items=items, keys=keys, arrival="baseline", full_text=False)


def to_read(lot: Lot, listing: Listing) -> list[tuple[EntryId, str]]:
    """Return the entries whose pages to read, with their hosts; only a few of a first poll."""
    new = [(number, item) for number, item in listing.new if _is_on_web(item.url)]
    if lot.arrival == "baseline":
        # Documents list the newest first; where they tell the time, that counts.
        new.sort(key=lambda pair: pair[1].published or _EPOCH, reverse=True)
        new = new[:FIRST_POLL]
    return [(number, host_key(item.url or "")) for number, item in new]


def _is_on_web(url: str | None) -> bool:
    return url is not None and url.startswith(("http://", "https://")) and page_key(url) is not None


def lot_of_lines(
    source_id: SourceId,
    source: str,
    lines: Sequence[IncomingEntry],
    tags: Mapping[str, frozenset[str]],
) -> Lot:
    """Return the lines that name one source, as a lot."""
    items = [line.item for line in lines]
    return Lot(
        source_id=source_id,
        source=source,
        items=items,
        keys=[keys_of_line(item) for item in items],
        arrival="ingest",
        first_poll="alert",
        tags=tags.get(source, frozenset()),
    )
