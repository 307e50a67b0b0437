"""The jobs, top to bottom: the one file that knows the order of the stages.

    poll    = fetch -> parse -> ingest        per source, when its next poll is due
    read    = fetch page -> extract -> ingest       per entry, where its source asks for full text
    ingest  = dedupe -> match -> cluster -> route   what arrived, in one short transaction
    group   = cluster -> join stories         what first polls brought, behind the polls
    deliver = render -> send -> record        per notification, when it is due

A job takes what it works on, commits, and returns what it made; who calls it when (a runner) is
none of its business. `Jobs` says what the jobs need; `app` fills it.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from watcher.arrived import Apart as Apart
from watcher.arrived import follow as follow
from watcher.arrived import parse as parse
from watcher.arrived import parse_slowly as parse_slowly
from watcher.dedupe.keys import keys_of_feed, keys_of_line, keys_of_page, page_key
from watcher.dedupe.redesign import STRANGE_POLLS, learned
from watcher.deliver.render import render
from watcher.deliver.retry import Retry, verdict
from watcher.errors import DeliveryError, FetchError, ParseError, StoreError, WatcherError
from watcher.fetch import state
from watcher.fetch.fallback import parted
from watcher.fetch.politeness import host_key
from watcher.grouping.behind import SLICE, group_slice
from watcher.ingest import Counts, Listing, Lot, ingest, ingest_bodies
from watcher.jobs import Jobs
from watcher.model import (
    Article,
    EntryId,
    IncomingEntry,
    Notification,
    NotModified,
    ParsedEntry,
    ParsedFeed,
    Postponed,
    Reading,
    Shapes,
    SourceState,
    Validators,
)
from watcher.plan import ChannelSpec
from watcher.polling import Poll as Poll
from watcher.polling import fetch as fetch
from watcher.polling import poll as poll
from watcher.reading import FIRST_POLL, Read
from watcher.reading import read as read
from watcher.store import alerts, children, entries, grouping, notices, outbox, readings, sources
from watcher.store.core import Connection
from watcher.texts import put_off, take_text

AT_ONCE = 2_000  # entries in one transaction: some seconds on a slow disk
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PARTIAL = frozenset(("page", "sitemap"))  # kinds of documents that list entries without their text

# -- ingest ------------------------------------------------------------------------------------


def take_in(jobs: Jobs, polls: Sequence[Poll]) -> Counts:
    """Store what polls brought and what they say of their sources, in one transaction.

    A document of very many entries comes in slices, a transaction each, so that nobody waits long;
    only with the last one is the poll over.

    The config may have changed while a poll was under way. One of an address that is not in it any
    more is left out: its lease ends by itself, and the place that replaced it is polled anyway.
    """
    now = jobs.clock.now()
    polls = [each for each in polls if each.source.url in jobs.specs]
    after = [_state_after(jobs, each, now) for each in polls]
    fed = [position for position, each in enumerate(polls) if each.feed is not None]
    lots = [_lot(jobs, polls[position]) for position in fed]
    past = [_past(jobs, each) for each in polls if each.sitemaps and each.sitemaps.past]
    past += [_found_there(jobs, each) for each in polls if _is_first_elsewhere(each)]
    before = [_first_slices(jobs, lot, now) for lot in lots]
    lots = [_last_slice(lot) for lot in lots]
    _catch_up(jobs, lots)
    with jobs.live.deciding(jobs.store) as (connection, turn):
        counts, listings = ingest(turn, jobs.plan, [*lots, *past], now)
        for position, lot, slices, last in zip(fed, lots, before, listings, strict=False):
            listing = _together(slices, last)
            after[position] = _listed(connection, after[position], lot, listing, now)
            if lot.full_text:
                readings.add(connection, _to_read(lot, listing), now)
                readings.read_again(connection, listing.edited, now)
        sources.save(connection, after)
        for each in polls:
            _note(connection, each, now)
        first_polls = any(each.source.last_poll_at is None for each in polls)
        if first_polls:
            _release_summaries(connection, now)
    return counts


def _first_slices(jobs: Jobs, lot: Lot, now: datetime) -> list[Listing]:
    """Store all but the last slice of a lot; return what became of them."""
    listings = []
    for start in range(0, len(lot.items) - AT_ONCE, AT_ONCE):
        piece = _sliced(lot, start, start + AT_ONCE)
        _catch_up(jobs, [piece])
        with jobs.live.deciding(jobs.store) as (connection, turn):
            _, [listing] = ingest(turn, jobs.plan, [piece], now)
            if lot.full_text and lot.arrival == "new":
                readings.add(connection, _to_read(lot, listing), now)
                listing = replace(listing, new=())
        listings.append(listing)
    return listings


def _last_slice(lot: Lot) -> Lot:
    start = max(len(lot.items) - 1, 0) // AT_ONCE * AT_ONCE
    return _sliced(lot, start, len(lot.items)) if start else lot


def _sliced(lot: Lot, start: int, end: int) -> Lot:
    return replace(lot, items=lot.items[start:end], keys=lot.keys[start:end])


def _together(slices: Sequence[Listing], last: Listing) -> Listing:
    every = [*slices, last]
    return replace(
        last,
        ids=tuple(number for one in every for number in one.ids),
        held=sum(one.held for one in every),
        new=tuple(pair for one in every for pair in one.new),
        edited=tuple(number for one in every for number in one.edited),
    )


def take_in_lines(jobs: Jobs, lines: Sequence[IncomingEntry]) -> Counts:
    """Store ingested lines like polled entries; none of them is a baseline."""
    now = jobs.clock.now()
    tags = {spec.name: spec.tags for spec in jobs.plan.sources}
    by_source: dict[str, list[IncomingEntry]] = {}
    for line in lines:
        by_source.setdefault(line.source, []).append(line)
    with jobs.live.deciding(jobs.store) as (connection, turn):
        lots = [
            _lot_of_lines(sources.ingest_source(connection, name), batch, tags)
            for name, batch in by_source.items()
        ]
        return ingest(turn, jobs.plan, lots, now)[0]


def _state_after(jobs: Jobs, each: Poll, now: datetime) -> SourceState:
    source, outcome, jitter = each.source, each.outcome, jobs.jitter()
    if source.every != (every := jobs.specs[source.url].every):
        source = replace(source, every=every)
    if isinstance(outcome, Postponed):
        return state.postponed(source, outcome)
    if isinstance(outcome, WatcherError):
        return state.failed(source, outcome, now, jitter)
    if each.detour:
        source = replace(source, detour=each.detour)
    if isinstance(outcome, NotModified) or each.feed is None:
        after = state.unchanged(source, outcome, now, jitter)
        # A list that a person should look at is not mended by staying the same.
        strange = source.shapes.strange > 0
        return replace(after, failures=source.failures, error=source.error) if strange else after
    after = state.changed(source, outcome, each.feed, each.body_hash or "", now, jitter)
    if each.sitemaps and each.sitemaps.more:  # the next poll must go on, though nothing changes
        after = replace(after, validators=Validators(), body_hash=None)
    return after


def _lot(jobs: Jobs, each: Poll) -> Lot:
    source, feed = each.source, each.feed or ParsedFeed("")
    spec = jobs.specs[source.url]
    partial = feed.kind in PARTIAL
    keys_of = keys_of_page if partial else keys_of_feed
    items: Sequence[ParsedEntry] = feed.entries
    if _is_first_elsewhere(each):
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


def _past(jobs: Jobs, each: Poll) -> Lot:
    """Return what an index had before its first poll, wherever it comes up now: it is no news."""
    assert each.sitemaps
    items = each.sitemaps.past
    lot = replace(_lot(jobs, each), items=items, keys=keys_of_page(items))
    return replace(lot, arrival="baseline", first_poll="quiet", full_text=False)


def _is_first_elsewhere(each: Poll) -> bool:
    """Tell whether a source that had entries is polled at another place for the first time."""
    return each.feed is not None and each.detour is not None and each.source.baseline_at is not None


def _found_there(jobs: Jobs, each: Poll) -> Lot:
    """Return what another place lists that may be old: told as a first poll's entries are."""
    assert each.feed
    lot = _lot(jobs, each)
    _, items = parted(each.feed.entries, each.source.last_ok_at)
    keys = (keys_of_page if lot.partial else keys_of_feed)(items)
    return replace(lot, items=items, keys=keys, arrival="baseline", full_text=False)


