import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError

from tests.support.rows import add_source
from tests.support.times import NOW
from watcher.errors import StoreError
from watcher.store.core import entry, host, source
from watcher.store.databases import postgresql
from watcher.store.databases.engine import Store
from watcher.store.databases.opening import open_store

HOST = insert(host).values(host="example.org", retry_at=NOW)


def test_what_is_written_can_be_read(store: Store) -> None:
    with store.write() as connection:
        connection.execute(HOST)
    with store.read() as connection:
        assert connection.execute(select(host.c.retry_at)).scalar_one() == NOW


def test_an_error_inside_a_write_leaves_nothing(store: Store) -> None:
    def write_and_fail() -> None:
        with store.write() as connection:
            connection.execute(HOST)
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    with store.read() as connection:
        assert connection.execute(select(host)).all() == []


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError), store.read() as connection:
        connection.execute(HOST)


def test_a_reader_sees_one_instant(store: Store) -> None:
    with store.read() as reader:
        assert reader.execute(select(host)).all() == []
        with store.write() as writer:
            writer.execute(HOST)
        assert reader.execute(select(host)).all() == []


def test_writers_take_turns(store: Store) -> None:
    with store.write() as connection:
        number = add_source(connection, moved_seen=0)

    def increment() -> None:
        for _ in range(25):
            with store.write() as connection:
                seen = connection.execute(select(source.c.moved_seen)).scalar_one()
                chosen = update(source).where(source.c.id == number)
                connection.execute(chosen.values(moved_seen=seen + 1))

    threads = [threading.Thread(target=increment) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as connection:
        assert connection.execute(select(source.c.moved_seen)).scalar_one() == 100


def test_foreign_keys_hold(store: Store) -> None:
    row = {"source_id": 1, "story_id": 1, "identity": 1, "first_seen": NOW, "content_hash": 1}
    with pytest.raises(IntegrityError), store.write() as connection:
        connection.execute(
            insert(entry).values(
                row | {"role": "", "title": "", "summary": ""} | {"body": "", "arrival": "new"}
            )
        )


def test_a_commit_survives_a_power_cut(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with store.write() as connection:
        pragmas = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    store.close()
    assert pragmas == ["wal", 2, 1]


def test_a_missing_file_is_named_by_its_absolute_path(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"no database at {tmp_path}/nowhere.db"):
        open_store(f"sqlite:///{tmp_path}/nowhere.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    open_store(f"sqlite:///{path}", create=True).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_relative_path_counts_from_the_current_folder(tmp_path: Path) -> None:
    relative = os.path.relpath(tmp_path / "new" / "watcher.db")
    store = open_store(f"sqlite:///{relative}", create=True)
    assert store.path == tmp_path / "new" / "watcher.db"
    assert store.describe() == f"sqlite:///{tmp_path}/new/watcher.db"
    assert store.path.is_file()
    store.close()


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("mysql://user:secret@host/name", "not a database Watcher knows"),
        ("no url at all", "cannot be read"),
        ("sqlite://", "must be a file"),
        ("sqlite:///:memory:", "must be a file"),
        ("postgresql+psycopg://user:secret@127.0.0.1:1/name", "refused"),
        ("postgresql://user@127.0.0.1:1/name?password=secret", "refused"),
    ],
)
def test_an_unusable_url_is_an_error_without_its_secrets(url: str, what: str) -> None:
    with pytest.raises(StoreError, match=what) as caught:
        open_store(url, create=True)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("content", [b"This is not a database. " * 100, b"SQLite format 3\0" * 90])
def test_a_file_that_is_no_database_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "watcher.db").write_bytes(content)
    with pytest.raises(StoreError, match=r"watcher\.db"):
        open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    assert (tmp_path / "watcher.db").read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(f"sqlite:///{tmp_path}", create=True)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot create a database"):
        open_store(f"sqlite:///{tmp_path}/file/watcher.db", create=True)


def test_the_tables_are_there_without_the_dialect_of_postgresql() -> None:
    code = (
        "import sys, watcher.store.core, watcher.store.databases.opening;"
        "assert 'sqlalchemy.dialects.postgresql' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_database_that_cannot_be_opened_says_what_it_needs(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path}/watcher.db", create=True).close()
    (tmp_path / "watcher.db-wal").mkdir()  # so the file beside it cannot be made, even by root
    with pytest.raises(StoreError, match="may this user write it, and into its folder"):
        open_store(f"sqlite:///{tmp_path}/watcher.db", create=False)


def test_a_file_that_breaks_while_it_is_open_is_an_unusable_database(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)) as store:
        with store.write() as connection:
            connection.exec_driver_sql("CREATE TABLE one (number)")
        with closing(sqlite3.connect(tmp_path / "watcher.db")) as other:
            other.execute("INSERT INTO one VALUES (1)")
            other.commit()
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        with (tmp_path / "watcher.db").open("r+b") as file:
            file.write(bytes(4096))
        with pytest.raises(StoreError, match="not a database"), store.write():
            pass


class Unreachable:
    """A connection to a server that is not there any more."""

    def cancel_safe(self, timeout: float) -> None:
        raise psycopg.OperationalError(f"no answer within {timeout} s")


def test_a_stop_does_not_fail_where_the_server_cannot_be_told() -> None:
    postgresql.end_wait(Unreachable())


def test_a_write_that_waits_for_another_process_ends_where_we_must(store: Store) -> None:
    failed: list[StoreError] = []

    def write() -> None:
        try:
            with store.write():
                pass
        except StoreError as error:
            failed.append(error)

    def waits(thread: threading.Thread) -> None:
        thread.join(0.3)  # nothing tells from outside that a thread has begun to wait
        assert thread.is_alive()

    with closing(open_store(store.url.render_as_string(False), create=False)) as other:
        threads = [threading.Thread(target=write) for _ in range(3)]
        with other.write():
            for thread in threads:
                thread.start()
            waits(threads[-1])
            store.hurry()
            for thread in threads:
                thread.join(5)
            assert len(failed) == 3
            write()  # nor does a later one wait
        assert len(failed) == 4
    write()
    assert len(failed) == 4
