"""How many days the stored entries cover, for rates a day. Pure."""

from datetime import date, datetime, timedelta

DAY = timedelta(days=1)


class Span:
    """The days that entries are of, whenever they were stored.

    Polled entries cover all days since the first of them, whether anything came or not. An ingested
    archive covers only the days on which it has entries, so one line dated 2009 adds a day and not
    all the years since. The time of storing would not do: a month of archive is ingested in a
    minute.
    """

    def __init__(self) -> None:
        self.start: datetime | None = None
        self._last: datetime | None = None
        self._polled: datetime | None = None
        self._dates: set[date] = set()

    def take(self, at: datetime, *, ingested: bool) -> None:
        """Count in an entry of that time."""
        self.start = min(at, self.start or at)
        if ingested:
            self._last = max(at, self._last or at)
            self._dates.add(at.date())
        else:
            self._polled = min(at, self._polled or at)

    def days(self, now: datetime) -> float:
        """Return the number of days, at least one: an hour says little about a day."""
        since_polled = now - self._polled if self._polled else timedelta()
        return max(since_polled / DAY + self._archived(), 1.0)

    def _archived(self) -> float:
        """Return the days of the archive before the first poll."""
        end = self._polled or self._last
        if self.start is None or end is None:
            return 0.0
        older = sum(self._polled is None or day < self._polled.date() for day in self._dates)
        return min(float(older), (end - self.start) / DAY)
