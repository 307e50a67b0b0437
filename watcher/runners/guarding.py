"""Ends a service whose database is no longer its own to run."""

import asyncio

from watcher.errors import StoreError
from watcher.store.databases.lock import RunnerLock

LOOK_S = 5.0


async def mind_the_lock(lock: RunnerLock, look_s: float = LOOK_S) -> None:
    """Return never; raises StoreError once two looks in a row say that the lock is lost.

    (A file may be moved away and back.) What is written to a removed file is gone at the end, and
    the next start would know nothing of it; and two services on one database send messages twice.
    """
    in_doubt = False
    while True:
        await asyncio.sleep(look_s)
        why = await asyncio.to_thread(lock.lost)
        if why and in_doubt:
            raise StoreError(f"{why}: the service ends, so that it can be started anew")
        in_doubt = why is not None
