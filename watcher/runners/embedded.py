"""The service: everything in one process, until SIGTERM or SIGINT."""

import asyncio
import logging
import os
import signal
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from watcher.app import App, open_app, open_database
from watcher.errors import StoreError
from watcher.memory import spare_the_collector
from watcher.plan import load_plan
from watcher.runners.cleaner import clean
from watcher.runners.clockwork import mind_the_clock
from watcher.runners.couriers import Couriers
from watcher.runners.embedder import Comparer
from watcher.runners.grouper import Grouper
from watcher.runners.guarding import LOOK_S, mind_the_lock
from watcher.runners.indexer import EVERY_S, index_archive
from watcher.runners.notify import notify, watchdog_seconds
from watcher.runners.poller import AGAIN_S, Poller
from watcher.runners.reader import Reader
from watcher.runners.reload import watch
from watcher.runners.starting import release_leases
from watcher.store.databases.lock import RunnerLock, runner_lock

log = logging.getLogger(__name__)
TICK_S = 1.0
GRACE_S = 8.0  # of the 10 s in which a stop must be over


def run(folder: Path) -> int:
    """Run the service; return the exit code.

    Raises ConfigErrors, and StoreError where the database is unusable or another one runs it.
    """
    plan = load_plan(folder, os.environ)
    for warning in plan.warnings:
        log.warning(str(warning))
    with closing(open_database(plan, create=True)) as store, runner_lock(store) as lock:

        async def serve() -> None:
            async with open_app(plan, store) as app:
                spare_the_collector(stays=True)
                await asyncio.to_thread(release_leases, app.jobs)
                await Service(app, lock).serve()

        asyncio.run(serve())
    return 0


class Service:
    """Owns the clockwork around one app; without a lock nobody else may run its database."""

    def __init__(self, app: App, lock: RunnerLock | None = None, look_s: float = LOOK_S) -> None:
        self._app, self._lock, self._look_s = app, lock, look_s
        self._news, self._stop, self._reload = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._poller = Poller(app, self._news.set, AGAIN_S)
        self._workers = (
            self._poller,
            Reader(app, self._news.set),
            Grouper(app, self._poller, self._news.set),
            Comparer(app, self._poller),
            Couriers(app),
        )
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    async def serve(self) -> None:
        """Serve until stopped, then finish what is in flight."""
        self._listen()
        self._schedule()
        tasks = {
            asyncio.create_task(self._poller.ingest_forever(), name="ingester"),
            asyncio.create_task(self._follow_news(), name="news"),
            asyncio.create_task(mind_the_clock(self._app, self._scheduler), name="clock"),
            asyncio.create_task(watch(self._app, self._reload, self._stop), name="reload"),
        }
        if self._lock is not None:
            tasks.add(asyncio.create_task(mind_the_lock(self._lock, self._look_s), name="lock"))
        stopped = asyncio.create_task(self._stop.wait())
        self._scheduler.start()
        notify("READY=1")
        log.info("running", extra=self._about())
        done, _ = await asyncio.wait({stopped, *tasks}, return_when=asyncio.FIRST_COMPLETED)
        await self._finish()
        for task in (*tasks, stopped):
            task.cancel()
        for task in done - {stopped}:
            task.result()  # the lock is lost, or a task that ended by itself is a bug: show it

    def stop(self) -> None:
        """Ask for the end."""
        self._stop.set()

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        loop.add_signal_handler(signal.SIGHUP, self._reload.set)

    def _schedule(self) -> None:
        now = datetime.now(UTC)
        every = {"trigger": "interval", "coalesce": True, "max_instances": 1}
        every["misfire_grace_time"] = None
        self._scheduler.add_job(self._tick, seconds=TICK_S, next_run_time=now, **every)
        soon = now + timedelta(minutes=5)
        self._scheduler.add_job(
            clean, hours=1, next_run_time=soon, args=[self._app, self._stop], **every
        )
        self._scheduler.add_job(
            index_archive, seconds=EVERY_S, args=[self._app, self._poller, self._stop], **every
        )
        if seconds := watchdog_seconds():
            self._scheduler.add_job(_say_alive, seconds=seconds, **every)

    # Coroutines both, so that they run in the loop: what is none waits for a worker thread, and
    # all of them may wait for a database that another process has locked.
    async def _tick(self) -> None:
        self._news.set()

    async def _follow_news(self) -> None:
        """Start what is due: at each tick of the scheduler, and at once after a commit."""
        while True:
            await self._news.wait()
            self._news.clear()
            for worker in self._workers:
                try:
                    await worker.tick()
                except StoreError as error:
                    log.error("cannot look for what is due", extra={"error": str(error)})
                except Exception:
                    log.exception("tick broke")

    async def _finish(self) -> None:
        notify("STOPPING=1")
        self._scheduler.shutdown(wait=False)
        try:
            async with asyncio.timeout(GRACE_S):
                await asyncio.gather(*(worker.stop() for worker in self._workers))
        except TimeoutError:
            log.warning(
                "stopped before everything in flight was finished; it is done at next start"
            )
        self._app.jobs.store.hurry()  # the loop's end waits for its threads, and those for a lock
        log.info("stopped")

    def _about(self) -> dict[str, object]:
        plan = self._app.jobs.plan
        return {
            "database": self._app.jobs.store.describe(),
            "sources": sum(spec.enabled for spec in plan.sources),
            "watchlists": len(plan.watchlists),
            "channels": len(plan.channels),
        }


async def _say_alive() -> None:
    notify("WATCHDOG=1")
