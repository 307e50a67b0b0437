import asyncio
import logging
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.runners.stage import PATIENCE, alert, rename_table, staged
from watcher.app import App
from watcher.archive.indexing import SLICE
from watcher.runners.indexer import index_archive
from watcher.runners.poller import Poller
from watcher.store.searching import indexing

WATCHLISTS = [{"name": "w", "keywords": ["Minsk"]}]


def behind(app: App) -> int:
    with app.jobs.store.read() as connection:
        return indexing.behind(connection)


async def index(app: App, stop: asyncio.Event | None = None, poller: Poller | None = None) -> None:
    poller, stop = poller or Poller(app, lambda: None), stop or asyncio.Event()
    async with asyncio.timeout(PATIENCE):
        await index_archive(app, poller, stop, pause_s=0.0)


async def test_everything_that_came_is_indexed(tmp_path: Path) -> None:
    async with staged(tmp_path, watchlists=WATCHLISTS) as app:
        alert(app, *(f"Minsk {number}" for number in range(SLICE + 1)))
        assert behind(app) == SLICE + 1
        await index(app)
        assert behind(app) == 0


async def test_a_stop_ends_it_after_the_slice(tmp_path: Path) -> None:
    async with staged(tmp_path, watchlists=WATCHLISTS) as app:
        alert(app, "Minsk")
        stop = asyncio.Event()
        stop.set()
        await index(app, stop)
        assert behind(app) == 1


async def test_polls_that_never_end_do_not_stop_it(tmp_path: Path) -> None:
    async with staged(tmp_path, watchlists=WATCHLISTS) as app:
        alert(app, "Minsk")
        poller = Poller(app, lambda: None, lull_s=0.01)
        poller._idle.clear()
        await index(app, poller=poller)
        assert behind(app) == 0


async def test_a_database_that_fails_is_tried_again_the_next_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with staged(tmp_path, watchlists=WATCHLISTS) as app:
        alert(app, "Minsk")
        rename_table(app, "search_entry", "gone")
        with caplog.at_level(logging.WARNING):
            await index(app)
        assert "index" in caplog.text
        with app.jobs.store.write() as connection:
            connection.execute(text("ALTER TABLE gone RENAME TO search_entry"))
        await index(app)
        assert behind(app) == 0
