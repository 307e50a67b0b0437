"""Search in the archive: which entries may hold what is sought, newest first, and their texts.

The index is behind: entries are indexed in slices some time after they were stored, and until
then every search looks at them. `search_entry` has what is indexed, in the order of ids, so what
has a higher id than all of it is not; `search_edit` has what was edited since.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
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
    or_,
    select,
    text,
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


class Stored(NamedTuple):
    """A stored entry, as the matcher sees it (tags are the plan's to add) and as it is listed."""

    id: EntryId
    document: Document
    shape: Json


def behind(connection: Connection) -> int:
    """Return how many entries are not indexed as they are now."""
    new = select(func.count()).select_from(entry).where(entry.c.id > _indexed_to())
    edited = select(func.count()).select_from(search_edit)
    query = select(new.scalar_subquery() + edited.scalar_subquery())
    return int(connection.execute(query).scalar_one())


def take_unindexed(connection: Connection, limit: int) -> list[tuple[EntryId, Document]]:
    """Return at most `limit` entries that are to be indexed now, in this transaction.

    The mark of an edit goes before the text is read: an edit that comes between marks it again.
    """
    first = select(search_edit.c.entry_id).order_by(search_edit.c.entry_id).limit(limit)
    edits = delete(search_edit).where(search_edit.c.entry_id.in_(first))
    edited = connection.execute(edits.returning(search_edit.c.entry_id)).scalars().all()
    changed = _TEXTS.where(in_array(connection, entry.c.id, edited))
    new = _TEXTS.where(entry.c.id > _indexed_to()).order_by(entry.c.id).limit(limit - len(edited))
    # Locked on PostgreSQL: none is deleted before it is indexed.
    rows = [
        row
        for query in (changed, new)
        for row in connection.execute(query.with_for_update(key_share=True, of=entry))
    ]
    return [(EntryId(row.id), _document(row)) for row in rows]


def put(connection: Connection, tokens: Sequence[tuple[EntryId, str]]) -> None:
    """Index entries by their tokens, with spaces between."""
    search_index.put(connection, tokens)
    ids = [number for number, _ in tokens]
    columns = ["entry_id", "told"]
    chosen = select(entry.c.id, _TOLD).where(in_array(connection, entry.c.id, ids))
    indexed = search_entry.insert().from_select(columns, chosen)
    connection.execute(
        delete(search_entry).where(in_array(connection, search_entry.c.entry_id, ids))
    )
    connection.execute(indexed)


def mark_edited(connection: Connection, edited: Iterable[EntryId]) -> None:
    """Note that entries have another text now than the index knows."""
    rows = [{"entry": entry_id} for entry_id in edited]
    connection.execute(text(_MARK), rows)


def candidates(
    connection: Connection,
    wanted: Wanted | None,
    *,
    since: datetime | None = None,
    watchlist: str | None = None,
) -> list[EntryId]:
    """Return the entries that may hold what is wanted (None: any), newest first.

    The time of an entry is that of its story: when it was stored, or, ingested, when it was
    published. `watchlist`: only entries that it matched.
    """
    indexed = select(_plain(search_entry.c.told), search_entry.c.entry_id)
    if wanted is not None:
        indexed = indexed.where(search_index.holds(connection, search_entry.c.entry_id, wanted))
    edited = entry.c.id.in_(select(search_edit.c.entry_id))
    unindexed = select(_plain(_TOLD), entry.c.id).where(or_(entry.c.id > _indexed_to(), edited))
    found = {
        (row[0], row[1])
        for query, number in ((indexed, search_entry.c.entry_id), (unindexed, entry.c.id))
        for row in connection.execute(_matched(query, number, watchlist))
    }
    from_ = instant(since) if since else None
    return [
        EntryId(number)
        for moment, number in sorted(found, reverse=True)
        if from_ is None or moment >= from_
    ]


def read(connection: Connection, entries: Sequence[EntryId]) -> list[Stored]:
    """Return entries with their texts in the given order, those that are still there."""
    rows = connection.execute(_LISTED.where(in_array(connection, entry.c.id, entries)))
    found = {row.id: row for row in rows}
    return [_stored(found[number]) for number in entries if number in found]


def excerpt(document: Document, evidence: Iterable[Evidence]) -> Snippet:
    """Return the passage of an entry that was found."""
    return passage(document, [asdict(one) for one in evidence])


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
    source.c.name.label("source"),
).join(source, source.c.id == entry.c.source_id)
_LISTED = _TEXTS.add_columns(
    entry.c.guid,
    entry.c.arrival,
    entry.c.role,
    entry.c.story_id,
    entry.c.published,
    entry.c.first_seen,
)
# Waits where another process has just taken the mark off and reads the text before this edit.
_MARK = "INSERT INTO search_edit (entry_id) VALUES (:entry) ON CONFLICT DO NOTHING"


def _indexed_to() -> ColumnElement[int]:
    return select(func.coalesce(func.max(search_entry.c.entry_id), 0)).scalar_subquery()


def _plain(moment: ColumnElement[Any]) -> ColumnElement[int]:
    """Return an instant as it is stored: a hundred thousand are sorted faster so."""
    return type_coerce(moment, BigInteger)


def _matched(
    query: Select[*tuple[Any, ...]], number: ColumnElement[int], watchlist: str | None
) -> Select[*tuple[Any, ...]]:
    if watchlist is None:
        return query
    return query.where(number.in_(select(match.c.entry_id).where(match.c.watchlist == watchlist)))


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
        "first_seen": rfc3339(row.first_seen),
    }
    return Stored(EntryId(row.id), _document(row), shape)
