from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.cli.commands import Commands
from watcher.store import Store, notices, open_store
from watcher.store.lock import runner_lock


def test_it_is_one_object_of_the_contract_s_shape(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    (told,) = cli.rows("status")
    assert {"version", "database", "sources", "entries", "stories", "alerts"} <= set(told)
    assert set(told["sources"]) == {"ok", "failing", "gone", "silent", "new"}
    assert told["queue"]["pending"] == 1
    assert set(told["queue"]) >= {"pending", "oldest_due_s"}
    assert set(told["lag_s"]) == {"p50", "p99"}
    assert set(told["channels"]["screen"]) >= {"sent", "failed", "last_error"}


@pytest.fixture
def refused(cli: Commands) -> Iterator[Store]:
    """A database whose service refused an edit with fourteen mistakes."""
    cli.ingest({"title": "Belarus"})
    now = datetime.now(UTC)
    with closing(open_store(f"sqlite:///{cli.database}", create=False)) as store:
        with store.write() as connection:
            for line in range(1, 15):
                notices.add(connection, "reload", f"sources.yaml:{line}:1: odd", now)
        yield store


def test_a_refused_config_is_told_first_its_mistakes_as_they_stand_in_the_file(
    cli: Commands, refused: Store
) -> None:
    with runner_lock(refused):
        lines = cli.run("status").stdout.splitlines()
    assert lines[1].startswith("config refused")
    assert lines[1].endswith("the one before it is running:")
    assert lines[2:5] == [f"  sources.yaml:{n}:1: odd" for n in (1, 2, 3)]
    assert [line.startswith("config refused") for line in lines].count(True) == 1
    assert lines[12] == "  `watcher check` tells all that is left to mend"


def test_where_no_service_runs_no_config_is_said_to_be_running(
    cli: Commands, refused: Store
) -> None:
    lines = cli.run("status").stdout.splitlines()
    assert lines[1].endswith("by a service that has ended since:")
    assert lines[12] == "  `watcher check` tells whether it is mended"


def test_it_can_be_read_at_a_glance(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    text = cli.run("status").stdout
    assert "stored     1 entry, 1 story, 1 alert" in text
    assert "1 pending" in text
