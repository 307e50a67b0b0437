"""The body of an answer: read within a bound, decoded, and what is wrong with it."""

from typing import NamedTuple

import aiohttp
import httpx

from watcher.errors import FetchError
from watcher.fetch import reasons
from watcher.fetch.decode import TooLarge, Undecodable, decode
from watcher.fetch.headers import Fields

_CUT = "the compressed body was cut short"


class Body(NamedTuple):
    """The decoded body; `notes` say what was wrong with it, `whole` that nothing is missing."""

    octets: bytes
    notes: tuple[str, ...]
    whole: bool


async def read(response: httpx.Response, found: Fields, limit: int) -> Body:
    """Return the body of an answer with these fields.

    `limit` (bytes) holds on the wire and after decompression. Raises FetchError.
    """
    wired, lacks = await _on_the_wire(response, found, limit)
    octets, odd = _decoded(wired, found, limit)
    return Body(octets, tuple(filter(None, (lacks, odd))), not lacks and odd != _CUT)


async def _on_the_wire(response: httpx.Response, found: Fields, limit: int) -> tuple[bytes, str]:
    """Return the body as it is on the wire, and what is wrong with it.

    A body that broke off is still returned, as its complete entries need not wait.
    """
    size, chunks = 0, list[bytes]()
    length = found.get("content-length", "")
    if length.isdecimal() and int(length) > limit:
        raise FetchError(reasons.too_large(limit))
    try:
        assert isinstance(response.stream, httpx.AsyncByteStream)
        async for chunk in response.stream:
            size += len(chunk)
            if size > limit:
                raise FetchError(reasons.too_large(limit))
            chunks.append(chunk)
    except (aiohttp.ClientPayloadError, ConnectionError):
        if not size:
            raise
        return b"".join(chunks), reasons.BROKEN
    return b"".join(chunks), ""


def _decoded(body: bytes, found: Fields, limit: int) -> tuple[bytes, str]:
    """Return the decoded body and what was wrong with it."""
    encoding = found.get("content-encoding")
    if not encoding:
        return body, ""
    try:
        decoded, whole = decode(body, encoding, limit)
        return decoded, "" if whole else _CUT
    except TooLarge:
        raise FetchError(reasons.too_large(limit)) from None
    except Undecodable as error:
        if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"<", b"{"):
            return body, f"the body is {error}"
        raise FetchError(f"the body is {error}") from None
