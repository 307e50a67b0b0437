"""Takes over an edited config: load and compile everything first, then swap one reference.

A bad edit leaves the running plan in place; its lines are logged and shown by `status`.
"""

import asyncio
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from watcher.app import App
from watcher.config.stamps import stamps
from watcher.errors import ConfigErrors, StoreError
from watcher.jobs import Jobs
from watcher.plan import Plan, load_plan
from watcher.runners.edits import changes, lost, settled
from watcher.runners.orphans import tell_orphans
from watcher.store.ingested import notices

log = logging.getLogger(__name__)
SWITCH = 0.0005  # seconds that compiling runs on while the polls want to (CPython: 0.005)
TOLD = 100  # mistakes of one edit that are logged and kept


async def watch(app: App, asked: asyncio.Event, stop: asyncio.Event) -> None:
    """Reload whenever a config file changes or `asked` is set, until `stop`."""
    plan = app.jobs.plan
    seen = plan.stamps
    try:
        await asyncio.to_thread(_note, app.jobs, ())  # what an earlier run refused is gone
        await asyncio.to_thread(tell_orphans, app.jobs)
    except StoreError as error:
        log.error("cannot note what is wrong with the config", extra={"error": str(error)})
    one_at_a_time = asyncio.Lock()  # the config read last must be the one that stays
    asker = asyncio.create_task(_when_asked(app, asked, one_at_a_time))
    try:
        async for _ in changes(plan.folder, stop):
            there = await asyncio.to_thread(stamps, plan.files)
            if there != seen:
                seen = await settled(plan.files, seen, there)
                async with one_at_a_time:
                    await reload(app)
    finally:
        asker.cancel()


async def _when_asked(app: App, asked: asyncio.Event, one_at_a_time: asyncio.Lock) -> None:
    while True:
        await asked.wait()
        asked.clear()
        async with one_at_a_time:
            await reload(app)


async def reload(app: App) -> bool:
    """Load the config anew and run by it; False where it has mistakes and the old one stays."""
    folder = app.jobs.plan.folder
    try:
        if told := await asyncio.to_thread(lost, app.jobs.plan):
            await _refuse(app, told)
            return False
        with giving_way():
            earlier = app.jobs.plan
            plan = await asyncio.to_thread(load_plan, folder, os.environ, earlier=earlier)
        _warn(earlier, plan)
        await app.reload(plan)
        await asyncio.to_thread(_note, app.jobs, ())
        await asyncio.to_thread(tell_orphans, app.jobs)
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
    """Let threads take turns ten times as often: a poll must wait for several turns.

    While 100,000 terms compile (2 s), a thread waits 1.3 ms for its turn on the average, not 7.3,
    and at most 50 to 100 ms (libraries that keep the lock). Compiling takes no longer for it.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


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


def _warn(old: Plan, new: Plan) -> None:
    """Log the warnings of the new config that the old one did not have."""
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
