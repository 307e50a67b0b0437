"""Source rows to `SourceState` and back."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row as Found

from watcher.model import Detour, Moved, PollHints, Shapes, SourceId, SourceState, Validators
from watcher.store.bulk import Row, as_json, instant


def state_of(row: Found[Any]) -> SourceState:
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
        detour=_detour(row.detour),
        shapes=_shapes(row.shapes),
    )


SAVED = (
    "kind", "title", "lang", "next_poll_at", "asked_until", "hints", "last_poll_at", "last_ok_at",
    "baseline_at", "last_status", "failures", "gone_at", "error", "notice", "etag",
    "last_modified", "full_at", "body_hash", "moved_to", "moved_since", "moved_seen",
    "adopted_url", "listed", "detour", "shapes", "lease_until", "lease_owner",
)  # fmt: skip
# What a poll of the old address found out says nothing of one that was fixed meanwhile.
SAVED_WHERE = ("id", "url")


def saved(state: SourceState) -> Row:
    """Return what a poll may change of a row, in the order of SAVED, then of SAVED_WHERE."""
    moved, validators = state.moved, state.validators
    return (
        state.kind, state.title, state.lang, instant(state.next_poll_at),
        instant(state.asked_until), as_json(_hints_column(state.hints)),
        instant(state.last_poll_at), instant(state.last_ok_at), instant(state.baseline_at),
        state.last_status, state.failures, instant(state.gone_at), state.error, state.notice,
        validators.etag, validators.last_modified, instant(state.full_at), state.body_hash,
        moved.to, instant(moved.since), moved.seen, moved.adopted, as_json(list(state.listed)),
        as_json(_detour_column(state.detour)), as_json(_shapes_column(state.shapes)),
        None, None, state.id, state.url,
    )  # fmt: skip


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


def _detour(stored: dict[str, Any] | None) -> Detour | None:
    if not stored:
        return None
    since = datetime.fromisoformat(stored["since"])
    return Detour(stored["url"], stored["kind"], stored["why"], since)


def _detour_column(detour: Detour | None) -> dict[str, Any] | None:
    if detour is None:
        return None
    told = {"url": detour.url, "kind": detour.kind, "why": detour.why}
    return told | {"since": detour.since.isoformat()}


def _shapes(stored: dict[str, Any] | None) -> Shapes:
    return Shapes(**stored) if stored else Shapes()


def _shapes_column(shapes: Shapes) -> dict[str, Any] | None:
    if not shapes.polls:
        return None
    return {"polls": shapes.polls, "counts": dict(shapes.counts), "strange": shapes.strange}
