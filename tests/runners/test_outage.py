"""A night without a line: nobody is asked less often for it, and all are polled when it is back."""

import logging
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.runners.stage import answer_with, ingesting, rows, rss, staged
from tests.support.jobs import FakeClock
from watcher.app import App
from watcher.errors import FetchError
from watcher.fetch.outage import Outage
from watcher.model import Request
from watcher.runners.poller import Poller
from watcher.runners.starting import release_leases

MINUTE = timedelta(minutes=1)
DAY = 24 * 60  # minutes
SOURCES = [{"name": f"s{n}", "url": f"https://s{n}.example/rss"} for n in range(5)]
NO_LINE = FetchError("DNS failure", unanswered=True)


class Line:
    """What the network is like just now: who cannot be reached."""

    def __init__(self) -> None:
        self.down: set[str] = set()
        self.error = NO_LINE
        self.asked: list[str] = []
        self.in_vain = Counter[str]()

    def answer(self, request: Request) -> bytes:
        name = request.url.split("/")[2].split(".")[0]
        if name in self.down:
            self.in_vain[name] += 1
            raise self.error
        self.asked.append(name)
        return rss("One")


async def pass_time(poller: Poller, clock: FakeClock, minutes: int, step: int = 1) -> None:
    """Poll what is due, minute by minute, or so many at a time."""
    async with ingesting(poller):
        for _ in range(0, minutes, step):
            clock.turn(step * MINUTE)
            await poller.tick()
            await poller.drained()


@asynccontextmanager
async def polled(
    tmp_path: Path, sources: Sequence[dict[str, str]] = SOURCES
) -> AsyncIterator[tuple[App, FakeClock, Line, Poller]]:
    """Yield an app that has polled its sources for twenty minutes, its clock, line and poller."""
    clock, line = FakeClock(), Line()
    async with staged(tmp_path, clock=clock, sources=sources) as app:
        answer_with(app, line.answer)
        poller = Poller(app, lambda: None)
        await pass_time(poller, clock, 20)
        yield app, clock, line, poller


def _failures(app: App) -> list[Any]:
    return [row["failures"] for row in rows(app, "source")]


async def test_after_a_night_without_a_line_every_source_is_polled_within_minutes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with polled(tmp_path) as (app, clock, line, poller):
        caplog.set_level(logging.INFO, "watcher.runners.ingester")
        caplog.clear()
        line.down = {f"s{n}" for n in range(5)}
        await pass_time(poller, clock, 9 * 60)
        assert _failures(app) == [1] * 5
        line.down.clear()
        line.asked.clear()
        await pass_time(poller, clock, 7)
        assert set(line.asked) == {f"s{n}" for n in range(5)}
        assert _failures(app) == [0] * 5
    said = [record.getMessage() for record in caplog.records]
    assert said.count("no source answers: is this machine offline? All are tried again soon") == 1
    assert said.count("sources answer again") == 1
    assert said.count("poll failed") < 5


async def test_after_a_night_without_a_network_the_sources_of_a_single_host_are_polled_soon(
    tmp_path: Path,
) -> None:
    site = [{"name": f"s{n}", "url": f"https://s0.example/{n}"} for n in range(3)]
    async with polled(tmp_path, site) as (app, clock, line, poller):
        line.down = {"s0"}
        line.error = FetchError("DNS failure", unanswered=True, unsent=True)
        await pass_time(poller, clock, 9 * 60)
        assert _failures(app) == [1] * 3
        line.down.clear()
        line.asked.clear()
        await pass_time(poller, clock, 7)
        assert line.asked == ["s0"] * 3


async def test_sources_that_die_one_after_the_other_are_asked_less_and_less(tmp_path: Path) -> None:
    async with polled(tmp_path) as (app, clock, line, poller):
        for name in ("s0", "s1", "s2"):
            line.down.add(name)
            await pass_time(poller, clock, 20)
        await pass_time(poller, clock, 9 * 60)
        assert [failures >= 5 for failures in _failures(app)] == [True] * 3 + [False] * 2


async def test_two_hosts_that_are_dead_for_good_are_asked_less_and_less(tmp_path: Path) -> None:
    async with polled(tmp_path, SOURCES[:2]) as (_, clock, line, poller):
        line.down = {"s0", "s1"}
        await pass_time(poller, clock, 12 * 60, step=5)
        assert line.in_vain["s0"] > 60
        await pass_time(poller, clock, 28 * DAY, step=30)
        line.in_vain.clear()
        await pass_time(poller, clock, 7 * DAY, step=30)
        assert line.in_vain["s0"] <= 7


async def test_after_a_weekend_the_first_that_answers_has_all_others_polled_at_once(
    tmp_path: Path,
) -> None:
    async with polled(tmp_path) as (_, clock, line, poller):
        line.down = {f"s{n}" for n in range(5)}
        await pass_time(poller, clock, 64 * 60, step=10)
        line.down.clear()
        line.asked.clear()
        while not line.asked:
            await pass_time(poller, clock, 1)
        await pass_time(poller, clock, 6)
        assert set(line.asked) == {f"s{n}" for n in range(5)}


async def test_after_a_weekend_asleep_every_source_is_polled_within_minutes(tmp_path: Path) -> None:
    async with polled(tmp_path) as (_, clock, line, poller):
        line.down = {f"s{n}" for n in range(5)}  # the line goes first, and comes back last
        await pass_time(poller, clock, 20)
        clock.turn(64 * 60 * MINUTE)
        await pass_time(poller, clock, 1)
        line.down.clear()
        line.asked.clear()
        await pass_time(poller, clock, 7)
        assert set(line.asked) == {f"s{n}" for n in range(5)}


async def test_a_service_that_starts_after_a_weekend_without_a_line_asks_everybody_within_minutes(
    tmp_path: Path,
) -> None:
    async with polled(tmp_path) as (app, clock, line, poller):
        line.down = {f"s{n}" for n in range(5)}
        await pass_time(poller, clock, 64 * 60, step=10)
        line.down.clear()
        app.jobs = replace(app.jobs, outage=Outage())  # another process
        release_leases(app.jobs)
        line.asked.clear()
        await pass_time(Poller(app, lambda: None), clock, 6)
        assert set(line.asked) == {f"s{n}" for n in range(5)}
