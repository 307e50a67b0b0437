"""Whether a file was edited, judged by its time, size and inode."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What an edit changes of a file: its time in ns, its size in bytes, its inode."""

    time: int
    size: int
    inode: int


Stamps = tuple[Stamp | None, ...]


def stamps(files: Iterable[Path]) -> Stamps:
    """Return the stamp of each file; None for one that does not exist."""
    return tuple(map(_stamp, files))


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)
