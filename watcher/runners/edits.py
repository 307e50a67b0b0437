"""Notices edits of the config files, and waits until they are finished.

What the system says of the folder only wakes us: the files are looked at, every two seconds in any
case, so that an edit made while we started, or on a file system that tells nothing, is not missed.
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
    """Yield until `stop` when a folder changes, and now and then, also without watches left."""
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
    """Return the stamps once no file that lost more than half of itself changes any more.

    Half of the watchlists is a config, too, and what comes meanwhile would not be matched by the
    others.
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
    """Return a mistake for each file of a plan that is gone by now, or has nothing in it.

    Who moves or checks out a config takes them away for a moment, and a program that writes one
    empties it first (`program > sources.yaml`): neither means to watch nothing.
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
