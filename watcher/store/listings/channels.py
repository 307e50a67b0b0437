"""What `watcher status` says of channels."""

from typing import Any

from sqlalchemy import Connection, case, func, select

from watcher.store.core import delivery, notification
from watcher.store.outgoing.outbox import INTERRUPTED
from watcher.store.shapes import Json, instant


def channels(connection: Connection) -> dict[str, Json]:
    """Return the counts of each channel and its last error.

    `sent`, `pending` and `dead` count notifications, `failed` counts attempts.
    """
    counts = {name: _sum_of(name) for name in ("sent", "pending", "dead")}
    query = select(notification.c.channel, *(c.label(n) for n, c in counts.items()))
    found: dict[str, Json] = {
        row.channel: {"sent": row.sent, "failed": 0, "last_error": None, "last_error_at": None}
        | {"pending": row.pending, "dead": row.dead}
        for row in connection.execute(query.group_by(notification.c.channel))
    }
    for row in connection.execute(_failures()):
        found[row.channel] |= {
            "failed": row.failed,
            "last_error": row.error,
            "last_error_at": instant(row.finished),
        }
    return dict(sorted(found.items()))


def _sum_of(name: str) -> Any:
    return func.sum(case((notification.c.state == name, 1), else_=0))


def _failures() -> Any:
    by_channel = (
        select(
            notification.c.channel,
            func.count().label("failed"),
            func.max(delivery.c.id).label("last"),
        )
        .join(delivery, delivery.c.notification_id == notification.c.id)
        .where(delivery.c.ok.is_(False), delivery.c.error != INTERRUPTED)
        .group_by(notification.c.channel)
        .subquery()
    )
    columns = (by_channel.c.channel, by_channel.c.failed, delivery.c.error, delivery.c.finished)
    return select(*columns).join(delivery, delivery.c.id == by_channel.c.last)
