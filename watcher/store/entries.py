"""The rows of entries and stories, written by the ingester in bulk.

Ids are handed out here (`Ids`), under the writer lock: a batch of entries, stories, matches
and alerts can refer to each other before any is stored, and each table takes one bulk write.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import count
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, literal, select, update

from watcher.model import (
    Edit,
    Enclosure,
    Entry,
    EntryId,
    SourceId,
    Stored,
    Story,
    StoryId,
)
from watcher.store.arrays import in_array
from watcher.store.bulk import Row, as_json, insert_rows, instant, shared_instant
from watcher.store.core import entry, entry_key, own_key, reading, revision, story, tables
from watcher.store.indexing import mark_edited
from watcher.store.tables import Instant


class Ids:
    """Hands out the next ids of a table; only under the writer lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._counters: dict[str, Iterator[int]] = {}

    def of(self, table: str) -> Iterator[int]:
        """Return what yields the fresh ids of `table`."""
        if table not in self._counters:
            column = tables[table].c.id
            highest = self._connection.execute(select(func.max(column))).scalar()
            self._counters[table] = count((highest or 0) + 1)
        return self._counters[table]

    def next(self, table: str) -> int:
        """Return a fresh id of `table`."""
        return next(self.of(table))


def stored(connection: Connection, ids: Sequence[EntryId]) -> list[Stored]:
    """Return entries as they are stored, by id; those that are forgotten are left out."""
    read = reading.c.read_at.is_not(None) & reading.c.refused.is_(None)
    query = (
        select(*_STORED, read.label("read"))
        .select_from(entry.outerjoin(reading, reading.c.entry_id == entry.c.id))
        .where(in_array(connection, entry.c.id, ids))
        .order_by(entry.c.id)
    )
    rows = (row._asdict() for row in connection.execute(query))
    return [Stored(**(row | {"read": bool(row["read"])})) for row in rows]


def urls(connection: Connection, ids: Sequence[int]) -> list[str]:
    """Return the addresses of these entries, of those that have one."""
    query = select(entry.c.url).where(
        in_array(connection, entry.c.id, ids), entry.c.url.is_not(None)
    )
    return list(connection.execute(query).scalars())


def save(
    connection: Connection,
    stories: Sequence[Story],
    entries: Sequence[Entry],
    told: Mapping[StoryId, tuple[datetime, datetime]],
) -> None:
    """Store new stories and entries; `told` says from when to when older ones were told again."""
    insert_rows(connection, story, _STORY, [_story_row(new) for new in stories])
    insert_rows(connection, entry, _ENTRY, [_entry_row(new) for new in entries])
    pages = [(new.page, new.id) for new in entries if new.page is not None]
    own = [(new.source_id, key, new.id) for new in entries for key in new.keys if key != new.page]
    add_keys(connection, pages, own)
    if told:
        spans = [{"row_id": known, "first": a, "last": b} for known, (a, b) in told.items()]
        for statement in _TOLD:
            connection.execute(statement, spans)


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
    """Write texts that came after their entries; what was there before was only a part."""
    if bodies:
        connection.execute(_FILL, [_fill_row(body) for body in bodies])
        mark_edited(connection, [body.id for body in bodies])


def add_keys(
    connection: Connection,
    pages: Sequence[tuple[int, EntryId]],
    own: Sequence[tuple[SourceId, int, EntryId]],
) -> None:
    """Store keys of entries: those of their pages, and those within their source."""
    insert_rows(connection, entry_key, _KEY, pages)
    insert_rows(connection, own_key, _OWN_KEY, own)


_FIRST, _LAST = (bindparam(name, type_=Instant) for name in ("first", "last"))
_THIS = update(story).where(story.c.id == bindparam("row_id"))
_TOLD = (
    _THIS.where(story.c.first_seen > _FIRST).values(first_seen=_FIRST),
    _THIS.where(story.c.last_seen < _LAST).values(last_seen=_LAST),
)
_EDITED = ("title", "summary", "body", "url", "guid", "content_hash", "changed_at")
_EDIT = (
    update(entry)
    .where(entry.c.id == bindparam("row_id"))
    .values({name: bindparam(name) for name in _EDITED})
)


_STORED = (
    entry.c.id, entry.c.source_id, entry.c.story_id, entry.c.guid, entry.c.url, entry.c.title,
    entry.c.summary, entry.c.body, entry.c.lang, entry.c.author, entry.c.published,
    entry.c.arrival, entry.c.content_hash.label("content"),
)  # fmt: skip
_FILLED = ("title", "body", "lang", "author", "published")
_FILL = (
    update(entry)
    .where(entry.c.id == bindparam("row_id"))
    .values({name: bindparam(name, type_=entry.c[name].type) for name in _FILLED})
)


_KEY = ("key", "entry_id")
_OWN_KEY = ("source_id", *_KEY)
_STORY = ("id", "title", "lang", "lead_entry_id", "first_seen", "last_seen", "follows")
_ENTRY = (
    "id", "source_id", "story_id", "role", "identity", "guid", "url", "title", "summary", "body",
    "lang", "author", "extra", "published", "first_seen", "content_hash", "arrival", "why", "score",
)  # fmt: skip


def _story_row(new: Story) -> Row:
    number, title, lang, lead, first, last, follows = new
    since = shared_instant(first)
    until = since if first is last else shared_instant(last)
    return (number, title, lang, lead, since, until, follows)


def _entry_row(new: Entry) -> Row:
    (
        number,
        source_id,
        story_id,
        role,
        item,
        lang,
        arrival,
        seen,
        _,
        _,
        identity,
        content,
        why,
        sure,
    ) = new
    guid, url, title, summary, body, published, author, _, categories, enclosures, _ = item
    extra = _extra(categories, enclosures) if categories or enclosures else None
    return (
        number, source_id, story_id, role, identity, guid, url, title, summary, body, lang, author,
        extra, instant(published), shared_instant(seen), content, arrival, why, sure,
    )  # fmt: skip


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


@lru_cache(maxsize=512)  # most entries of a source have the same few categories
def _extra(categories: tuple[str, ...], enclosures: tuple[Enclosure, ...]) -> str | None:
    extra: dict[str, Any] = {}
    if categories:
        extra["categories"] = list(categories)
    if enclosures:
        extra["enclosures"] = [
            {"url": media.url, "type": media.type, "length": media.length} for media in enclosures
        ]
    return as_json(extra or None)
