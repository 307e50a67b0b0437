"""Servers that every browser reads and a strict parser refuses."""

import asyncio
import gzip

import pytest

from tests.fetch.fetching import fetching
from tests.support.http import Raw, serve
from watcher.fetch.tidy import tidy_head
from watcher.model import Fetched, Request, Validators

BODY = b"<rss><channel><title>T</title><item><title>x</title></item></channel></rss>"
LENGTH = b"Content-Length: %d\r\n" % len(BODY)
OK = b"HTTP/1.1 200 OK\r\n"
CHUNK = b"%x\r\n" % len(BODY) + BODY + b"\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
BROKEN = ("the connection broke in the middle of the body",)


async def _fetch(*pieces: bytes) -> Fetched:
    async def write(writer: asyncio.StreamWriter) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)

    async with serve({"/": Raw(write)}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    return found


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"X-Powered : php\r\n" + LENGTH + b"\r\n" + BODY,
        OK + b"Last Modified: today\r\n folded\r\nno colon\r\n: x\r\n" + LENGTH + b"\r\n" + BODY,
        OK + b"X: a\x00b\r\n" + LENGTH + b"\r\n" + BODY,
        OK + LENGTH + LENGTH + b"\r\n" + BODY,
        OK + LENGTH + b"Content-Length: 5\r\n\r\n" + BODY,
        OK + b"Content-Length: unknown\r\n\r\n" + BODY,
        OK + b"Content-Length:\r\n\r\n" + BODY,
        OK + LENGTH + CHUNKED + b"\r\n" + CHUNK + b"0\r\n\r\n",
        OK + b"Transfer-Encoding: identity\r\n" + LENGTH + b"\r\n" + BODY,
        OK + LENGTH + b"\r\n" + BODY + b"\n<!-- cached 0.01 s -->\n",
        (OK + LENGTH + b"\r\n").replace(b"\r\n", b"\n") + BODY,
        b"\r\nhttp/1.1 200\r\n" + LENGTH + b"\r\n" + BODY,
        b"HTTP/1.0 200 OK\r\n\r\n" + BODY,
        b"ICY 200 OK\r\n\r\n" + BODY,
        b"HTTP/1.1 100 Continue\r\n\r\n" + OK + LENGTH + b"\r\n" + BODY,
    ],
)  # fmt: skip
async def test_sloppy_answers_are_read_whole(answer: bytes) -> None:
    found = await _fetch(answer)
    assert (found.body, found.notes) == (BODY, ())
    at = answer.index(b"\n") // 2
    again = await _fetch(answer[:at], answer[at : at + 30], answer[at + 30 :])
    assert again.body == BODY


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"Content-Length: %d\r\n\r\n" % (len(BODY) + 7) + BODY,
        OK + CHUNKED + b"\r\n" + CHUNK,
        OK + b"ETag: x\r\n" + CHUNKED + b"\r\n" + CHUNK + b"ffff\r\n",
    ],
)
async def test_a_body_that_breaks_off_is_passed_on_without_validators(answer: bytes) -> None:
    found = await _fetch(answer)
    assert found.body == BODY
    assert found.notes == BROKEN
    assert found.validators == Validators()


async def test_a_body_that_is_not_compressed_as_it_says_is_read_as_it_is() -> None:
    found = await _fetch(OK + b"Content-Encoding: gzip\r\n" + LENGTH + b"\r\n" + BODY)
    assert found.body == BODY
    assert found.notes == ("the body is not gzip, as its Content-Encoding says",)


async def test_a_broken_connection_leaves_what_can_be_decompressed() -> None:
    packed = gzip.compress(BODY)
    head = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % (len(packed) + 9)
    found = await _fetch(head + packed)
    assert (found.body, found.notes) == (BODY, BROKEN)


def test_a_proper_head_stays_as_it_is() -> None:
    head = b'HTTP/1.1 200 OK\r\nETag: "a:b"\r\nX-Odd:\ttab \r\nContent-Length: 5\r\n\r\n'
    assert tidy_head(head) == (head, 5)
