"""The pieces of a trace, each in the shape that others script against."""

from watcher.store.core import AnyRow
from watcher.store.shapes import Json, instant
from watcher.urls import redact


def source_shape(row: AnyRow, entry_number: int) -> Json:
    """Return the source of an entry, and whether it lists it still."""
    return {
        "name": row.name,
        "url": redact(row.url),
        "kind": row.kind,
        "notice": row.notice,
        "active": row.active,
        "first_good_poll": instant(row.baseline_at),
        "last_poll": instant(row.last_poll_at),
        "last_status": row.last_status,
        "next_poll": instant(row.next_poll_at),
        "still_listed": entry_number in (row.listed or ()),
    }


def reading_shape(row: AnyRow) -> Json:
    """Return what became of its page."""
    return {
        "state": row.state,
        "read": instant(row.read_at),
        "method": row.method,
        "refused": row.refused,
        "left_out": row.left_out,
        "attempts": row.attempts,
        "error": row.error,
        "due": instant(row.due) if row.state == "pending" else None,
    }


def revision_shape(row: AnyRow) -> Json:
    """Return its words before an edit."""
    return {
        "replaced": instant(row.replaced_at),
        "title": row.title,
        "summary": row.summary,
        "body": row.body,
    }


def match_shape(row: AnyRow) -> Json:
    """Return what a watchlist found in it."""
    return {"watchlist": row.watchlist, "created": instant(row.created), "evidence": row.evidence}


def delivery_shape(row: AnyRow) -> Json:
    """Return one attempt to send what was told of it."""
    return {
        "attempt": row.attempt,
        "started": instant(row.started),
        "finished": instant(row.finished),
        "ok": row.ok,
        "error": row.error,
    }
