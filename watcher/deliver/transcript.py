"""What Apprise logs during one delivery, kept apart from all other deliveries.

Apprise has one logger for all its plugins. One listener on it sorts each record to the delivery
that is running in the same context (so in the same thread), and drops what belongs to none.
Nothing of it reaches our own log: it holds tokens and payloads.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_MOST_LINES = 200
_LONGEST_LINE = 4_000
# Debug lines that hold a server's reply or an exception; the others repeat what we sent.
_TELLING = ("Response Details:", "Socket Exception:")

_lines: ContextVar[list[str] | None] = ContextVar("apprise_lines", default=None)


def hear(line: str) -> None:
    """Add a line to the transcript of this context, if there is one and it has room."""
    lines = _lines.get()
    if lines is not None and len(lines) < _MOST_LINES:
        lines.append(line)


class _Sorter(logging.Handler):
    """Appends each record's text to the transcript of its own context."""

    def emit(self, record: logging.LogRecord) -> None:
        if _lines.get() is None:
            return
        try:
            line = record.getMessage()[:_LONGEST_LINE]
        except (TypeError, ValueError) as error:  # a plugin's format does not fit its arguments
            line = f"{record.msg} ({error})"
        if record.levelno >= logging.WARNING or line.startswith(_TELLING):
            hear(line)


_SORTER = _Sorter(logging.DEBUG)


@contextmanager
def listening() -> Iterator[list[str]]:
    """Yield the list that fills with Apprise's complaints in this context, and the replies."""
    logger = logging.getLogger("apprise")
    # Set each time: a later logging setup may have raised the level, and then the reason is lost.
    logger.propagate = False
    logger.setLevel(logging.DEBUG)
    if _SORTER not in logger.handlers:
        logger.addHandler(_SORTER)
    # At debug level urllib3 logs request paths, which is where webhooks keep their tokens.
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    lines: list[str] = []
    token = _lines.set(lines)
    try:
        yield lines
    finally:
        _lines.reset(token)
