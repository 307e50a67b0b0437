"""Keeps the archive's index up, in the moments between polls."""

import asyncio
import logging

from watcher.app import App
from watcher.archive.indexing import SLICE, index_slice
from watcher.errors import StoreError
from watcher.runners.poller import Poller

log = logging.getLogger(__name__)
EVERY_S = 60
PAUSE_S = 0.1  # after a slice, so that others can write


async def index_archive(
    app: App, poller: Poller, stop: asyncio.Event, *, pause_s: float = PAUSE_S
) -> None:
    """Index what came and what was edited, slice by slice, until none is left or `stop` is set.

    A database that cannot be written to now is tried again the next time; searches are right
    meanwhile, and only slower.
    """
    try:
        while not stop.is_set():
            await poller.lull()
            if await asyncio.to_thread(index_slice, app.jobs.store) < SLICE:
                return
            await asyncio.sleep(pause_s)
    except StoreError as error:
        log.warning("cannot index the archive now", extra={"error": str(error)})
    except Exception:
        log.exception("indexing broke")
