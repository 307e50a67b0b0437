"""What a poll leaves: the next state of its source, rest of its host, notices for people."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from watcher.dedupe.redesign import STRANGE_POLLS, learned
from watcher.errors import FetchError, ParseError, WatcherError
from watcher.fetch import state
from watcher.fetch.politeness import host_key
from watcher.fetch.schedule import NO_LINE_RETRY
from watcher.ingest import Listing, Lot
from watcher.jobs import Jobs
from watcher.model import NotModified, Postponed, Shapes, SourceState, Validators
from watcher.polling.poll import Poll
from watcher.store.core import Connection
from watcher.store.ingested import notices
from watcher.store.polled import children, hosts, sources
from watcher.urls import is_http


def listen(jobs: Jobs, polls: Sequence[Poll], now: datetime) -> bool:
    """Note which hosts answered; return whether our own connection is down."""
    for each in polls:
        error = each.outcome if isinstance(each.outcome, FetchError) else None
        if not is_http(each.source.url) or isinstance(each.outcome, Postponed):
            continue
        host = host_key(each.source.url)
        if error and error.unanswered:
            jobs.outage.missed(host, each.source.failures, now, unsent=error.unsent)
        elif error is None or error.status is not None:
            jobs.outage.heard(host)
    return jobs.is_cut_off


def line_is_back(connection: Connection, now: datetime) -> None:
    """Poll soon all that waits for somebody to answer: somebody did."""
    sources.wake(connection, now, now + NO_LINE_RETRY)


def state_after(jobs: Jobs, each: Poll, now: datetime, *, cut_off: bool = False) -> SourceState:
    """Return the state of a source after a poll: schedule, validators, health.

    `cut_off`: our own connection is down, which is no failure of the source.
    """
    source, outcome, jitter = each.source, each.outcome, jobs.jitter()
    if source.every != (every := jobs.specs[source.url].every):
        source = replace(source, every=every)
    if isinstance(outcome, Postponed):
        return state.postponed(source, outcome)
    if cut_off and isinstance(outcome, FetchError) and outcome.unanswered:
        return state.cut_off(source, outcome, now, jobs.outage.silence, jitter)
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


def with_listing(
    connection: Connection, source: SourceState, lot: Lot, listing: Listing, now: datetime
) -> SourceState:
    """Return the state, completed by what became of the listed entries; tell of held ones."""
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


def note(connection: Connection, each: Poll, now: datetime) -> None:
    """Store the rest its host asked for, the sitemaps of an index, and its notices."""
    outcome, source = each.outcome, each.source
    if isinstance(outcome, FetchError) and outcome.retry_after and outcome.host:
        hosts.block_host(connection, outcome.host, now + outcome.retry_after)
    if each.sitemaps:
        children.save(connection, source.id, each.sitemaps.seen)
    if each.detour:
        notices.add(connection, "detour", f"{source.name}: {each.detour.why}", now, source.id)
    # A page that cannot be read any more may never be again: a layout changes for good.
    lost = isinstance(outcome, ParseError) and source.kind == "page" and source.baseline_at
    if lost and not source.failures:
        notices.add(connection, "page", f"{source.name}: {outcome}", now, source.id)
