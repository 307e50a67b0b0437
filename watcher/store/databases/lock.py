"""One embedded runner a database, held for as long as its process lives.

Both locks are the operating system's or the server's, so that no crash leaves one behind.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy.exc import DBAPIError, InvalidRequestError

from watcher.errors import StoreError
from watcher.store.databases import postgresql
from watcher.store.databases.engine import Store

ASKED_S = 0.001  # far longer than it takes to ask whether a database is run


class RunnerLock(Protocol):
    """The right to run a database."""

    def lost(self) -> str | None:
        """Return why this process must not go on with the database; None while it may."""
        ...


@contextmanager
def runner_lock(store: Store) -> Iterator[RunnerLock]:
    """Hold the runner's lock of the database.

    Raises StoreError naming the process that holds it already.
    """
    lock = _SessionLock(store) if store.path is None else _FileLock(store.path, store.describe())
    try:
        yield lock
    finally:
        lock.free()


def is_run(store: Store) -> bool:
    """Tell whether a process holds the runner's lock at this moment."""
    if store.path is None:
        with store.read() as connection:
            return postgresql.runner(connection) is not None
    try:
        descriptor = os.open(_lock_of(store.path), os.O_RDONLY | os.O_CLOEXEC)
    except OSError:  # it was never run
        return False
    try:  # flock cannot be asked, only tried; it is free again with the next call
        return not _try(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def _lock_of(database: Path) -> Path:
    return database.with_name(database.name + ".lock")


class _FileLock:
    """A locked file beside the database; taken at once."""

    def __init__(self, database: Path, name: str) -> None:
        self._database, self._name = database, name
        self._descriptor = self._taken()
        self._opened = _identity(database)

    def lost(self) -> str | None:
        """Tell whether another file is in the database's place, or another process has the lock.

        A database that was removed can still be written to, and all of it is gone at the end. A
        lock file that was removed is made again.
        """
        here = _identity(self._database)
        if here != self._opened:
            what = "removed" if here is None else "replaced by another file"
            return f"{self._name} was {what} while it was open"
        there = os.fstat(self._descriptor)
        if _identity(_lock_of(self._database)) != (there.st_dev, there.st_ino):
            try:
                fresh = self._taken()
            except StoreError as error:
                return str(error)
            self.free()
            self._descriptor = fresh
        return None

    def free(self) -> None:
        """Free the lock; the file stays: removing it would race with others."""
        os.close(self._descriptor)

    def _taken(self) -> int:
        path = _lock_of(self._database)
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise StoreError(f"cannot lock {path}: {error.strerror}") from error
        try:
            _take(descriptor, self._name)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor


class _SessionLock:
    """An advisory lock of a PostgreSQL session; taken at once."""

    def __init__(self, store: Store) -> None:
        self._store, self._session = store, ExitStack()
        if (holder := self._holder()) is not None:
            raise StoreError(f"{store.describe()} is already run by {holder}")

    def lost(self) -> str | None:
        """Take the lock again if its session ended (the server was restarted).

        While the server cannot be reached, nobody else can take it either.
        """
        try:
            if postgresql.has_runner_lock(self._connection):
                return None
        except (DBAPIError, InvalidRequestError):
            pass
        self.free()
        try:
            holder = self._holder()
        except StoreError:
            return None
        # Behind a pooler (pgbouncer) our own lock may be with another session than this one.
        ours = holder in (None, postgresql.own_name())
        return None if ours else f"{self._store.describe()} is run by {holder} by now"

    def free(self) -> None:
        """Free the lock."""
        postgresql.free_runner_lock(self._connection)
        self._session.close()

    def _holder(self) -> str | None:
        self._connection = self._session.enter_context(self._store.session())
        holder = postgresql.try_runner_lock(self._connection)
        if holder is not None:
            self._session.close()
        return holder


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _take(descriptor: int, name: str) -> None:
    while not _try(descriptor, fcntl.LOCK_EX):
        if not _try(descriptor, fcntl.LOCK_SH):
            holder = os.pread(descriptor, 32, 0).decode(errors="replace").strip()
            raise StoreError(f"{name} is already run by process {holder or 'unknown'}")
        time.sleep(ASKED_S)  # somebody only asks: `is_run`
    os.truncate(descriptor, 0)
    os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)


def _try(descriptor: int, kind: int) -> bool:
    """Take a lock of this kind, unless another process has one that excludes it."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
