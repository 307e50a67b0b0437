"""Which entries to put into the search index, and which to take out.

The index lags behind: entries are indexed in slices some time after they were stored, and until
then every search looks at each of them. They are indexed in the order of ids, so ids above the
highest one in `search_entry` are not indexed yet; `search_edit` lists entries edited since.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    delete,
    func,
    insert,
    literal,
    select,
    text,
)

from watcher.model import Document, EntryId
from watcher.store.arrays import in_array
from watcher.store.core import entry, search_edit, search_entry, source
from watcher.store.searching import search_index

# Of the tokens. Raised where others are made of the same texts: what has those of another version
# counts as new, and is indexed again by and by.
VERSION = 5


IS_CURRENT = search_entry.c.version == VERSION
# The time of an entry: that of its story.
TOLD = case(
    (and_(entry.c.arrival == "ingest", entry.c.published < entry.c.first_seen), entry.c.published),
    else_=entry.c.first_seen,
)
TEXTS = select(
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
_MARK = "INSERT INTO search_edit (entry_id) VALUES (:entry) ON CONFLICT DO NOTHING"


class Unindexed(NamedTuple):
    """An entry to be indexed; `content` tells whether it was edited meanwhile."""

    id: EntryId
    content: int
    document: Document


def behind(connection: Connection) -> int:
    """Return how many entries are not indexed as they are now."""
    new = select(func.count()).select_from(entry).where(entry.c.id > indexed_to())
    edited = select(func.count()).select_from(entry).where(is_edited())
    query = select(new.scalar_subquery() + edited.scalar_subquery())
    return int(connection.execute(query).scalar_one())


def unindexed(connection: Connection, limit: int) -> list[Unindexed]:
    """Return at most `limit` entries that are to be indexed, edited ones first."""
    edited, new = TEXTS.where(is_edited()), TEXTS.where(entry.c.id > indexed_to())
    rows = [
        *connection.execute(edited.order_by(entry.c.id).limit(limit)),
        *connection.execute(new.order_by(entry.c.id).limit(limit)),
    ]
    return [Unindexed(EntryId(r.id), r.content_hash, document(r)) for r in rows[:limit]]


def put(connection: Connection, tokens: Sequence[tuple[Unindexed, str]]) -> None:
    """Index entries by their tokens, with spaces between; only under the writer lock.

    Entries that were edited or deleted since they were read are left out; edits are marked anyway.
    """
    ids = [read.id for read, _ in tokens]
    now = select(entry.c.id, entry.c.content_hash).where(in_array(connection, entry.c.id, ids))
    same = {(row.id, row.content_hash) for row in connection.execute(now)}
    kept = [(read.id, line) for read, line in tokens if (read.id, read.content) in same]
    search_index.put(connection, kept)
    ids = [number for number, _ in kept]
    for column in (search_edit.c.entry_id, search_entry.c.entry_id):
        connection.execute(delete(column.table).where(in_array(connection, column, ids)))
    chosen = select(entry.c.id, TOLD, literal(VERSION)).where(in_array(connection, entry.c.id, ids))
    columns = ["entry_id", "told", "version"]
    connection.execute(insert(search_entry).from_select(columns, chosen))


def mark_edited(connection: Connection, edited: Iterable[EntryId]) -> None:
    """Note that entries were edited, for the index; only under the writer lock."""
    rows = [{"entry": entry_id} for entry_id in edited]
    connection.execute(text(_MARK), rows)


def forget(connection: Connection, stories: Sequence[int]) -> None:
    """Take the entries of stories out of the index, before they are deleted."""
    query = select(entry.c.id).where(in_array(connection, entry.c.story_id, stories))
    search_index.drop(connection, list(connection.execute(query).scalars()))


def indexed_to() -> ColumnElement[int]:
    """Return the highest id that is indexed."""
    last = select(func.coalesce(func.max(search_entry.c.entry_id), 0))
    return last.where(IS_CURRENT).scalar_subquery()


def is_edited() -> ColumnElement[bool]:
    """Return the condition that an indexed entry was edited since."""
    marked = select(search_edit.c.entry_id)
    return and_(entry.c.id.in_(marked), entry.c.id <= indexed_to())


def document(row: Any) -> Document:
    """Return a row of TEXTS as the matcher sees it."""
    return Document(
        row.title, row.summary, row.body, row.lang, row.source, url=row.url, author=row.author
    )
