"""Source rows to `SourceState` and back."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, update

from watcher.model import Moved, PollHints, SourceId, SourceState, Validators
from watcher.store.core import source


def state_of(row: Row[Any]) -> SourceState:
    """Return the value of a row."""
    return SourceState(
        id=SourceId(row.id),
        name=row.name,
        url=row.url,
        kind=row.kind,
        title=row.title,
        lang=row.lang,
        next_poll_at=row.next_poll_at,
        asked_until=row.asked_until,
        every=timedelta(seconds=row.every_s),
        hints=_hints(row.hints),
        last_poll_at=row.last_poll_at,
        last_ok_at=row.last_ok_at,
        baseline_at=row.baseline_at,
        last_status=row.last_status,
        failures=row.failures,
        gone_at=row.gone_at,
        error=row.error,
        notice=row.notice,
        validators=Validators(row.etag, row.last_modified),
        full_at=row.full_at,
        body_hash=row.body_hash,
        moved=Moved(row.moved_to, row.moved_since, row.moved_seen, row.adopted_url),
        listed=tuple(row.listed or ()),
    )


def columns(state: SourceState) -> dict[str, Any]:
    """Return what a poll may change of a row, keyed for `save_statement`."""
    return {
        "row_id": state.id,
        "row_url": state.url,
        "kind": state.kind,
        "title": state.title,
        "lang": state.lang,
        "next_poll_at": state.next_poll_at,
        "asked_until": state.asked_until,
        "hints": _hints_column(state.hints),
        "last_poll_at": state.last_poll_at,
        "last_ok_at": state.last_ok_at,
        "baseline_at": state.baseline_at,
        "last_status": state.last_status,
        "failures": state.failures,
        "gone_at": state.gone_at,
        "error": state.error,
        "notice": state.notice,
        "etag": state.validators.etag,
        "last_modified": state.validators.last_modified,
        "full_at": state.full_at,
        "body_hash": state.body_hash,
        "moved_to": state.moved.to,
        "moved_since": state.moved.since,
        "moved_seen": state.moved.seen,
        "adopted_url": state.moved.adopted,
        "listed": list(state.listed),
        "lease_until": None,
        "lease_owner": None,
    }


def _hints(stored: dict[str, Any] | None) -> PollHints:
    if not stored:
        return PollHints()
    ttl = stored.get("ttl_s")
    return PollHints(
        None if ttl is None else timedelta(seconds=ttl),
        frozenset(stored.get("skip_hours", ())),
        frozenset(stored.get("skip_days", ())),
    )


def _hints_column(hints: PollHints) -> dict[str, Any] | None:
    if hints == PollHints():
        return None
    return {
        "ttl_s": None if hints.ttl is None else hints.ttl.total_seconds(),
        "skip_hours": sorted(hints.skip_hours),
        "skip_days": sorted(hints.skip_days),
    }


_names = [name for name in columns(SourceState(SourceId(0), "", "")) if name in source.c]
# What a poll of the old address found out says nothing of one that was fixed meanwhile.
save_statement = (
    update(source)
    .where(source.c.id == bindparam("row_id"), source.c.url == bindparam("row_url"))
    .values({name: bindparam(name) for name in _names})
)
