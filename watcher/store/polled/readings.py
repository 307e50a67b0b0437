"""The rows of readings: entries' pages that are to be read, and the outcome of past readings.

A reading is claimed as sources are: `lease_until` is set in a transaction of its own, the outcome
is recorded in another, together with the text. What a killed process had claimed is free again
when its lease ends, or at the next start.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from watcher.model import EntryId, Reading, SourceId
from watcher.store.arrays import in_array
from watcher.store.bulk import insert_rows, instant
from watcher.store.core import entry, reading, source
from watcher.store.leases import NO_LEASE, free

LEASE = timedelta(seconds=120)
REST = timedelta(hours=1)  # before a page is read again: an edit seldom comes alone
MOST_READS = 4  # some headlines change with every look
_LOOK_AT = 500  # due rows that are looked through for hosts that may be asked now
_COLUMNS = ("entry_id", "state", "host", "due", "attempts", "reads", "left_out")


def add(connection: Connection, wanted: Iterable[tuple[EntryId, str]], due: datetime) -> None:
    """Note entries whose page is to be read from `due` on, with the host that has it."""
    rows = [(number, "pending", host, instant(due), 0, 0, 0) for number, host in wanted]
    insert_rows(connection, reading, _COLUMNS, rows)


def read_again(connection: Connection, edited: Sequence[EntryId], now: datetime) -> None:
    """Have the pages of edited entries read again, in an hour, `MOST_READS` times in all."""
    if edited:
        again = update(reading).where(
            in_array(connection, reading.c.entry_id, edited),
            reading.c.state == "done",
            reading.c.reads < MOST_READS,
        )
        connection.execute(again.values(state="pending", due=now + REST, attempts=0, error=None))


def due(connection: Connection, now: datetime) -> list[tuple[EntryId, str]]:
    """Return entries whose page may be read now, with its host: the longest due first.

    Those of one poll come in the order of its document, the newest first.
    """
    query = (
        select(reading.c.entry_id, reading.c.host)
        .where(reading.c.state == "pending", reading.c.due <= now, free(reading, now))
        .order_by(reading.c.due, reading.c.entry_id)
        .limit(_LOOK_AT)
    )
    return [(EntryId(row.entry_id), row.host) for row in connection.execute(query)]


def claim(
    connection: Connection, chosen: Sequence[EntryId], now: datetime, owner: str
) -> list[Reading]:
    """Claim those of the chosen readings that are still free, and return what to read."""
    take = (
        update(reading)
        .where(in_array(connection, reading.c.entry_id, chosen))
        .where(reading.c.state == "pending", free(reading, now))
        .values(lease_until=now + LEASE, lease_owner=owner)
        .returning(reading.c.entry_id)
    )
    return _readings(connection, list(connection.execute(take).scalars()))


def _readings(connection: Connection, numbers: Sequence[int]) -> list[Reading]:
    query = (
        select(
            reading.c.entry_id, reading.c.host, reading.c.attempts,
            entry.c.url, entry.c.source_id, source.c.url.label("source"),
        )
        .join(entry, entry.c.id == reading.c.entry_id)
        .join(source, source.c.id == entry.c.source_id)
        .where(in_array(connection, reading.c.entry_id, numbers))
        .order_by(reading.c.entry_id)
    )  # fmt: skip
    return [
        Reading(EntryId(r.entry_id), SourceId(r.source_id), r.source, r.url, r.host, r.attempts)
        for r in connection.execute(query)
    ]


def record_read(
    connection: Connection,
    number: EntryId,
    now: datetime,
    *,
    method: str,
    refused: str | None,
    left_out: int,
) -> None:
    """Record that a page was read: how its text was found, or why it is not the article's."""
    values = {"method": method, "refused": refused, "left_out": left_out, "error": None}
    done = update(reading).where(reading.c.entry_id == number)
    connection.execute(
        done.values(state="done", read_at=now, reads=reading.c.reads + 1, **values, **NO_LEASE)
    )


def record_failure(
    connection: Connection, number: EntryId, error: str, attempts: int, again: datetime | None
) -> None:
    """Record why a page could not be read; it is not tried again without `again`."""
    state = {"state": "failed"} if again is None else {"state": "pending", "due": again}
    failed = update(reading).where(reading.c.entry_id == number)
    connection.execute(failed.values(error=error, attempts=attempts, **state, **NO_LEASE))


def baseline_unread(connection: Connection) -> bool:
    """Tell whether a page that belongs to a first poll was not tried yet."""
    query = (
        select(reading.c.entry_id)
        .join(entry, entry.c.id == reading.c.entry_id)
        .where(reading.c.state == "pending", reading.c.attempts == 0)
        .where(entry.c.arrival == "baseline")
    )
    return connection.execute(query.limit(1)).first() is not None


def pending(connection: Connection) -> int:
    """Return how many pages are still to be read."""
    query = select(func.count()).select_from(reading).where(reading.c.state == "pending")
    return connection.execute(query).scalar_one()