def _to_read(lot: Lot, listing: Listing) -> list[tuple[EntryId, str]]:
    """Return the entries whose pages are to be read, with their hosts: of a first poll, a few."""
    new = [(number, item) for number, item in listing.new if _is_on_web(item.url)]
    if lot.arrival == "baseline":
        # Documents list the newest first; where they tell the time, that counts.
        new.sort(key=lambda pair: pair[1].published or _EPOCH, reverse=True)
        new = new[:FIRST_POLL]
    return [(number, host_key(item.url or "")) for number, item in new]


def _is_on_web(url: str | None) -> bool:
    return url is not None and url.startswith(("http://", "https://")) and page_key(url) is not None


def _lot_of_lines(
    source: SourceState, lines: Sequence[IncomingEntry], tags: Mapping[str, frozenset[str]]
) -> Lot:
    items = [line.item for line in lines]
    return Lot(
        source_id=source.id,
        source=source.name,
        items=items,
        keys=[keys_of_line(item) for item in items],
        arrival="ingest",
        first_poll="alert",
        tags=tags.get(source.name, frozenset()),
    )


def _listed(
    connection: Connection, source: SourceState, lot: Lot, listing: Listing, now: datetime
) -> SourceState:
    notice = None
    if listing.redesigned:
        notice = (
            f"the page lists {listing.held} others than before, at addresses of another form"
            " (a new design?): held"
        )
    elif listing.held:
        notice = f"{listing.held} entries look re-published (old dates or known titles): held"
    if notice:
        notices.add(connection, "held", f"{source.name}: {notice}", now, source.id)
    source = replace(source, listed=listing.ids, notice=notice or source.notice)
    if lot.shapes is None:
        return source
    urls = [item.url for item in lot.items if item.url]
    shapes = learned(lot.shapes, urls, redesigned=listing.redesigned)
    if not shapes.strange:
        return replace(source, shapes=shapes)
    error = notice or f"still another list than before; it counts as right in {_polls_left(shapes)}"
    return replace(source, shapes=shapes, failures=shapes.strange, error=error)


