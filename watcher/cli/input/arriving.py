"""The bytes of a file or of stdin, as they arrive."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, UnsupportedOperation
from pathlib import Path
from select import select
from time import monotonic
from typing import cast

_CHUNK = 1 << 23
_SOON, _LATE = 0.2, 1.0  # seconds to wait for more that follows at once, and for all of it


@contextmanager
def opened(name: str) -> Iterator[BufferedReader]:
    """Yield the bytes of a file, or of stdin for `-`."""
    if name == "-":
        yield cast(BufferedReader, sys.stdin.buffer)
    else:
        with Path(name).open("rb") as file:
            yield file


def arrivals(raw: BufferedReader, most: int) -> Iterator[list[bytes]]:
    """Yield the lines that have arrived, at most `most` at once, without waiting for more.

    A pipe gives at most 64 KB per read, so reading goes on for a moment while there is more.
    """
    rest = b""
    for chunk in _chunks(raw):
        *lines, rest = (rest + chunk).split(b"\n")
        for start in range(0, len(lines), most):
            yield lines[start : start + most]
    if rest:
        yield [rest]


def _chunks(raw: BufferedReader) -> Iterator[bytes]:
    while chunk := raw.read1(_CHUNK):
        late = monotonic() + _LATE
        while len(chunk) < _CHUNK and _follows(raw, late):
            if not (more := raw.read1(_CHUNK)):
                yield chunk
                return
            chunk += more
        yield chunk


def _follows(raw: BufferedReader, late: float) -> bool:
    """Tell whether more arrives at once."""
    wait = min(_SOON, late - monotonic())
    try:
        return wait > 0 and bool(select([raw], [], [], wait)[0])
    except UnsupportedOperation:  # bytes in memory
        return False
