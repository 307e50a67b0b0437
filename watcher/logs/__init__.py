"""Structured logs on stderr: an event and its fields, in the form that the reader needs.

    log.info("polled", extra={"source": name, "new": 3})

A person at a terminal gets one coloured line, journald gets logfmt with a priority that
`journalctl -p warning` understands (sd-daemon(3): a `<N>` prefix), a collector gets JSON. The
standard library does this in a page; no logging framework is worth its start-up time here.
URL credentials and tokens are removed from every value, whoever logs it. A warning that repeats
every second (the database is away for a night) is written once a minute.

    lines     the three forms
    repeats   the same trouble once a minute
"""

import logging
import os
import sys
from typing import TextIO

from watcher.logs.lines import Human, JsonLines, Logfmt
from watcher.logs.repeats import Repeats

QUIET = ("alembic", "apprise", "apscheduler", "asyncio", "httpcore", "httpx", "watchfiles")


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


def _is_journal(stream: TextIO) -> bool:
    """Say whether journald reads this stream (systemd.exec(5), $JOURNAL_STREAM)."""
    device, _, inode = os.environ.get("JOURNAL_STREAM", "").partition(":")
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return (device, inode) == (str(found.st_dev), str(found.st_ino))
