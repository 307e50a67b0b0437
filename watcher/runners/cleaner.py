"""Deletes what is older than `retention`, a batch at a time."""

import asyncio
import logging
from datetime import timedelta

from watcher.app import App
from watcher.jobs import Jobs
from watcher.store.ingested import notices
from watcher.store.past import retention

log = logging.getLogger(__name__)
BATCH = 1_000
NOTICES_KEPT = timedelta(days=90)


async def clean(app: App, stop: asyncio.Event) -> None:
    """Delete until nothing old is left, or `stop`; notices go after a season in any case."""
    keep = app.jobs.plan.settings.retention
    try:
        await asyncio.to_thread(_clean_notices, app.jobs)
        if keep is None:
            return
        removed = await asyncio.to_thread(_clean_batch, app.jobs, keep)
        while removed >= BATCH and not stop.is_set():
            removed = await asyncio.to_thread(_clean_batch, app.jobs, keep)
    except Exception:
        log.exception("retention broke")


def _clean_notices(jobs: Jobs) -> None:
    with jobs.store.write(exclusive=False) as connection:
        notices.forget(connection, jobs.clock.now() - NOTICES_KEPT)


def _clean_batch(jobs: Jobs, keep: timedelta) -> int:
    now = jobs.clock.now()
    with jobs.store.write() as connection:
        removed = retention.clean(connection, now - keep, BATCH)
    if removed:
        log.info("retention", extra={"removed": removed})
    return removed
