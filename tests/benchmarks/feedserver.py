"""The server of the measured feeds: `python -m tests.benchmarks.feedserver FEEDS ENTRIES`.

It prints its port when all documents are made, serves /N.xml with ETag and Last-Modified, and
answers 304 where If-None-Match names the edition at hand. Its controls are plain GETs: /_counts
returns {"200": n, "304": n} since they were last asked for, /_advance publishes one new entry in
every feed. It stops when its standard input closes, so it never outlives who started it.
"""

import asyncio
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import format_datetime
from urllib.request import urlopen

from tests.benchmarks.asking import asking
from tests.benchmarks.corpus import EPOCH, document

PATH = re.compile(rb"GET /(\w+)")
NONE_MATCH = re.compile(rb"\r\nif-none-match: *([^\r]+)", re.IGNORECASE)


class World:
    """The documents at hand and what was asked of them."""

    def __init__(self, feeds: int, entries: int) -> None:
        self.feeds, self.entries, self.edition = feeds, entries, 0
        self.counts: Counter[str] = Counter()
        self.documents = self.make()

    def make(self) -> list[bytes]:
        return [document(n, self.entries, self.edition) for n in range(self.feeds)]

    def answer(self, request: bytes) -> bytes:
        """Return the whole response to one request head."""
        found = PATH.match(request)
        name = found[1].decode() if found else ""
        if name.isdecimal() and int(name) < self.feeds:
            return self.feed(int(name), request)
        if name == "_counts":
            body = json.dumps(self.counts).encode()
            self.counts.clear()
            return response("200 OK", body)
        if name == "_advance":
            self.edition += 1
            self.documents = self.make()
            return response("200 OK", b"")
        return response("404 Not Found", b"")

    def feed(self, number: int, request: bytes) -> bytes:
        etag = f'"{number}-{self.edition}"'
        head = f"ETag: {etag}\r\nLast-Modified: {format_datetime(EPOCH, usegmt=True)}\r\n"
        asked = NONE_MATCH.search(request)
        if asked and asked[1].decode() == etag:
            self.counts["304"] += 1
            return response("304 Not Modified", b"", head)
        self.counts["200"] += 1
        return response("200 OK", self.documents[number], head)


def response(status: str, body: bytes, head: str = "") -> bytes:
    """Return an HTTP/1.1 response that keeps the connection."""
    kind = "" if status.startswith("304") else "Content-Type: application/xml; charset=utf-8\r\n"
    return f"HTTP/1.1 {status}\r\n{kind}{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


class Connection(asyncio.Protocol):
    """One client: requests have no body, so a blank line ends each."""

    def __init__(self, world: World) -> None:
        self.world, self.pending = world, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.pending += data
        while (end := self.pending.find(b"\r\n\r\n")) >= 0:
            request, self.pending = self.pending[:end], self.pending[end + 4 :]
            self.transport.write(self.world.answer(request))


async def serve(feeds: int, entries: int) -> None:
    """Serve on a free loopback port until standard input closes."""
    world, loop = World(feeds, entries), asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(world), "127.0.0.1", 0, backlog=512)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


@contextmanager
def running(feeds: int, entries: int) -> Iterator[str]:
    """Start the server in a process of its own; yield its base URL without a slash at the end."""
    command = [sys.executable, "-m", __name__, str(feeds), str(entries)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()


def ask(base: str, control: str) -> dict[str, int]:
    """Call a control of a running server; return what it answered."""
    with urlopen(f"{base}/{control}", timeout=60) as answer:
        body = answer.read()
    return dict(json.loads(body)) if body else {}


if __name__ == "__main__":
    parser = asking(__doc__)
    parser.add_argument("feeds", type=int)
    parser.add_argument("entries", type=int)
    asyncio.run(serve(**vars(parser.parse_args())))
