"""Whether our own connection is down: then nobody answers, and the sources are not to blame.

A source that fails is asked less and less often, up to once a day. Were that done while an office
has no internet for a night, its sources would be asked again in the course of the next day, and
what their feeds dropped meanwhile would be lost. Nobody is spared by it, either: what we send does
not get out. So we look whether *several* hosts that were well before leave us without any answer,
and nobody answers in between; then all are asked again soon (`state.cut_off`).

Hosts that died together for good look the same, where no other is polled. So a silence of more
than half a day is asked into less and less often (`schedule.after_no_line`), and whoever answers
first ends it for all.
"""

from datetime import datetime, timedelta

ENOUGH = 3  # hosts without an answer; both, where there are two
WELL = 1  # failures before this one, at most: what has failed for long says nothing of our line


class Outage:
    """Counts the hosts that do not answer, in the order of polls."""

    def __init__(self) -> None:
        self._silent: set[str] = set()
        self._dead: set[str] = set()
        self._since: datetime | None = None

    def __len__(self) -> int:
        """How many hosts did not answer, since somebody did."""
        return len(self._silent)

    def heard(self, host: str) -> None:
        """A host answered, well or badly: our line is up."""
        self._silent.clear()
        self._dead.discard(host)
        self._since = None

    def missed(self, host: str, failures: int, now: datetime) -> None:
        """A host did not answer, after so many failures of its source before."""
        self._since = self._since or now
        (self._silent if failures <= WELL else self._dead).add(host)

    def is_ours(self, hosts: int) -> bool:
        """Tell whether it is our line that fails, of one that polls so many hosts.

        Hosts that have failed for long are no witnesses. Of a single one nobody can say.
        """
        return len(self._silent) >= max(2, min(ENOUGH, hosts - len(self._dead)))

    def silence(self, now: datetime) -> timedelta:
        """Return for how long nobody has answered."""
        return now - (self._since or now)
