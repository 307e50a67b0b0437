"""Many polls at once: bounds hold, and slow documents hold up nobody."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.runners.stage import (
    PATIENCE,
    answer_with,
    claim_all,
    errors,
    ingesting,
    named,
    poll_all,
    rows,
    rss,
    staged,
)
from tests.support.http import Reply, Seen, serve
from tests.support.jobs import FakeClock
from watcher.model import Fetched, ParseAs, ParsedFeed, Request
from watcher.runners.claiming import QUEUED
from watcher.runners.poller import BATCH, SLOWLY, Poller

CUT_SHORT = rss("Minsk").partition(b"</channel>")[0] + b"</broken>"


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Closed until a test opens it; opened at the end in any case, so that threads can end."""
    event = threading.Event()
    yield event
    event.set()


async def test_many_slow_documents_hold_up_nobody_else(
    tmp_path: Path, gate: threading.Event
) -> None:
    lock, now, most = threading.Lock(), 0, 0

    def slowly(found: Fetched, how: ParseAs) -> ParsedFeed:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        assert gate.wait(PATIENCE)
        with lock:
            now -= 1
        return ParsedFeed("rss")

    stored = asyncio.Event()
    async with staged(tmp_path, sources=named(41)) as app:
        app.jobs = replace(app.jobs, parse_slowly=slowly)
        held = asyncio.Event()

        async def answer(request: Request) -> bytes:
            if "s40." not in request.url:
                return CUT_SHORT
            await held.wait()
            return rss("Quick")

        answer_with(app, answer)

        def committed() -> None:
            if most >= SLOWLY:
                held.set()  # the slow ones are all under way or waiting
            if rows(app, "entry"):
                stored.set()

        poller = Poller(app, committed)
        async with ingesting(poller):
            poller.start(claim_all(app))
            async with asyncio.timeout(5):
                while not held.is_set():
                    await asyncio.to_thread(committed)
                await stored.wait()
            gate.set()
            await poller.drained()
        assert most == SLOWLY
        assert set(errors(app).values()) == {None}


async def test_no_more_polls_at_once_than_the_config_says(tmp_path: Path) -> None:
    at_once, most = 0, 0

    async def answer(_: Seen) -> Reply:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        for _turn in range(20):
            await asyncio.sleep(0)
        at_once -= 1
        return Reply(rss("One"))

    async with serve({f"/{number}": answer for number in range(20)}) as site:
        http = {"concurrency": 3, "per_host": 20}
        names = named(20, site=site.url("/{}"))
        async with staged(tmp_path, sources=names, http=http) as app:
            await poll_all(app)
            assert len(site.seen) == 20
            assert most == 3


async def test_a_tick_claims_only_what_there_is_room_for(tmp_path: Path) -> None:
    release = asyncio.Event()

    async def answer(_: Request) -> bytes:
        await release.wait()
        return rss("One")

    async with staged(tmp_path, sources=named(5), http={"concurrency": 2}) as app:
        answer_with(app, answer)
        poller = Poller(app, lambda: None)
        async with ingesting(poller):
            await poller.tick()
            await poller.tick()
            assert sum(row["lease_until"] is not None for row in rows(app, "source")) == 2
            release.set()
            for _ in range(3):
                await poller.drained()
                await poller.tick()
            await poller.drained()
        assert all(row["last_ok_at"] for row in rows(app, "source"))


async def test_a_flood_of_documents_is_taken_in_a_batch_at_a_time(tmp_path: Path) -> None:
    count = 2 * BATCH + 1
    async with staged(tmp_path, sources=named(count)) as app:
        answer_with(app, lambda r: rss(r.url))
        batches: list[None] = []
        poller = Poller(app, lambda: batches.append(None))
        poller.start(claim_all(app))
        async with ingesting(poller):
            await poller.drained()
        assert len(rows(app, "entry")) == count
        assert 3 <= len(batches) < 20


async def test_a_host_that_is_slow_leaves_room_to_the_others(tmp_path: Path) -> None:
    release, asked = asyncio.Event(), list[str]()

    async def answer(request: Request) -> bytes:
        asked.append(request.url)
        if "slow" in request.url:
            await release.wait()
        return rss(request.url)

    slow = [{"name": f"x{n}", "url": f"http://slow.example/{n}"} for n in range(20)]
    http = {"concurrency": 10, "per_host": 2}
    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=[*slow, *named(3)], http=http) as app:
        answer_with(app, answer)
        stored = asyncio.Event()
        poller = Poller(app, lambda: stored.set() if len(rows(app, "entry")) >= 3 else None)
        async with ingesting(poller):
            await poller.tick()
            await stored.wait()
            clock.turn(timedelta(minutes=2))  # the leases of the slow ones have ended
            await poller.tick()
            assert len([url for url in asked if "slow" in url]) == QUEUED * 2
            release.set()
            for _ in range(10):
                await poller.drained()
                await poller.tick()
        assert len(set(asked)) == len(asked) == 23