def _polls_left(shapes: Shapes) -> str:
    left = STRANGE_POLLS + 1 - shapes.strange
    return "1 poll" if left == 1 else f"{left} polls"


def _note(connection: Connection, each: Poll, now: datetime) -> None:
    """Store what a poll tells of its host, of an index's sitemaps, and for a person."""
    outcome, source = each.outcome, each.source
    if isinstance(outcome, FetchError) and outcome.retry_after and outcome.host:
        sources.block_host(connection, outcome.host, now + outcome.retry_after)
    if each.sitemaps:
        children.save(connection, source.id, each.sitemaps.seen)
    if each.detour:
        notices.add(connection, "detour", f"{source.name}: {each.detour.why}", now, source.id)
    # A page that cannot be read any more may never be again: a layout changes for good.
    lost = isinstance(outcome, ParseError) and source.kind == "page" and source.baseline_at
    if lost and not source.failures:
        notices.add(connection, "page", f"{source.name}: {outcome}", now, source.id)


def _release_summaries(connection: Connection, now: datetime) -> None:
    """Let the summaries of first polls go, once nothing is left that adds to them.

    That is a source, a page, or an entry that is not compared with the others yet.
    """
    if (
        not sources.unpolled(connection)
        and not readings.baseline_unread(connection)
        and not grouping.is_waiting(connection, first=True)
    ):
        alerts.release_summaries(connection, now)


# -- group -------------------------------------------------------------------------------------


def group(jobs: Jobs, limit: int = SLICE, *, matched: bool = False) -> int:
    """Compare what first polls brought with the other entries; return how many were.

    One slice a transaction; `matched`: only what a watchlist matched. Then summaries may go.
    """
    with jobs.store.read() as connection:
        first = grouping.is_waiting(connection, first=True)
    taken = group_slice(jobs.live, jobs.store, limit, matched=matched)
    if first:
        with jobs.store.write(exclusive=False) as connection:
            _release_summaries(connection, jobs.clock.now())
    return taken


def _catch_up(jobs: Jobs, lots: Sequence[Lot]) -> None:
    """Group a few that wait, so that news finds what the first polls brought before it."""
    if jobs.live.behind and any(lot.arrival == "new" for lot in lots):
        group(jobs)


# -- read --------------------------------------------------------------------------------------


