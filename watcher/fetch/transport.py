"""aiohttp's connections under httpx's API.

Why not the `httpx-aiohttp` package: it re-quotes URLs (a feed asked for as /a%2Cb goes out as
/a,b, and signed queries break) and names the wrong cause of errors. This file is what is left of it
without these faults.
"""

import asyncio
import logging
import socket
import ssl
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from functools import cache, partial
from threading import Thread
from typing import Any

import aiohttp
import certifi
import httpx
from aiohttp.abc import AbstractResolver, ResolveResult
from multidict import CIMultiDict
from yarl import URL

from watcher.fetch.guard import Refuses, guarded_socket
from watcher.fetch.tidy import TidyConnector

_CHUNK = 64 * 1024
_MOST_FIELDS = 256
_LONGEST_FIELD = 32 * 1024  # bytes; content security policies of news sites pass 8 KB
# A poll comes back after minutes: a connection is kept for a redirect or the next in line, and
# not for longer, since after a cycle every idle one is an open file.
_KEEP_ALIVE = 2.0
_Addresses = Sequence[tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[Any, ...]]]
_NO_TIMEOUT = aiohttp.ClientTimeout(total=None)


class Resolver(AbstractResolver):
    """getaddrinfo in a daemon thread for each look-up.

    In the default executor dead names, ten seconds each, would hold up the database work that
    shares its few threads; in any executor they would hold up the end of the process as well.
    """

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return every address of a host; raises OSError where it has none."""
        answer: asyncio.Future[_Addresses] = asyncio.get_running_loop().create_future()
        Thread(target=_look_up, args=(answer, host, port, family), name="dns", daemon=True).start()
        return [
            ResolveResult(
                hostname=host,
                host=str(address[0]),
                port=port,
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, address in await answer
        ]

    async def close(self) -> None:
        """Leave look-ups that are stuck to end by themselves."""


def _look_up(
    answer: "asyncio.Future[_Addresses]", host: str, port: int, family: socket.AddressFamily
) -> None:
    settle: Callable[[], None]
    try:
        found = socket.getaddrinfo(
            host, port, family=family, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG
        )
        settle = partial(answer.set_result, found)
    except (OSError, UnicodeError) as error:
        settle = partial(answer.set_exception, error)
    with suppress(RuntimeError):  # the loop is closed: nobody waits any more
        answer.get_loop().call_soon_threadsafe(lambda: None if answer.done() else settle())


class Stream(httpx.AsyncByteStream):
    """The body of an answer, still encoded."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._response.content.iter_chunked(_CHUNK):
            yield chunk

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body was not read to its end."""
        self._response.release()


class Client(httpx.AsyncClient):
    """A client that sends what it is given: no cookies, no redirects or passwords of its own."""

    async def send(self, request: httpx.Request, **_: object) -> httpx.Response:
        """Return the answer, its body yet to be read.

        httpx would ask its own rules of all those first, and keep what cookies servers set.
        """
        return await self._transport.handle_async_request(request)


class Transport(httpx.AsyncBaseTransport):
    """One pool and one TLS context. Raises aiohttp's errors as they are; keeps no cookies."""

    def __init__(
        self, *, refuses: Refuses | None, proxy: str | None, tls: ssl.SSLContext | None
    ) -> None:
        """`refuses` tells the addresses never to connect to; a `proxy` itself is always allowed."""
        connector = TidyConnector(
            limit=0,  # the callers' slots bound it
            ssl=tls or tls_context(),
            resolver=Resolver(),
            keepalive_timeout=_KEEP_ALIVE,
            socket_factory=None if refuses is None or proxy else guarded_socket(refuses),
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,  # it would have no bound
            max_line_size=_LONGEST_FIELD,
            max_field_size=_LONGEST_FIELD,
            max_headers=_MOST_FIELDS,
            timeout=_NO_TIMEOUT,
            trust_env=False,
        )
        self._proxy = proxy

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request without body; the answer's body is yet to be read."""
        response = await self._session.request(
            request.method,
            URL(str(request.url), encoded=True),
            headers=CIMultiDict((k.decode(), v.decode()) for k, v in request.headers.raw),
            allow_redirects=False,
            proxy=self._proxy,
        )
        return httpx.Response(
            response.status, headers=response.raw_headers, stream=Stream(response), request=request
        )

    async def aclose(self) -> None:
        """Close every connection."""
        await self._session.close()


def open_client(
    *, refuses: Refuses | None, proxy: str | None, tls: ssl.SSLContext | None = None
) -> httpx.AsyncClient:
    """Return the one client: no cookies, no redirects by itself, nothing from the environment."""
    # It would log every URL at INFO, and queries may hold tokens.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    transport = Transport(refuses=refuses, proxy=proxy, tls=tls)
    return Client(transport=transport, trust_env=False)


@cache
def tls_context() -> ssl.SSLContext:
    """Trust what Mozilla trusts (certifi) and what this machine does (a company's own CA)."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    context.set_alpn_protocols(["http/1.1"])
    return context
