"""Polls sources concurrently and takes in what arrives, a batch at a time."""

import asyncio
import gc
import logging
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from itertools import count, islice
from typing import Any

from watcher.app import App
from watcher.errors import StoreError, WatcherError
from watcher.fetch.politeness import host_key
from watcher.jobs import Jobs
from watcher.model import Fetched, NotModified, Postponed, SourceId, SourceState
from watcher.pipeline import Poll, follow, parse, parse_slowly, poll, take_in
from watcher.store import sources

log = logging.getLogger(__name__)
BATCH = 64  # documents in one transaction at most: it must end soon, others wait for it
OLDER = 20  # batches between two looks of the collector at what survived the first
LINGER_S = 0.01  # while others are under way: a commit costs as much for many as for one
QUEUED = 2  # times the connections to a host: so many polls of it at most wait or are under way
SLOWLY = 2  # documents at once on the slow path: the few worker threads are needed for all others


class Poller:
    """Turns claimed sources into stored entries; `on_news` is called after each commit."""

    def __init__(self, app: App, on_news: Callable[[], None]) -> None:
        self._app, self._on_news = app, on_news
        self._arrived: asyncio.Queue[Poll] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._claiming = asyncio.Lock()
        self._slow = asyncio.Semaphore(SLOWLY)
        self._idle = asyncio.Event()
        self._idle.set()
        self._pending: set[_Key] = set()
        self._room = asyncio.Event()
        self._stopping = False
        self._batches = count(1)
        self.store_error: StoreError | None = None

    async def tick(self) -> None:
        """Claim what is due, as far as there is room, and start polling it."""
        async with self._claiming:
            room = self._app.jobs.plan.settings.http.concurrency - len(self._pending)
            if room <= 0 or self._stopping:
                return
            claimed = await asyncio.to_thread(_claim, self._app.jobs, room, set(self._pending))
            if not self._stopping:  # else their leases end by themselves, or at the next start
                self.start(claimed)

    def start(self, claimed: Sequence[SourceState]) -> None:
        """Poll claimed sources, but those whose poll outlasted its lease: it goes on.

        What is not in our config (another process may have one of its own) is left alone.
        """
        for source in claimed:
            if _key(source) not in self._pending and source.url in self._app.jobs.specs:
                self._pending.add(_key(source))
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

    async def stop(self) -> None:
        """Start no more polls and wait until those under way are stored."""
        self._stopping = True
        await self.drained()

    async def ingest_forever(self) -> None:
        """Take in what has arrived, then what arrived meanwhile, until cancelled."""
        while True:
            batch = [await self._arrived.get()]
            if len(self._pending) > 1:
                await asyncio.sleep(LINGER_S)
            while len(batch) < BATCH and not self._arrived.empty():
                batch.append(self._arrived.get_nowait())
            doubtful = await asyncio.to_thread(self._take_in, batch)
            gc.collect(0 if next(self._batches) % OLDER else 1)
            for arrived in doubtful:
                self._spawn(self._parse_slowly(arrived))
            self._pending -= {_key(arrived.source) for arrived in batch}
            self._pending |= {_key(arrived.source) for arrived in doubtful}
            self._room.set()
            self._on_news()
            if not self._pending:
                self._idle.set()

    async def _fetch(self, source: SourceState) -> None:
        try:
            arrived = await poll(self._app.jobs, source)
        except Exception as error:
            arrived = _broken(source, error)
        self._arrived.put_nowait(arrived)

    async def _parse_slowly(self, arrived: Poll) -> None:
        jobs = self._app.jobs
        try:
            parsed = await self._apart(parse_slowly, jobs.parse_slowly, arrived)
            parsed = await follow(jobs, parsed, self._apart)
        except Exception as error:
            parsed = _broken(arrived.source, error)
        self._arrived.put_nowait(parsed)

    async def _apart(self, work: Callable[..., Any], *args: object) -> Any:
        async with self._slow:
            return await asyncio.to_thread(work, *args)

    def _take_in(self, batch: Sequence[Poll]) -> list[Poll]:
        """Parse and store a batch; return the documents that need the slow parser first."""
        parsed = [_parsed(arrived) for arrived in batch]
        ready = [arrived for arrived in parsed if not arrived.unparsed]
        if ready:
            self._store(ready)
        return [arrived for arrived in parsed if arrived.unparsed]

    def _store(self, ready: Sequence[Poll]) -> None:
        try:
            counts = take_in(self._app.jobs, ready)
        except StoreError as error:
            # Nothing is lost: the rows are as before, and the sources are due when leases end.
            log.error("cannot store polls", extra={"error": str(error), "polls": len(ready)})
            self.store_error = error
        except Exception as error:
            self._store_singly(ready, error)
        else:
            for arrived in ready:
                _tell(arrived)
            if counts.entries or counts.alerts:
                log.info("stored", extra={"entries": counts.entries, "alerts": counts.alerts})

    def _store_singly(self, ready: Sequence[Poll], error: Exception) -> None:
        """Find the poll that broke a batch; all others are stored, and it counts as failed."""
        if len(ready) > 1:
            for arrived in ready:
                self._store([arrived])
        elif not isinstance(ready[0].outcome, _Unexpected):
            self._store([_broken(ready[0].source, error)])
        else:
            log.error("cannot store a broken poll", exc_info=error)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


_Key = tuple[SourceId, str]


def _key(source: SourceState) -> _Key:
    return source.id, source.url  # under a fixed URL it is to be polled at once


class _Unexpected(WatcherError):
    """Stands for a bug in one poll."""


def _claim(jobs: Jobs, room: int, pending: set[_Key]) -> list[SourceState]:
    now = jobs.clock.now()
    with jobs.store.read() as connection:
        due = sources.due(connection, now)
    chosen = list(islice(_fair(jobs, due, pending), room))
    if not chosen:
        return []
    with jobs.store.write(exclusive=False) as connection:
        return sources.claim_due(connection, now, room, jobs.owner, chosen)


def _fair(
    jobs: Jobs, due: Sequence[tuple[SourceId, str, str]], pending: set[_Key]
) -> Iterator[SourceId]:
    """Yield what may be polled now: one host that is slow or spaced out leaves room to others."""
    most = QUEUED * jobs.plan.settings.http.per_host
    queue = Counter(host_key(url) for _, url in pending)
    for number, url, host in due:
        if (number, url) not in pending and queue[host] < most:
            queue[host] += 1
            yield number


def _parsed(arrived: Poll) -> Poll:
    try:
        return parse(arrived)
    except Exception:
        log.exception("the fast parser broke", extra={"source": arrived.source.name})
        return arrived


def _broken(source: SourceState, error: Exception) -> Poll:
    log.error("poll broke", extra={"source": source.name}, exc_info=error)
    return Poll(source, _Unexpected(f"unexpected {type(error).__name__} (see the log)"))


def _tell(arrived: Poll) -> None:
    about: dict[str, object] = {"source": arrived.source.name}
    match arrived.outcome:
        case Postponed(host, until):
            log.info("host asked for rest", extra=about | {"host": host, "until": until})
        case Fetched() | NotModified():
            log.debug("polled", extra=about)
        case error:
            log.warning("poll failed", extra=about | {"error": str(error)})
