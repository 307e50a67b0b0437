"""Limits for each host: how many connections, how far apart, and none while it wants rest."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from watcher.clock import Clock
from watcher.urls import host

Sleep = Callable[[float], Awaitable[object]]
PATIENCE = timedelta(seconds=30)  # half a poll's lease
_SWEEP_AT = 1024
# Nearly every address, at a fifth of what the standard library asks for.
_PLAIN = re.compile(
    r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::([1-9][0-9]{1,3}|[1-5][0-9]{4}))?(?:[/?#]|$)"
)


def host_key(url: str) -> str:
    """Return the host of an address as the gate knows it: its port is named where unusual.

    Two ports of one machine are two servers; http and https of one site are one.
    """
    if plain := _PLAIN.match(url):
        name, port = plain.groups()
        return name if port in (None, "80", "443") else f"{name}:{port}"
    port = urlsplit(url).port
    return host(url) if port in (None, 80, 443) else f"{host(url)}:{port}"


class HostGate:
    """Slots, spacing and rest of each host. Hosts at peace take no memory."""

    def __init__(self, per_host: int, spacing: timedelta, clock: Clock, sleep: Sleep) -> None:
        self._per_host, self._spacing = per_host, spacing
        self._clock, self._sleep = clock, sleep
        # Nobody holds the semaphore of a host that nobody is asking.
        self._slots: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._next_start: dict[str, datetime] = {}
        self._rest: dict[str, datetime] = {}
        self._seen = clock.now()

    def block(self, host: str, until: datetime) -> None:
        """Leave this host alone until then, or longer where it already asked for longer."""
        self._now()
        self._rest[host] = max(until, self._rest.get(host, until))

    def resting_until(self, host: str) -> datetime | None:
        """Return when this host may be asked again; None is now."""
        now = self._now()
        until = self._rest.get(host)
        if until is None or until > now:
            return until
        del self._rest[host]
        return None

    def spaced_until(self, host: str) -> datetime | None:
        """Return when the next request to this host may start, where that is long to wait for."""
        now = self._now()
        start = self._next_start.get(host)
        return start if start and start > now + PATIENCE else None

    def slot(
        self, host: str, spacing: timedelta = timedelta()
    ) -> AbstractAsyncContextManager[None]:
        """Hold one of the host's connections, once it is time for the next request to it.

        `spacing` is the least pause around this request, whatever is configured for all.
        """
        slot = self._slots.get(host)
        if slot is None:
            slot = self._slots[host] = asyncio.Semaphore(self._per_host)
        pause = max(self._spacing, spacing)
        return self._spaced(slot, host, pause) if pause else slot

    @asynccontextmanager
    async def _spaced(
        self, slot: asyncio.Semaphore, host: str, pause: timedelta
    ) -> AsyncIterator[None]:
        async with slot:
            await self._space(host, pause)
            yield

    def _now(self) -> datetime:
        """Return the time; if the clock was set back, all that is still to pass moves with it.

        Otherwise a host that was asked while the clock was a year ahead would rest for a year.
        """
        now = self._clock.now()
        if now < self._seen:
            back = self._seen - now
            self._rest = {host: at - back for host, at in self._rest.items()}
            self._next_start = {host: at - back for host, at in self._next_start.items()}
        self._seen = now
        return now

    async def _space(self, host: str, pause: timedelta) -> None:
        now = self._now()
        start = max(now, self._next_start.get(host, now))
        if len(self._next_start) >= _SWEEP_AT:
            self._next_start = {h: at for h, at in self._next_start.items() if at > now}
        self._next_start[host] = start + pause
        if start > now:
            await self._sleep((start - now).total_seconds())
