"""An open database: read from it, write to it in short transactions.

All SQLAlchemy errors that mean "the database is unusable now" leave here as `StoreError`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from watcher.errors import StoreError
from watcher.store.databases import postgresql, sqlite
from watcher.store.databases.urls import describe, without_secrets

# These mean a mistake in our code or in the values we pass, not an unusable database.
OUR_MISTAKES = (IntegrityError, DataError, ProgrammingError, NotSupportedError)


class Store:
    """An open database. Thread-safe; every transaction has its own connection."""

    def __init__(self, url: URL, reader: Engine, writer: Engine, hurry: Event) -> None:
        self.url, self._reader, self._writer = url, reader, writer
        self._hurry = hurry
        self._waiting: set[Any] = set()  # PostgreSQL's connections that wait for the writer lock

    @property
    def path(self) -> Path | None:
        """The absolute path of the SQLite file; None on PostgreSQL."""
        return sqlite.path_of(self.url) if self.url.get_backend_name() == "sqlite" else None

    def describe(self) -> str:
        """Return the URL without its password."""
        return describe(self.url)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection that sees one unchanging snapshot and cannot write.

        Raises StoreError where the database is unusable.
        """
        with self._wrapped(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, exclusive: bool = True) -> Iterator[Connection]:
        """Yield a connection in one transaction: commits at the end, rolls back on any error.

        `exclusive` takes the writer lock, which all that decides about stories needs; the outbox
        and claims go without it (SQLite has one writer either way). Keep it short, never await in
        it, do not nest it. Raises StoreError where the database is unusable or stays locked.
        """
        with self._wrapped(), self._writer.begin() as connection:
            if exclusive:
                self._lock(connection)
            yield connection

    @contextmanager
    def write_schema(self) -> Iterator[Connection]:
        """Yield an exclusive write in which tables may be rebuilt (see `sqlite.rebuilding`)."""
        with self._wrapped(), self._writer.connect() as connection:
            rebuilding = sqlite.rebuilding if self.path else postgresql.rebuilding
            with rebuilding(connection):
                yield connection

    @contextmanager
    def session(self) -> Iterator[Connection]:
        """Yield a connection outside any transaction, for locks that last as long as it does."""
        with self._wrapped(), self._writer.connect() as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            try:
                yield connection
            finally:
                connection.invalidate()  # closed, not pooled: what it locked is free at once

    def hurry(self) -> None:
        """Have all writes that wait for another process fail soon, those from now on, too.

        For the end of a process: threads cannot be stopped, and would be waited for.
        """
        self._hurry.set()
        for raw in list(self._waiting):
            postgresql.end_wait(raw)

    def close(self) -> None:
        """Close every connection; on SQLite the last one folds the WAL into the file."""
        self._reader.dispose()
        self._writer.dispose()

    def _lock(self, connection: Connection) -> None:
        if self.path is not None:
            return
        raw = connection.connection.dbapi_connection
        self._waiting.add(raw)
        try:
            in_hurry = self._hurry.is_set()
            wait_s = postgresql.HURRY_S if in_hurry else postgresql.LOCK_S
            postgresql.take_writer_lock(connection, wait_s)
        finally:
            self._waiting.discard(raw)

    @contextmanager
    def _wrapped(self) -> Iterator[None]:
        try:
            yield
        except OUR_MISTAKES:
            raise
        except (DatabaseError, DBAPIError, PoolTimeoutError) as error:
            raise StoreError(f"{self.describe()}: {_reason(error, self.url)}") from error


def _reason(error: SQLAlchemyError, url: URL) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(cause).strip() or type(cause).__name__
    if said == "unable to open database file":  # what SQLite says of its files beside it, too
        said += " (may this user write it, and into its folder?)"
    return without_secrets(said, url)
