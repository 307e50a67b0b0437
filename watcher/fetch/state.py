"""What a poll leaves in its source's row, from the state before and its outcome. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from watcher.errors import FetchError, WatcherError
from watcher.fetch.outage import WELL
from watcher.fetch.schedule import (
    after_failure,
    after_no_line,
    follow_redirects,
    next_poll,
    validators_for,
)
from watcher.model import (
    Fetched,
    Moved,
    NotModified,
    ParsedFeed,
    Postponed,
    Request,
    SourceState,
    Validators,
)

DOUBT_MOVE_AFTER = 3  # failures at an adopted address before the configured one is asked again


def request_for(source: SourceState, now: datetime) -> Request:
    """Return what to ask of a source, and its validators."""
    validators = validators_for(now, source.validators, source.full_at)
    return Request(source.address, validators, home=source.url)


def postponed(source: SourceState, outcome: Postponed) -> SourceState:
    """Return the state after a poll that did not take place; it is not a failure."""
    return replace(source, next_poll_at=outcome.until, asked_until=outcome.until)


def rescheduled(source: SourceState, every: timedelta) -> datetime | None:
    """Return when to poll next once `every` is the interval, as if it always had been."""
    last = source.last_poll_at
    if last is None or source.next_poll_at is None:
        return source.next_poll_at
    if source.failures:
        due = after_failure(last, every, source.failures, None, source.gone_at is not None, 0.0)
    else:
        due = next_poll(last, every, None, source.hints, 0.0)
    return max(due, source.asked_until or due)


def failed(source: SourceState, error: WatcherError, now: datetime, jitter: float) -> SourceState:
    """Return the state after a failed poll; validators stay those of the last good document.

    A source that is gone (410) stays so until a good poll, even if its host fails in other ways
    afterwards. If only an adopted address is gone, the configured one is polled again.
    """
    failures = source.failures + 1
    fetch = error if isinstance(error, FetchError) else None
    gone_here = fetch is not None and fetch.permanent
    elsewhere = source.moved.adopted or source.detour
    gone = (gone_here and not elsewhere) or source.gone_at is not None
    retry_after = fetch.retry_after if fetch else None
    moved = source.moved if failures < DOUBT_MOVE_AFTER and not gone_here else Moved()
    return replace(
        source,
        last_poll_at=now,
        last_status=fetch.status if fetch else 200,
        failures=failures,
        gone_at=(source.gone_at or now) if gone else None,
        error=str(error),
        moved=moved,
        next_poll_at=after_failure(now, source.every, failures, retry_after, gone, jitter),
        asked_until=now + retry_after if retry_after else source.asked_until,
    )


def cut_off(
    source: SourceState, error: WatcherError, now: datetime, silence: timedelta, jitter: float
) -> SourceState:
    """Return the state after a poll that failed because our own line is down (see `outage`).

    `silence`: for how long nobody has answered. It is no further failure of the source: one that
    was well is asked again soon, one that had failed for long waits as after its last failure.
    """
    after = failed(source, error, now, jitter)
    if source.failures > WELL or source.gone_at is not None:
        after = failed(replace(source, failures=source.failures - 1), error, now, jitter)
        return replace(after, moved=source.moved)
    due = after_no_line(now, source.every, silence, jitter)
    due = max(due, source.asked_until or due)
    return replace(after, failures=1, moved=source.moved, next_poll_at=due)


def unchanged(
    source: SourceState,
    outcome: Fetched | NotModified,
    now: datetime,
    jitter: float,
    **known: Any,
) -> SourceState:
    """Return the state after a good poll that brought nothing new (304, or the same bytes).

    `known` holds further fields to set.
    """
    hints, moved = known.get("hints", source.hints), source.moved
    if not source.detour:
        moved = follow_redirects(moved, outcome.redirects, now)
    return replace(
        source,
        last_poll_at=now,
        last_ok_at=now,
        last_status=outcome.status if isinstance(outcome, Fetched) else 304,
        failures=0,
        gone_at=None,
        error=None,
        validators=_validators(source, outcome),
        full_at=now if isinstance(outcome, Fetched) else source.full_at or now,
        moved=moved,
        next_poll_at=next_poll(now, source.every, outcome.fresh_for, hints, jitter),
        asked_until=next_poll(now, timedelta(), outcome.fresh_for, hints, 0.0),
        **known,
    )


def _validators(source: SourceState, outcome: Fetched | NotModified) -> Validators:
    new, old = outcome.validators, source.validators
    if isinstance(outcome, Fetched):
        return new
    # A 304 need not repeat the validators (RFC 9110 section 15.4.5).
    return Validators(new.etag or old.etag, new.last_modified or old.last_modified)


def changed(
    source: SourceState,
    outcome: Fetched,
    feed: ParsedFeed,
    body_hash: str,
    now: datetime,
    jitter: float,
) -> SourceState:
    """Return the state after a good poll with a document to take in.

    No validators are kept of a document that broke off, or the server would answer that it has not
    changed. If a first poll broke off, the missing entries are as old as the others, so the second
    poll counts as a first poll, too; but not the third, as some feeds always break off.
    """
    whole = outcome.whole and feed.whole
    if not whole:
        outcome = replace(outcome, validators=Validators(), fresh_for=None)
    return unchanged(
        source,
        outcome,
        now,
        jitter,
        kind=feed.kind,
        title=feed.title or source.title,
        lang=feed.lang or source.lang,
        hints=feed.hints,
        body_hash=body_hash if whole else None,
        notice=None,
        baseline_at=source.baseline_at or (now if whole or source.last_ok_at else None),
    )
