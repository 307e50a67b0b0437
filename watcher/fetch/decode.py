"""Content codings undone with a bound: no more than `limit` bytes ever come out of a body.

gzip, deflate, br and zstd (RFC 9110 section 8.4.1, RFC 7932, RFC 8878). A body that is longer, and
so any bomb, raises TooLarge; one that is not what it says raises Undecodable.
"""

import zlib
from collections.abc import Callable

import brotli
import zstandard

ACCEPTED = "gzip, deflate, br, zstd"
_NAMES = {"x-gzip": "gzip", "x-compress": "compress", "identity": "", "none": "", "utf-8": ""}
_MOST_LAYERS = 3
_MOST_MEMBERS = 128  # each costs a copy of all that follows it
_END = b"\0 end of the body \0"
_END_FRAME = zstandard.compress(_END)
_ZSTD_WINDOW = 8 * 1024 * 1024  # RFC 9659: what a decoder has to support, and need not exceed


class TooLarge(Exception):
    """More came out than is allowed."""


class Undecodable(Exception):
    """The body is not in the coding that Content-Encoding names."""


def decode(body: bytes, encoding: str, limit: int) -> tuple[bytes, bool]:
    """Return the decoded body, and whether it was whole (False: its end was missing)."""
    names = (_NAMES.get(name, name) for name in map(str.strip, encoding.lower().split(",")))
    layers = [name for name in names if name]
    if len(layers) > _MOST_LAYERS:
        raise Undecodable("encoded too many times over")
    whole = True
    for name in reversed(layers):
        body, complete = _undo(name, body, limit)
        whole = whole and complete
    return body, whole


def _undo(name: str, body: bytes, limit: int) -> tuple[bytes, bool]:
    if not body:
        return body, True
    decoder = _DECODERS.get(name)
    if decoder is None:
        raise Undecodable(f"encoded as {name[:20]!r}, which was not asked for")
    try:
        out, whole = decoder(body, limit + 1)
    except (zlib.error, brotli.error, zstandard.ZstdError) as error:
        raise Undecodable(f"not {name}, as its Content-Encoding says") from error
    if len(out) > limit:
        raise TooLarge
    return out, whole


def _gzip(body: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo gzip, with all its members; what follows them is dropped, as browsers do."""
    parts: list[bytes] = []
    whole = True
    while limit > 0 and (body[:2] == b"\x1f\x8b" or not parts):
        if len(parts) == _MOST_MEMBERS:
            raise Undecodable("gzip in far too many pieces")
        member = zlib.decompressobj(wbits=31)
        parts.append(member.decompress(body, limit))
        limit -= len(parts[-1])
        whole, body = member.eof, member.unused_data
    return b"".join(parts), whole


def _deflate(body: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo deflate: zlib's format as the standard says, or the bare one that some send."""
    wrapped = body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
    stream = zlib.decompressobj(wbits=15 if wrapped else -15)
    return stream.decompress(body, limit), stream.eof


def _brotli(body: bytes, limit: int) -> tuple[bytes, bool]:
    stream = brotli.Decompressor()
    parts, left = [stream.process(body, output_buffer_limit=limit)], limit
    while parts[-1] and (left := left - len(parts[-1])) > 0 and not stream.is_finished():
        parts.append(stream.process(b"", output_buffer_limit=left))
    return b"".join(parts), stream.is_finished()


def _zstd(body: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo zstd, with all its frames. The reader does not say whether the last one was whole, so a
    frame of our own goes after it and must come out."""
    source = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    with source.stream_reader(body + _END_FRAME, read_across_frames=True) as stream:
        out = stream.read(limit + len(_END))
    whole = out.endswith(_END)
    return (out[: -len(_END)] if whole else out[:limit]), whole


_DECODERS: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
