"""Search in the archive: candidates for a query, newest first, and their texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, select, tuple_, type_coerce

from watcher.model import Document, EntryId, Evidence, Snippet, Wanted
from watcher.store.arrays import in_array
from watcher.store.bulk import instant
from watcher.store.core import entry, match, search_entry
from watcher.store.items import passage
from watcher.store.searching import search_index
from watcher.store.searching.indexing import (
    IS_CURRENT,
    TEXTS,
    TOLD,
    document,
    indexed_to,
    is_edited,
)
from watcher.store.shapes import Json, entry_id
from watcher.store.shapes import instant as rfc3339

BATCH = 5_000


class Place(NamedTuple):
    """Where an entry stands in the order of time: its milliseconds since 1970, and its id."""

    told: int
    id: EntryId


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for. `wanted` None: any text; `watchlist`: only entries that it matched.

    The time of an entry is that of its story: when it was stored, or, ingested, when it was
    published.
    """

    wanted: Wanted | None
    since: datetime | None = None
    watchlist: str | None = None


class Stored(NamedTuple):
    """A stored entry, as the matcher sees it (tags are the plan's to add) and as it is listed.

    `first_seen` in it is the time that entries are sorted by, as that of a listed story is.
    """

    id: EntryId
    document: Document
    shape: Json


def candidates(connection: Connection, sought: Sought, before: Place | None) -> list[Place]:
    """Return at most BATCH candidates, newest first.

    `before` is the last place of the batch before this one.
    """
    indexed = select(_plain(search_entry.c.told), search_entry.c.entry_id).where(IS_CURRENT)
    if sought.wanted is not None:
        held = search_index.holds(connection, search_entry.c.entry_id, sought.wanted)
        indexed = indexed.where(held)
    stored = select(_plain(TOLD), entry.c.id)
    new = stored.where(entry.c.id > indexed_to())
    edited = stored.where(is_edited())
    found = {
        Place(row[0], EntryId(row[1]))
        for query in (indexed, new, edited)
        for row in connection.execute(_batch(query, sought, before))
    }
    return sorted(found, reverse=True)[:BATCH]


def read(connection: Connection, entries: Sequence[EntryId]) -> list[Stored]:
    """Return entries with their texts in the given order, those that are still there."""
    rows = connection.execute(_LISTED.where(in_array(connection, entry.c.id, entries)))
    found = {row.id: row for row in rows}
    return [_stored(found[number]) for number in entries if number in found]


def excerpt(document: Document, evidence: Iterable[Evidence]) -> Snippet:
    """Return the passage of an entry that was found."""
    return passage(document, [one.shape() for one in evidence])


_LISTED = TEXTS.add_columns(
    entry.c.guid,
    entry.c.arrival,
    entry.c.role,
    entry.c.story_id,
    entry.c.published,
    TOLD.label("told"),
)


def _plain(moment: ColumnElement[Any]) -> ColumnElement[int]:
    """Return an instant as the stored integer, which sorts much faster."""
    return type_coerce(moment, BigInteger)


def _batch(query: Select[int, int], sought: Sought, before: Place | None) -> Select[int, int]:
    """Return the query for the newest places, of those that the caller wants at all."""
    told, number = query.selected_columns
    if sought.since is not None:
        query = query.where(told >= instant(sought.since))
    if sought.watchlist is not None:
        mine = select(match.c.entry_id).where(match.c.watchlist == sought.watchlist)
        query = query.where(number.in_(mine))
    if before is not None:
        query = query.where(tuple_(told, number) < tuple_(*before))
    return query.order_by(told.desc(), number.desc()).limit(BATCH)


def _stored(row: Any) -> Stored:
    shape = {
        "id": entry_id(row),
        "url": row.url,
        "title": row.title,
        "source": row.source,
        "published": rfc3339(row.published),
        "lang": row.lang,
        "role": row.role,
        "story": row.story_id,
        "first_seen": rfc3339(row.told),
    }
    return Stored(EntryId(row.id), document(row), shape)
