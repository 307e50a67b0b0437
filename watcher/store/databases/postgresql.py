"""What is particular to PostgreSQL: snapshots for reading, an advisory lock for writing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, InvalidRequestError

WRITER_LOCK = 0x7761_7463  # any constant: advisory locks are per database
RUNNER_LOCK = 0x7761_7472
CONNECT_S = 10
LOCK_S = 30
HURRY_S = 0.2
SESSION = "concat(pid, ' ', backend_start)"  # a server that starts anew counts from the same number


class Runner(NamedTuple):
    """Who holds the runner's lock: by name ("watcher 123"), and which session of the server."""

    name: str
    session: str


def engines(url: URL) -> tuple[Engine, Engine]:
    """Return the engines for reading (one snapshot a transaction, read-only) and writing."""
    arguments = {"connect_timeout": CONNECT_S, "application_name": f"watcher {os.getpid()}"}
    engine = create_engine(
        url,
        pool_size=8,
        max_overflow=8,
        pool_timeout=LOCK_S,
        pool_pre_ping=True,
        connect_args={k: v for k, v in arguments.items() if k not in url.query},
        hide_parameters=True,
    )
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return reader, engine


def take_writer_lock(connection: Connection, wait_s: float = LOCK_S) -> None:
    """Wait for the writer lock, at most so many seconds; it goes with the transaction.

    The transaction must be READ COMMITTED (the default): its next statement then sees what the
    holder before us committed, which one snapshot taken before the wait would not.
    """
    connection.execute(
        text("SELECT set_config('lock_timeout', :wait, true), pg_advisory_xact_lock(:key)"),
        {"wait": f"{wait_s * 1000:.0f}ms", "key": WRITER_LOCK},
    )


def end_wait(raw: Any) -> None:
    """Have the statement that a connection waits for fail now; from another thread.

    A server that cannot be reached for it will not let the statement succeed either.
    """
    from psycopg import Error  # only here: it takes time to import, and SQLite needs none of it

    with suppress(Error):
        raw.cancel_safe(timeout=1.0)


@contextmanager
def rebuilding(connection: Connection) -> Iterator[None]:
    """Begin and commit a transaction for schema changes, under the writer lock."""
    with connection.begin():
        take_writer_lock(connection)
        yield


def try_runner_lock(connection: Connection) -> str | None:
    """Take the runner's lock for this session and return which one it is; None if it is taken."""
    query = text(
        f"SELECT pg_try_advisory_lock(:key) AS taken, {SESSION} AS session"
        " FROM pg_stat_activity WHERE pid = pg_backend_pid()"
    )
    row = connection.execute(query, {"key": RUNNER_LOCK}).one()
    return row.session if row.taken else None


def has_runner_lock(connection: Connection) -> bool:
    """Tell whether this session has the runner's lock."""
    query = text(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0"
        " AND objid = :key AND pid = pg_backend_pid()"
    )
    return bool(connection.execute(query, {"key": RUNNER_LOCK}).scalar_one())


def free_runner_lock(connection: Connection) -> None:
    """Free the runner's lock now: the server sees only some time later that a session has ended.

    Where the connection is lost, the lock is as well.
    """
    with suppress(DBAPIError, InvalidRequestError):
        connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": RUNNER_LOCK})


def runner(connection: Connection) -> Runner | None:
    """Return who holds the runner's lock, None where nobody does."""
    query = text(
        f"SELECT application_name AS name, {SESSION} AS session"
        " FROM pg_locks JOIN pg_stat_activity USING (pid)"
        " WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = :key"
        " AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    row = connection.execute(query, {"key": RUNNER_LOCK}).first()
    return Runner(row.name or "another process", row.session) if row else None
