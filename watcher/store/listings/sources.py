"""Rows of `watcher source list`."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, case, func, select

from watcher.store.core import AnyRow, entry, source
from watcher.store.shapes import Json, instant, pages
from watcher.urls import redact

STATES = ("ok", "failing", "gone", "silent", "new")


def state() -> ColumnElement[str]:
    """Return the SQL of a source's state; nothing is `silent` in this version."""
    return case(
        (source.c.gone_at.is_not(None), "gone"),
        (source.c.failures > 0, "failing"),
        (source.c.last_ok_at.is_(None), "new"),
        else_="ok",
    )


def sources(connection: Connection) -> Iterator[Json]:
    """Yield the configured sources by name, not those that only history knows."""
    stored = select(entry.c.source_id, func.count().label("entries")).group_by(entry.c.source_id)
    counts = stored.subquery()
    query = (
        select(source, state().label("state"), func.coalesce(counts.c.entries, 0).label("entries"))
        .outerjoin(counts, counts.c.source_id == source.c.id)
        .where(source.c.active)
        .order_by(source.c.name)
    )
    for page in pages(connection, query, None):
        yield from map(_shape, page)


def _shape(row: AnyRow) -> Json:
    return {
        "name": row.name,
        "url": redact(row.url),
        "kind": row.kind,
        "state": row.state,
        "entries": row.entries,
        "last_poll": instant(row.last_poll_at),
        "last_status": row.last_status,
        "next_poll": instant(row.next_poll_at),
        "interval": int(row.every_s) if row.every_s.is_integer() else row.every_s,
        "failures": row.failures,
        "error": row.error,
        "etag": row.etag,
        "last_modified": row.last_modified,
        "active": row.active,
        "title": row.title,
        "lang": row.lang,
        "adopted_url": redact(row.adopted_url) if row.adopted_url else None,
        "notice": row.notice,
        "polled": redact(row.detour["url"]) if row.detour else None,
    }
