from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from tests.cli.commands import Commands
from watcher.store import Store, open_store
from watcher.store.core import source
from watcher.store.databases.lock import runner_lock
from watcher.store.ingested import notices
from watcher.store.polled.configured import Wanted, sync


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
        assert cli.rows("status")[0]["running"] is True
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


def test_that_no_service_runs_is_told_before_what_looks_well(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    assert cli.run("status").stdout.splitlines()[1] == (
        "service    not running (`watcher run` starts it); nothing was ever polled"
    )
    (told,) = cli.rows("status")
    assert (told["running"], told["last_poll"], told["overdue"]) == (False, None, 0)


def test_a_service_that_does_not_poll_what_is_due_is_told(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    now = datetime.now(UTC)
    with closing(open_store(f"sqlite:///{cli.database}", create=False)) as store:
        wanted = [
            Wanted(f"s{n}", f"https://e.org/{n}", f"https://e.org/{n}", "e.org", timedelta(hours=1))
            for n in range(3)
        ]
        with store.write() as connection:
            sync(connection, wanted, now - timedelta(hours=1), lambda state, every: None)
            connection.execute(update(source).values(last_poll_at=now - timedelta(hours=2)))
        with runner_lock(store):
            lines = cli.run("status").stdout.splitlines()
    assert lines[1].startswith("service    running; the last poll was ")
    assert lines[2] == "overdue    3 sources for more than 5 minutes"


def test_what_was_noticed_long_ago_is_not_told_for_ever(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    now = datetime.now(UTC)
    with (
        closing(open_store(f"sqlite:///{cli.database}", create=False)) as store,
        store.write() as connection,
    ):
        notices.add(connection, "held", "A flood of March", now - timedelta(days=8))
        notices.add(connection, "reload", "A refused edit", now - timedelta(days=8))
        notices.add(connection, "held", "A flood of today", now - timedelta(hours=1))
    assert [one["text"] for one in cli.rows("status")[0]["notices"]] == [
        "A flood of today",
        "A refused edit",
    ]


def test_messages_that_wait_for_a_channel_that_is_gone_are_told(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    assert "channel    screen: 0 sent, 1 waiting\n" in cli.run("status").stdout
    cli.configure(watchlists=[], channels={"other": "console://"})
    shown = cli.run("status").stdout
    assert "channel    screen: 0 sent, 1 waiting (it is not configured, or disabled)\n" in shown
    assert cli.rows("status")[0]["channels"]["screen"]["configured"] is False


def test_it_can_be_read_at_a_glance(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    text = cli.run("status").stdout
    assert "stored     1 entry, 1 story, 1 alert" in text
    assert "1 pending" in text
