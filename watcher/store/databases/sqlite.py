"""What is particular to SQLite: the file, the pragmas, explicit transactions.

The sqlite3 module's own transactions are switched off (isolation_level None) and every BEGIN is
ours, because by itself the module begins late, only before INSERT, UPDATE or DELETE, so that
neither a consistent read nor BEGIN IMMEDIATE is possible.
https://docs.sqlalchemy.org/en/20/dialects/sqlite.html#pysqlite-serializable
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL

from watcher.errors import StoreError

BUSY_S = 30  # how long a writer waits for another process before it gives up
STEP_MS = 200  # so long at once, in SQLite itself, where nothing can tell it to end
READERS = 8
# See the technote for why synchronous is FULL.
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "cache_size = -16000",
    "mmap_size = 0",
    "journal_size_limit = 67108864",
    # A busy batch writes a thousand pages: checkpoint after several of them, not after each.
    "wal_autocheckpoint = 8000",
)
# Readers are several, and what they read is in the system's memory anyway.
READ_CACHE = "cache_size = -4000"


def absolute(url: URL) -> URL:
    """Return `url` with an absolute path. Raises StoreError for a database only in memory."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise StoreError("a SQLite database must be a file (sqlite:///data/watcher.db)")
    path = Path(os.path.normpath(Path.cwd() / Path(url.database).expanduser()))
    return URL.create("sqlite", database=str(path))


def path_of(url: URL) -> Path:
    """Return the path of a URL that `absolute` made."""
    return Path(url.database or "")


def prepare_file(url: URL, *, create: bool) -> None:
    """Make a new database's folder and file. Raises StoreError where it may not be made."""
    path = path_of(url)
    try:
        if path.is_dir():
            raise StoreError(f"{path} is a folder, not a database")
        if path.is_file():
            return
        if not create:
            raise StoreError(f"no database at {path} (run `watcher run` or `watcher once` first)")
        path.parent.mkdir(parents=True, exist_ok=True)
        # For its owner only: addresses of sources may hold passwords. SQLite gives this mode to
        # the journals, and a backup gets it too.
        path.touch(mode=0o600)
    except OSError as error:
        raise StoreError(f"cannot create a database at {path}: {error.strerror}") from error


def engines(url: URL, hurry: Event) -> tuple[Engine, Engine]:
    """Return the engines for reading and writing; once there is `hurry`, no write waits any more.

    One connection writes: threads queue for it in order instead of polling a locked file. The
    readers cannot write, so a read can never turn into a write that finds its snapshot outdated.
    """
    reader = _engine(url, (*PRAGMAS, READ_CACHE, "query_only = ON"), READERS)
    writer = _engine(url, (*PRAGMAS, f"busy_timeout = {STEP_MS}"), 1)
    event.listen(reader, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    event.listen(writer, "begin", partial(_begin_to_write, hurry))
    return reader, writer


def _begin_to_write(hurry: Event, connection: Connection) -> None:
    """Take the file's lock within BUSY_S; after that nothing in a transaction waits (WAL)."""
    raw: Any = connection.connection.dbapi_connection
    end = monotonic() + BUSY_S
    while not hurry.is_set() and monotonic() < end:
        try:
            raw.execute("BEGIN IMMEDIATE").close()
        except sqlite3.Error as error:  # a broken file is a DatabaseError
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
            if code & 0xFF != sqlite3.SQLITE_BUSY:
                break
        else:
            return
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # once more, to say what is wrong


@contextmanager
def rebuilding(connection: Connection) -> Iterator[None]:
    """Begin and commit a transaction in which a table can be replaced by a new version of itself.

    With foreign keys on, dropping the old table would delete every row that refers to it; they
    cannot be switched inside a transaction. Raises StoreError where the result breaks one.
    """
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.cursor().execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            yield
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise StoreError(f"{len(broken)} rows refer to nothing, first in {broken[0][0]}")
    finally:
        connection.invalidate()  # not one for the pool: its foreign keys are off


def _engine(url: URL, pragmas: tuple[str, ...], size: int) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=BUSY_S,
        connect_args={"isolation_level": None, "timeout": BUSY_S, "check_same_thread": False},
        hide_parameters=True,
    )

    def set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    event.listen(engine, "connect", set_pragmas)
    return engine