def claim_readings(jobs: Jobs, chosen: Sequence[EntryId]) -> list[Reading]:
    """Claim the pages of these entries; those whose source wants none any more are given up."""
    now = jobs.clock.now()
    with jobs.store.write(exclusive=False) as connection:
        claimed = readings.claim(connection, chosen, now, jobs.owner)
        wanted = [one for one in claimed if _wants_text(jobs, one)]
        for one in claimed:
            if one not in wanted:
                told, again = _unwanted(jobs, one, now)
                readings.record_failure(connection, one.entry_id, told, one.attempts, again)
    return wanted


def _wants_text(jobs: Jobs, one: Reading) -> bool:
    spec = jobs.specs.get(one.source)
    return spec is not None and spec.enabled and spec.full_text


def _unwanted(jobs: Jobs, one: Reading, now: datetime) -> tuple[str, datetime | None]:
    """Return why a page is not read now, and when to ask again."""
    spec = jobs.specs.get(one.source)
    if spec is None or not spec.enabled:
        return "its source is paused or not in the config", now + timedelta(hours=1)
    return "its source does not ask for full text any more", None


def take_in_texts(jobs: Jobs, reads: Sequence[Read]) -> Counts:
    """Store what readings brought and match again, in one transaction."""
    now = jobs.clock.now()
    with jobs.live.deciding(jobs.store) as (connection, turn):
        there = {s.id: s for s in entries.stored(connection, [r.reading.entry_id for r in reads])}
        bodies = []
        for each in reads:
            stored = there.get(each.reading.entry_id)
            if stored is None:  # forgotten meanwhile
                continue
            if isinstance(each.outcome, Article) and each.outcome.refused != "error":
                bodies += take_text(connection, jobs, each, stored, now)
            else:
                put_off(connection, jobs, each, now)
        counts = ingest_bodies(turn, jobs.plan, bodies, now)
        if any(stored.arrival == "baseline" for stored in there.values()):
            _release_summaries(connection, now)
    return counts


# -- deliver -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of one attempt; `error` is None where it was taken.

    Where it was taken and that is not `recorded`, `record_sent` must be called until it succeeds.
    """

    notification: Notification
    error: str | None = None
    dead: bool = False
    recorded: bool = True


async def deliver(jobs: Jobs, channel: ChannelSpec, claimed: Notification) -> Delivered:
    """Send what was claimed and record the outcome.

    The claim commits before the message goes out and the outcome right after, so a crash in
    between can repeat this one message and no other.
    """
    ready = await asyncio.to_thread(_with_items, jobs, claimed)
    message = render(ready, timezone=jobs.plan.settings.timezone)
    try:
        await jobs.send(channel, message, claimed.reached)
    except DeliveryError as error:
        return await asyncio.to_thread(record_failure, jobs, claimed, error)
    try:
        await asyncio.to_thread(record_sent, jobs, claimed)
    except StoreError as error:
        return Delivered(claimed, f"sent, but that is not recorded yet: {error}", recorded=False)
    return Delivered(claimed)


def claim(jobs: Jobs, channel: str) -> Notification | None:
    """Claim the longest due notification of a channel; None where nothing is due."""
    with jobs.store.write(exclusive=False) as connection:
        return outbox.claim(connection, channel, jobs.clock.now(), jobs.owner)


def _with_items(jobs: Jobs, claimed: Notification) -> Notification:
    with jobs.store.read() as connection:
        return outbox.with_items(connection, claimed)


def record_sent(jobs: Jobs, sent: Notification) -> None:
    """Record that a claimed notification went out."""
    with jobs.store.write(exclusive=False) as connection:
        outbox.record_sent(connection, sent.id, sent.attempt, jobs.clock.now())


def record_failure(jobs: Jobs, failed: Notification, error: DeliveryError) -> Delivered:
    """Record why an attempt failed, and when to try again, if ever."""
    now = jobs.clock.now()
    decision = verdict(
        attempt=failed.attempt,
        first_attempt=failed.first_attempt or now,
        now=now,
        permanent=error.permanent,
        plain=failed.plain,
        jitter=jobs.jitter(),
    )
    again = decision if isinstance(decision, Retry) else None
    with jobs.store.write(exclusive=False) as connection:
        outbox.record_failure(
            connection,
            failed.id,
            failed.attempt,
            str(error),
            now,
            retry_at=again.at if again else None,
            plain=again.plain if again else failed.plain,
            reached=error.reached,
        )
    return Delivered(failed, str(error), dead=again is None)
