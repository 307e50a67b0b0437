"""CPU of one request by transport: python -m tests.benchmarks.transport [requests]

One loopback server in a process of its own answers 22 KB; the client keeps 64 requests in flight.
Printed is the client's CPU time (user and system) in milliseconds a request, the best of three
rounds, since other load on the machine only ever adds.
"""

import asyncio
import multiprocessing
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from importlib import import_module
from importlib.util import find_spec
from multiprocessing.connection import Connection
from typing import Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport

from tests.benchmarks.asking import asking
from tests.support.http import Reply, serve
from watcher.clock import SystemClock
from watcher.fetch.http import HttpFetcher
from watcher.fetch.options import HttpOptions
from watcher.model import Fetched, Request

IN_FLIGHT = 64
BODY = b"<rss>" + b"news " * 4400 + b"</rss>"
Get = Callable[[str], Awaitable[int]]


def _serve(pipe: Connection) -> None:
    async def run() -> None:
        async with serve({"/": Reply(BODY, headers={"Content-Type": "text/xml"})}) as site:
            pipe.send(site.url())
            await asyncio.to_thread(pipe.recv)

    asyncio.run(run())


async def _httpx(stack: AsyncExitStack, transport: httpx.AsyncBaseTransport | None) -> Get:
    limits = httpx.Limits(max_connections=IN_FLIGHT, max_keepalive_connections=IN_FLIGHT)
    client = httpx.AsyncClient(transport=transport, limits=limits, trust_env=False)
    await stack.enter_async_context(client)

    async def get(url: str) -> int:
        return len((await client.get(url)).content)

    return get


async def _httpx_pool(stack: AsyncExitStack) -> Get:
    return await _httpx(stack, None)


async def _httpx_aiohttp(stack: AsyncExitStack) -> Get:
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=IN_FLIGHT))
    return await _httpx(stack, AiohttpTransport(client=session))


async def _httpx_pyreqwest(stack: AsyncExitStack) -> Get:
    # Not a dependency: measured where it happens to be installed.
    transport = import_module("pyreqwest.compatibility.httpx").HttpxTransport()
    return await _httpx(stack, transport)


async def _bare_aiohttp(stack: AsyncExitStack) -> Get:
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=IN_FLIGHT))
    await stack.enter_async_context(session)

    async def get(url: str) -> int:
        async with session.get(url) as response:
            return len(await response.read())

    return get


async def _fetcher(stack: AsyncExitStack) -> Get:
    options = HttpOptions(
        contact="bench@example.org",
        per_host=IN_FLIGHT,
        timeout=timedelta(seconds=20),
        allow_private_networks=True,
    )
    fetcher = await stack.enter_async_context(HttpFetcher(options, SystemClock()))

    async def get(url: str) -> int:
        found = await fetcher.fetch(Request(url))
        assert isinstance(found, Fetched)
        return len(found.body)

    return get


async def _round(make: Callable[[AsyncExitStack], Awaitable[Get]], url: str, count: int) -> float:
    async with AsyncExitStack() as stack:
        get = await make(stack)
        todo = iter(range(count))

        async def work() -> None:
            for _ in todo:
                assert await get(url) == len(BODY)

        await asyncio.gather(*(get(url) for _ in range(IN_FLIGHT)))
        start = time.process_time()
        await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))
        return (time.process_time() - start) / count * 1000


def main() -> None:
    parser = asking(__doc__)
    parser.add_argument("requests", type=int, nargs="?", default=2000, help="(%(default)s)")
    count = parser.parse_args().requests
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(theirs,))
    server.start()
    url = ours.recv()
    candidates: dict[str, Any] = {
        "httpx, its own pool": _httpx_pool,
        "httpx over httpx-aiohttp": _httpx_aiohttp,
        "bare aiohttp": _bare_aiohttp,
        "watcher.fetch.HttpFetcher": _fetcher,
    }
    if find_spec("pyreqwest"):
        candidates["httpx over pyreqwest"] = _httpx_pyreqwest
    try:
        for name, make in candidates.items():
            best = min(asyncio.run(_round(make, url, count)) for _ in range(3))
            print(f"{name:28} {best:6.3f} ms CPU a request")
    finally:
        ours.send("stop")
        server.join()


if __name__ == "__main__":
    main()
