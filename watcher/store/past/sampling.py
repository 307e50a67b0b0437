"""A sample of stored entries, for `check`: spread over the time however short it is cut."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, func, select

from watcher.store.core import entry
from watcher.store.past.history import ENTRY, Moment, first_since, moment_of

BLOCK = 50  # entries that stand together


def sample(connection: Connection, since: datetime) -> Iterator[Moment]:
    """Yield the entries since then with their present text, evenly spread wherever one stops.

    Blocks of ids come in an order that halves the gaps again and again (van der Corput). A block
    holds neighbours, so that the copies of a story, which come close together, stay together.
    """
    first = first_since(connection, since)
    last = connection.execute(select(func.max(entry.c.id))).scalar()
    if first is None or last is None:
        return
    blocks = (last - first) // BLOCK + 1
    bits = (blocks - 1).bit_length()
    for number in range(1 << bits):
        at = int(f"{number:0{bits}b}"[::-1], 2) if bits else 0
        if at < blocks:
            low = first + at * BLOCK
            query = select(*ENTRY).where(entry.c.id >= low, entry.c.id < low + BLOCK)
            for row in connection.execute(query.order_by(entry.c.id)).all():
                if row.first_seen >= since:
                    yield moment_of(row, row.first_seen, row)
