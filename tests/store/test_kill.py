import subprocess
import sys

import pytest
from sqlalchemy import text

from tests.support.rows import how_many
from watcher.store.core import (
    alert,
    entry,
    entry_key,
    match,
    notification,
    own_key,
    placement,
    story,
)
from watcher.store.databases.opening import open_store

TOGETHER = (story, entry, entry_key, own_key, match, alert, placement, notification)


@pytest.mark.parametrize("commits", [1, 7, 40])
def test_a_killed_writer_leaves_whole_commits_only_and_every_one(
    database_url: str, commits: int
) -> None:
    open_store(database_url, create=True).close()
    printed = write_and_kill(database_url, commits)
    store = open_store(database_url, create=False)
    counts = {how_many(store, table) for table in TOGETHER}
    assert len(counts) == 1
    assert counts.pop() >= printed
    if store.path is not None:
        with store.read() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    store.close()


def write_and_kill(url: str, commits: int) -> int:
    """Kill a writer in full flight after `commits`; return how many it said it had made."""
    command = [sys.executable, "-m", "tests.store.writing_child", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(commits):
            assert child.stdout.readline()
        child.kill()
        return commits + len(child.stdout.read().splitlines())
