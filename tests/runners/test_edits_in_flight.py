"""The config changes while a poll is under way: no story is lost, none goes to the wrong place."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.runners.stage import PATIENCE, answer_with, claim_all, ingesting, rows, rss, staged
from tests.support.configs import write_config
from tests.support.jobs import FakeClock
from watcher.app import App
from watcher.model import Request
from watcher.plan import load_plan
from watcher.runners.poller import Poller

URL, FIXED = "http://old.example/rss", "http://new.example/rss"
CHANNELS = {"screen": "console://"}


def about(*sources: str) -> list[dict[str, Any]]:
    return [{"name": "belarus", "keywords": ["Belarus"], "sources": list(sources)}]


@asynccontextmanager
async def under_way(folder: Path) -> AsyncIterator[tuple[App, Callable[[], Awaitable[None]]]]:
    """Open an app whose first poll of source `a` has begun; it ends when that is asked for."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def answer(request: Request) -> bytes:
        begun.set()
        await go_on.wait()
        return rss(f"Belarus at {request.url}")

    source = {"name": "a", "url": URL}
    config: dict[str, Any] = {"watchlists": about("a"), "channels": CHANNELS}
    async with staged(folder, clock=FakeClock(), sources=[source], **config) as app:
        answer_with(app, answer)
        poller = Poller(app, lambda: None)
        async with ingesting(poller):
            poller.start(claim_all(app))
            await begun.wait()

            async def end() -> None:
                go_on.set()
                await poller.drained()
                await poller.tick()
                await poller.drained()

            yield app, end


async def edit(app: App, folder: Path, **config: Any) -> None:
    write_config(folder, **({"watchlists": about(), "channels": CHANNELS} | config))
    async with asyncio.timeout(PATIENCE):
        await app.reload(load_plan(folder, {}))


async def test_a_source_renamed_during_its_poll_is_matched_by_its_new_name(tmp_path: Path) -> None:
    async with under_way(tmp_path) as (app, end):
        await edit(app, tmp_path, sources=[{"name": "b", "url": URL}], watchlists=about("b"))
        await end()
        [alert] = rows(app, "alert")
        assert alert["reason"] == "baseline"
        [told] = rows(app, "notification")
        assert told["kind"] == "summary"


async def test_names_that_change_places_during_a_poll_mix_nothing_up(tmp_path: Path) -> None:
    async with under_way(tmp_path) as (app, end):
        both = [{"name": "b", "url": URL, "first_poll": "alert"}, {"name": "a", "url": FIXED}]
        await edit(app, tmp_path, sources=both, watchlists=about("b"))
        await end()
        [alert] = rows(app, "alert")
        assert alert["reason"] == "now"
        assert rows(app, "entry")[0]["title"] == f"Belarus at {URL}"


async def test_what_the_old_address_says_is_not_taken_for_the_new_one(tmp_path: Path) -> None:
    async with under_way(tmp_path) as (app, end):
        await edit(app, tmp_path, sources=[{"name": "a", "url": FIXED}], watchlists=about("a"))
        await end()
        assert [row["title"] for row in rows(app, "entry")] == [f"Belarus at {FIXED}"]
        assert len(rows(app, "alert")) == 1


async def test_a_source_removed_during_its_poll_tells_nothing_until_it_is_back(
    tmp_path: Path,
) -> None:
    async with under_way(tmp_path) as (app, end):
        watchlists = [{"name": "belarus", "keywords": ["Belarus"]}]
        await edit(app, tmp_path, sources=[], watchlists=watchlists)
        await end()
        assert rows(app, "entry") == []
        assert rows(app, "source")[0]["baseline_at"] is None


async def test_a_watchlist_removed_during_a_poll_is_not_missed(tmp_path: Path) -> None:
    async with under_way(tmp_path) as (app, end):
        await edit(app, tmp_path, sources=[{"name": "a", "url": URL}], watchlists=[])
        await end()
        assert len(rows(app, "entry")) == 1
        assert rows(app, "alert") == []
