"""One courier a channel: messages keep their order, and no channel waits for another."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from tests.runners.stage import PATIENCE, alert, broken, opened, rename_table, rows, staged
from tests.support.configs import write_config
from tests.support.jobs import FakeClock
from watcher.app import App
from watcher.errors import DeliveryError
from watcher.model import Message
from watcher.pipeline import claim
from watcher.plan import load_plan
from watcher.plan.specs import ChannelSpec
from watcher.runners.couriers import ENOUGH, Couriers
from watcher.runners.orphans import tell_orphans
from watcher.runners.starting import release_leases, set_clock_right

CHANNELS = {"a": "console://", "b": "console://"}
SECOND = timedelta(seconds=1)


def desks(folder: Path, clock: FakeClock | None = None) -> AbstractAsyncContextManager[App]:
    """Open an app whose watchlist for Belarus tells two channels."""
    watchlist = {"name": "belarus", "keywords": ["Belarus"], "notify": ["a", "b"]}
    return staged(folder, clock=clock, watchlists=[watchlist], channels=CHANNELS)


def send_with(app: App, send: Callable[[str, Message], Awaitable[None]]) -> None:
    """Let `send` be what takes messages to channels."""

    async def to_channel(channel: ChannelSpec, message: Message, skip: frozenset[str]) -> None:
        await send(channel.name, message)

    app.jobs = replace(app.jobs, send=to_channel)


def states(app: App, channel: str) -> list[str]:
    return [row["state"] for row in rows(app, "notification") if row["channel"] == channel]


async def soon(waiting: Awaitable[Any]) -> None:
    async with asyncio.timeout(PATIENCE):
        await waiting


async def test_each_channel_gets_its_messages_one_at_a_time_and_in_order(tmp_path: Path) -> None:
    now, got = Counter[str](), Counter[str]()
    order: dict[str, list[str]] = {"a": [], "b": []}
    clock = FakeClock()
    async with desks(tmp_path, clock) as app:
        couriers = Couriers(app)

        async def send(channel: str, message: Message) -> None:
            now[channel] += 1
            assert now[channel] == 1
            got[channel] += 1
            order[channel].append(message.subject)
            await couriers.tick()  # a tick meanwhile starts no second courier
            now[channel] -= 1

        send_with(app, send)
        for number in range(5):
            alert(app, f"Belarus, part {number}")
            clock.turn(SECOND)
        await soon(couriers.drained())
        assert got == {"a": 5, "b": 5}
        assert couriers.sent == 10
        for subjects in order.values():
            assert [str(n) in subject for n, subject in enumerate(subjects)] == [True] * 5
        assert states(app, "a") == states(app, "b") == ["sent"] * 5


async def test_a_channel_that_hangs_does_not_hold_another(tmp_path: Path) -> None:
    release = asyncio.Event()
    told: list[str] = []
    done = asyncio.Event()

    async def send(channel: str, message: Message) -> None:
        if channel == "a":
            await release.wait()
        told.append(channel)
        if told.count("b") == 3:
            done.set()

    async with desks(tmp_path) as app:
        send_with(app, send)
        alert(app, "Belarus 1", "Belarus 2", "Belarus 3")
        couriers = Couriers(app, turn_s=0.01)
        await couriers.tick()
        await soon(done.wait())
        assert told == ["b"] * 3
        release.set()
        await soon(couriers.drained())
        assert states(app, "a") == states(app, "b") == ["sent"] * 3


async def test_a_channel_that_fails_is_tried_again_later_and_the_other_gets_all(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    down = True

    async def send(channel: str, message: Message) -> None:
        if channel == "a" and down:
            raise DeliveryError("out of order")

    async with desks(tmp_path, clock) as app:
        send_with(app, send)
        alert(app, "Belarus 1", "Belarus 2")
        couriers = Couriers(app)
        await soon(couriers.drained())
        assert (couriers.sent, couriers.failed) == (2, 2)
        assert states(app, "a") == ["pending"] * 2
        [first, *_] = [row for row in rows(app, "notification") if row["channel"] == "a"]
        assert (first["error"], first["attempts"]) == ("out of order", 1)
        assert clock.now() < first["due"] < clock.now() + 30 * SECOND
        down = False
        clock.turn(timedelta(minutes=1))
        await soon(couriers.drained())
        assert states(app, "a") == ["sent"] * 2


async def test_stopping_finishes_the_message_in_flight_and_sends_no_other(tmp_path: Path) -> None:
    release, started = asyncio.Event(), asyncio.Semaphore(0)

    async def send(channel: str, message: Message) -> None:
        started.release()
        await release.wait()

    async with desks(tmp_path) as app:
        send_with(app, send)
        alert(app, "Belarus 1", "Belarus 2")
        couriers = Couriers(app, turn_s=0.01)
        await couriers.tick()
        for _ in CHANNELS:
            await soon(started.acquire())
        stopped = asyncio.create_task(couriers.stop())
        await asyncio.sleep(0)
        assert not stopped.done()
        release.set()
        await soon(stopped)
        await couriers.tick()
        assert states(app, "a") == states(app, "b") == ["sent", "pending"]


async def test_a_bug_in_one_delivery_stops_neither_others_nor_the_end(tmp_path: Path) -> None:
    clock, bug = FakeClock(), broken("a bug")

    async def send(channel: str, message: Message) -> None:
        if channel == "a":
            bug()

    async with desks(tmp_path, clock) as app:
        send_with(app, send)
        alert(app, "Belarus 1", "Belarus 2")
        couriers = Couriers(app)
        await soon(couriers.drained())
        assert states(app, "b") == ["sent"] * 2
        assert states(app, "a") == ["pending"] * 2
        errors = {row["error"] for row in rows(app, "notification") if row["channel"] == "a"}
        assert errors == {"unexpected RuntimeError (see the log)"}

        async def mended(channel: str, message: Message) -> None:
            pass

        send_with(app, mended)
        clock.turn(timedelta(minutes=2))
        await soon(couriers.drained())
        assert states(app, "a") == ["sent"] * 2


async def test_an_outbox_that_cannot_be_used_ends_the_round_and_shows(tmp_path: Path) -> None:
    async with desks(tmp_path) as app:
        send_with(app, broken("nothing was claimed"))
        alert(app, "Belarus 1")
        rename_table(app, "delivery", "aside")
        couriers = Couriers(app)
        await soon(couriers.drained())
        assert "delivery" in str(couriers.store_error)
        rename_table(app, "aside", "delivery")
        assert states(app, "a") == ["pending"]


async def test_what_went_out_while_the_outbox_failed_is_recorded_later_and_not_repeated(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    told: list[str] = []

    async def send(channel: str, message: Message) -> None:
        told.append(message.subject)
        if len(told) == 1:
            rename_table(app, "delivery", "aside")

    watchlist = {"name": "belarus", "keywords": ["Belarus"]}
    desk = {"a": "console://"}
    async with staged(tmp_path, clock=clock, watchlists=[watchlist], channels=desk) as app:
        send_with(app, send)
        alert(app, "Belarus 1")
        clock.turn(SECOND)
        alert(app, "Belarus 2")
        couriers = Couriers(app)
        await soon(couriers.drained())
        assert "not recorded" in str(couriers.store_error)
        clock.turn(timedelta(minutes=5))
        await soon(couriers.drained())
        assert (len(told), states(app, "a")) == (1, ["sending", "pending"])
        rename_table(app, "aside", "delivery")
        await soon(couriers.drained())
        assert (len(told), states(app, "a")) == (2, ["sent", "sent"])


async def test_what_went_out_is_not_repeated_by_the_next_process_if_this_one_cannot_record_it(
    tmp_path: Path,
) -> None:
    told: list[str] = []

    async def send(channel: str, message: Message) -> None:
        told.append(channel)
        if len(told) == 1:
            rename_table(app, "delivery", "aside")

    async with desks(tmp_path) as app:
        send_with(app, send)
        alert(app, "Belarus")
        couriers = Couriers(app)
        await soon(couriers.drained())
        assert not couriers.sent > 1
        rename_table(app, "aside", "delivery")
    async with opened(tmp_path) as app:
        send_with(app, send)
        release_leases(app.jobs)
        await soon(Couriers(app).drained())
        assert sorted(told) == ["a", "b"]
        assert states(app, "a") == states(app, "b") == ["sent"]
        assert (tmp_path / "watcher.db.sent").read_bytes() == b""


async def test_a_removed_or_disabled_channel_keeps_its_messages_unsent(tmp_path: Path) -> None:
    told: list[str] = []

    async def send(channel: str, message: Message) -> None:
        told.append(channel)

    async with desks(tmp_path) as app:
        send_with(app, send)
        alert(app, "Belarus 1")
        write_config(
            tmp_path,
            watchlists=[{"name": "belarus", "keywords": ["Belarus"], "notify": ["c"]}],
            channels={"c": "console://", "b": {"url": "console://", "enabled": False}},
        )
        await app.reload(load_plan(tmp_path, {}))
        await soon(Couriers(app).drained())
        assert told == []
        assert states(app, "a") == states(app, "b") == ["pending"]
        tell_orphans(app.jobs)
        tell_orphans(app.jobs)
        assert [row["text"] for row in rows(app, "notice")] == [
            "1 message waits for the channel a, which is not in the config",
            "1 message waits for the channel b, which is disabled",
        ]
        write_config(tmp_path, channels={"a": "console://", "b": "console://"})
        await app.reload(load_plan(tmp_path, {}))
        tell_orphans(app.jobs)
        assert rows(app, "notice") == []


async def test_a_message_that_cannot_be_rendered_lets_the_others_pass_and_is_dead_in_the_end(
    tmp_path: Path,
) -> None:
    got: list[str] = []
    clock = FakeClock()

    async def send(channel: str, message: Message) -> None:
        got.append(message.subject)

    async with desks(tmp_path, clock) as app:
        send_with(app, send)
        alert(app, "Belarus 1")
        alert(app, "Belarus 2")
        with app.jobs.store.write() as connection:
            connection.execute(text("UPDATE match SET evidence = '[7]' WHERE id = 1"))
        couriers = Couriers(app)
        for _ in range(40):
            await soon(couriers.drained())
            clock.turn(timedelta(hours=1))
        assert len(got) == len(CHANNELS)
        assert states(app, "a") == ["dead", "sent"]
        [dead, _] = rows(app, "notification")[::2]
        assert dead["error"] == "unexpected TypeError (see the log)"


def asking_for_rest(tried: Counter[str]) -> Callable[[str, Message], Awaitable[None]]:
    """Return what counts the messages of each channel; "a" asks for rest at the first."""

    async def send(channel: str, message: Message) -> None:
        tried[channel] += 1
        if channel == "a" and tried["a"] == 1:
            raise DeliveryError("HTTP 429", retry_after=30 * SECOND)

    return send


async def test_a_channel_that_asks_for_rest_gets_nothing_until_that_is_over(tmp_path: Path) -> None:
    clock, tried = FakeClock(), Counter[str]()
    async with desks(tmp_path, clock) as app:
        couriers = Couriers(app)
        send_with(app, asking_for_rest(tried))
        for number in range(3):
            alert(app, f"Belarus, part {number}")
        await soon(couriers.drained())
        clock.turn(29 * SECOND)
        await soon(couriers.drained())
        assert tried == {"a": 1, "b": 3}
        clock.turn(10 * SECOND)
        await soon(couriers.drained())
        assert tried == {"a": 4, "b": 3}
        assert states(app, "a") == ["sent"] * 3


async def test_a_channel_of_which_only_one_target_rests_gets_the_next_messages(
    tmp_path: Path,
) -> None:
    clock, tried = FakeClock(), Counter[str]()

    async def send(channel: str, message: Message) -> None:
        tried[channel] += 1
        if channel == "a":
            raise DeliveryError("429", retry_after=30 * SECOND, others_go_on=True)

    async with desks(tmp_path, clock) as app:
        couriers = Couriers(app)
        send_with(app, send)
        alert(app, "Belarus, part 1", "Belarus, part 2")
        for _ in range(3):
            await soon(couriers.drained())
            clock.turn(SECOND)
        assert tried == {"a": 2, "b": 2}


async def test_a_message_that_was_asked_to_rest_does_so_also_after_a_restart(
    tmp_path: Path,
) -> None:
    clock, tried = FakeClock(), Counter[str]()
    async with desks(tmp_path, clock) as app:
        send_with(app, asking_for_rest(tried))
        alert(app, "Belarus")
        await soon(Couriers(app).drained())
        clock.turn(29 * SECOND)
        await soon(Couriers(app).drained())
        assert tried == {"a": 1, "b": 1}
        clock.turn(10 * SECOND)
        await soon(Couriers(app).drained())
        assert tried == {"a": 2, "b": 1}


async def test_what_a_killed_process_had_claimed_goes_out_at_the_next_start(tmp_path: Path) -> None:
    async with desks(tmp_path) as app:
        alert(app, "Belarus")
        assert claim(app.jobs, "a") is not None
        await soon(Couriers(app).drained())
        assert states(app, "a") == ["sending"]
        release_leases(app.jobs)
        await soon(Couriers(app).drained())
        assert states(app, "a") == ["sent"]


async def test_a_clock_that_is_set_back_makes_no_rest_longer(tmp_path: Path) -> None:
    clock, tried = FakeClock(), Counter[str]()
    async with desks(tmp_path, clock) as app:
        couriers = Couriers(app)
        send_with(app, asking_for_rest(tried))
        alert(app, "Belarus")
        await soon(couriers.drained())
        clock.turn(timedelta(days=-9))
        set_clock_right(app.jobs)
        clock.turn(timedelta(hours=1))
        await soon(couriers.drained())
        assert tried == {"a": 2, "b": 1}


async def test_a_round_leaves_a_channel_that_is_down_after_a_few_messages(tmp_path: Path) -> None:
    tried = Counter[str]()
    clock = FakeClock()

    async def send(channel: str, message: Message) -> None:
        tried[channel] += 1
        if channel == "a":
            clock.turn(40 * SECOND)  # as long as a server stalls
            raise DeliveryError("no answer in time")

    async with desks(tmp_path, clock) as app:
        send_with(app, send)
        alert(app, *(f"Belarus {number}" for number in range(10)))
        await soon(Couriers(app).drained())
        assert tried == {"a": ENOUGH, "b": 10}
        assert states(app, "a") == ["pending"] * 10


async def test_while_channels_answer_quickly_one_message_in_all_is_under_way(
    tmp_path: Path,
) -> None:
    under_way, most = 0, 0

    async def send(channel: str, message: Message) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _turn in range(20):
            await asyncio.sleep(0)
        under_way -= 1

    async with desks(tmp_path) as app:
        send_with(app, send)
        alert(app, *(f"Belarus {number}" for number in range(5)))
        await soon(Couriers(app).drained())
        assert states(app, "a") == states(app, "b") == ["sent"] * 5
    assert most == 1
