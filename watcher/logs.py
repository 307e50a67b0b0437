"""Structured logs on stderr: an event and its fields, in the form that the reader needs.

    log.info("polled", extra={"source": name, "new": 3})

A person at a terminal gets one coloured line, journald gets logfmt with a priority that
`journalctl -p warning` understands (sd-daemon(3): a `<N>` prefix), a collector gets JSON. The
standard library does this in a page; no logging framework is worth its start-up time here.
URL credentials and tokens are removed from every value, whoever logs it. A warning that repeats
every second (the database is away for a night) is written once a minute.
"""

import json
import logging
import os
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, TextIO

from watcher.urls import redact

OFTEN, KEPT = 60.0, 1_000  # seconds between the same warnings; how many different ones are known
QUIET = ("alembic", "apprise", "apscheduler", "asyncio", "httpcore", "httpx", "watchfiles")
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_PLAIN = re.compile(r"[^\s\"=\\\x00-\x1f\x7f]+")
_PRIORITY = {logging.DEBUG: 7, logging.INFO: 6, logging.WARNING: 4, logging.ERROR: 3}
_COLOUR = {logging.DEBUG: "2", logging.WARNING: "33", logging.ERROR: "31", logging.CRITICAL: "31;1"}


def setup(log_format: str = "auto", level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send all logs to `stream` (stderr) as human, logfmt or json; auto chooses by terminal."""
    stream = stream or sys.stderr
    if log_format == "auto":
        log_format = "human" if stream.isatty() else "logfmt"
    writer = logging.StreamHandler(stream)
    writer.setFormatter(_formatter(log_format, stream))
    writer.addFilter(Repeats())
    root = logging.getLogger()
    root.handlers[:] = [writer]
    root.setLevel(logging.WARNING)
    logging.getLogger("watcher").setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It warns of each turn of a job that is still at its last one, as ours may well be.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    logging.captureWarnings(True)


def _formatter(log_format: str, stream: TextIO) -> logging.Formatter:
    if log_format == "json":
        return JsonLines()
    if log_format == "human":
        return Human(colour=stream.isatty() and "NO_COLOR" not in os.environ)
    return Logfmt(journal=_is_journal(stream))


class Repeats(logging.Filter):
    """Lets the same warning or error through once a minute, with the number of those left out."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[tuple[object, ...], tuple[float, int]] = {}  # when, and how often since

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is to be written; it gets `repeated` where others were not."""
        if record.levelno < logging.WARNING:
            return True
        trouble = record.exc_info and repr(record.exc_info[1])
        key = (record.name, record.levelno, record.getMessage(), trouble, str([*_fields(record)]))
        last, times = self._told.get(key, (-OFTEN, 0))
        if 0 <= record.created - last < OFTEN:
            self._told[key] = last, times + 1
            return False
        if times:
            record.repeated = times
        if len(self._told) >= KEPT:
            self._told.clear()
        self._told[key] = record.created, 0
        return True


class Human(logging.Formatter):
    """`12:30:05 polled source=Example new=3`, coloured by level."""

    def __init__(self, *, colour: bool) -> None:
        super().__init__()
        self._colour = colour

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a traceback follows on lines of its own."""
        time = datetime.fromtimestamp(record.created).astimezone().strftime("%H:%M:%S")
        word = "" if record.levelno == logging.INFO else f"{record.levelname.lower()}: "
        pairs = " ".join(f"{key}={_quoted(value)}" for key, value in _fields(record))
        line = f"{word}{_clean(record.getMessage())}"
        if self._colour:
            line = f"\x1b[{_COLOUR.get(record.levelno, '0')}m{line}\x1b[0m"
            time, pairs = f"\x1b[2m{time}\x1b[0m", f"\x1b[2m{pairs}\x1b[0m" if pairs else ""
        trace = _trace(record)
        return f"{time} {line} {pairs}".rstrip() + (f"\n{trace}" if trace else "")


class Logfmt(logging.Formatter):
    """`level=info event=polled source=Example new=3`; for journald `<6>` leads, time is its own."""

    def __init__(self, *, journal: bool) -> None:
        super().__init__()
        self._journal = journal

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a traceback is one escaped value."""
        line = " ".join(f"{key}={_quoted(value)}" for key, value in _record(record))
        if self._journal:
            return f"<{_PRIORITY.get(record.levelno, 2)}>{line}"
        return f"time={_instant(record)} {line}"


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object; values that JSON lacks become text."""
        fields = {"time": _instant(record), **dict(_record(record))}
        return json.dumps(fields, ensure_ascii=False, default=str)


def _record(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    yield "level", record.levelname.lower()
    yield "event", _clean(record.getMessage())
    yield "logger", record.name
    yield from _fields(record)
    if trace := _trace(record):
        yield "trace", trace


def _fields(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    for key, value in vars(record).items():
        if key not in _STANDARD and value is not None:
            plain = isinstance(value, bool | int | float)
            told = _told(value) if isinstance(value, datetime) else str(value)
            yield key, value if plain else _clean(told)


def _trace(record: logging.LogRecord) -> str:
    if not record.exc_info:
        return ""
    return _clean(logging.Formatter().formatException(record.exc_info))


def _clean(text: str) -> str:
    return redact(text) if "://" in text else text


def _quoted(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _instant(record: logging.LogRecord) -> str:
    return _told(datetime.fromtimestamp(record.created, UTC))


def _told(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _is_journal(stream: TextIO) -> bool:
    """Say whether journald reads this stream (systemd.exec(5), $JOURNAL_STREAM)."""
    device, _, inode = os.environ.get("JOURNAL_STREAM", "").partition(":")
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return (device, inode) == (str(found.st_dev), str(found.st_ino))
