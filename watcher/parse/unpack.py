"""Bodies that came compressed without saying so (a gzip file served as the document)."""

import zlib

from watcher.errors import ParseError
from watcher.model import TRUNCATED

_LAYERS = 3
_GZIP, _ZLIB = b"\x1f\x8b", (b"x\x01", b"x\x9c", b"x\xda")


def is_packed(body: bytes) -> bool:
    """Tell whether a body starts like gzip (RFC 1952) or zlib (RFC 1950) data."""
    return body.startswith((_GZIP, *_ZLIB))


def unpack(body: bytes, limit: int) -> tuple[bytes, list[str]]:
    """Return the body decompressed and a note. Raises ParseError above `limit` bytes (a bomb).

    A file that was packed may have been packed again by its server, and by a cache.
    """
    notes: list[str] = []
    for _ in range(_LAYERS):
        if not is_packed(body):
            break
        body, more = _unpacked(body, limit)
        notes += [note for note in more if note not in notes]
        if not more:
            break
    return body, notes


def _unpacked(body: bytes, limit: int) -> tuple[bytes, list[str]]:
    # 32: gzip or zlib by the header. max_length stops a bomb before it fills memory.
    stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    out = bytearray()
    try:
        while body and not stream.eof:
            out += stream.decompress(body, limit + 1 - len(out))
            if len(out) > limit:
                raise ParseError(f"the document is larger than {limit} bytes when decompressed")
            body = stream.unconsumed_tail
    except zlib.error:
        if not out:
            return body, []
        return bytes(out), ["compressed body", "damaged compression"]
    return bytes(out), ["compressed body"] + ([] if stream.eof else [TRUNCATED])
