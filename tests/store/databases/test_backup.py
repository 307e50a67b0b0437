import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from tests.support.rows import add_told_story
from tests.support.times import NOW
from watcher.errors import StoreError
from watcher.store.core import entry, host
from watcher.store.databases.backup import backup
from watcher.store.databases.engine import Store
from watcher.store.databases.opening import open_store


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "copy.db"


def test_a_backup_holds_what_is_committed_while_a_writer_is_at_work(
    tmp_path: Path, target: Path
) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with store.write() as connection:
        add_told_story(connection)
    with store.write() as connection:
        connection.execute(insert(host).values(host="unfinished.example", retry_at=NOW))
        backup(store, target)
    store.close()
    copy = open_store(f"sqlite:///{target}", create=False)
    with copy.read() as connection:
        assert len(connection.execute(select(entry)).all()) == 1
        assert connection.execute(select(host)).all() == []
    copy.close()


def test_a_backup_is_one_sound_file(tmp_path: Path, target: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    backup(store, target)
    store.close()
    assert sorted(p.name for p in tmp_path.glob("copy*")) == ["copy.db"]
    with closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert copy.execute("PRAGMA journal_mode").fetchall() == [("delete",)]


def test_a_backup_overwrites_nothing(tmp_path: Path, target: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    target.write_text("precious")
    with pytest.raises(StoreError, match="does not overwrite"):
        backup(store, target)
    assert target.read_text() == "precious"
    store.close()


def test_a_backup_into_a_missing_folder_says_so(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with pytest.raises(StoreError, match="cannot back up to"):
        backup(store, tmp_path / "missing" / "copy.db")
    store.close()


def test_postgresql_has_its_own_backup(store: Store, target: Path) -> None:
    if store.path is None:
        with pytest.raises(StoreError, match="pg_dump"):
            backup(store, target)
