"""`watcher run` as a whole: restarts, reloads, one at a time, a clean end."""

import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.commands import Commands
from tests.support.world import World


def test_a_reload_asked_for_during_the_start_ends_nothing(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    try:
        (tmp_path / "sources.yaml").write_text("sources: [")
        assert Commands(tmp_path).run("run").exit_code == 1  # as far as it gets
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_restart_polls_nothing_early(world: World) -> None:
    old = world.feed("old")
    world.configure(every="1h")
    with world.service() as service:
        world.until(lambda: old.told is not None, "the first poll")
        assert service.stop() == 0
    # A source added meanwhile shows that the second service has begun to poll.
    new = world.feed("new")
    world.configure()
    with world.service() as service:
        world.until(lambda: new.told is not None, "the poll of the new source")
        assert service.stop() == 0
    assert (old.polls, new.polls) == (1, 1)


def test_an_edited_config_is_taken_over_and_a_bad_one_is_not(world: World) -> None:
    first = world.feed("first")
    world.configure()
    with world.service() as service:
        world.until(lambda: first.told is not None, "the first poll")
        second = world.feed("second")
        world.configure(watchlists=[{"name": "music", "keywords": ["organ"], "notify": ["mail"]}])
        # Both edits are in one reload: a poll of the new source shows that it has happened.
        world.until(lambda: second.told is not None, "the poll of the added source")
        first.publish("A needle")
        first.publish("An organ")
        world.until(lambda: world.mails, "the mail of the new watchlist")
        assert "organ" in world.mails[0].as_string()
        (world.folder / "watchlists.yaml").write_text("watchlists:\n  - nme: typo\n")
        world.until(lambda: "watchlists.yaml:2" in world.log(), "the logged mistake")
        polls = first.polls
        world.until(lambda: first.polls > polls, "a poll by the old plan")
        assert "watchlists.yaml" in world.run("status").stdout
        assert service.stop() == 0
    assert len(world.mails) == 1


def test_a_second_service_or_once_on_the_same_database_exits_3(world: World) -> None:
    feed = world.feed("daily")
    world.configure()
    with world.service() as service:
        world.until(lambda: feed.told is not None, "the first poll")
        for command in ("run", "once"):
            assert world.run(command).returncode == 3
        assert service.stop() == 0


def test_sigterm_ends_it_in_time_while_another_process_has_the_database_locked(
    world: World,
) -> None:
    feed = world.feed("daily")
    world.configure()
    with world.service() as service:
        world.until(lambda: feed.told is not None, "the first poll")
        with closing(sqlite3.connect(world.folder / "watcher.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            assert service.alive_for(2)  # by now it wants to claim the next poll
            assert service.stop() == 0


def test_sigterm_ends_it_cleanly_and_status_tells_what_was_done(world: World) -> None:
    feed = world.feed("daily")
    world.configure()
    with world.service() as service:
        world.until(lambda: feed.told is not None, "the first poll")
        feed.publish("A needle")
        world.until(lambda: world.mails and world.hooks, "mail and webhook")
        assert service.stop() == 0
    status = json.loads(world.run("status", "--json").stdout)
    assert status["entries"] == status["alerts"] == 1
    assert status["sources"]["ok"] == 1
    assert status["queue"]["pending"] == 0
    assert status["channels"]["mail"]["sent"] == 1
