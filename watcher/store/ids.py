"""Ids for rows before they are stored.

So entries, stories, matches and alerts of a batch can refer to each other before any is stored, and
each table needs only one bulk write. The writer lock must be held.
"""

from collections.abc import Iterator
from itertools import count

from sqlalchemy import Connection, func, select

from watcher.store.core import tables


class Ids:
    """Hands out the next ids of a table; only under the writer lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._counters: dict[str, Iterator[int]] = {}

    def of(self, table: str) -> Iterator[int]:
        """Return an iterator of fresh ids of `table`."""
        if table not in self._counters:
            column = tables[table].c.id
            highest = self._connection.execute(select(func.max(column))).scalar()
            self._counters[table] = count((highest or 0) + 1)
        return self._counters[table]

    def next(self, table: str) -> int:
        """Return a fresh id of `table`."""
        return next(self.of(table))
