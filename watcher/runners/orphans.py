"""Tells of messages whose channel is not in the config, for nobody else would miss them."""

import logging

from watcher.jobs import Jobs
from watcher.store.ingested import notices
from watcher.store.outgoing.orphans import orphans

log = logging.getLogger(__name__)


def tell_orphans(jobs: Jobs) -> None:
    """Log, and keep for `status`, which channels are waited for; raises StoreError.

    They are sent once the channel is there again, under the same name.
    """
    sending = {name for name, spec in jobs.plan.channels.items() if spec.enabled}
    with jobs.store.write(exclusive=False) as connection:
        notices.clear(connection, "channel")
        for name, waiting in orphans(connection, sending).items():
            why = "disabled" if name in jobs.plan.channels else "not in the config"
            messages = "1 message waits" if waiting == 1 else f"{waiting} messages wait"
            told = f"{messages} for the channel {name}, which is {why}"
            notices.add(connection, "channel", told, jobs.clock.now())
            log.warning(told)
