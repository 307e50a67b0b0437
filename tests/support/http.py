"""A real HTTP/1.1 server on 127.0.0.1 whose every byte a test can choose.

    async with serve({"/feed.xml": Reply(body, headers={"ETag": '"1"'})}) as site:
        ...fetch site.url("/feed.xml")...
        assert site.seen[0].headers["user-agent"].startswith("Watcher/")

A route is a Reply, its body as bytes or str, a (async) callable taking the request and returning
one of these, or `Raw(async callable)` that writes to the socket itself. `site.routes` may change
while it serves; a path without a route is a 404. `serve_in_thread` is the same for tests without
an event loop (the CLI in a subprocess).
"""

import asyncio
import inspect
import ssl
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus


@dataclass(frozen=True)
class Seen:
    """One request as it arrived; header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]


@dataclass(frozen=True)
class Reply:
    """What to answer. Content-Length is added unless `headers` has it or Transfer-Encoding."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    reason: str | None = None

    def encode(self) -> bytes:
        """Return the bytes on the wire."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        reason = self.reason
        if reason is None:
            known = self.status in HTTPStatus.__members__.values()
            reason = HTTPStatus(self.status).phrase if known else "Odd"
        lines = [f"HTTP/1.1 {self.status} {reason}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        named = {name.lower() for name in self.headers}
        if not named & {"content-length", "transfer-encoding"}:
            lines.append(f"Content-Length: {len(body)}")
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass(frozen=True)
class Raw:
    """A route that writes whatever it likes; the connection closes when it returns."""

    write: Callable[[asyncio.StreamWriter], Awaitable[None]]


Answer = Reply | Raw | bytes | str
Route = Answer | Callable[[Seen], Answer | Awaitable[Answer]]


class Site:
    """A running server: where it is, what it serves, what it was asked."""

    def __init__(self, routes: Mapping[str, Route], secure: bool) -> None:
        self.routes: dict[str, Route] = dict(routes)
        self.seen: list[Seen] = []
        self.connections = self.open = self.most_open = 0
        self.scheme, self.port = "https" if secure else "http", 0
        self._tasks: set[asyncio.Task[None]] = set()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """Return the absolute URL of `path`."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        self.open += 1
        self.most_open = max(self.open, self.most_open)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while await self._serve_one(reader, writer):
                    pass
        finally:
            self.open -= 1
            self._tasks.discard(task)
            writer.close()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ", 2)
        pairs = (line.partition(":") for line in head[1:] if line)
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        seen = Seen(method, target, headers, body)
        self.seen.append(seen)
        answer = await self._answer(seen)
        if isinstance(answer, Raw):
            await answer.write(writer)
            return False
        reply = answer if isinstance(answer, Reply) else Reply(answer)
        writer.write(reply.encode())
        await writer.drain()
        return "close" not in (reply.headers.get("Connection"), seen.headers.get("connection"))

    async def _answer(self, seen: Seen) -> Answer:
        route = self.routes.get(seen.target, self.routes.get(seen.path, Reply(status=404)))
        if not callable(route):
            return route
        result = route(seen)
        return await result if inspect.isawaitable(result) else result

    async def _close(self, server: asyncio.Server) -> None:
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await server.wait_closed()


@asynccontextmanager
async def serve(
    routes: Mapping[str, Route], *, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Site]:
    """Serve `routes` on a free port of 127.0.0.1 until the block ends."""
    site = Site(routes, secure=tls is not None)
    server = await asyncio.start_server(site._connected, "127.0.0.1", 0, ssl=tls)
    site.port = server.sockets[0].getsockname()[1]
    try:
        yield site
    finally:
        await site._close(server)


@contextmanager
def serve_in_thread(routes: Mapping[str, Route]) -> Iterator[Site]:
    """Serve `routes` from an event loop in a thread of its own until the block ends."""
    started, stop, sites = threading.Event(), asyncio.Event(), list[Site]()
    loops = list[asyncio.AbstractEventLoop]()

    async def run() -> None:
        async with serve(routes) as site:
            sites.append(site)
            loops.append(asyncio.get_running_loop())
            started.set()
            await stop.wait()

    thread = threading.Thread(target=asyncio.run, args=(run(),), daemon=True)
    thread.start()
    assert started.wait(10), "the server did not start"
    try:
        yield sites[0]
    finally:
        loops[0].call_soon_threadsafe(stop.set)
        thread.join(10)
