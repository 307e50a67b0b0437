"""The runner's lock of a SQLite database: a locked file beside it."""

import fcntl
import os
import time
from pathlib import Path

from watcher.errors import StoreError

ASKED_S = 0.001  # far longer than it takes to ask whether a database is run


class FileLock:
    """A locked file beside the database; taken at once."""

    def __init__(self, database: Path, name: str) -> None:
        self._database, self._name = database, name
        try:
            self._descriptor = self._taken()
        except OSError as error:
            raise StoreError(f"cannot lock {_lock_of(database)}: {error.strerror}") from error
        self._opened = _identity(database)

    def lost(self) -> str | None:
        """Tell whether another file is in the database's place, or another process has the lock.

        A database that was removed can still be written to, and all of it is gone at the end. A
        lock file that was removed is made again. What cannot be looked at now says nothing.
        """
        try:
            return self._lost()
        except OSError:
            return None

    def _lost(self) -> str | None:
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
        flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
        descriptor = os.open(_lock_of(self._database), flags, 0o644)
        try:
            _take(descriptor, self._name)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor


def is_held(database: Path) -> bool:
    """Tell whether a process holds the lock beside a database."""
    try:
        descriptor = os.open(_lock_of(database), os.O_RDONLY | os.O_CLOEXEC)
    except OSError:  # it was never run
        return False
    try:  # flock cannot be asked, only tried; it is free again with the next call
        return not _try(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def _lock_of(database: Path) -> Path:
    return database.with_name(database.name + ".lock")


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
