"""Groups what first polls brought, in the moments between polls."""

import asyncio
import logging
from collections.abc import Callable

from watcher.app import App
from watcher.errors import StoreError
from watcher.grouping.behind import SLICE
from watcher.pipeline import group
from watcher.runners.poller import Poller

log = logging.getLogger(__name__)
PAUSE_S = 0.05
# What a round of `once` groups of what no watchlist matched: some seconds; the rest can wait.
ROUND = 2_000


class Grouper:
    """Works while something waits to be grouped; calls `on_news` when summaries may be due."""

    def __init__(self, app: App, poller: Poller, on_news: Callable[[], None]) -> None:
        self._app, self._poller, self._on_news = app, poller, on_news
        self._task: asyncio.Task[None] | None = None
        self._stopping = False

    async def tick(self) -> None:
        """Start working, unless it works already or nothing waits."""
        idle = self._task is None or self._task.done()
        if idle and self._app.jobs.live.behind and not self._stopping:
            self._task = asyncio.create_task(self._work())

    async def drained(self) -> None:
        """Group what a watchlist matched, and as much of the rest as one round may."""
        while await self._slice(matched=True):
            pass
        for _ in range(ROUND // SLICE):
            if not await self._slice():
                return

    async def stop(self) -> None:
        """Finish the slice that is under way."""
        self._stopping = True
        if self._task is not None:
            await asyncio.wait({self._task})

    async def _work(self) -> None:
        """Group slice by slice. A database that cannot be written to is tried at the next tick."""
        try:
            while not self._stopping:
                await self._poller.lull()
                if not await self._slice():
                    return
                await asyncio.sleep(PAUSE_S)
        except StoreError as error:
            log.warning("cannot group stories now", extra={"error": str(error)})
        except Exception:
            self._stopping = True  # the same entries would break it at every tick
            log.exception("grouping broke")

    async def _slice(self, *, matched: bool = False) -> int:
        taken = await asyncio.to_thread(group, self._app.jobs, matched=matched)
        if taken:
            self._on_news()
        return taken
