"""Logs are set up for a whole process: tests put them back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def logging_as_it_was() -> Iterator[None]:
    """Put handlers and levels back at the end; whoever comes after must not hear of it."""
    root, ours = logging.getLogger(), logging.getLogger("watcher")
    before = root.handlers[:], root.level, ours.level
    yield
    root.handlers[:], root.level, ours.level = before
    logging.captureWarnings(False)
