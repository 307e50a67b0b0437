"""The one way to a database: from its URL to an open store whose tables are up to date."""

from threading import Event

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from watcher.errors import StoreError
from watcher.store.databases import migrate, postgresql, sqlite
from watcher.store.databases.engine import Store


def open_store(url: str, *, create: bool, upgrade: bool | None = None) -> Store:
    """Open the database at `url` and bring its tables up to date.

    A relative SQLite path counts from the current folder. `create` makes a missing SQLite file and
    its folders. `upgrade` (default: as `create`) runs pending migrations, after a backup on
    SQLite. Raises StoreError where it is missing, unreachable, not ours, older than the code and
    not to be upgraded, or newer than the code.
    """
    store = connected(url, create=create)
    try:
        migrate.bring_up_to_date(store, upgrade=create if upgrade is None else upgrade)
    except BaseException:
        store.close()
        raise
    return store


def is_there(url: str) -> bool:
    """Tell whether a SQLite file exists; a PostgreSQL database is only known once it is opened."""
    parsed = _parse(url)
    return parsed.get_backend_name() != "sqlite" or sqlite.path_of(parsed).is_file()


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            "the database URL cannot be read (sqlite:///path or postgresql+psycopg://user@host/name)"
        ) from error
    if parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        return sqlite.absolute(parsed)
    if parsed.drivername in ("postgresql", "postgresql+psycopg"):
        return parsed.set(drivername="postgresql+psycopg")
    raise StoreError(
        f"{parsed.drivername}: not a database Watcher knows (sqlite or postgresql+psycopg)"
    )


def connected(url: str, *, create: bool) -> Store:
    """Return the database at `url` as a store, whatever its tables are."""
    parsed, hurry = _parse(url), Event()
    if parsed.get_backend_name() == "sqlite":
        sqlite.prepare_file(parsed, create=create)
        return Store(parsed, *sqlite.engines(parsed, hurry), hurry)
    return Store(parsed, *postgresql.engines(parsed), hurry)
