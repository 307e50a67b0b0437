"""Entries that publishers edited, and entries whose page text came later, in bulk."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, literal, select, update

from watcher.model import Edit
from watcher.store.arrays import in_array
from watcher.store.core import entry, revision
from watcher.store.searching.indexing import mark_edited
from watcher.store.tables import Instant

_EDITED = ("title", "summary", "body", "url", "guid", "content_hash", "changed_at")
_EDIT = (
    update(entry)
    .where(entry.c.id == bindparam("row_id"))
    .values({name: bindparam(name) for name in _EDITED})
)
_FILLED = ("title", "body", "lang", "author", "published")
_FILL = (
    update(entry)
    .where(entry.c.id == bindparam("row_id"))
    .values({name: bindparam(name, type_=entry.c[name].type) for name in _FILLED})
)


def edit(connection: Connection, edits: Sequence[Edit], now: datetime) -> None:
    """Write what publishers changed; the text before becomes a revision."""
    if edits:
        old = select(
            entry.c.id, entry.c.title, entry.c.summary, entry.c.body, literal(now, Instant)
        )
        columns = ["entry_id", "title", "summary", "body", "replaced_at"]
        chosen = old.where(in_array(connection, entry.c.id, [change.id for change in edits]))
        connection.execute(insert(revision).from_select(columns, chosen))
        connection.execute(_EDIT, [_edit_row(change, now) for change in edits])
        mark_edited(connection, [change.id for change in edits])


def fill(connection: Connection, bodies: Sequence[Edit]) -> None:
    """Write texts of pages; unlike an edit this keeps no revision of the shorter text before."""
    if bodies:
        connection.execute(_FILL, [_fill_row(body) for body in bodies])
        mark_edited(connection, [body.id for body in bodies])


def _edit_row(change: Edit, now: datetime) -> dict[str, Any]:
    item = change.item
    return {
        "row_id": change.id,
        "title": item.title,
        "summary": item.summary,
        "body": item.body,
        "url": item.url,
        "guid": item.guid,
        "content_hash": change.content,
        "changed_at": now,
    }


def _fill_row(body: Edit) -> dict[str, Any]:
    return {"row_id": body.id} | {name: getattr(body.item, name) for name in _FILLED}
