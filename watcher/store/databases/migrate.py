"""Brings the tables of a database up to date with the code, or refuses with the reason.

Alembic is imported only where there is something to do: a database at HEAD costs one query.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from watcher.errors import StoreError
from watcher.store.databases.engine import Store

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0008"  # the newest file in migrations/versions; a test holds it to that
VERSION_TABLE = "watcher_version"  # not alembic_version: a PostgreSQL database may be shared
FOLDER = Path(__file__).parents[1] / "migrations"


def version(connection: Connection) -> str | None:
    """Return the revision of the database, or None where it has no tables of ours."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()


def bring_up_to_date(store: Store, *, upgrade: bool) -> None:
    """Run the migrations that `store` lacks, all or none, after a backup of a SQLite file.

    Raises StoreError where the database is newer than the code, is somebody else's, is held by a
    running Watcher, or is older and `upgrade` is false.
    """
    with store.read() as connection:
        found = version(connection)
        foreign = found is None and store.path is not None and _has_tables(connection)
    if found == HEAD:
        return
    if foreign:
        raise StoreError(f"{store.describe()} is a database, but not one of Watcher's")
    if not upgrade or (found is not None and found not in _known()):
        raise StoreError(f"{store.describe()} {_why_not(found)}")
    if found is None:
        upgrade_tables(store)
    else:
        upgrade_existing(store)


def _has_tables(connection: Connection) -> bool:
    return bool(inspect(connection).get_table_names())


def _why_not(found: str | None) -> str:
    if found is None:
        return "holds no tables yet (run `watcher run` or `watcher once` first)"
    if found not in _known():
        return f"was written by a newer Watcher (schema {found}, this one knows up to {HEAD})"
    return f"has schema {found}, this Watcher needs {HEAD} (run `watcher db upgrade`)"


def _known() -> set[str]:
    return {file.name.split("_")[0] for file in (FOLDER / "versions").glob("[0-9]*.py")}


def upgrade_existing(store: Store) -> None:
    """Upgrade a database that holds something, not under a running Watcher, after a backup."""
    from watcher.store.databases.backup import before_upgrade
    from watcher.store.databases.lock import runner_lock

    with runner_lock(store):
        before_upgrade(store, HEAD)
        upgrade_tables(store)


def upgrade_tables(store: Store) -> None:
    """Run what is pending, in one transaction."""
    from alembic import command

    with store.write_schema() as connection:
        # Another process may have been first while we waited for the lock: then this does nothing.
        command.upgrade(config(connection), "head")


def config(connection: Connection) -> "Config":
    """Return Alembic's configuration for work on `connection`."""
    from alembic.config import Config

    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return made
