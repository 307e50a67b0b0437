"""The one object of `watcher status`."""

from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection, Table, func, select

from watcher.store.core import alert, entry, notice, notification, placement, reading, source, story
from watcher.store.listings.channels import channels
from watcher.store.listings.sources import STATES, state
from watcher.store.shapes import Json, instant

LAG_WINDOW = timedelta(hours=24)
NOTICES = 10
RECENT = timedelta(days=7)
OVERDUE = timedelta(minutes=5)  # longer than a poll and its lease take
_LAST_POLL = select(func.max(source.c.last_poll_at)).where(source.c.active)


def status(connection: Connection, now: datetime, *, version: str, database: str) -> Json:
    """Return the state of everything at a glance; `database` is `Store.describe()`.

    `lag_s` is the time from first seeing an entry to sending its alert, over the last 24 hours.
    """
    states = _notification_states(connection)
    return {
        "version": version,
        "database": database,
        "last_poll": instant(connection.execute(_LAST_POLL).scalar()),
        "overdue": _overdue(connection, now),
        "sources": _source_states(connection),
        "entries": _count(connection, entry),
        "stories": _count(connection, story),
        "alerts": _count(connection, alert),
        "queue": _queue(connection, states, now),
        "reading": _readings(connection),
        "lag_s": _lag(connection, now),
        "channels": channels(connection),
        "dead": states.get("dead", 0),
        "held": states.get("held", 0),
        "failing": _failing(connection),
        "notices": _notices(connection, now),
    }


def percentile(ordered: list[float], share: float) -> float | None:
    """Return the nearest-rank percentile of sorted values, None where there are none."""
    return round(ordered[max(ceil(share * len(ordered)), 1) - 1], 3) if ordered else None


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _source_states(connection: Connection) -> dict[str, int]:
    query = select(state().label("state"), func.count()).where(source.c.active).group_by("state")
    return dict.fromkeys(STATES, 0) | {row[0]: row[1] for row in connection.execute(query)}


def _overdue(connection: Connection, now: datetime) -> int:
    late = select(func.count()).select_from(source).where(source.c.active)
    return connection.execute(late.where(source.c.next_poll_at < now - OVERDUE)).scalar_one()


def _notification_states(connection: Connection) -> dict[str, int]:
    query = select(notification.c.state, func.count()).group_by(notification.c.state)
    return {row[0]: row[1] for row in connection.execute(query)}


def _queue(connection: Connection, states: dict[str, int], now: datetime) -> Json:
    waiting = (notification.c.state == "pending") & (notification.c.due <= now)
    oldest = connection.execute(select(func.min(notification.c.due)).where(waiting)).scalar()
    return {
        "pending": states.get("pending", 0),
        "sending": states.get("sending", 0),
        "oldest_due_s": None if oldest is None else round((now - oldest).total_seconds(), 3),
    }


def _readings(connection: Connection) -> Json:
    """How many pages of entries are still to be read, and how many were given up."""
    query = select(reading.c.state, func.count()).where(reading.c.state != "done")
    counts = {row[0]: row[1] for row in connection.execute(query.group_by(reading.c.state))}
    return {"pending": counts.get("pending", 0), "failed": counts.get("failed", 0)}


def _lag(connection: Connection, now: datetime) -> Json:
    seen = (
        select(func.min(entry.c.first_seen))
        .join(alert, alert.c.entry_id == entry.c.id)
        .join(placement, placement.c.alert_id == alert.c.id)
        .where(placement.c.notification_id == notification.c.id, placement.c.reason == "now")
        .correlate(notification)
        .scalar_subquery()
    )
    query = select(notification.c.sent, seen.label("seen"))
    rows = connection.execute(query.where(notification.c.sent >= now - LAG_WINDOW))
    lags = sorted((row.sent - row.seen).total_seconds() for row in rows if row.seen)
    return {"p50": percentile(lags, 0.5), "p99": percentile(lags, 0.99)}


def _failing(connection: Connection) -> list[Json]:
    query = (
        select(source.c.name, source.c.failures, source.c.error, source.c.last_poll_at)
        .where(source.c.active, source.c.failures > 0)
        .order_by(source.c.last_poll_at.desc(), source.c.id)
        .limit(NOTICES)
    )
    return [
        {"name": r.name, "failures": r.failures, "error": r.error, "at": instant(r.last_poll_at)}
        for r in connection.execute(query)
    ]


def _notices(connection: Connection, now: datetime) -> list[Json]:
    """What a person should know: a refused edit as long as it stands, the rest for a week."""
    query = (
        select(notice.c.created, notice.c.kind, notice.c.text, source.c.name)
        .outerjoin(source, source.c.id == notice.c.source_id)
        .where((notice.c.kind == "reload") | (notice.c.created >= now - RECENT))
        .order_by(notice.c.created.desc(), notice.c.id)  # mistakes of one edit: in file order
        .limit(NOTICES)
    )
    return [
        {"created": instant(r.created), "kind": r.kind, "source": r.name, "text": r.text}
        for r in connection.execute(query)
    ]
