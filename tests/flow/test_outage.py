"""Channels that fail, stall, hang up and recover: everything arrives, as good as always once."""

import json
import sqlite3
from contextlib import closing
from typing import Any

from tests.support.world import World
from watcher.runners.once import once


def asked(world: World, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query, committing what it changes."""
    with closing(sqlite3.connect(world.folder / "watcher.db")) as connection, connection:
        return connection.execute(query).fetchall()


def states(world: World, channel: str) -> list[str]:
    """Return the states of a channel's notifications, oldest first."""
    query = f"select state from notification where channel = '{channel}' order by id"
    return [state for (state,) in asked(world, query)]


def round_(world: World) -> None:
    """Poll everything and deliver, as `once --all` does, with all retries due."""
    if (world.folder / "watcher.db").exists():
        asked(world, "update notification set due = 0 where state = 'pending'")
    assert once(world.folder, everything=True, names=(), progress=None) == 0


def test_a_mail_server_in_trouble_delays_mails_and_nothing_else(world: World) -> None:
    feed = world.feed("daily")
    world.configure()
    with world.service() as service:
        world.until(lambda: feed.told is not None, "the first poll")
        world.smtp.replies["mail"] = "451 4.3.0 try later"
        for number in range(4):
            feed.publish(f"Needle {number}")
        world.until(lambda: len(world.hooks) == 4, "the webhooks")
        assert world.mails == []
        world.until(lambda: world.log().count("try later") >= 4, "an attempt for each mail")
        world.smtp.recover()
        world.until(lambda: len(world.mails) == 4, "the mails")
        assert service.stop() == 0
    assert len({mail["Message-ID"] for mail in world.mails}) == 4
    assert states(world, "mail") == states(world, "hook") == ["sent"] * 4
    assert len(world.hooks) == 4


def test_a_server_that_hangs_up_after_taking_the_mail_gets_it_again_under_the_same_id(
    world: World,
) -> None:
    feed = world.feed("daily")
    world.configure()
    round_(world)
    feed.publish("A needle")
    world.smtp.drops.add("accepted")
    round_(world)
    assert states(world, "mail") == ["pending"]
    world.smtp.recover()
    round_(world)
    assert states(world, "mail") == ["sent"]
    first, second = world.mails
    assert first["Message-ID"] == second["Message-ID"]
    assert len(world.hooks) == 1


def test_what_is_refused_for_good_is_tried_once_more_as_plain_text_and_is_then_seen_as_dead(
    world: World,
) -> None:
    feed = world.feed("daily")
    world.configure()
    round_(world)
    feed.publish("A needle")
    world.smtp.replies["data"] = "554 5.6.0 no markup here"
    for _ in range(3):
        round_(world)
    attempts = "select state, attempts, error from notification where channel = 'mail'"
    [(state, tried, error)] = asked(world, attempts)
    assert (state, tried) == ("dead", 2)
    assert "554" in error
    status = json.loads(world.run("status", "--json").stdout)
    assert (status["dead"], status["channels"]["mail"]["dead"]) == (1, 1)
    world.smtp.recover()
    assert world.run("notifications", "retry", "--dead").returncode == 0
    round_(world)
    assert states(world, "mail") == ["sent"]
    assert len(world.mails) == 1
