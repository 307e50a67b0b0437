"""The fetchers by URL scheme: opened for a plan, closed by whoever opened them."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import asdict
from datetime import datetime

from watcher import __version__
from watcher.clock import Clock
from watcher.fetch.file import fetch_path
from watcher.fetch.http import HttpFetcher
from watcher.fetch.options import HttpOptions
from watcher.jobs import Fetch
from watcher.model import Fetched, NotModified, Postponed, Request
from watcher.plan.specs import HttpSettings
from watcher.store.databases.engine import Store
from watcher.store.polled import hosts


async def open_fetchers(
    settings: HttpSettings, store: Store | None, clock: Clock, stack: AsyncExitStack
) -> dict[str, Fetch]:
    """Return the fetchers; `store`, if given, tells which hosts have asked for rest."""
    options = {name: value for name, value in asdict(settings).items() if name != "concurrency"}
    http = HttpFetcher(HttpOptions(**options, version=__version__), clock)
    await stack.enter_async_context(http)
    if store is not None:
        for host, until in await asyncio.to_thread(_blocked, store, clock):
            http.block(host, until)

    async def from_disk(request: Request) -> Fetched | NotModified | Postponed:
        return await asyncio.to_thread(fetch_path, request, settings.max_bytes)

    return {"http": http.fetch, "https": http.fetch, "file": from_disk}


def _blocked(store: Store, clock: Clock) -> list[tuple[str, datetime]]:
    with store.read() as connection:
        return list(hosts.blocked_hosts(connection, clock.now()).items())
