"""Which messages went out and are not recorded yet, in a file that the database cannot hold up.

Another process may have the database locked, its disk may be full or its server away, just when a
channel has taken a message. If this process then ends, its successor would find a claim without an
outcome and send the message again. So a line is written before the outcome is recorded, and the
file emptied after it; what a successor finds in it was sent. It is beside the database, for
PostgreSQL in the folder that systemd keeps for the service (where there is none, nothing is noted).
A killed process leaves its lines; a power cut may take the last one.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from watcher.store.databases.engine import Store

Note = tuple[str, int]  # Message-ID, attempt


class SentNotes:
    """The notes of one process; without a path it takes none."""

    def __init__(self, path: Path | None = None) -> None:
        self._path, self._lock = path, Lock()
        self._open: set[Note] = set()

    def add(self, message_id: str, attempt: int) -> None:
        """Note that an attempt went out. Where that is impossible, the outcome is all there is."""
        with self._lock:
            self._open.add((message_id, attempt))
            if self._path is not None:
                with suppress(OSError):
                    _append(self._path, f"{attempt} {message_id}\n")

    def recorded(self, message_id: str, attempt: int) -> None:
        """Drop a note whose outcome is committed."""
        with self._lock:
            self._open.discard((message_id, attempt))
            if not self._open:
                self._empty()

    def left(self) -> list[Note]:
        """Return what a process before this one had noted; for the start."""
        try:
            text = self._path.read_text("utf-8", "replace") if self._path else ""
        except OSError:
            return []
        lines = [line.partition(" ") for line in text.splitlines(keepends=True)]
        # A line without its end was cut off.
        return [(name[:-1], int(n)) for n, _, name in lines if n.isdecimal() and name[-1:] == "\n"]

    def forget(self) -> None:
        """Drop what `left` returned, once that is committed."""
        with self._lock:
            self._empty()

    def _empty(self) -> None:
        if self._path is not None:
            with suppress(OSError):
                os.truncate(self._path, 0)


def notes_of(store: Store, environment: Mapping[str, str]) -> SentNotes:
    """Return the notes that belong to a database."""
    if store.path is not None:
        return SentNotes(store.path.with_name(store.path.name + ".sent"))
    folder = environment.get("STATE_DIRECTORY", "").partition(":")[0]  # there may be several
    name = blake2b(store.describe().encode(), digest_size=6).hexdigest()
    return SentNotes(Path(folder) / f"{name}.sent" if folder else None)


def _append(path: Path, line: str) -> None:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
    file = os.open(path, flags, 0o600)
    try:
        os.write(file, line.encode())
    finally:
        os.close(file)
