"""The rows of entries and stories, written by the ingester in bulk."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from watcher.model import Enclosure, Entry, EntryId, SourceId, Stored, Story, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import Row, as_json, insert_rows, instant, shared_instant
from watcher.store.core import entry, entry_key, own_key, reading, story
from watcher.store.tables import Instant


def stored(connection: Connection, ids: Sequence[EntryId]) -> list[Stored]:
    """Return entries as they are stored, by id; those that are deleted are left out."""
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
    """Store new stories and entries, and widen the span of older stories to what `told` says."""
    insert_rows(connection, story, _STORY, [_story_row(new) for new in stories])
    insert_rows(connection, entry, _ENTRY, [_entry_row(new) for new in entries])
    pages = [(new.page, new.id) for new in entries if new.page is not None]
    own = [(new.source_id, key, new.id) for new in entries for key in new.keys if key != new.page]
    add_keys(connection, pages, own)
    if told:
        spans = [{"row_id": known, "first": a, "last": b} for known, (a, b) in told.items()]
        for statement in _TOLD:
            connection.execute(statement, spans)


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
_STORED = (
    entry.c.id, entry.c.source_id, entry.c.story_id, entry.c.guid, entry.c.url, entry.c.title,
    entry.c.summary, entry.c.body, entry.c.lang, entry.c.author, entry.c.published,
    entry.c.arrival, entry.c.content_hash.label("content"),
)  # fmt: skip
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
    (number, source_id, story_id, role, item, lang, arrival, seen, _, _, identity, content, why,
     sure) = new  # fmt: skip
    guid, url, title, summary, body, published, author, _, categories, enclosures, _ = item
    extra = _extra(categories, enclosures) if categories or enclosures else None
    return (
        number, source_id, story_id, role, identity, guid, url, title, summary, body, lang, author,
        extra, instant(published), shared_instant(seen), content, arrival, why, sure,
    )  # fmt: skip


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
