"""Entries of first polls that are not yet compared with others; the `group` job does that."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from watcher.model import EntryId, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import insert_rows
from watcher.store.core import entry, ungrouped


class Ungrouped(NamedTuple):
    """An entry that is not grouped yet; `content` tells whether it was edited meanwhile."""

    id: EntryId
    story_id: StoryId
    content: int
    title: str
    summary: str
    body: str
    lang: str | None
    published: datetime | None
    first_seen: datetime


def wait(connection: Connection, entries: Sequence[tuple[EntryId, int]]) -> None:
    """Note entries, each with its rank, that are to be grouped behind the polls."""
    insert_rows(connection, ungrouped, ("entry_id", "rank"), entries)


def waiting(connection: Connection, limit: int, *, first: bool = False) -> list[Ungrouped]:
    """Return at most `limit` entries that are to be grouped, `first`: only those of rank 0."""
    query = _UNGROUPED.order_by(ungrouped.c.rank, ungrouped.c.entry_id).limit(limit)
    if first:
        query = query.where(ungrouped.c.rank == 0)
    return [Ungrouped(*row) for row in connection.execute(query)]


def among_waiting(connection: Connection, entries: Iterable[EntryId]) -> list[Ungrouped]:
    """Return those of these entries that are still to be grouped, as they are now."""
    query = _UNGROUPED.where(in_array(connection, ungrouped.c.entry_id, entries))
    return [Ungrouped(*row) for row in connection.execute(query)]


def is_waiting(connection: Connection, *, first: bool = False) -> bool:
    """Tell whether anything is to be grouped, `first`: anything that a watchlist matched."""
    query = select(ungrouped.c.entry_id).limit(1)
    if first:
        query = query.where(ungrouped.c.rank == 0)
    return connection.execute(query).first() is not None


def grouped(connection: Connection, entries: Iterable[EntryId]) -> None:
    """Note that these entries need not wait any more."""
    mine = in_array(connection, ungrouped.c.entry_id, entries)
    connection.execute(delete(ungrouped).where(mine))


_UNGROUPED = select(
    entry.c.id, entry.c.story_id, entry.c.content_hash, entry.c.title, entry.c.summary,
    entry.c.body, entry.c.lang, entry.c.published, entry.c.first_seen,
).join(ungrouped, ungrouped.c.entry_id == entry.c.id)  # fmt: skip
