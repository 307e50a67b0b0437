"""Publishers on loopback that say when they want to be asked, and remember when they were."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.runners.stage import rss
from tests.support.http import Reply, Seen
from tests.support.jobs import FakeClock

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TRICE = timedelta(milliseconds=2)  # instants are stored in milliseconds


@dataclass(eq=False)
class Host:
    """What all publishers of one server share: the rest that it asked for, and when it did."""

    clock: FakeClock
    rng: random.Random
    asked_at: datetime | None = None
    asked_until: datetime | None = None


@dataclass
class Publisher:
    """One feed. `early` and `late` tell what was wrong with the moments at which it was asked.

    It wants no more than one request in `fresh` (Cache-Control) and `ttl`, none in `skip_hours`;
    of 100 requests it refuses `refuses` with a 500 and `rests` with a Retry-After.
    """

    host: Host
    path: str
    every: timedelta
    fresh: timedelta = timedelta()
    ttl: timedelta = timedelta()
    skip_hours: Sequence[int] = ()
    refuses: int = 0
    rests: int = 0
    early: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    asked: list[datetime] = field(default_factory=list)
    answered: list[datetime] = field(default_factory=list)
    failures: int = 0
    version: int = 0

    def answer(self, seen: Seen) -> Reply:
        """Answer as the dice say, after looking at the clock."""
        now, rng = self.host.clock.now(), self.host.rng
        self._judge(now)
        self.asked.append(now)
        if rng.randrange(100) < self.rests:
            return self._rest(now, timedelta(seconds=rng.randint(1, 3 * 3600)))
        if rng.randrange(100) < self.refuses:
            self.failures += 1
            return Reply("no", 500)
        self.failures = 0
        self.answered.append(now)
        self.version += rng.randrange(4) == 0
        headers = {"ETag": f'"{self.version}"'}
        if self.fresh:
            age = timedelta(seconds=rng.randint(0, 30))
            seconds = int((self.fresh + age).total_seconds())
            headers |= {"Cache-Control": f"max-age={seconds}", "Age": f"{int(age.total_seconds())}"}
        if seen.headers.get("if-none-match") == headers["ETag"]:
            return Reply(b"", 304, headers)
        return Reply(self._document(), headers=headers)

    def overdue(self, now: datetime) -> timedelta:
        """Return for how long it could have been asked by now, at least."""
        return now - self._latest()

    def _rest(self, now: datetime, wait: timedelta) -> Reply:
        self.failures += 1
        until = (now + wait).replace(microsecond=0)
        self.host.asked_at = now
        self.host.asked_until = max(until, self.host.asked_until or until)
        seconds = int((until - now).total_seconds())
        as_date = self.host.rng.randrange(2) and format_datetime(until, usegmt=True)
        return Reply("later", 429, {"Retry-After": as_date or f"{seconds}"})

    def _document(self) -> bytes:
        wishes = ""
        if self.ttl:
            wishes += f"<ttl>{self.ttl // MINUTE}</ttl>"
        if self.skip_hours:
            hours = "".join(f"<hour>{hour}</hour>" for hour in self.skip_hours)
            wishes += f"<skipHours>{hours}</skipHours>"
        written = rss(f"{self.path[1:]} {self.version}")
        assert b"<channel>" in written
        return written.replace(b"<channel>", f"<channel>{wishes}".encode(), 1)

    def _judge(self, now: datetime) -> None:
        # What was under way at the same moment could not know yet.
        known = self.host.asked_at != now
        if known and self.host.asked_until and now + TRICE < self.host.asked_until:
            self.early.append(f"{now}: its host wanted rest until {self.host.asked_until}")
        if self.asked and now + TRICE < self._soonest():
            self.early.append(f"{now}: not before {self._soonest()}")

    def _soonest(self) -> datetime:
        last = self.asked[-1]
        wishes = last + max(self.every, MINUTE if self.failures else self.every)
        if self.answered:
            wishes = max(wishes, self.answered[-1] + max(self.fresh, self.ttl))
        while wishes.hour in self.skip_hours:
            wishes = wishes.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        return wishes

    def _latest(self) -> datetime:
        """Return when a poll is due in any case, by the longest jitter and back-off."""
        if not self.asked:
            return self.host.clock.now()
        back_off = min(max(self.every, MINUTE) * 2 ** max(self.failures - 1, 0) * 1.25, DAY)
        due = max(self._soonest(), self.asked[-1] + back_off if self.failures else self._soonest())
        if self.host.asked_until:
            due = max(due, self.host.asked_until)
        return due + 3 * MINUTE  # spread, twice where an hour was skipped, and of Retry-After
