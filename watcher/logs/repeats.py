"""The same trouble, logged once a minute."""

import logging

from watcher.logs.lines import fields

OFTEN, KEPT = 60.0, 1_000  # seconds between the same warnings; how many different ones are known


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
        key = (record.name, record.levelno, record.getMessage(), trouble, str([*fields(record)]))
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
