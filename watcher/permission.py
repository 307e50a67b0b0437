"""May a page be fetched? What the robots.txt of its origin says (RFC 9309), asked for once a day.

robots.txt is fetched like any document (guard, limits, rest of a host) and kept in the database, so
that a restart does not ask again. A server without one allows everything. While one cannot be
reached its last known rules hold; if none are known, nothing may be fetched: this is reported, and
tried again in an hour.
"""

import asyncio
from collections import OrderedDict
from datetime import datetime, timedelta
from typing import NamedTuple

from watcher.clock import Clock
from watcher.errors import FetchError
from watcher.fetch import robots
from watcher.fetch.guard import BLOCKED
from watcher.fetch.robots import Robots
from watcher.jobs import Fetch, Permission
from watcher.model import Fetched, Postponed, Request
from watcher.store.databases.engine import Store
from watcher.store.polled import robots as rows
from watcher.store.polled.robots import RobotsFile
from watcher.urls import origin

AGAIN = timedelta(hours=1)  # after a robots.txt could not be reached
_MOST = 1_000  # origins whose rules are kept in memory
_UNREACHABLE = frozenset((429,))  # beside 5xx: "later" is not "there is none"


class _Known(NamedTuple):
    rules: Robots
    until: datetime
    doubt: str = ""


class Permits:
    """Knows the rules of each origin; `store` keeps them where there is one."""

    def __init__(self, fetch: Fetch, store: Store | None, clock: Clock) -> None:
        self._fetch, self._store, self._clock = fetch, store, clock
        self._known: OrderedDict[str, _Known] = OrderedDict()
        self._asking: dict[str, asyncio.Task[_Known]] = {}

    async def __call__(self, url: str) -> Permission:
        """Tell whether `url` may be fetched, and the pause that its host asks for."""
        if not (place := origin(url)):
            return Permission(True)
        known = await self._rules(place)
        delay = robots.crawl_delay(known.rules) or timedelta()
        if robots.allowed(known.rules, url):
            return Permission(True, delay)
        if known.doubt:
            told = f"robots.txt could not be read ({known.doubt}), so pages are left alone for now"
            return Permission(False, delay, told, for_now=True)
        return Permission(False, delay, "robots.txt does not allow it")

    async def _rules(self, origin: str) -> _Known:
        known = self._known.get(origin)
        if known is not None and known.until > self._clock.now():
            self._known.move_to_end(origin)
            return known
        task = self._asking.get(origin)
        if task is None:
            task = self._asking[origin] = asyncio.create_task(self._ask(origin))
            task.add_done_callback(lambda _: self._asking.pop(origin, None))
        return await asyncio.shield(task)

    async def _ask(self, origin: str) -> _Known:
        stored = await asyncio.to_thread(self._load, origin)
        now = self._clock.now()
        if stored is None or not _is_fresh(stored, now):
            found, doubt = await self._download(origin)
            if doubt == BLOCKED:
                # Nobody was asked: that is ours to mend, and is not kept.
                return _Known(robots.unreachable(), now, doubt)
            if found.status is None and stored is not None and stored.status is not None:
                # What it last said holds while it cannot be reached.
                found, doubt = (
                    RobotsFile(now - robots.FRESH + AGAIN, stored.status, stored.text),
                    "",
                )
            await asyncio.to_thread(self._save, origin, found)
        else:
            found, doubt = stored, "not reached at the last try"
        known = _read(origin, found, doubt if found.status is None else "")
        self._known[origin] = known
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
        return known

    async def _download(self, origin: str) -> tuple[RobotsFile, str]:
        now = self._clock.now()
        try:
            outcome = await self._fetch(Request(f"{origin}/robots.txt"))
        except FetchError as error:
            status = error.status
            if status is None or status >= 500 or status in _UNREACHABLE:
                return RobotsFile(now, None, ""), str(error)
            return RobotsFile(now, status, ""), ""  # unavailable: everything is allowed
        if isinstance(outcome, Postponed):
            return RobotsFile(now, None, ""), "its host asked for rest"
        if not isinstance(outcome, Fetched):
            return RobotsFile(now, None, ""), "an odd answer"
        text = outcome.body[: robots.MAX_BYTES].decode("utf-8-sig", "replace").replace("\0", "")
        return RobotsFile(now, outcome.status, text), ""

    def _load(self, origin: str) -> RobotsFile | None:
        if self._store is None:
            return None
        with self._store.read() as connection:
            return rows.load(connection, origin)

    def _save(self, origin: str, found: RobotsFile) -> None:
        if self._store is not None:
            with self._store.write(exclusive=False) as connection:
                rows.save(connection, origin, found)


def _lasts(found: RobotsFile) -> timedelta:
    return AGAIN if found.status is None else robots.FRESH


def _is_fresh(found: RobotsFile, now: datetime) -> bool:
    return abs(now - found.fetched_at) < _lasts(found)


def _read(origin: str, found: RobotsFile, doubt: str) -> _Known:
    until = found.fetched_at + _lasts(found)
    if found.status is None:
        return _Known(robots.unreachable(), until, doubt)
    return _Known(robots.parse_robots(found.text.encode(), f"{origin}/robots.txt"), until)
