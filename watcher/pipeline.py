"""The jobs, top to bottom: the one file that knows the order of the stages.

    poll    = fetch -> parse -> ingest        per source, when its next poll is due
    ingest  = dedupe -> match -> cluster -> route   what arrived, in one short transaction
    deliver = render -> send -> record        per notification, when it is due

A job takes what it works on, commits, and returns what it made; who calls it when (a runner) is
none of its business. `Jobs` says what the jobs need; `app` fills it.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from watcher.dedupe.keys import keys_of_feed, keys_of_line
from watcher.deliver.render import render
from watcher.deliver.retry import Retry, verdict
from watcher.errors import DeliveryError, FetchError, ParseError, StoreError, WatcherError
from watcher.fetch import state
from watcher.ingest import Counts, Listing, Lot, ingest
from watcher.jobs import Fetch, Jobs, ParseSlowly
from watcher.model import (
    Fetched,
    IncomingEntry,
    Notification,
    NotModified,
    ParsedEntry,
    ParsedFeed,
    Postponed,
    SourceState,
)
from watcher.parse.document import parse_fast
from watcher.plan import ChannelSpec, SourceSpec
from watcher.store import alerts, notices, outbox, sources
from watcher.store.core import Connection
from watcher.text import digest

# -- poll --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Poll:
    """One poll of one source. Good once `feed` is there, or the outcome says nothing is new."""

    source: SourceState
    outcome: Fetched | NotModified | Postponed | WatcherError
    body_hash: str | None = None
    feed: ParsedFeed | None = None

    @property
    def unparsed(self) -> bool:
        """A document that is still to be parsed."""
        if not isinstance(self.outcome, Fetched) or self.feed is not None:
            return False
        return self.body_hash != self.source.body_hash


async def poll(jobs: Jobs, source: SourceState) -> Poll:
    """Fetch the document of a source; a failure is an outcome like others."""
    try:
        outcome = await fetch(jobs.fetch, source, jobs.specs.get(source.url), jobs.clock.now())
    except FetchError as error:
        return Poll(source, error)
    if isinstance(outcome, Fetched):
        return Poll(source, outcome, digest(outcome.body))
    return Poll(source, outcome)


async def fetch(
    fetchers: Mapping[str, Fetch], source: SourceState, spec: SourceSpec | None, now: datetime
) -> Fetched | NotModified | Postponed:
    """Ask the fetcher of the URL's scheme for a source's document; raises FetchError."""
    wanted = state.request_for(source, now)
    if spec is not None:
        wanted = replace(wanted, headers=spec.headers, auth=spec.auth, user_agent=spec.user_agent)
    return await fetchers[wanted.url.partition(":")[0].lower()](wanted)


def parse(arrived: Poll) -> Poll:
    """Parse on the fast path; a document that it cannot be trusted with stays unparsed."""
    if not arrived.unparsed:
        return arrived
    return _parsed(arrived, lambda found: parse_fast(found.body, found.content_type, found.url))


def parse_slowly(parser: ParseSlowly, arrived: Poll) -> Poll:
    """Parse what the fast path left, in a process that can be killed."""
    return _parsed(arrived, parser)


def _parsed(arrived: Poll, parser: Callable[[Fetched], ParsedFeed | None]) -> Poll:
    assert isinstance(arrived.outcome, Fetched)
    try:
        if arrived.outcome.parts:
            return replace(arrived, feed=_folder(arrived.outcome.parts, parser))
        return replace(arrived, feed=parser(arrived.outcome))
    except ParseError as error:
        return replace(arrived, outcome=error)


def _folder(
    parts: Sequence[Fetched], parser: Callable[[Fetched], ParsedFeed | None]
) -> ParsedFeed | None:
    """Parse every document of a folder; one that cannot be read is named and left out."""
    entries: list[ParsedEntry] = []
    notes = []
    for part in parts:
        try:
            feed = parser(part)
        except ParseError as error:
            notes.append(f"{part.url.rpartition('/')[2]}: {error}")
            continue
        if feed is None:
            return None
        entries += feed.entries
    return ParsedFeed("folder", entries=tuple(entries), notes=tuple(notes))


# -- ingest ------------------------------------------------------------------------------------


def take_in(jobs: Jobs, polls: Sequence[Poll]) -> Counts:
    """Store what polls brought and what they say of their sources, in one transaction.

    The config may have changed while a poll was under way. One of an address that is not in it any
    more is left out: its lease ends by itself, and the place that replaced it is polled anyway.
    """
    now = jobs.clock.now()
    polls = [each for each in polls if each.source.url in jobs.specs]
    after = [_state_after(jobs, each, now) for each in polls]
    fed = [position for position, each in enumerate(polls) if each.feed is not None]
    lots = [_lot(jobs, polls[position]) for position in fed]
    with jobs.store.write() as connection:
        counts, listings = ingest(connection, jobs.plan, lots, now)
        for position, listing in zip(fed, listings, strict=True):
            after[position] = _listed(connection, after[position], listing, now)
        sources.save(connection, after)
        for each in polls:
            _note_host(connection, each, now)
        first_polls = any(each.source.last_poll_at is None for each in polls)
        if first_polls and not sources.unpolled(connection):
            alerts.release_summaries(connection, now)
    return counts


def take_in_lines(jobs: Jobs, lines: Sequence[IncomingEntry]) -> Counts:
    """Store ingested lines like polled entries; none of them is a baseline."""
    now = jobs.clock.now()
    tags = {spec.name: spec.tags for spec in jobs.plan.sources}
    by_source: dict[str, list[IncomingEntry]] = {}
    for line in lines:
        by_source.setdefault(line.source, []).append(line)
    with jobs.store.write() as connection:
        lots = [
            _lot_of_lines(sources.ingest_source(connection, name), batch, tags)
            for name, batch in by_source.items()
        ]
        return ingest(connection, jobs.plan, lots, now)[0]


def _state_after(jobs: Jobs, each: Poll, now: datetime) -> SourceState:
    source, outcome, jitter = each.source, each.outcome, jobs.jitter()
    if source.every != (every := jobs.specs[source.url].every):
        source = replace(source, every=every)
    if isinstance(outcome, Postponed):
        return state.postponed(source, outcome)
    if isinstance(outcome, WatcherError):
        return state.failed(source, outcome, now, jitter)
    if isinstance(outcome, NotModified) or each.feed is None:
        return state.unchanged(source, outcome, now, jitter)
    return state.changed(source, outcome, each.feed, each.body_hash or "", now, jitter)


def _lot(jobs: Jobs, each: Poll) -> Lot:
    source, feed = each.source, each.feed or ParsedFeed("")
    spec = jobs.specs[source.url]
    return Lot(
        source_id=source.id,
        source=spec.name,
        items=feed.entries,
        keys=keys_of_feed(feed.entries),
        arrival="baseline" if source.baseline_at is None else "new",
        first_poll=spec.first_poll,
        last_ok=source.last_ok_at,
        configured_lang=spec.lang,
        feed_lang=feed.lang,
        tags=spec.tags,
    )


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
    connection: Connection, source: SourceState, listing: Listing, now: datetime
) -> SourceState:
    notice = None
    if listing.held:
        notice = f"{listing.held} entries look re-published (old dates or known titles): held"
        notices.add(connection, "held", f"{source.name}: {notice}", now, source.id)
    return replace(source, listed=listing.ids, notice=notice)


def _note_host(connection: Connection, each: Poll, now: datetime) -> None:
    error = each.outcome
    if isinstance(error, FetchError) and error.retry_after and error.host:
        sources.block_host(connection, error.host, now + error.retry_after)


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
