"""Search in the archive: which entries may hold what is sought, newest first, and their texts.

The index is behind: entries are indexed in slices some time after they were stored, and until
then every search looks at them. `search_entry` has what is indexed, in the order of ids, so what
has a higher id than all of it is not; `search_edit` has what was edited since.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    delete,
    func,
    insert,
    literal,
    select,
    text,
    tuple_,
    type_coerce,
)

from watcher.model import Document, EntryId, Evidence, Snippet, Wanted
from watcher.store import search_index
from watcher.store.arrays import in_array
from watcher.store.bulk import instant
from watcher.store.core import entry, match, search_edit, search_entry, source
from watcher.store.items import passage
from watcher.store.listings.shapes import Json, entry_id
from watcher.store.listings.shapes import instant as rfc3339

BATCH = 5_000
# Of the tokens. Raised where others are made of the same texts: what has those of another version
# counts as new, and is indexed again by and by.
VERSION = 1


class Place(NamedTuple):
    """Where an entry stands in the order of time: its milliseconds since 1970, and its id."""

    told: int
    id: EntryId


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for. `wanted` None: any text; `watchlist`: only entries that it matched.

    The time of an entry is that of its story: when it was stored, or, ingested, when it was
    published.
    """

    wanted: Wanted | None
    since: datetime | None = None
    watchlist: str | None = None


class Unindexed(NamedTuple):
    """An entry to be indexed; `content` tells whether it was edited meanwhile."""

    id: EntryId
    content: int
    document: Document


class Stored(NamedTuple):
    """A stored entry, as the matcher sees it (tags are the plan's to add) and as it is listed.

    `first_seen` in it is the time that entries are sorted by, as that of a listed story is.
    """

    id: EntryId
    document: Document
    shape: Json


def behind(connection: Connection) -> int:
    """Return how many entries are not indexed as they are now."""
    new = select(func.count()).select_from(entry).where(entry.c.id > _indexed_to())
    edited = select(func.count()).select_from(entry).where(_is_edited())
    query = select(new.scalar_subquery() + edited.scalar_subquery())
    return int(connection.execute(query).scalar_one())


def unindexed(connection: Connection, limit: int) -> list[Unindexed]:
    """Return at most `limit` entries that are to be indexed, edited ones first."""
    edited, new = _TEXTS.where(_is_edited()), _TEXTS.where(entry.c.id > _indexed_to())
    rows = [
        *connection.execute(edited.order_by(entry.c.id).limit(limit)),
        *connection.execute(new.order_by(entry.c.id).limit(limit)),
    ]
    return [Unindexed(EntryId(r.id), r.content_hash, _document(r)) for r in rows[:limit]]


def put(connection: Connection, tokens: Sequence[tuple[Unindexed, str]]) -> None:
    """Index entries by their tokens, with spaces between; only under the writer lock.

    Those that were edited or deleted after they were read are left out: edits are marked.
    """
    ids = [read.id for read, _ in tokens]
    now = select(entry.c.id, entry.c.content_hash).where(in_array(connection, entry.c.id, ids))
    same = {(row.id, row.content_hash) for row in connection.execute(now)}
    kept = [(read.id, line) for read, line in tokens if (read.id, read.content) in same]
    search_index.put(connection, kept)
    ids = [number for number, _ in kept]
    for column in (search_edit.c.entry_id, search_entry.c.entry_id):
        connection.execute(delete(column.table).where(in_array(connection, column, ids)))
    chosen = select(entry.c.id, _TOLD, literal(VERSION)).where(
        in_array(connection, entry.c.id, ids)
    )
    columns = ["entry_id", "told", "version"]
    connection.execute(insert(search_entry).from_select(columns, chosen))


def mark_edited(connection: Connection, edited: Iterable[EntryId]) -> None:
    """Note that entries have another text now than the index knows; under the writer lock."""
    rows = [{"entry": entry_id} for entry_id in edited]
    connection.execute(text(_MARK), rows)


def candidates(connection: Connection, sought: Sought, before: Place | None) -> list[Place]:
    """Return at most BATCH entries that may be what is sought, newest first.

    `before` is the last place of the batch before this one.
    """
    indexed = select(_plain(search_entry.c.told), search_entry.c.entry_id).where(_IS_CURRENT)
    if sought.wanted is not None:
        held = search_index.holds(connection, search_entry.c.entry_id, sought.wanted)
        indexed = indexed.where(held)
    stored = select(_plain(_TOLD), entry.c.id)
    new = stored.where(entry.c.id > _indexed_to())
    edited = stored.where(_is_edited())
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


def forget(connection: Connection, stories: Sequence[int]) -> None:
    """Take the entries of stories out of the index, before they are deleted."""
    query = select(entry.c.id).where(in_array(connection, entry.c.story_id, stories))
    search_index.drop(connection, list(connection.execute(query).scalars()))


_TOLD = case(
    (
        and_(entry.c.arrival == "ingest", entry.c.published < entry.c.first_seen),
        entry.c.published,
    ),
    else_=entry.c.first_seen,
)
_TEXTS = select(
    entry.c.id,
    entry.c.title,
    entry.c.summary,
    entry.c.body,
    entry.c.lang,
    entry.c.url,
    entry.c.author,
    entry.c.content_hash,
    source.c.name.label("source"),
).join(source, source.c.id == entry.c.source_id)
_LISTED = _TEXTS.add_columns(
    entry.c.guid,
    entry.c.arrival,
    entry.c.role,
    entry.c.story_id,
    entry.c.published,
    _TOLD.label("told"),
)
_MARK = "INSERT INTO search_edit (entry_id) VALUES (:entry) ON CONFLICT DO NOTHING"


_IS_CURRENT = search_entry.c.version == VERSION


def _indexed_to() -> ColumnElement[int]:
    last = select(func.coalesce(func.max(search_entry.c.entry_id), 0))
    return last.where(_IS_CURRENT).scalar_subquery()


def _is_edited() -> ColumnElement[bool]:
    """Return the condition that an entry was edited since; what is new is not meant."""
    marked = select(search_edit.c.entry_id)
    return and_(entry.c.id.in_(marked), entry.c.id <= _indexed_to())


def _plain(moment: ColumnElement[Any]) -> ColumnElement[int]:
    """Return an instant as it is stored: a hundred thousand are sorted faster so."""
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


def _document(row: Any) -> Document:
    return Document(
        row.title, row.summary, row.body, row.lang, row.source, url=row.url, author=row.author
    )


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
    return Stored(EntryId(row.id), _document(row), shape)
