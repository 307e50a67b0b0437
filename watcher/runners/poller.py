"""Polls sources concurrently and takes in what arrives, a batch at a time."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from watcher.app import App
from watcher.errors import StoreError, WatcherError
from watcher.model import SourceState
from watcher.pipeline import Jobs, Poll, parse, parse_slowly, poll, take_in
from watcher.store import sources

log = logging.getLogger(__name__)
BATCH = 64  # documents in one transaction at most: it must end soon, others wait for it


class Poller:
    """Turns claimed sources into stored entries; `on_news` is called after each commit."""

    def __init__(self, app: App, on_news: Callable[[], None]) -> None:
        self._app, self._on_news = app, on_news
        self._arrived: asyncio.Queue[Poll] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._pending = 0
        self._claiming = asyncio.Lock()
        self._idle = asyncio.Event()
        self._idle.set()
        self.polled = self.failed = 0

    async def tick(self) -> None:
        """Claim what is due, as far as there is room, and start polling it."""
        async with self._claiming:
            room = self._app.jobs.plan.settings.http.concurrency - self._pending
            if room > 0:
                self.start(await asyncio.to_thread(_claim, self._app.jobs, room))

    def start(self, claimed: Sequence[SourceState]) -> None:
        """Poll claimed sources."""
        for source in claimed:
            self._pending += 1
            self._idle.clear()
            self._spawn(self._fetch(source))

    async def drained(self) -> None:
        """Wait until everything that was started is stored."""
        await self._idle.wait()

    async def ingest_forever(self) -> None:
        """Take in what has arrived, then what arrived meanwhile, until cancelled."""
        while True:
            batch = [await self._arrived.get()]
            while len(batch) < BATCH and not self._arrived.empty():
                batch.append(self._arrived.get_nowait())
            await self._take_in(batch)
            if self._pending == 0:
                self._idle.set()

    async def _fetch(self, source: SourceState) -> None:
        try:
            arrived = await poll(self._app.jobs, source)
        except Exception as error:  # noqa: BLE001 - a bug in one poll must not stop the others
            log.exception("poll failed unexpectedly", extra={"source": source.name})
            arrived = Poll(source, WatcherError(f"unexpected: {type(error).__name__}"))
        self._arrived.put_nowait(arrived)

    async def _parse_slowly(self, arrived: Poll) -> None:
        parser = self._app.jobs.parse_slowly
        self._arrived.put_nowait(await asyncio.to_thread(_guarded, parse_slowly, parser, arrived))
