"""Finds stories that are one by what they mean, in the moments between polls."""

import asyncio
import logging

from watcher.app import App
from watcher.errors import EmbedError, StoreError
from watcher.grouping.meaning import mean_slice
from watcher.runners.poller import Poller

log = logging.getLogger(__name__)
EVERY_S = 10.0  # between two looks for what came
PAUSE_S = 0.1


class Comparer:
    """Looks for new entries now and then, if `semantic` is on."""

    def __init__(self, app: App, poller: Poller) -> None:
        self._app, self._poller = app, poller
        self._task: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()
        self._next = 0.0

    async def tick(self) -> None:
        """Start working, unless it works already or has looked a moment ago."""
        now = asyncio.get_running_loop().time()
        idle = self._task is None or self._task.done()
        if self._app.embedder is None or not idle or now < self._next or self._stop.is_set():
            return
        self._next = now + EVERY_S
        self._task = asyncio.create_task(embed_news(self._app, self._poller, self._stop))

    async def stop(self) -> None:
        """End the child, whatever it does: its slice is done again at the next start."""
        self._stop.set()
        if self._task is None:
            return
        if self._app.embedder is not None:
            await asyncio.to_thread(self._app.embedder.close)
        await asyncio.wait({self._task})


async def embed_news(
    app: App, poller: Poller, stop: asyncio.Event, *, pause_s: float = PAUSE_S
) -> None:
    """Embed and compare new entries, slice by slice, until none is left or `stop` is set.

    If the child dies or the database cannot be written to, this ends, and the next call tries
    again: stories are then grouped a little later.
    """
    try:
        while not stop.is_set() and (embedder := app.embedder) is not None:
            await poller.lull()
            jobs = app.jobs
            if not await asyncio.to_thread(mean_slice, jobs.store, jobs.live, embedder):
                return
            await asyncio.sleep(pause_s)
    except (EmbedError, StoreError) as error:
        if not stop.is_set():
            log.warning("cannot compare what entries mean now", extra={"error": str(error)})
    except Exception:
        log.exception("embedding broke")
