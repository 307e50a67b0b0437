"""One round: poll what is due, read its pages, deliver what is due, end."""

import asyncio
import logging
import os
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from watcher.app import App, open_app, open_database
from watcher.config.mistakes import did_you_mean
from watcher.errors import EmbedError, WatcherError
from watcher.grouping.meaning import mean_all
from watcher.jobs import Jobs
from watcher.memory import spare_the_collector
from watcher.model import SourceState
from watcher.plan import Plan, load_plan
from watcher.runners.couriers import Couriers
from watcher.runners.grouper import Grouper
from watcher.runners.poller import Poller
from watcher.runners.reader import Reader
from watcher.runners.starting import release_leases
from watcher.store.databases.lock import runner_lock
from watcher.store.ingested import alerts
from watcher.store.polled import sources

log = logging.getLogger(__name__)
Progress = Callable[[int, int], None]
EVERYTHING = 1_000_000


def once(folder: Path, *, everything: bool, names: Sequence[str], progress: Progress | None) -> int:
    """Run one round; return the exit code. `progress` is told (done, total).

    Raises ConfigErrors, StoreError where the database is unusable or a service holds it, and
    WatcherError for a name that is not an enabled source.
    """
    plan = load_plan(folder, os.environ)
    _check_names(names, plan)
    with closing(open_database(plan, create=True)) as store, runner_lock(store):

        async def round_() -> None:
            async with open_app(plan, store) as app:
                spare_the_collector(stays=False)
                await run_round(app, everything=everything, names=names, progress=progress)

        asyncio.run(round_())
    return 0


def _check_names(names: Sequence[str], plan: Plan) -> None:
    enabled = {spec.name: spec.enabled for spec in plan.sources}
    if unknown := sorted(set(names) - set(enabled)):
        near = did_you_mean(unknown[0], enabled, "`watcher source list` tells the names")
        raise WatcherError(f"no source named {', '.join(unknown)} ({near})")
    if disabled := [name for name in names if not enabled[name]]:
        raise WatcherError(f"source {disabled[0]} is disabled in the config")


async def run_round(
    app: App,
    *,
    everything: bool = False,
    names: Sequence[str] = (),
    progress: Progress | None = None,
) -> None:
    """Poll the chosen sources (else the due ones), read pages, deliver until nothing is due now.

    Failing sources, pages and channels are outcomes; raises StoreError where the database fails.
    """
    poller, couriers = Poller(app, on_news=lambda: None), Couriers(app)
    reader = Reader(app, on_news=lambda: None)
    ingester = asyncio.create_task(poller.ingest_forever())
    claimed = await asyncio.to_thread(_claim, app.jobs, everything, names)
    tell = progress or (lambda done, total: None)
    await poller.poll_all(claimed, lambda done: tell(done, len(claimed)))
    ingester.cancel()
    await reader.drained()
    await Grouper(app, poller, on_news=lambda: None).drained()
    await asyncio.to_thread(_release_summaries, app.jobs)
    await couriers.drained()
    await _embed(app, tell)
    for error in (poller.store_error, reader.store_error, couriers.store_error):
        if error:
            raise error


async def _embed(app: App, tell: Progress) -> None:
    """Compare entries by meaning, if `semantic` is on; on failure the next round does it."""
    if app.embedder is None:
        return
    jobs = app.jobs
    try:
        await asyncio.to_thread(mean_all, jobs.store, jobs.live, app.embedder, tell)
    except EmbedError as error:
        log.warning("cannot compare what entries mean now", extra={"error": str(error)})


def _claim(jobs: Jobs, everything: bool, names: Sequence[str]) -> list[SourceState]:
    release_leases(jobs)
    now = jobs.clock.now()
    with jobs.store.write(exclusive=False) as connection:
        if everything or names:
            return sources.claim_named(connection, None if everything else names, now, jobs.owner)
        return sources.claim_due(connection, now, EVERYTHING, jobs.owner)


def _release_summaries(jobs: Jobs) -> None:
    with jobs.store.write(exclusive=False) as connection:
        alerts.release_summaries(connection, jobs.clock.now())
