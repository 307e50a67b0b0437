"""Which targets of channels have asked for rest (Retry-After), so that the others go on meanwhile.

Only in memory, by a clock that nobody sets: after a restart the messages that were refused wait by
their own due times, and the next one asks again.
"""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from watcher.deliver.retry import LONGEST_DELAY

Target = tuple[str, str]  # the channel's URL, the target's digest


class Rests:
    """Until when each target gets nothing. Used by one delivery of a channel at a time."""

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._until: dict[Target, float] = {}

    def ask(self, target: Target, pause: timedelta) -> None:
        """Leave a target alone for so long, at most as long as a retry waits."""
        now = self._seconds()
        self._until = {one: until for one, until in self._until.items() if until > now}
        self._until[target] = now + min(pause, LONGEST_DELAY).total_seconds()

    def left(self, target: Target) -> timedelta | None:
        """Return how much longer a target is to be left alone, None where it may be sent to."""
        left = self._until.get(target, 0.0) - self._seconds()
        return timedelta(seconds=left) if left > 0 else None
