from pathlib import Path

import pytest
from sqlalchemy import insert, select

from tests.support.times import NOW
from watcher.errors import StoreError
from watcher.store.core import host
from watcher.store.engine import Store, open_store

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


def test_a_missing_file_is_named_by_its_absolute_path(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"no database at {tmp_path}/nowhere.db"):
        open_store(f"sqlite:///{tmp_path}/nowhere.db", create=False)
