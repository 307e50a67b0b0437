"""Servers that lie, stall, flood and break off."""

import asyncio
import socket
import ssl
import struct
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fetch.fetching import fetching
from tests.support.http import Raw, Reply, Route, serve
from watcher.errors import FetchError
from watcher.model import Fetched, Request

LIMIT = 100_000
PEM = Path(__file__).parent.parent / "data" / "tls" / "localhost.pem"


async def _failure(route: Route, timeout: float = 5.0) -> str:
    total = timedelta(seconds=timeout)
    async with serve({"/": route}) as site, fetching(max_bytes=LIMIT, timeout=total) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Request(site.url()))
    return str(caught.value)


def _raw(*pieces: bytes, then_wait: bool = False) -> Raw:
    async def write(writer: asyncio.StreamWriter) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
        if then_wait:
            await asyncio.Event().wait()

    return Raw(write)


def _endless(head: bytes, piece: bytes) -> Raw:
    async def write(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)

    return Raw(write)


async def test_a_body_longer_than_the_limit_is_refused_by_its_length_or_on_the_way() -> None:
    announced = _raw(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n", then_wait=True)
    assert await _failure(announced) == "too large (over 100 KB)"
    endless = _endless(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"1000\r\n" + bytes(4096) + b"\r\n",
    )
    assert await _failure(endless) == "too large (over 100 KB)"
    until_closed = _endless(b"HTTP/1.1 200 OK\r\n\r\n", bytes(4096))
    assert await _failure(until_closed) == "too large (over 100 KB)"


async def test_a_slow_drip_ends_with_the_total_time() -> None:
    async def write(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    assert await _failure(Raw(write), timeout=0.3) == "timed out after 0.3 s"


async def test_a_server_that_says_nothing_is_given_up() -> None:
    assert await _failure(_raw(then_wait=True), timeout=0.2) == "timed out after 0.2 s"


async def test_the_total_time_covers_all_redirects_together() -> None:
    asked = asyncio.Event()

    async def on(writer: asyncio.StreamWriter) -> None:
        if not asked.is_set():
            asked.set()
            writer.write(b"HTTP/1.1 302 Found\r\nLocation: /two\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()

    routes: dict[str, Route] = {"/": Raw(on), "/two": _raw(then_wait=True)}
    limit = timedelta(seconds=0.3)
    async with serve(routes) as site, fetching(timeout=limit) as fetcher:
        with pytest.raises(FetchError, match=r"timed out after 0\.3 s"):
            await fetcher.fetch(Request(site.url()))
        assert [seen.path for seen in site.seen] == ["/", "/two"]


async def test_endless_header_fields_are_cut_off() -> None:
    many = _endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 50)
    assert await _failure(many) == "too large a header"
    long = _endless(b"HTTP/1.1 200 OK\r\nX-A: ", b"b" * 4096)
    assert await _failure(long) == "too large a header"


async def test_large_but_sane_header_fields_pass() -> None:
    fields = {"Content-Security-Policy": "x" * 20_000} | {f"X-{n}": "y" for n in range(100)}
    async with serve({"/": Reply(b"<rss/>", headers=fields)}) as site, fetching() as fetcher:
        assert isinstance(await fetcher.fetch(Request(site.url())), Fetched)


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (_raw(b"\x00\xff\x00 garbage \r\n\r\n"), "the answer is not HTTP"),
        (_raw(b"SSH-2.0-OpenSSH_9.2\r\n"), "the answer is not HTTP"),
        (_raw(), "the server closed the connection without an answer"),
        (
            _raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"),
            "the connection broke in the middle of the body",
        ),
        (
            _raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n"),
            "the answer is not HTTP",
        ),
    ],
)
async def test_broken_answers_are_told_apart(route: Route, said: str) -> None:
    assert await _failure(route) == said


async def test_a_reset_before_the_body_is_a_failure() -> None:
    async def write(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
        await writer.drain()
        plug = writer.get_extra_info("socket")
        plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    said = await _failure(Raw(write))
    assert said in (
        "the connection broke in the middle of the body",
        "connection reset by the server",
    )


async def test_connection_refused_and_unknown_hosts_are_told_apart() -> None:
    async with serve({}) as site:
        nobody = site.url()
    async with fetching() as fetcher:
        with pytest.raises(FetchError, match=r"^connection refused$"):
            await fetcher.fetch(Request(nobody))
        with pytest.raises(FetchError, match=r"^DNS failure for news\.invalid"):
            await fetcher.fetch(Request("http://news.invalid/feed?token=s3cret"))


async def test_a_certificate_counts_only_where_somebody_vouches_for_it() -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(PEM)
    trusting = ssl.create_default_context(cafile=PEM)
    async with serve({"/": b"<rss/>"}, tls=context) as site:
        async with fetching() as fetcher:
            with pytest.raises(FetchError, match=r"^TLS certificate error: self-signed certif"):
                await fetcher.fetch(Request(site.url()))
        async with fetching(tls=trusting) as fetcher:
            assert site.seen == []
            found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)


async def test_https_to_a_server_that_speaks_http_is_a_failure() -> None:
    def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as server, fetching() as fetcher:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(FetchError, match=r"^TLS error: "):
            await fetcher.fetch(Request(f"https://127.0.0.1:{port}/"))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/feed",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "example.org/feed",
        "",
        "http:///feed",
        "http://exa mple.org/",
        "http://[::1/",
        "http://example.org:99999/",
        "http://0177.0.0.1/",
        "http://" + "a" * 300 + ".org/",
        "http://xn--\u2603.org\x00/",
    ],
)
async def test_what_is_no_web_address_is_refused(url: str) -> None:
    async with fetching() as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Request(url))
    assert "\n" not in str(caught.value)


async def test_no_failure_quotes_credentials_or_queries() -> None:
    async with serve({"/": Reply(status=403)}) as site, fetching() as fetcher:
        where = site.url("/?token=t0ken").replace("//", "//user:s3cret@")
        for url in (where, "http://user:s3cret@news.invalid/?token=t0ken"):
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(Request(url, headers={"X-Key": "t0ken"}))
            text = f"{caught.value} {caught.value!r} {caught.value.__cause__}"
            assert "s3cret" not in text
            assert "t0ken" not in text
