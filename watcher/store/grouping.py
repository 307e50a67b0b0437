"""The rows of grouping: features of the window, and what people corrected.

All that is written here belongs to a *turn*: the number of a transaction that changed stories.
Whoever holds the window in memory asks for what has a higher turn than it knows, so that several
processes (and a person's correction) see each other's decisions before they decide.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    case,
    delete,
    exists,
    func,
    insert,
    select,
    text,
    update,
)

from watcher.model import EntryId, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import insert_rows, instant, update_rows
from watcher.store.core import correction, entry, feature, story, turn, ungrouped

_NEXT = (
    "INSERT INTO turn (id, last) VALUES (1, 1)"
    " ON CONFLICT (id) DO UPDATE SET last = turn.last + 1 RETURNING last"
)


class Placed(NamedTuple):
    """An entry of the window as stored: its story now, its packed features."""

    id: EntryId
    story_id: StoryId
    turn: int
    packed: bytes


class Verdict(NamedTuple):
    """What a person said of two stories, by the ids that they have now."""

    apart: bool
    one: StoryId
    other: StoryId


def next_turn(connection: Connection) -> int:
    """Count one more transaction that changes stories; only under the writer lock."""
    return int(connection.execute(text(_NEXT)).scalar_one())


def last_turn(connection: Connection) -> int:
    """Return the turn of the last such transaction."""
    return connection.execute(select(turn.c.last)).scalar() or 0


def newest(connection: Connection, limit: int) -> list[Placed]:
    """Return the entries that were placed last, in the order of that."""
    query = _PLACED.order_by(feature.c.turn.desc(), feature.c.entry_id.desc()).limit(limit)
    return [_placed(row) for row in connection.execute(query)][::-1]


def since(connection: Connection, seen: int) -> list[Placed]:
    """Return what was placed, or moved to another story, after turn `seen`."""
    query = _PLACED.where(feature.c.turn > seen)
    rows = connection.execute(query.order_by(feature.c.turn, feature.c.entry_id))
    return [_placed(row) for row in rows]


def verdicts(connection: Connection, seen: int) -> list[Verdict]:
    """Return what people said after turn `seen`, in that order."""
    one, other = story.alias("first"), story.alias("second")
    query = (
        select(
            correction.c.verdict,
            func.coalesce(one.c.merged_into, one.c.id).label("one"),
            func.coalesce(other.c.merged_into, other.c.id).label("other"),
        )
        .join(one, one.c.id == correction.c.one)
        .join(other, other.c.id == correction.c.other)
        .where(correction.c.turn > seen)
        .order_by(correction.c.id)
    )
    return [
        Verdict(row.verdict == "apart", StoryId(row.one), StoryId(row.other))
        for row in connection.execute(query)
    ]


def correct(
    connection: Connection, number: int, apart: bool, one: StoryId, other: StoryId, now: datetime
) -> None:
    """Store what a person said of two stories."""
    row = {"turn": number, "created": now, "verdict": "apart" if apart else "same"}
    connection.execute(insert(correction).values(row | {"one": one, "other": other}))


def save_features(
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


def told(
    connection: Connection, entries: Iterable[EntryId]
) -> dict[EntryId, tuple[str, str, str, str | None, datetime]]:
    """Return title, summary, body and language of entries, and when they told it."""
    query = (
        select(
            entry.c.id, entry.c.title, entry.c.summary, entry.c.body, entry.c.lang,
            func.coalesce(feature.c.told, _told_at()).label("told"),
        )
        .outerjoin(feature, feature.c.entry_id == entry.c.id)
        .where(in_array(connection, entry.c.id, entries))
        .order_by(entry.c.id)
    )  # fmt: skip
    return {EntryId(row[0]): tuple(row[1:]) for row in connection.execute(query)}


def _told_at() -> ColumnElement[datetime]:
    """When an entry told what it tells: as it says, but not after we had it."""
    late = entry.c.published > entry.c.first_seen
    return case((late | entry.c.published.is_(None), entry.c.first_seen), else_=entry.c.published)


def never_placed(connection: Connection, window: timedelta, most: int) -> list[EntryId]:
    """Return the newest entries that tell of this time and wait for nothing, oldest first."""
    newest = connection.execute(select(func.max(entry.c.first_seen))).scalar()
    if newest is None:
        return []
    waits = exists().where(ungrouped.c.entry_id == entry.c.id)
    since = newest - window
    recent = (entry.c.first_seen >= since, _told_at() >= since, ~waits)
    query = select(entry.c.id).where(*recent).order_by(entry.c.id.desc()).limit(most)
    return [EntryId(number) for number in connection.execute(query).scalars()][::-1]


def drop_features(connection: Connection, entries: Iterable[EntryId]) -> None:
    """Forget the features of entries, which are to be placed again."""
    connection.execute(delete(feature).where(in_array(connection, feature.c.entry_id, entries)))


def put(connection: Connection, number: int, moved: Sequence[tuple[EntryId, StoryId]]) -> None:
    """Put stored entries into other stories."""
    rows = [(story_id, entry_id) for entry_id, story_id in moved]
    update_rows(connection, entry, ("story_id",), ("id",), rows)
    touch(connection, number, [entry_id for entry_id, _ in moved])


def touch(connection: Connection, number: int, entries: Iterable[EntryId]) -> None:
    """Make other processes look again where these entries are."""
    mine = in_array(connection, feature.c.entry_id, entries)
    connection.execute(update(feature).where(mine).values(turn=number))


def explain(connection: Connection, rows: Sequence[tuple[EntryId, str, float, str]]) -> None:
    """Store the role, score and reason of entries that are stored already."""
    values = [(role, score, why, entry_id) for entry_id, role, score, why in rows]
    update_rows(connection, entry, ("role", "score", "why"), ("id",), values)


def leads(connection: Connection, stories: Iterable[StoryId]) -> dict[StoryId, EntryId]:
    """Return the entries that lead these stories."""
    query = select(story.c.id, story.c.lead_entry_id)
    rows = connection.execute(query.where(in_array(connection, story.c.id, stories)))
    return {StoryId(row.id): EntryId(row.lead_entry_id) for row in rows}


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
