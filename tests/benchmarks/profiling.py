"""A profile of every thread of a piece of work, printed to standard error."""

import cProfile
import pstats
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def printed(wanted: bool, rows: int = 45) -> Iterator[None]:
    """Print the functions that cost most, by cumulative and by own time, where wanted.

    Times are CPU of the thread, so that waiting costs nothing. cProfile sees one thread, so each
    new thread starts one of its own with its first call. Since Python 3.12 only one can be active
    at a time: there, only the calling thread is seen.
    """
    if not wanted:
        yield
        return
    profiles = [cProfile.Profile(time.thread_time)]

    def enable(*_: Any) -> None:
        own = cProfile.Profile(time.thread_time)
        profiles.append(own)
        own.enable()

    if sys.version_info < (3, 12):
        threading.setprofile(enable)
    profiles[0].enable()
    yield
    profiles[0].disable()
    threading.setprofile(None)
    stats = pstats.Stats(*profiles, stream=sys.stderr)
    for order in ("cumulative", "tottime"):
        stats.sort_stats(order).print_stats(rows)
