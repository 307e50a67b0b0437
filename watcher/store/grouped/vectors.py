"""Vectors of the window's entries; which entries have none, and which are not compared yet.

They are deleted together with the features. An entry that could not be embedded gets an empty
vector, so that it is not tried for ever.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, and_, delete, func, select, update

from watcher.model import EntryId, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import insert_rows
from watcher.store.core import entry, feature, vector
from watcher.store.tables import EPOCH

LONGEST = 500  # characters of a text that are read


class Plain(NamedTuple):
    """An entry without a vector; `at` is seconds since 1970, when it was told."""

    id: EntryId
    lang: str
    at: int
    title: str
    summary: str
    body: str


class Held(NamedTuple):
    """An entry with its vector: 16-bit floats, little-endian."""

    id: EntryId
    lang: str
    at: int
    packed: bytes


def without(connection: Connection, weights: str, limit: int) -> list[Plain]:
    """Return at most `limit` entries of the window that have no vector of these weights."""
    mine = and_(vector.c.entry_id == feature.c.entry_id, vector.c.weights == weights)
    query = (
        select(
            entry.c.id, entry.c.lang, feature.c.told,
            *(entry.c[name].label(name) for name in ("title", "summary", "body")),
        )
        .join(feature, feature.c.entry_id == entry.c.id)
        .outerjoin(vector, mine)
        .where(vector.c.entry_id.is_(None))
        .order_by(feature.c.turn, entry.c.id)
        .limit(limit)
    )  # fmt: skip
    return [
        Plain(
            EntryId(row.id), row.lang or "", _seconds(row.told),
            row.title[:LONGEST], row.summary[:LONGEST], row.body[:LONGEST],
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def count_without(connection: Connection, weights: str) -> int:
    """Return how many entries of the window have no vector of these weights."""
    mine = and_(vector.c.entry_id == feature.c.entry_id, vector.c.weights == weights)
    query = select(func.count()).select_from(feature).outerjoin(vector, mine)
    return int(connection.execute(query.where(vector.c.entry_id.is_(None))).scalar_one())


def held(connection: Connection, weights: str) -> list[Held]:
    """Return every vector of these weights."""
    query = (
        select(entry.c.id, entry.c.lang, feature.c.told, vector.c.packed)
        .join(vector, vector.c.entry_id == entry.c.id)
        .join(feature, feature.c.entry_id == entry.c.id)
        .where(vector.c.weights == weights, vector.c.packed != b"")
        .order_by(entry.c.id)
    )
    return [
        Held(EntryId(row.id), row.lang or "", _seconds(row.told), row.packed)
        for row in connection.execute(query)
    ]


def put(connection: Connection, weights: str, made: Sequence[tuple[EntryId, bytes]]) -> None:
    """Store vectors of entries, if they are still in the window; only under the writer lock."""
    chosen = [entry_id for entry_id, _ in made]
    query = select(feature.c.entry_id).where(in_array(connection, feature.c.entry_id, chosen))
    there = set(connection.execute(query).scalars())
    connection.execute(delete(vector).where(in_array(connection, vector.c.entry_id, chosen)))
    rows = [
        (entry_id, weights, packed, not packed) for entry_id, packed in made if entry_id in there
    ]
    insert_rows(connection, vector, ("entry_id", "weights", "packed", "compared"), rows)


def uncompared(connection: Connection, weights: str, limit: int) -> list[EntryId]:
    """Return at most `limit` entries whose vectors are not compared with others yet."""
    query = select(vector.c.entry_id).where(vector.c.weights == weights, ~vector.c.compared)
    rows = connection.execute(query.order_by(vector.c.entry_id).limit(limit))
    return [EntryId(number) for number in rows.scalars()]


def compared(connection: Connection, entries: Iterable[EntryId]) -> None:
    """Note that these were compared with all others; only under the writer lock."""
    mine = in_array(connection, vector.c.entry_id, entries)
    connection.execute(update(vector).where(mine).values(compared=True))


def companions(
    connection: Connection, entries: Iterable[EntryId]
) -> tuple[dict[EntryId, StoryId], dict[StoryId, list[EntryId]]]:
    """Return the stories of entries, and which entries in the window each of those has."""
    query = select(entry.c.id, entry.c.story_id).where(in_array(connection, entry.c.id, entries))
    of = {EntryId(row.id): StoryId(row.story_id) for row in connection.execute(query)}
    members: dict[StoryId, list[EntryId]] = {story: [] for story in of.values()}
    query = select(entry.c.id, entry.c.story_id).join(feature, feature.c.entry_id == entry.c.id)
    query = query.where(in_array(connection, entry.c.story_id, members)).order_by(entry.c.id)
    for row in connection.execute(query):
        members[StoryId(row.story_id)].append(EntryId(row.id))
    return of, members


def entries_of(connection: Connection, stories: Iterable[StoryId]) -> list[EntryId]:
    """Return the entries of stories that are in the window."""
    query = select(entry.c.id).join(feature, feature.c.entry_id == entry.c.id)
    query = query.where(in_array(connection, entry.c.story_id, stories)).order_by(entry.c.id)
    return [EntryId(number) for number in connection.execute(query).scalars()]


def _seconds(told: datetime) -> int:
    return int((told - EPOCH).total_seconds())
