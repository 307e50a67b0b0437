"""Consistent copies of a SQLite database while it is being written to."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from watcher.errors import StoreError
from watcher.store.databases.engine import Store


def backup(store: Store, target: Path) -> None:
    """Write a copy of the whole database, as of one instant, to a new file `target`.

    Raises StoreError where `target` exists or cannot be written, and on PostgreSQL.
    """
    if store.path is None:
        raise StoreError(f"{store.describe()}: use pg_dump to back up a PostgreSQL database")
    if target.exists():
        raise StoreError(f"{target} exists already: a backup does not overwrite")
    part = target.with_name(target.name + ".part")
    try:
        _copy(store.path, part)
        os.link(part, target)  # unlike a rename, refuses a file that came up meanwhile
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"cannot back up to {target}: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def before_upgrade(store: Store, revision: str) -> None:
    """Copy a SQLite file to `watcher.db.before-REVISION` beside it; PostgreSQL has its own ways."""
    if store.path is None:
        return
    target = store.path.with_name(f"{store.path.name}.before-{revision}")
    part = target.with_name(target.name + ".part")
    try:
        _copy(store.path, part)
        part.replace(target)  # one left by a migration that failed holds the same or less
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"cannot back up to {target}: {error}") from error


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        # All pages in one step: one read snapshot, which in WAL mode holds up no writer.
        old.backup(new, pages=-1)
        # A single file to carry away; opening the copy as a store makes it WAL again.
        new.execute("PRAGMA journal_mode = DELETE").close()
    shutil.copymode(source, target)
    with target.open("rb") as file:
        os.fsync(file.fileno())
