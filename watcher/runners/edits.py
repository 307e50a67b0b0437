"""Notices edits of the config files, and waits until they are finished.

File system events only wake us up. The files themselves are looked at, at least every two seconds,
so that an edit during our start, or on a file system without events, is not missed.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from watchfiles import awatch
from watchfiles.main import FileChange

from watcher.config.mistakes import shown
from watcher.config.stamps import Stamp, Stamps, stamps
from watcher.errors import ConfigError
from watcher.plan import Plan

log = logging.getLogger(__name__)
POLL_MS = 2_000  # between two looks, whatever the system says
DEBOUNCE_MS = 400  # editors write a file in several steps
SETTLE = 2.0  # seconds that a file which lost most of itself must stay so: it may be half copied
_MEANT = "one with only a comment in it means none"


async def changes(folder: Path, stop: asyncio.Event) -> AsyncIterator[set[FileChange]]:
    """Yield when a folder changes, and now and then in any case, until `stop`."""
    for polling in (False, True):
        try:
            async for found in awatch(
                folder,
                stop_event=stop,
                debounce=DEBOUNCE_MS,
                recursive=False,
                force_polling=polling,
                poll_delay_ms=POLL_MS,
                rust_timeout=POLL_MS,
                yield_on_timeout=True,
            ):
                yield found
        except (OSError, RuntimeError) as error:  # RuntimeError is what watchfiles makes of others
            log.warning("the config folder cannot be watched", extra={"error": str(error)})
        if stop.is_set():
            return
    log.error("edits of the config are not noticed: send SIGHUP")
    await stop.wait()


async def settled(
    files: Sequence[Path], before: Stamps, now: Stamps, wait: float = SETTLE
) -> Stamps:
    """Return the stamps of the files; wait while a file that lost over half its size changes.

    A half-written file of watchlists is a valid config, too, but entries that come meanwhile would
    be matched by half of the watchlists only.
    """
    while any(_is_shrunk(one, here) for one, here in zip(before, now, strict=True)):
        await asyncio.sleep(wait)
        later = await asyncio.to_thread(stamps, files)
        if later == now:
            break
        now = later
    return now


def _is_shrunk(before: Stamp | None, now: Stamp | None) -> bool:
    return before is not None and now is not None and now.size < before.size / 2


def lost(plan: Plan) -> tuple[str, ...]:
    """Return a mistake for each file of the running plan that is now missing or empty.

    Moving a config or checking one out removes the files for a moment, and a program that writes
    one empties it first (`program > sources.yaml`). Nobody means to watch nothing by that.
    """
    there = stamps(plan.files)
    return tuple(
        str(ConfigError(f"the file is {why}", file=shown(file), hint=_MEANT))
        for file, before, now in zip(plan.files, plan.stamps, there, strict=False)
        if (why := _what_is_lost(before, now))
    )


def _what_is_lost(before: Stamp | None, now: Stamp | None) -> str | None:
    if before is None:
        return None
    if now is None:
        return "gone"
    return "empty" if before.size and not now.size else None
