import fcntl
import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

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


def test_a_lock_file_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    (tmp_path / "watcher.db.lock").mkdir()
    with pytest.raises(StoreError, match="cannot lock"), runner_lock(store):
        pass
    store.close()
