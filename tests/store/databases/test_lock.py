import fcntl
import os
import socket
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from watcher.errors import StoreError
from watcher.store.databases.engine import Store
from watcher.store.databases.lock import is_run, runner_lock
from watcher.store.databases.opening import open_store

HOLD = """
import sys
from watcher.store.databases.opening import open_store
from watcher.store.databases.lock import is_run, runner_lock
with runner_lock(open_store(sys.argv[1], create=False)):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_is_told_who_holds_it(store: Store) -> None:
    def take_again() -> None:
        with runner_lock(store):
            pass

    with runner_lock(store), pytest.raises(StoreError, match=f"already run by .* ?{os.getpid()}"):
        take_again()
    take_again()


def test_the_lock_goes_with_a_killed_process(database_url: str) -> None:
    store = open_store(database_url, create=True)
    command = [sys.executable, "-c", HOLD, database_url]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match=str(holder.pid)), runner_lock(store):
            pass
        holder.kill()
    with runner_lock(store):
        store.close()


def test_whether_a_database_is_run_can_be_asked_by_others(store: Store) -> None:
    assert not is_run(store)  # not even once: there is no lock file yet
    with runner_lock(store):
        assert is_run(store)
    assert not is_run(store)


def test_who_only_asks_keeps_nobody_from_running(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)) as store:
        with runner_lock(store):
            pass
        asker = os.open(tmp_path / "watcher.db.lock", os.O_RDONLY)
        fcntl.flock(asker, fcntl.LOCK_SH)  # as `is_run` has it for a moment
        gone = threading.Timer(0.05, os.close, (asker,))
        gone.start()
        with runner_lock(store):
            assert is_run(store)
        gone.join()


def test_a_lock_file_that_was_removed_is_made_again(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with closing(store), runner_lock(store) as lock:
        (tmp_path / "watcher.db.lock").unlink()
        assert lock.lost() is None
        with pytest.raises(StoreError, match=f"already run by process {os.getpid()}"):
            runner_lock(store).__enter__()
        (tmp_path / "watcher.db.lock").unlink()
        with runner_lock(store):  # another one was faster
            assert f"already run by process {os.getpid()}" in (lock.lost() or "")
        assert lock.lost() is None


def test_a_lock_file_that_cannot_be_made_again_ends_nothing(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with closing(store), runner_lock(store) as lock:
        (tmp_path / "watcher.db.lock").unlink()
        (tmp_path / "watcher.db.lock").mkdir()
        assert lock.lost() is None


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_a_database_that_is_no_longer_in_its_place_is_lost(tmp_path: Path, how: str) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with closing(store), runner_lock(store) as lock:
        assert lock.lost() is None
        (tmp_path / "watcher.db").rename(tmp_path / "aside")
        if how == "replaced":
            (tmp_path / "watcher.db").write_bytes((tmp_path / "aside").read_bytes())
        assert f"was {how}" in (lock.lost() or "")
        (tmp_path / "aside").rename(tmp_path / "watcher.db")
        assert lock.lost() is None


def end_sessions(store: Store) -> None:
    """End all sessions with an advisory lock, as a restart of the server does."""
    end = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
    ended = f"{end} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    with store.read() as connection:
        connection.execute(text(ended))


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_a_lock_that_ended_with_its_session_is_taken_again_unless_another_was_faster(
    store: Store,
) -> None:
    with runner_lock(store) as lock:
        assert lock.lost() is None
        end_sessions(store)
        assert lock.lost() is None
        with pytest.raises(StoreError, match="already run"):
            runner_lock(store).__enter__()
        end_sessions(store)
        url = store.url.update_query_dict({"application_name": "watcher 0"})
        other = open_store(url.render_as_string(hide_password=False), create=True)
        with closing(other), runner_lock(other):
            assert "is run by watcher 0" in (lock.lost() or "")
            assert "is run by watcher 0" in (lock.lost() or "")
        assert lock.lost() is None
        assert is_run(store)


def sockets() -> set[int]:
    """Return the descriptors of all sockets that are open."""
    return {int(one.name) for one in Path("/proc/self/fd").iterdir() if one.is_socket()}


def break_off(ours: set[int]) -> list[int]:
    """Put dead sockets in the place of some; return those that the other side still has open."""
    kept = [os.dup(one) for one in ours]
    dead, gone = socket.socketpair()
    gone.close()
    with dead:
        for one in ours:
            os.dup2(dead.fileno(), one, inheritable=False)
    return kept


@pytest.mark.parametrize("name", ["watcher 1", "desk"])
@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_a_session_that_the_server_has_not_seen_break_off_is_nobody_elses(
    store: Store, name: str
) -> None:
    url = store.url.update_query_dict({"application_name": name})
    there = sockets()
    mine = open_store(url.render_as_string(hide_password=False), create=True)
    with closing(mine), runner_lock(mine) as lock:
        kept = break_off(sockets() - there)
        assert lock.lost() is None
        assert is_run(store)  # by the session that broke off
        for one in kept:
            os.close(one)
        assert lock.lost() is None


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_a_server_that_goes_away_while_it_is_asked_for_the_lock_ends_nothing(store: Store) -> None:
    def break_off(_connection: object, cursor: Any, statement: str, *_: object) -> None:
        if "pg_try_advisory_lock" in statement:
            cursor.connection.close()

    with runner_lock(store) as lock:
        end_sessions(store)
        event.listen(Engine, "before_cursor_execute", break_off)
        try:
            assert lock.lost() is None
            with pytest.raises(StoreError, match="connection is closed"):
                runner_lock(store).__enter__()
        finally:
            event.remove(Engine, "before_cursor_execute", break_off)
        assert lock.lost() is None
        assert is_run(store)


def test_a_lock_file_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    (tmp_path / "watcher.db.lock").mkdir()
    with pytest.raises(StoreError, match="cannot lock"), runner_lock(store):
        pass
    store.close()
