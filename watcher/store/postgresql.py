"""What is particular to PostgreSQL: snapshots for reading, an advisory lock for writing."""

import os

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import URL

WRITER_LOCK = 0x7761_7463  # any constant: advisory locks are per database
RUNNER_LOCK = 0x7761_7472
CONNECT_S = 10
LOCK_S = 30


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


def take_writer_lock(connection: Connection) -> None:
    """Wait for the writer lock, at most LOCK_S seconds; it goes with the transaction.

    The transaction must be READ COMMITTED (the default): its next statement then sees what the
    holder before us committed, which one snapshot taken before the wait would not.
    """
    connection.execute(
        text("SELECT set_config('lock_timeout', :wait, true), pg_advisory_xact_lock(:key)"),
        {"wait": f"{LOCK_S}s", "key": WRITER_LOCK},
    )
