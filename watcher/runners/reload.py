"""Takes over an edited config: load and compile everything first, then swap one reference.

A bad edit leaves the running plan in place; its lines are logged and shown by `status`. What the
system says of the folder only wakes us: the files are looked at, every two seconds in any case, so
that an edit made while we started, or on a file system that tells nothing, is not missed. A file
that is gone or emptied is a bad edit.
"""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from watchfiles import awatch
from watchfiles.main import FileChange

from watcher.app import App
from watcher.config.find import Stamp, Stamps, stamps
from watcher.config.mistakes import shown
from watcher.errors import ConfigError, ConfigErrors, StoreError
from watcher.jobs import Jobs
from watcher.plan import Plan, load_plan
from watcher.store import notices

log = logging.getLogger(__name__)
POLL_MS = 2_000  # between two looks, whatever the system says
DEBOUNCE_MS = 400  # editors write a file in several steps
SETTLE = 2.0  # seconds that a file which lost most of itself must stay so: it may be half copied
SWITCH = 0.0005  # seconds that compiling runs on while the polls want to (CPython: 0.005)
_MEANT = "one with only a comment in it means none"
TOLD = 100  # mistakes of one edit that are logged and kept


async def watch(app: App, asked: asyncio.Event, stop: asyncio.Event) -> None:
    """Reload whenever a config file changes or `asked` is set, until `stop`."""
    plan = app.jobs.plan
    seen = plan.stamps
    await asyncio.to_thread(_note, app.jobs, ())  # what an earlier run refused is mended or gone
    one_at_a_time = asyncio.Lock()  # the config read last must be the one that stays
    asker = asyncio.create_task(_when_asked(app, asked, one_at_a_time))
    try:
        async for _ in _changes(plan.folder, stop):
            there = await asyncio.to_thread(stamps, plan.files)
            if there != seen:
                seen = await settled(plan.files, seen, there)
                async with one_at_a_time:
                    await reload(app)
    finally:
        asker.cancel()


def _is_shrunk(before: Stamp | None, now: Stamp | None) -> bool:
    return before is not None and now is not None and now.size < before.size / 2


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


async def _changes(folder: Path, stop: asyncio.Event) -> AsyncIterator[set[FileChange]]:
    """Yield until `stop` when a folder changes, and now and then, also without watches left."""
    for polling in (False, True):
        try:
            async for changes in awatch(
                folder,
                stop_event=stop,
                debounce=DEBOUNCE_MS,
                recursive=False,
                force_polling=polling,
                poll_delay_ms=POLL_MS,
                rust_timeout=POLL_MS,
                yield_on_timeout=True,
            ):
                yield changes
        except (OSError, RuntimeError) as error:  # RuntimeError is what watchfiles makes of others
            log.warning("the config folder cannot be watched", extra={"error": str(error)})
        if stop.is_set():
            return
    log.error("edits of the config are not noticed: send SIGHUP")
    await stop.wait()


async def reload(app: App) -> bool:
    """Load the config anew and run by it; False where it has mistakes and the old one stays."""
    folder = app.jobs.plan.folder
    try:
        if lost := await asyncio.to_thread(_lost, app.jobs.plan):
            await _refuse(app, lost)
            return False
        with giving_way():
            plan = await asyncio.to_thread(load_plan, folder, os.environ)
        _warn(app.jobs.plan, plan)
        await app.reload(plan)
        await asyncio.to_thread(_note, app.jobs, ())
    except ConfigErrors as errors:
        await _refuse(app, tuple(map(str, errors.errors)))
        return False
    except StoreError as error:
        log.error("config not taken over", extra={"error": str(error)})
        return False
    except Exception:  # the service goes on by the old plan
        log.exception("config not taken over")
        return False
    counts = {"sources": len(plan.sources), "watchlists": len(plan.watchlists)}
    log.info("config taken over", extra=counts)
    return True


@contextmanager
def giving_way() -> Iterator[None]:
    """Have threads hand over ten times as soon: a poll waits for its turn several times.

    While 100,000 terms are compiled (2 s) whoever wants to run waits for 1.3 ms in the mean, not
    7.3, and at most for 50 to 100 ms, where libraries keep the lock; compiling takes as long.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _lost(plan: Plan) -> tuple[str, ...]:
    """Tell the files that a plan was read from and that are gone by now, or have nothing in them.

    Who moves or checks out a config takes them away for a moment, and a program that writes one
    empties it first (`program > sources.yaml`): neither means to watch nothing.
    """
    there = stamps(plan.files)
    return tuple(
        str(ConfigError(f"the file is {lost}", file=shown(file), hint=_MEANT))
        for file, before, now in zip(plan.files, plan.stamps, there, strict=False)
        if (lost := _what_is_lost(before, now))
    )


def _what_is_lost(before: Stamp | None, now: Stamp | None) -> str | None:
    if before is None:
        return None
    if now is None:
        return "gone"
    return "empty" if before.size and not now.size else None


async def _refuse(app: App, lines: tuple[str, ...]) -> None:
    if len(lines) > TOLD:
        more = f"{len(lines) - TOLD:,} more mistakes: `watcher check` tells them all"
        lines = (*lines[:TOLD], more)
    for line in lines:
        log.error("config not taken over", extra={"error": line})
    try:
        await asyncio.to_thread(_note, app.jobs, lines)
    except StoreError as error:
        log.error("cannot note what is wrong with the config", extra={"error": str(error)})


async def _when_asked(app: App, asked: asyncio.Event, one_at_a_time: asyncio.Lock) -> None:
    while True:
        await asked.wait()
        asked.clear()
        async with one_at_a_time:
            await reload(app)


def _warn(old: Plan, new: Plan) -> None:
    """Log what the new config is warned of and the old one was not."""
    known = {(one.message, one.file) for one in old.warnings}
    for warning in new.warnings:
        if (warning.message, warning.file) not in known:
            log.warning(str(warning))
    if old.settings.database != new.settings.database:
        log.warning("another database needs a restart; the old one stays in use until then")


def _note(jobs: Jobs, lines: tuple[str, ...]) -> None:
    now = jobs.clock.now()
    with jobs.store.write(exclusive=False) as connection:
        notices.clear(connection, "reload")
        for line in lines:
            notices.add(connection, "reload", line, now)
