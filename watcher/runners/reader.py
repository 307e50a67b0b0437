"""Reads the pages of entries whose sources ask for full text.

One page at a time per host, then a pause: as long as its robots.txt asks for, and at least twice
the time that the answer took. What is due stands in the database; only the times at which each host
may be asked again are kept in memory.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from watcher.app import App
from watcher.errors import StoreError, WatcherError
from watcher.model import Article, EntryId, Postponed, Reading
from watcher.pipeline import claim_readings, read, take_in_texts
from watcher.reading.deciding import Read
from watcher.store.polled import readings
from watcher.urls import redact

log = logging.getLogger(__name__)
AT_ONCE = 8  # pages, of as many hosts
APART = 1  # extractions at once: worker threads are needed for the database
LEAST_PAUSE_S, MOST_PAUSE_S = 0.2, 5.0  # of a host that asks for none
SLOWNESS = 2  # a host is left alone for this many times as long as it took to answer
UNSTORED_S = 900.0  # a host is left alone after a page of it that could not be stored
PATIENCE_S = 10.0  # a round waits for a host no longer than this
ROUND_S = 300.0  # nor for all of them together


class Reader:
    """Claims due readings and stores their outcome; calls `on_news` after each commit."""

    def __init__(self, app: App, on_news: Callable[[], None]) -> None:
        self._app, self._on_news = app, on_news
        self._busy: dict[str, asyncio.Task[None]] = {}  # by host
        self._next: dict[str, float] = {}  # by host: when it may be asked, by the loop's clock
        self._extracting = asyncio.Semaphore(APART)
        self._fetching: set[asyncio.Task[None]] = set()
        self._stopping = False
        self.store_error: StoreError | None = None
        self.read = self.failed = 0

    async def tick(self) -> float | None:
        """Start reading what is due; return how many seconds its nearest host wants to wait.

        None where nothing is due that is not under way. Raises StoreError.
        """
        if self._stopping or not self._wants_any():
            return None
        due = await asyncio.to_thread(self._due)
        chosen, wait = self._choose(due)
        if chosen:
            claimed = await asyncio.to_thread(claim_readings, self._app.jobs, list(chosen))
            for reading in claimed:
                self._start(reading)
        return wait

    async def drained(self) -> None:
        """Read until nothing is due, or only hosts are left that want too long a pause."""
        loop = asyncio.get_running_loop()
        until = loop.time() + ROUND_S
        try:
            while loop.time() < until:
                wait = await self.tick()
                if self._busy:
                    await asyncio.wait(self._busy.values(), return_when=asyncio.FIRST_COMPLETED)
                elif wait is None or wait > PATIENCE_S:
                    break
                else:
                    await asyncio.sleep(wait)
        except StoreError as error:
            self.store_error = error
        await self._rest()

    async def stop(self) -> None:
        """Abandon pages being fetched (their leases end), store those that have arrived."""
        self._stopping = True
        for task in self._fetching:
            task.cancel()
        await self._rest()

    async def _rest(self) -> None:
        if self._busy:
            await asyncio.wait(self._busy.values())

    def _wants_any(self) -> bool:
        return any(spec.full_text for spec in self._app.jobs.specs.values())

    def _due(self) -> list[tuple[EntryId, str]]:
        with self._app.jobs.store.read() as connection:
            return readings.due(connection, self._app.jobs.clock.now())

    def _choose(self, due: list[tuple[EntryId, str]]) -> tuple[dict[EntryId, str], float | None]:
        now = asyncio.get_running_loop().time()
        self._next = {host: at for host, at in self._next.items() if at > now}
        chosen: dict[EntryId, str] = {}
        taken = set(self._busy)
        waits = []
        for number, host in due:
            if host in taken:
                continue
            if host in self._next:
                waits.append(self._next[host] - now)
            elif len(taken) < AT_ONCE:
                chosen[number] = host
                taken.add(host)
        return chosen, min(waits, default=None)

    def _start(self, reading: Reading) -> None:
        if self._stopping or reading.host in self._busy:
            return  # its lease ends by itself
        task = asyncio.create_task(self._read(reading))
        self._busy[reading.host] = task
        self._fetching.add(task)
        task.add_done_callback(lambda _: self._returned(reading.host, task))

    def _returned(self, host: str, task: asyncio.Task[None]) -> None:
        del self._busy[host]
        self._fetching.discard(task)

    async def _read(self, reading: Reading) -> None:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        started = loop.time()
        try:
            found = await read(self._app.jobs, reading, self._apart)
        except asyncio.CancelledError:
            return
        except Exception as error:
            log.exception("reading broke", extra={"entry": reading.entry_id})
            reason = WatcherError(f"unexpected {type(error).__name__} (see the log)")
            found = Read(reading, reason)
        assert task is not None
        self._fetching.discard(task)  # from here on it is stored
        took = loop.time() - started
        pause = min(max(SLOWNESS * took, LEAST_PAUSE_S), MOST_PAUSE_S)
        asked = max(found.pause, self._app.jobs.plan.settings.http.host_spacing)
        self._next[reading.host] = loop.time() + max(pause, asked.total_seconds())
        if not await asyncio.to_thread(self._store, found):
            # Due again when its lease ends: its host is not to be asked every two minutes for that.
            self._next[reading.host] = loop.time() + UNSTORED_S
        self._on_news()

    async def _apart(self, work: Callable[..., Any], *args: object) -> Any:
        async with self._extracting:
            return await asyncio.to_thread(work, *args)

    def _store(self, found: Read) -> bool:
        try:
            counts = take_in_texts(self._app.jobs, [found])
        except StoreError as error:
            log.error("cannot store a reading", extra={"error": str(error)})
            self.store_error = error
            return False
        except Exception:
            log.exception("storing a reading broke", extra={"entry": found.reading.entry_id})
            return False
        self._tell(found)
        if counts.alerts:
            log.info("read", extra={"url": redact(found.reading.url), "alerts": counts.alerts})
        return True

    def _tell(self, found: Read) -> None:
        about: dict[str, object] = {"url": redact(found.reading.url)}
        match found.outcome:
            case Article(refused=None):
                self.read += 1
                log.debug("read", extra=about)
            case Article(refused=why):
                self.read += 1
                log.info("not the article's text", extra=about | {"refused": why})
            case Postponed(host, until):
                log.info("host asked for rest", extra=about | {"host": host, "until": until})
            case error:
                self.failed += 1
                log.warning("page not read", extra=about | {"error": str(error)})
