"""Whether a file was edited: what its folder says of it."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What another edit of a file changes: its time in ns, its size in bytes, its inode."""

    time: int
    size: int
    inode: int


Stamps = tuple[Stamp | None, ...]


def stamps(files: Iterable[Path]) -> Stamps:
    """Return for each file what another edit changes; None for none."""
    return tuple(map(_stamp, files))


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)
