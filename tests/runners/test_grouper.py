"""What first polls brought is grouped between polls, and summaries go then."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from tests.runners.stage import (
    PATIENCE,
    answer_with,
    named,
    poll_all,
    rename_table,
    rows,
    rss,
    staged,
)
from watcher.app import App
from watcher.runners.grouper import Grouper
from watcher.runners.poller import Poller

CONFIG: dict[str, Any] = {
    "sources": named(2),
    "watchlists": [{"name": "w", "keywords": ["Minsk"], "notify": ["screen"]}],
    "channels": {"screen": "console://"},
}


async def work(app: App) -> int:
    """Let a grouper work until nothing waits; return how often there was news."""
    news: list[None] = []
    grouper = Grouper(app, Poller(app, lambda: None), lambda: news.append(None))
    async with asyncio.timeout(PATIENCE):
        await grouper.tick()
        if grouper._task is not None:
            await grouper._task
        await grouper.stop()
    return len(news)


def answer(request: object) -> bytes:
    return rss(f"Minsk of {getattr(request, 'url', '')[7:9]}", "Hay")


async def test_summaries_go_when_what_they_tell_was_compared(tmp_path: Path) -> None:
    async with staged(tmp_path, **CONFIG) as app:
        answer_with(app, answer)
        await poll_all(app)
        [summary] = rows(app, "notification")
        assert summary["due"] > app.jobs.clock.now()
        assert await work(app) > 0
        [summary] = rows(app, "notification")
        assert summary["due"] == app.jobs.clock.now()
        assert rows(app, "ungrouped") == []
        assert await work(app) == 0


async def test_a_database_that_fails_is_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with staged(tmp_path, **CONFIG) as app:
        answer_with(app, answer)
        await poll_all(app)
        rename_table(app, "ungrouped", "gone")
        with caplog.at_level(logging.WARNING):
            assert await work(app) == 0
        assert "cannot group" in caplog.text
        rename_table(app, "gone", "ungrouped")
        assert await work(app) > 0
