"""Polls sources concurrently and takes in what arrives, a batch at a time."""

import asyncio
import gc
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from itertools import count
from typing import Any

from watcher.app import App
from watcher.errors import StoreError
from watcher.model import SourceState
from watcher.pipeline import Poll, follow, parse_slowly, poll
from watcher.runners.claiming import Key, claim, key
from watcher.runners.ingester import Ingester, broken

BATCH = 64  # documents in one transaction at most: it must end soon, others wait for it
OLDER = 20  # batches between two collections of older garbage
LINGER_S = 0.01  # while others are under way: a commit costs as much for many as for one
AGAIN_S = 5.0  # until what the database refused is offered to it again
LULL_S = 1.0  # how long work between polls waits for a moment in which nothing is polled
SLOWLY = 2  # documents at once on the slow path: the few worker threads are needed for all others


class Poller:
    """Turns claimed sources into stored entries; `on_news` is called after each commit.

    `again_s`: documents that cannot be stored now (a full disk, a locked database) are kept and
    stored later, as publishers must not be asked each minute, and may not list all of it any more.
    Without it they are given up, for a round that ends.
    """

    def __init__(
        self,
        app: App,
        on_news: Callable[[], None],
        again_s: float | None = None,
        *,
        lull_s: float = LULL_S,
    ) -> None:
        self._app, self._on_news = app, on_news
        self._again_s, self._lull_s = again_s, lull_s
        self._arrived: asyncio.Queue[Poll] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._claiming = asyncio.Lock()
        self._slow = asyncio.Semaphore(SLOWLY)
        self._idle = asyncio.Event()
        self._idle.set()
        self._pending: set[Key] = set()
        self._kept: list[Poll] = []
        self._room = asyncio.Event()
        self._stopping = False
        self._batches = count(1)
        self._ingester = Ingester(app)

    @property
    def store_error(self) -> StoreError | None:
        """What kept the last polls from being stored, if anything did."""
        return self._ingester.store_error

    async def tick(self) -> None:
        """Claim what is due, as far as there is room, and start polling it."""
        async with self._claiming:
            room = self._app.jobs.plan.settings.http.concurrency - len(self._pending)
            if room <= 0 or self._stopping:
                return
            claimed = await asyncio.to_thread(claim, self._app.jobs, room, set(self._pending))
            if not self._stopping:  # else their leases end by themselves, or at the next start
                self.start(claimed)

    def start(self, claimed: Sequence[SourceState]) -> None:
        """Poll claimed sources, but those whose poll outlasted its lease: it goes on.

        What is not in our config (another process may have one of its own) is left alone.
        """
        for source in claimed:
            if key(source) not in self._pending and source.url in self._app.jobs.specs:
                self._pending.add(key(source))
                self._idle.clear()
                self._spawn(self._fetch(source))

    async def poll_all(self, claimed: Sequence[SourceState], done: Callable[[int], None]) -> None:
        """Poll claimed sources, as many at once as the config says, until all is stored.

        `done` is told after each batch how many are stored.
        """
        for started, source in enumerate(claimed, 1):
            self.start([source])
            while len(self._pending) >= self._app.jobs.plan.settings.http.concurrency:
                self._room.clear()
                await self._room.wait()
                done(started - len(self._pending))
        await self.drained()
        done(len(claimed))

    async def drained(self) -> None:
        """Wait until everything that was started is stored."""
        await self._idle.wait()

    async def lull(self) -> None:
        """Wait for a moment in which nothing is polled, but not for long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._lull_s):
                await self.drained()

    async def stop(self) -> None:
        """Start no more polls and wait until those under way are stored."""
        self._stopping = True
        self._done_with(self._kept)
        self._kept = []
        await self.drained()

    async def ingest_forever(self) -> None:
        """Take in what has arrived, then what arrived meanwhile, until cancelled."""
        while True:
            batch = [await self._arrived.get()]
            if len(self._pending) > 1:
                await asyncio.sleep(LINGER_S)
            while len(batch) < BATCH and not self._arrived.empty():
                batch.append(self._arrived.get_nowait())
            doubtful = await asyncio.to_thread(self._ingester.take_in, batch)
            gc.collect(0 if next(self._batches) % OLDER else 1)
            for arrived in doubtful:
                self._spawn(self._parse_slowly(arrived))
            going_on = {key(arrived.source) for arrived in [*doubtful, *self._keep()]}
            self._done_with([each for each in batch if key(each.source) not in going_on])
            self._on_news()

    def _keep(self) -> Sequence[Poll]:
        """Keep what the database refused; return what is kept."""
        refused = self._ingester.unstored
        if not refused or self._again_s is None or self._stopping:
            return []
        if not self._kept:
            asyncio.get_running_loop().call_later(self._again_s, self._offer_again)
        self._kept += refused
        return refused

    def _offer_again(self) -> None:
        kept, self._kept = self._kept, []
        for arrived in kept:
            self._arrived.put_nowait(arrived)

    def _done_with(self, polls: Sequence[Poll]) -> None:
        self._pending -= {key(arrived.source) for arrived in polls}
        self._room.set()
        if not self._pending:
            self._idle.set()

    async def _fetch(self, source: SourceState) -> None:
        try:
            arrived = await poll(self._app.jobs, source)
        except Exception as error:
            arrived = broken(source, error)
        self._arrived.put_nowait(arrived)

    async def _parse_slowly(self, arrived: Poll) -> None:
        jobs = self._app.jobs
        try:
            parsed = await self._apart(parse_slowly, jobs.parse_slowly, arrived)
            parsed = await follow(jobs, parsed, self._apart)
        except Exception as error:
            parsed = broken(arrived.source, error)
        self._arrived.put_nowait(parsed)

    async def _apart(self, work: Callable[..., Any], *args: object) -> Any:
        async with self._slow:
            return await asyncio.to_thread(work, *args)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
