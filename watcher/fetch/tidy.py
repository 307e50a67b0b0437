"""Malformed answers, repaired before aiohttp's parser sees them, which would refuse them.

Browsers read all of these, so publishers never notice: a space before a header's colon, a line
that is no header, a length that is given twice or beside chunks, bytes after the end of the body.
"""

import asyncio
import re
from functools import partial
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler

from watcher.text.possessive import possessive

# More than 256 fields of a kilobyte; what is longer goes on as it is, for the parser to refuse.
_LONGEST_HEAD = 256 * 1024
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LINE_END = re.compile(rb"\r?\n")
# Most answers; knowing them costs a sixth of putting them in order.
_PROPER = re.compile(
    rb"HTTP/1\.[01] [0-9]{3} [^\r\n\0]*+\r\n%b\r\n"
    % possessive(r"[!#$%&'*+.^_`|~0-9A-Za-z-]++:[^\r\n\0]*+\r\n").encode()
)
_CONTENT_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,18})[ \t]*\r\n")
_STATUS = re.compile(rb"(?:HTTP/([0-9.]+)|ICY)\s+([0-9]{3})", re.IGNORECASE)
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110 section 5.1
_INTERIM = re.compile(rb"HTTP/[0-9.]+ 1(?!01)")


def tidy_head(head: bytes) -> tuple[bytes, int | None]:
    """Return a response's head as RFC 9112 wants it, and the body's length where one is certain.

    Lines that are no header are dropped. Chunked coding overrules a length. If lengths contradict
    each other, none counts, and the body ends when the connection closes.
    """
    if _PROPER.fullmatch(head):
        lowered = head.lower()
        lengths = lowered.count(b"\r\ncontent-length")
        codings = lowered.count(b"\r\ntransfer-encoding")
        if not lengths and codings == lowered.count(b"\r\ntransfer-encoding: chunked\r\n") <= 1:
            return head, None
        if lengths == 1 and not codings and (found := _CONTENT_LENGTH.search(lowered)):
            return head, int(found[1])
    return _tidied(head)


def _tidied(head: bytes) -> tuple[bytes, int | None]:
    first, *lines = _LINE_END.split(head.rstrip(b"\r\n").replace(b"\0", b""))
    kept, given, chunked = [_tidy_status(first)], set[bytes](), False
    dropped = False
    for line in lines:
        if line[:1] in (b" ", b"\t"):
            kept += [] if dropped else [line]
            continue
        name, colon, value = line.partition(b":")
        name = name.rstrip()
        dropped = not colon or _NAME.fullmatch(name) is None
        known = name.lower()
        if known == b"content-length":
            given.update(value.replace(b",", b" ").split())
            dropped = True
        elif known == b"transfer-encoding":
            chunked = chunked or b"chunked" in value.lower()
            dropped = b"chunked" not in value.lower()
        if not dropped:
            kept.append(name + b":" + value)
    length = _length(given) if not chunked else None
    if length is not None:
        kept.append(b"Content-Length: %d" % length)
    return b"\r\n".join(kept) + b"\r\n\r\n", length


def _tidy_status(line: bytes) -> bytes:
    found = _STATUS.match(line)
    if found is None or line.startswith(b"HTTP/"):
        return line
    return b"HTTP/" + (found[1] or b"1.0") + b" " + found[2] + line[found.end() :]


def _length(given: set[bytes]) -> int | None:
    if len(given) != 1:
        return None
    (digits,) = given
    return int(digits) if digits.isdigit() and len(digits) < 19 else None


def _may_be_http(start: bytes) -> bool:
    return start[:5].upper() == b"HTTP/"[: len(start)] or start[:3].upper() == b"ICY"[: len(start)]


class TidyHandler(ResponseHandler):
    """aiohttp's end of a connection, with each head put in order and each body kept to its length.

    What follows a body was not asked for: it is dropped, and the connection closes.
    """

    def set_response_params(self, **params: Any) -> None:
        """Begin a response."""
        self._awaited = bytearray()
        self._in_head, self._looked = True, 0
        self._left: int | None = None
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Pass on the part of the data that belongs to the response."""
        if data and self._in_head:
            self._awaited += data
            data = self._take_head()
            if not data:
                return
        elif data and self._left is not None:
            data = self._within(data)
            if not data:
                return
        super().data_received(data)

    def _take_head(self) -> bytes:
        """Return the data that can be passed on: none before the head is complete."""
        # Blank lines may come first (RFC 9112 section 2.2).
        awaited = bytes(self._awaited.lstrip(b"\r\n"))
        found = _HEAD_END.search(awaited, max(0, self._looked - 4))
        self._looked = len(awaited)
        if found is None:
            if len(awaited) < _LONGEST_HEAD and _may_be_http(awaited):
                return b""
            self._in_head = False
            return awaited
        head, self._left = tidy_head(awaited[: found.end()])
        rest = awaited[found.end() :]
        self._awaited, self._looked = bytearray(), 0
        if _INTERIM.match(head):
            self._awaited += rest
            return head + (self._take_head() if rest else b"")
        self._in_head = False
        return head + (rest if self._left is None else self._within(rest))

    def _within(self, data: bytes) -> bytes:
        assert self._left is not None
        if len(data) > self._left:
            self.force_close()
            data = data[: self._left]
        self._left -= len(data)
        return data


class TidyConnector(aiohttp.TCPConnector):
    """A pool whose connections read sloppy answers."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # There is no public way to give a protocol; tests of sloppy servers tell when this ends.
        self._factory = partial(_handler, loop=self._loop)


def _handler(loop: asyncio.AbstractEventLoop) -> ResponseHandler:
    return TidyHandler(loop)
