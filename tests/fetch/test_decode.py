"""Compressed bodies as servers send them, and as attackers do."""

import gzip
import zlib

import brotli
import pytest
import zstandard

from tests.fetch.fetching import fetching
from tests.support.http import Reply, serve
from watcher.errors import FetchError
from watcher.model import Fetched, Request

LIMIT = 100_000


async def _failure(reply: Reply) -> str:
    async with serve({"/": reply}) as site, fetching(max_bytes=LIMIT) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Request(site.url()))
    return str(caught.value)


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [
        ("gzip", gzip.compress(bytes(50_000_000))),
        ("gzip", gzip.compress(b"") * 100 + gzip.compress(bytes(LIMIT + 1))),
        ("deflate", zlib.compress(bytes(50_000_000))),
        ("br", brotli.compress(bytes(50_000_000), quality=3)),
        ("zstd", zstandard.compress(bytes(50_000_000))),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(50_000_000)))),
    ],
)
async def test_a_compression_bomb_stops_at_the_limit(coding: str, bomb: bytes) -> None:
    said = await _failure(Reply(bomb[:LIMIT], headers={"Content-Encoding": coding}))
    assert said == "too large (over 100 KB)"


async def test_exactly_the_limit_is_taken() -> None:
    body = bytes(LIMIT)
    packed = Reply(gzip.compress(body), headers={"Content-Encoding": "gzip"})
    async with serve({"/": body, "/gz": packed}) as site, fetching(max_bytes=LIMIT) as fetcher:
        for path in ("/", "/gz"):
            found = await fetcher.fetch(Request(site.url(path)))
            assert isinstance(found, Fetched)
            assert found.body == body


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
async def test_a_body_that_is_not_in_its_coding_is_a_failure(coding: str) -> None:
    said = await _failure(Reply(b"plain words", headers={"Content-Encoding": coding}))
    assert said == f"the body is not {coding}, as its Content-Encoding says"


async def test_gzip_in_pieces_is_joined_and_in_crumbs_refused() -> None:
    pieces = b"".join(gzip.compress(piece) for piece in (b"<rss>", b"", b"</rss>")) + b"padding"
    packed = Reply(pieces, headers={"Content-Encoding": "gzip"})
    async with serve({"/": packed}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    assert found.body == b"<rss></rss>"
    crumbs = Reply(gzip.compress(b"") * 4000, headers={"Content-Encoding": "gzip"})
    assert await _failure(crumbs) == "the body is gzip in far too many pieces"


async def test_a_coding_that_nobody_knows_is_a_failure() -> None:
    said = await _failure(Reply(b"6;x\r\n<rss/>", headers={"Content-Encoding": "aws-chunked"}))
    assert said == "the body is encoded as 'aws-chunked', which was not asked for"
    layers = ", ".join(["gzip"] * 9)
    said = await _failure(Reply(b"x", headers={"Content-Encoding": layers}))
    assert said == "the body is encoded too many times over"


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
async def test_what_there_is_of_a_cut_body_is_kept_but_never_compared_with(coding: str) -> None:
    text = b"".join(str(n).encode() for n in range(20_000))[:LIMIT]
    packed = gzip.compress(text) if coding == "gzip" else zstandard.compress(text)
    reply = Reply(packed[:-5], headers={"Content-Encoding": coding, "ETag": '"1"'})
    async with serve({"/": reply}) as site, fetching(max_bytes=LIMIT) as fetcher:
        if coding == "zstd":
            with pytest.raises(FetchError, match="not zstd"):
                await fetcher.fetch(Request(site.url()))
            return
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    assert text.startswith(found.body)
    assert len(found.body) > LIMIT // 2
    assert found.validators.etag is None
    assert found.notes == ("the compressed body was cut short",)
