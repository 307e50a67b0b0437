"""The outbox: claim a notification, record what became of it. No alert is lost or sent twice.

A claim commits before the message goes out and the outcome is recorded after it, so a process
killed between the two leaves a delivery without outcome: that one notification may repeat.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Row, Select, func, insert, literal, select, update

from watcher.model import Notification, NotificationId
from watcher.store.core import delivery, notification
from watcher.store.items import NEWEST, items_of
from watcher.store.leases import NO_LEASE
from watcher.store.tables import Instant

LEASE = timedelta(seconds=60)
INTERRUPTED = "interrupted"  # the error of an attempt whose outcome nobody knows


def claim(connection: Connection, channel: str, now: datetime, owner: str) -> Notification | None:
    """Claim the longest due notification of `channel` and return it without items, or None.

    An attempt must end within LEASE, after which the notification may be claimed again. Its items
    are read only after the claim is committed (`with_items`): a notification that cannot be read
    has then used up an attempt, and does not block the queue for ever.
    """
    _end_leases(connection, now, notification.c.channel == channel, _expired(now))
    first = _first_due(channel, now).scalar_subquery()
    take = update(notification).where(notification.c.id == first, notification.c.state == "pending")
    values = {
        "state": "sending",
        "attempts": notification.c.attempts + 1,
        "first_attempt": func.coalesce(notification.c.first_attempt, literal(now, Instant)),
        "lease_until": now + LEASE,
        "lease_owner": owner,
    }
    row = connection.execute(take.values(values).returning(notification)).first()
    if row is None:
        return None
    attempt = {"notification_id": row.id, "attempt": row.attempts, "started": now}
    connection.execute(insert(delivery).values(attempt))
    return _notification(row)


def _first_due(channel: str, now: datetime) -> Select[tuple[int]]:
    return (
        select(notification.c.id)
        .where(
            notification.c.channel == channel,
            notification.c.state == "pending",
            notification.c.due <= now,
        )
        .order_by(notification.c.due, notification.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


def with_items(connection: Connection, claimed: Notification) -> Notification:
    """Return a claimed notification with what it tells, ready to render."""
    items, total = items_of(connection, claimed.id, NEWEST)
    return replace(claimed, items=items, total=total)


def record_sent(
    connection: Connection, notification_id: NotificationId, attempt: int, now: datetime
) -> None:
    """Record that attempt `attempt` went out, also where its lease had ended meanwhile."""
    _close(connection, notification_id, attempt, now, error=None)
    sent = update(notification).where(
        notification.c.id == notification_id, notification.c.state != "sent"
    )
    connection.execute(sent.values(state="sent", sent=now, error=None, **NO_LEASE))


def record_noted(connection: Connection, notes: Sequence[tuple[str, int]], now: datetime) -> int:
    """Record attempts that a process before this one had noted as sent, and return how many.

    A note is a Message-ID and the attempt; of what was claimed again or retried since, it says
    nothing.
    """
    claimed = select(notification.c.id, notification.c.message_id, notification.c.attempts)
    rows = connection.execute(claimed.where(notification.c.state == "sending")).all()
    noted = set(notes)
    sent = [row for row in rows if (row.message_id, row.attempts) in noted]
    for row in sent:
        record_sent(connection, NotificationId(row.id), row.attempts, now)
    return len(sent)


def record_failure(
    connection: Connection,
    notification_id: NotificationId,
    attempt: int,
    error: str,
    now: datetime,
    *,
    retry_at: datetime | None,
    plain: bool = False,
    reached: frozenset[str] = frozenset(),
) -> None:
    """Record why attempt `attempt` failed; without `retry_at` the notification is dead.

    `plain`: further attempts are to be short plain text. `reached`: the targets of the channel
    that have it. An attempt that is no longer the latest changes only its own delivery.
    """
    _close(connection, notification_id, attempt, now, error=error)
    latest = update(notification).where(
        notification.c.id == notification_id,
        notification.c.state == "sending",
        notification.c.attempts == attempt,
    )
    state = {"state": "dead"} if retry_at is None else {"state": "pending", "due": retry_at}
    connection.execute(
        latest.values(error=error, plain=plain, reached=sorted(reached), **state, **NO_LEASE)
    )


def release_leases(connection: Connection, now: datetime) -> int:
    """Make every claimed notification pending again, and return how many.

    For the one process that owns the database, at its start.
    """
    return _end_leases(connection, now, notification.c.state == "sending")


def due_channels(connection: Connection, now: datetime) -> list[str]:
    """Return the channels that have something to send, the longest waiting first."""
    since: dict[str, datetime] = {}
    due = (notification.c.state == "pending") & (notification.c.due <= now)
    for which in (due, _expired(now)):  # apart, so that each is answered from the index
        query = select(notification.c.channel, func.min(notification.c.due).label("due"))
        for row in connection.execute(query.where(which).group_by(notification.c.channel)):
            since[row.channel] = min(row.due, since.get(row.channel, row.due))
    return sorted(since, key=lambda channel: (since[channel], channel))


def _expired(now: datetime) -> ColumnElement[bool]:
    return (notification.c.state == "sending") & (notification.c.lease_until <= now)


def _end_leases(connection: Connection, now: datetime, *which: ColumnElement[bool]) -> int:
    # Behind what is due already: perhaps it was this one that ended the process.
    free = update(notification).where(*which).values(state="pending", due=now, **NO_LEASE)
    freed = connection.execute(free.returning(notification.c.id)).scalars().all()
    if freed:
        open_ones = delivery.c.notification_id.in_(freed) & delivery.c.finished.is_(None)
        lost = {"finished": now, "ok": False, "error": INTERRUPTED}
        connection.execute(update(delivery).where(open_ones).values(lost))
    return len(freed)


def _close(
    connection: Connection,
    notification_id: int,
    attempt: int,
    now: datetime,
    error: str | None,
) -> None:
    this = update(delivery).where(
        delivery.c.notification_id == notification_id, delivery.c.attempt == attempt
    )
    connection.execute(this.values(finished=now, ok=error is None, error=error))


def _notification(row: Row[tuple[object, ...]]) -> Notification:
    columns = row._mapping
    return Notification(
        id=NotificationId(columns["id"]),
        channel=columns["channel"],
        kind=columns["kind"],
        message_id=columns["message_id"],
        created=columns["created"],
        attempt=columns["attempts"],
        plain=columns["plain"],
        first_attempt=columns["first_attempt"],
        reached=frozenset(columns["reached"] or ()),
    )
