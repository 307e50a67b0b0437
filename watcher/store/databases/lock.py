"""One embedded runner a database, held for as long as its process lives.

Both locks are the operating system's or the server's, so that no crash leaves one behind.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol

from sqlalchemy.exc import DBAPIError, InvalidRequestError

from watcher.errors import StoreError
from watcher.store.databases import lockfile, postgresql
from watcher.store.databases.engine import Store
from watcher.store.databases.lockfile import FileLock


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
    lock = _SessionLock(store) if store.path is None else FileLock(store.path, store.describe())
    try:
        yield lock
    finally:
        lock.free()


def is_run(store: Store) -> bool:
    """Tell whether a process holds the runner's lock at this moment."""
    if store.path is None:
        with store.read() as connection:
            return postgresql.runner(connection) is not None
    return lockfile.is_held(store.path)


class _SessionLock:
    """An advisory lock of a PostgreSQL session; taken at once."""

    def __init__(self, store: Store) -> None:
        self._store, self._session = store, ExitStack()
        if (other := self._take()) is not None:
            raise StoreError(f"{store.describe()} is already run by {other.name}")

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
            other = self._take()
        except StoreError:
            return None
        # Our own session may live on: the server does not see at once that a connection broke, and
        # a pooler (pgbouncer) gives us one after another.
        if other is None or other.session == self._holding:
            return None
        return f"{self._store.describe()} is run by {other.name} by now"

    def free(self) -> None:
        """Free the lock."""
        postgresql.free_runner_lock(self._connection)
        self._session.close()

    def _take(self) -> postgresql.Runner | None:
        """Take the lock in a new session, or return who holds it."""
        self._connection = self._session.enter_context(self._store.session())
        try:
            session = postgresql.try_runner_lock(self._connection)
            other = None if session else postgresql.runner(self._connection)
        except DBAPIError as error:  # a pooler lets in who asks before the server is there
            self._session.close()
            raise StoreError(f"{self._store.describe()}: {error.orig}") from error
        if session:
            self._holding = session
            return None
        self._session.close()
        return other or postgresql.Runner("another process", "")
