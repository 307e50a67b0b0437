"""Correcting times in the database after the clock was set back.

Otherwise a source polled while the clock was a year ahead would not be polled for a year, and what
its feed lists until then would look old enough to be a re-publication.
"""

from datetime import datetime, timedelta

from sqlalchemy import BigInteger, Connection, case, cast, func, literal, or_, select, update

from watcher.store.core import host, notification, reading, source
from watcher.store.leases import NO_LEASE
from watcher.store.polled.sources import LEASE
from watcher.store.tables import Instant

SLACK = timedelta(minutes=5)  # what time servers correct, and machines differ by
LONGEST_READING = timedelta(days=30)  # as long as a host may ask for rest
LONGEST_WAIT = timedelta(hours=2)  # of a notification: retries wait an hour and a quarter


def set_right(connection: Connection, now: datetime) -> int:
    """Correct times that lie too far ahead; return how many rows had them.

    A source's next poll is moved as if its last one had been now.
    """
    ahead = _ahead(connection, now)
    return (
        _waits(connection, now, ahead)
        + _sources(connection, now)
        + _leases(connection, now)
        + _readings(connection, now)
        + _notifications(connection, now)
    )


def _ahead(connection: Connection, now: datetime) -> timedelta:
    """Return how far the clock was ahead, as the latest poll shows."""
    last: datetime | None = connection.execute(select(func.max(source.c.last_poll_at))).scalar()
    return last - now if last is not None and last > now + SLACK else timedelta(0)


def _waits(connection: Connection, now: datetime, ahead: timedelta) -> int:
    """Move back what waits because a host asked for rest while the clock was ahead.

    No row says when it was asked. A rest that was asked for before that may end early.
    """
    if not ahead:
        return 0
    asked = (source.c.next_poll_at == source.c.asked_until) & (source.c.last_poll_at <= now + SLACK)
    waits = (
        (host, host.c.retry_at, literal(True)),
        (source, source.c.next_poll_at, source.c.active & asked),
        (reading, reading.c.due, reading.c.state == "pending"),
    )
    rows = 0
    for table, until, which in waits:
        earlier = cast(until, BigInteger) - round(ahead.total_seconds() * 1000)
        back = update(table).where(which, until > now).values({until.name: earlier})
        rows += connection.execute(back).rowcount
    return rows


def _sources(connection: Connection, now: datetime) -> int:
    last, moment = source.c.last_poll_at, literal(now, Instant)
    earlier = cast(last, BigInteger) - cast(moment, BigInteger)
    moved = {
        column.name: cast(cast(column, BigInteger) - earlier, BigInteger)
        for column in (source.c.next_poll_at, source.c.asked_until)
    }
    good = case((source.c.last_ok_at > moment, moment), else_=source.c.last_ok_at)
    ahead = update(source).where(last > now + SLACK)
    return connection.execute(ahead.values(**moved, last_ok_at=good, last_poll_at=now)).rowcount


def _leases(connection: Connection, now: datetime) -> int:
    endless = update(source).where(source.c.lease_until > now + LEASE + SLACK)
    return connection.execute(endless.values(lease_until=now + LEASE)).rowcount


def _readings(connection: Connection, now: datetime) -> int:
    waiting = update(reading).where(
        reading.c.state == "pending", reading.c.due > now + LONGEST_READING
    )
    return connection.execute(waiting.values(due=now, **NO_LEASE)).rowcount


def _notifications(connection: Connection, now: datetime) -> int:
    # Not what has a place in the calendar: a digest was never tried, and may be due in a week.
    waiting = update(notification).where(
        notification.c.state == "pending",
        notification.c.due > now + LONGEST_WAIT,
        or_(notification.c.attempts > 0, notification.c.created > now + SLACK),
    )
    return connection.execute(waiting.values(due=now)).rowcount
