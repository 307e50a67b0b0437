"""Log records as lines: for a person, for journald and collectors of logfmt, as JSON."""

import json
import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from watcher.urls import redact

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_PLAIN = re.compile(r"[^\s\"=\\\x00-\x1f\x7f]+")
_PRIORITY = {logging.DEBUG: 7, logging.INFO: 6, logging.WARNING: 4, logging.ERROR: 3}
_COLOUR = {logging.DEBUG: "2", logging.WARNING: "33", logging.ERROR: "31", logging.CRITICAL: "31;1"}


class Human(logging.Formatter):
    """`12:30:05 polled source=Example new=3`, coloured by level."""

    def __init__(self, *, colour: bool) -> None:
        super().__init__()
        self._colour = colour

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a traceback follows on lines of its own."""
        time = datetime.fromtimestamp(record.created).astimezone().strftime("%H:%M:%S")
        word = "" if record.levelno == logging.INFO else f"{record.levelname.lower()}: "
        pairs = " ".join(f"{key}={_quoted(value)}" for key, value in fields(record))
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
    yield from fields(record)
    if trace := _trace(record):
        yield "trace", trace


def fields(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    """Yield what was logged beside the message, without secrets."""
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
