"""The features of the window's entries, packed, each with the turn that placed or moved it last."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, LargeBinary, delete, func, select, update

from watcher.model import EntryId, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import insert_rows, instant, update_rows
from watcher.store.core import entry, feature


class Placed(NamedTuple):
    """An entry of the window as stored: its story now, its packed features."""

    id: EntryId
    story_id: StoryId
    turn: int
    packed: bytes


def newest(connection: Connection, limit: int) -> list[Placed]:
    """Return the entries that were placed last, in the order of that."""
    query = _PLACED.order_by(feature.c.turn.desc(), feature.c.entry_id.desc()).limit(limit)
    return [_placed(row) for row in connection.execute(query)][::-1]


def since(connection: Connection, seen: int) -> list[Placed]:
    """Return what was placed, or moved to another story, after turn `seen`."""
    query = _PLACED.where(feature.c.turn > seen)
    rows = connection.execute(query.order_by(feature.c.turn, feature.c.entry_id))
    return [_placed(row) for row in rows]


def save(
    connection: Connection, number: int, rows: Sequence[tuple[EntryId, datetime, bytes]]
) -> None:
    """Store the packed features of entries that were placed in this turn."""
    values = [(entry_id, number, instant(told), packed) for entry_id, told, packed in rows]
    insert_rows(connection, feature, ("entry_id", "turn", "told", "packed"), values)


def repack(connection: Connection, rows: Sequence[tuple[bytes, EntryId]]) -> None:
    """Store the features of entries anew; where these are is as it was."""
    update_rows(connection, feature, ("packed",), ("entry_id",), rows)


def stale(connection: Connection, readable: bytes) -> list[EntryId]:
    """Return the entries whose packed features begin with none of these bytes, oldest first.

    Where those that were placed last are readable, all are: they are made anew in this order.
    """
    kept = [readable[at : at + 1] for at in range(len(readable))]
    old = func.substr(feature.c.packed, 1, 1, type_=LargeBinary).not_in(kept)
    newest = select(feature.c.packed).order_by(feature.c.turn.desc(), feature.c.entry_id.desc())
    last = connection.execute(newest.limit(1)).scalar()
    if last is None or last[:1] in kept:
        return []
    query = select(feature.c.entry_id).where(old).order_by(feature.c.turn, feature.c.entry_id)
    return [EntryId(number) for number in connection.execute(query).scalars()]


def touch(connection: Connection, number: int, entries: Iterable[EntryId]) -> None:
    """Make other processes look again where these entries are."""
    mine = in_array(connection, feature.c.entry_id, entries)
    connection.execute(update(feature).where(mine).values(turn=number))


def drop(connection: Connection, entries: Iterable[EntryId]) -> None:
    """Forget the features of entries, which are to be placed again."""
    connection.execute(delete(feature).where(in_array(connection, feature.c.entry_id, entries)))


def expire(connection: Connection, told_before: datetime, most: int) -> int:
    """Forget the features of what was told before then, and all but the `most` placed last."""
    oldest = select(feature.c.turn).order_by(feature.c.turn.desc()).offset(most).limit(1)
    old = feature.c.told < told_before
    last = connection.execute(oldest).scalar()
    gone = old if last is None else old | (feature.c.turn < last)
    return connection.execute(delete(feature).where(gone)).rowcount


_PLACED = select(feature.c.entry_id, entry.c.story_id, feature.c.turn, feature.c.packed).join(
    entry, entry.c.id == feature.c.entry_id
)


def _placed(row: Any) -> Placed:
    return Placed(EntryId(row.entry_id), StoryId(row.story_id), row.turn, row.packed)
