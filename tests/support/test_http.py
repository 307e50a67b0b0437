"""The loopback server says what it is told to and notes what it was asked."""

import asyncio
import urllib.request

import aiohttp

from tests.support.http import Raw, Reply, Seen, serve, serve_in_thread


async def _ask(port: int, *targets: str) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for target in targets:
        last = "close" if target == targets[-1] else "keep-alive"
        writer.write(f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: {last}\r\n\r\n".encode())
    await writer.drain()
    said = await reader.read()
    writer.close()
    await writer.wait_closed()
    return said


async def test_answers_each_route_on_one_connection_and_records_the_requests() -> None:
    async def later(seen: Seen) -> Reply:
        return Reply(f"you asked {seen.target}", status=201)

    async with serve({"/a": "one", "/b": later}) as site:
        said = await _ask(site.port, "/a", "/b?q=1", "/none")
        assert [seen.target for seen in site.seen] == ["/a", "/b?q=1", "/none"]
        assert site.connections == 1
    assert said.count(b"HTTP/1.1 200 OK") == 1
    assert b"HTTP/1.1 201 Created" in said
    assert b"you asked /b?q=1" in said
    assert b"HTTP/1.1 404 Not Found" in said


async def test_a_raw_route_writes_what_it_likes() -> None:
    async def garbage(writer: asyncio.StreamWriter) -> None:
        writer.write(b"\x00\x01 not http")
        await writer.drain()

    async with serve({"/": Raw(garbage)}) as site:
        assert await _ask(site.port, "/") == b"\x00\x01 not http"


def test_serves_from_a_thread() -> None:
    with serve_in_thread({"/": "hello"}) as site, urllib.request.urlopen(site.url("/")) as answer:
        assert answer.read() == b"hello"


async def test_the_body_of_a_request_is_seen_and_does_not_disturb_the_next() -> None:
    async with serve({"/": "ok"}) as site, aiohttp.ClientSession() as client:
        for text in ("one", "two"):
            async with client.post(site.url("/"), data=text) as answer:
                assert await answer.text() == "ok"
    assert [seen.body for seen in site.seen] == [b"one", b"two"]
    assert site.connections == 1
