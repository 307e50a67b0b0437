"""The calendar kept going when the machine's clock is set back."""

import asyncio
import logging
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from watcher.app import App
from watcher.errors import StoreError
from watcher.runners.starting import set_clock_right

log = logging.getLogger(__name__)
CLOCK_S = 1.0  # between two looks at the clock; a wrong one may be right again soon


async def mind_the_clock(app: App, scheduler: AsyncIOScheduler) -> None:
    """If the clock was set back, correct the rows and wake the scheduler.

    Timed by the event loop, because the scheduler waits until the old time comes round again.
    """
    while True:
        before = app.jobs.clock.now()
        await asyncio.sleep(CLOCK_S)
        if app.jobs.clock.now() >= before:
            continue
        for job in scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC))
        try:
            await asyncio.to_thread(set_clock_right, app.jobs)
        except StoreError as error:
            log.error("cannot correct the clock's rows", extra={"error": str(error)})
