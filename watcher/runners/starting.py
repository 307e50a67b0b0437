"""What a runner repairs in the database at its start: open leases, times of a wrong clock."""

import logging

from watcher.fetch.schedule import NO_LINE_RETRY
from watcher.jobs import Jobs
from watcher.store import leases
from watcher.store.outgoing import outbox
from watcher.store.polled import sources
from watcher.store.polled.setback import set_right

log = logging.getLogger(__name__)


def release_leases(jobs: Jobs) -> None:
    """Free what a killed process had claimed; only for the process that holds the runner's lock.

    What it had noted as sent, and could not record, is recorded first. What nobody answered is
    asked at once: it may have waited for our own line, which only the process before knew (see
    `fetch.outage`).
    """
    now, noted = jobs.clock.now(), jobs.sent.left()
    with jobs.store.write() as connection:
        leases.release(connection)
        sources.wake(connection, now, now + NO_LINE_RETRY)
        outbox.record_noted(connection, noted, now)
        outbox.release_leases(connection, now)
    jobs.sent.forget()
    set_clock_right(jobs)


def set_clock_right(jobs: Jobs) -> None:
    """Correct times written while the clock was ahead."""
    with jobs.store.write() as connection:
        corrected = set_right(connection, jobs.clock.now())
    if corrected:
        log.warning("the clock was ahead; what it left is corrected", extra={"rows": corrected})
