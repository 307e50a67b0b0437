"""Whether our own connection is down: then nobody answers, and the sources are not to blame.

A failing source is polled less and less often, down to once a day. If that happened while an office
is without internet for a night, its sources would be polled again only in the course of the next
day, and whatever their feeds dropped meanwhile would be lost. Nor would it spare any host, since
our requests do not get out. So if *several* hosts that were well before give no answer at all, and
no other host answers in between, all of them are polled again soon (`state.cut_off`).

Where all sources are of one host, its silence proves nothing, unless we did not even get as far as
asking it: no network, no name service. Asking again soon then bothers nobody.

Hosts that died together for good look the same, where no other is polled. So a silence of more
than half a day is asked into less and less often (`schedule.after_no_line`), and whoever answers
first ends it for all. Time in which nobody was asked is no silence: a machine that was asleep for
a weekend, or whose clock was set right, has its line back in seconds.
"""

from datetime import datetime, timedelta

ENOUGH = 3  # hosts without an answer; both, where there are two
_PAUSE, _OF_SILENCE = timedelta(hours=2), 8  # longer between two misses: nobody was asked
WELL = 1  # failures before this one, at most: what has failed for long says nothing of our line


class Outage:
    """Counts the hosts that do not answer, in the order of polls."""

    def __init__(self) -> None:
        self._silent: set[str] = set()
        self._dead: set[str] = set()
        self.unsent = False  # the last request did not leave this machine
        self._missed_at: datetime | None = None
        self.silence = timedelta(0)  # for how long nobody has answered

    def __len__(self) -> int:
        """How many hosts have not answered since the last one that did."""
        return len(self._silent)

    def heard(self, host: str) -> None:
        """Note that a host answered, well or badly: our connection is up."""
        self._silent.clear()
        self._dead.discard(host)
        self.unsent = False
        self._missed_at, self.silence = None, timedelta(0)

    def missed(self, host: str, failures: int, now: datetime, *, unsent: bool = False) -> None:
        """Note that a host did not answer; `failures`: of its source before this one."""
        self.unsent = unsent
        pause = now - (self._missed_at or now)
        if timedelta(0) < pause <= max(_PAUSE, self.silence / _OF_SILENCE):
            self.silence += pause
        self._missed_at = now
        (self._silent if failures <= WELL else self._dead).add(host)

    def is_ours(self, hosts: int) -> bool:
        """Tell whether our own connection is down, given how many hosts are polled.

        Hosts that have failed for long do not count. A single one proves nothing by itself.
        """
        if self.unsent and hosts - len(self._dead) <= 1:
            return bool(self._silent)
        return len(self._silent) >= max(2, min(ENOUGH, hosts - len(self._dead)))
