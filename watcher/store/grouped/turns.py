"""The number of a transaction that changes stories: its turn.

All that such a transaction writes carries its turn. Whoever holds the window in memory asks for
what has a higher turn than it knows, so that several processes (and a person's correction) see each
other's decisions before they decide.
"""

from sqlalchemy import Connection, select, text

from watcher.store.core import turn

_NEXT = (
    "INSERT INTO turn (id, last) VALUES (1, 1)"
    " ON CONFLICT (id) DO UPDATE SET last = turn.last + 1 RETURNING last"
)


def begin(connection: Connection) -> int:
    """Count one more transaction that changes stories; only under the writer lock."""
    return int(connection.execute(text(_NEXT)).scalar_one())


def last(connection: Connection) -> int:
    """Return the turn of the last such transaction."""
    return connection.execute(select(turn.c.last)).scalar() or 0
