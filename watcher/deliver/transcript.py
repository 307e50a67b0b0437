"""What Apprise logs during one delivery, apart from all other deliveries.

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

_lines: ContextVar[list[str] | None] = ContextVar("apprise_lines", default=None)


class _Sorter(logging.Handler):
    """Appends each record's text to the transcript of its own context."""

    def emit(self, record: logging.LogRecord) -> None:
        lines = _lines.get()
        if lines is None or len(lines) >= _MOST_LINES:
            return
        try:
            lines.append(record.getMessage()[:_LONGEST_LINE])
        except (TypeError, ValueError) as error:  # a plugin's format does not fit its arguments
            lines.append(f"{record.msg} ({error})")


_SORTER = _Sorter(logging.DEBUG)


@contextmanager
def listening() -> Iterator[list[str]]:
    """Yield the list that fills with what Apprise logs in this context, debug lines included."""
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
