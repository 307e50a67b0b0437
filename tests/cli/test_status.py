from datetime import UTC, datetime

from tests.cli.commands import Commands
from watcher.store import notices, open_store


def test_it_is_one_object_of_the_contract_s_shape(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    (told,) = cli.rows("status")
    assert {"version", "database", "sources", "entries", "stories", "alerts"} <= set(told)
    assert set(told["sources"]) == {"ok", "failing", "gone", "silent", "new"}
    assert told["queue"]["pending"] == 1
    assert set(told["queue"]) >= {"pending", "oldest_due_s"}
    assert set(told["lag_s"]) == {"p50", "p99"}
    assert set(told["channels"]["screen"]) >= {"sent", "failed", "last_error"}


def test_a_config_that_was_refused_is_named_first(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    store = open_store(f"sqlite:///{cli.database}", create=False)
    with store.write() as connection:
        notices.add(connection, "reload", "sources.yaml:3:5: odd", datetime.now(UTC))
    store.close()
    lines = cli.run("status").stdout.splitlines()
    assert lines[1].startswith("config refused")
    assert lines[2] == "  sources.yaml:3:5: odd"


def test_the_mistakes_of_one_edit_stand_under_one_heading_the_first_of_the_file_first(
    cli: Commands,
) -> None:
    cli.ingest({"title": "Belarus"})
    store, now = open_store(f"sqlite:///{cli.database}", create=False), datetime.now(UTC)
    with store.write() as connection:
        for line in range(1, 15):
            notices.add(connection, "reload", f"sources.yaml:{line}:1: odd", now)
    store.close()
    lines = cli.run("status").stdout.splitlines()
    assert [line.startswith("config refused") for line in lines].count(True) == 1
    assert lines[2:5] == [f"  sources.yaml:{n}:1: odd" for n in (1, 2, 3)]
    assert "watcher check" in lines[12]


def test_it_can_be_read_at_a_glance(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    text = cli.run("status").stdout
    assert "stored     1 entry, 1 story, 1 alert" in text
    assert "1 pending" in text
