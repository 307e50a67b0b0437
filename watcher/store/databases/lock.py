"""One embedded runner a database, held for as long as its process lives.

Both locks are the operating system's or the server's, so that no crash leaves one behind.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watcher.errors import StoreError
from watcher.store.databases import postgresql
from watcher.store.databases.engine import Store

ASKED_S = 0.001  # far longer than it takes to ask whether a database is run


@contextmanager
def runner_lock(store: Store) -> Iterator[None]:
    """Hold the runner's lock of the database.

    Raises StoreError naming the process that holds it already.
    """
    if store.path is not None:
        with _file_lock(_lock_of(store.path), store.describe()):
            yield
        return
    with store.session() as connection:
        holder = postgresql.try_runner_lock(connection)
        if holder is not None:
            raise StoreError(f"{store.describe()} is already run by {holder}")
        try:
            yield
        finally:
            postgresql.free_runner_lock(connection)


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


@contextmanager
def _file_lock(path: Path, name: str) -> Iterator[None]:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise StoreError(f"cannot lock {path}: {error.strerror}") from error
    try:
        _take(descriptor, name)
        yield
    finally:
        os.close(descriptor)  # frees the lock; the file stays: removing it would race with others


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
