"""Of how many days stored entries tell, for rates a day. Pure."""

from datetime import date, datetime, timedelta

DAY = timedelta(days=1)


class Span:
    """The time that entries were told in, whenever they were stored.

    Polled entries tell of all the time since the first of them, whether anything came or not. An
    ingested archive tells of its own days, those on which it has anything: `--since` asks when
    entries were stored, and an archive of a month may have been so in a minute; and one line that
    is dated 2009 adds a day, not all the years since.
    """

    def __init__(self) -> None:
        self.start: datetime | None = None
        self._last: datetime | None = None
        self._polled: datetime | None = None
        self._dates: set[date] = set()

    def take(self, at: datetime, *, ingested: bool) -> None:
        """Count in an entry that was told then."""
        self.start = min(at, self.start or at)
        if ingested:
            self._last = max(at, self._last or at)
            self._dates.add(at.date())
        else:
            self._polled = min(at, self._polled or at)

    def days(self, now: datetime) -> float:
        """Return how many days there were, at least one: an hour says little of a day."""
        since_polled = now - self._polled if self._polled else timedelta()
        return max(since_polled / DAY + self._archived(), 1.0)

    def _archived(self) -> float:
        """Return the days of the archive that were before the polls."""
        end = self._polled or self._last
        if self.start is None or end is None:
            return 0.0
        older = sum(self._polled is None or day < self._polled.date() for day in self._dates)
        return min(float(older), (end - self.start) / DAY)
