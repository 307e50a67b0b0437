"""Rows of `watcher notifications`, and what will become of each."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, func, or_, select

from watcher.model import State
from watcher.store.arrays import in_array
from watcher.store.core import AnyRow, alert, entry, notification, placement
from watcher.store.items import called
from watcher.store.shapes import Json, instant, pages

NO_CHANNEL = "waits for its channel, which is not configured or disabled"
_UNSENT = {
    "folded": "not sent: another alert of the same story tells this channel",
    "reemission": "held, not sent: the source published old entries again",
}


def notifications(
    connection: Connection,
    *,
    limit: int | None = None,
    since: datetime | None = None,
    watchlist: str | None = None,
    state: State | None = None,
    channels: Collection[str] | None = None,
) -> Iterator[Json]:
    """Yield notifications; `channels` are those that can be sent to now, where known."""
    query = select(notification)
    if since is not None:
        query = query.where(notification.c.created >= since)
    if state is not None:
        query = query.where(notification.c.state == state)
    if watchlist is not None:
        query = query.where(
            or_(notification.c.watchlist == watchlist, exists().where(*_tells(watchlist)))
        )
    for page in pages(connection, query.order_by(notification.c.id.desc()), limit):
        told = _counted(connection, [row.id for row in page])
        for row in page:
            yield _shape(row, told.get(row.id), channels)


def fate(row: AnyRow, channels: Collection[str] | None, reason: str | None) -> str:
    """Return in words what became of a notification, or what it waits for.

    `reason` is that of the placement that is asked about.
    """
    if reason in _UNSENT:
        return _UNSENT[reason]
    when, error = instant(row.sent or row.due), f": {row.error}" if row.error else ""
    if row.state == "pending" and channels is not None and row.channel not in channels:
        return NO_CHANNEL
    if row.state == "pending" and row.attempts:
        often = "once" if row.attempts == 1 else f"{row.attempts} times"
        return f"failed {often}, to be tried again at {when}{error}"
    if row.state == "dead":
        return f"dead after {row.attempts} attempts{error}"
    waiting = {"pending": f"to be sent at {when}", "sending": "being sent", "sent": f"sent {when}"}
    return waiting.get(row.state, str(row.state))


def _tells(watchlist: str) -> tuple[Any, ...]:
    return (
        placement.c.notification_id == notification.c.id,
        alert.c.id == placement.c.alert_id,
        alert.c.watchlist == watchlist,
    )


def _counted(connection: Connection, ids: list[int]) -> dict[int, AnyRow]:
    """Return by notification how many alerts it tells, and the first of them."""
    first = (
        select(
            placement.c.notification_id,
            func.min(placement.c.alert_id).label("alert_id"),
            func.min(placement.c.reason).label("reason"),
            func.count().label("alerts"),
        )
        .where(in_array(connection, placement.c.notification_id, ids))
        .group_by(placement.c.notification_id)
        .subquery()
    )
    query = (
        select(first, alert.c.watchlist, called(entry.c.title).label("title"), entry.c.url)
        .join(alert, alert.c.id == first.c.alert_id)
        .join(entry, entry.c.id == alert.c.entry_id)
    )
    return {row.notification_id: row for row in connection.execute(query)}


def _shape(row: AnyRow, told: AnyRow | None, channels: Collection[str] | None) -> Json:
    return {
        "id": row.id,
        "channel": row.channel,
        "kind": row.kind,
        "state": row.state,
        "reason": told.reason if told else None,
        "watchlist": row.watchlist or (told.watchlist if told else None),
        "title": told.title if told else None,
        "url": told.url if told else None,
        "alerts": told.alerts if told else 0,
        "created": instant(row.created),
        "due": instant(row.due),
        "sent": instant(row.sent),
        "attempts": row.attempts,
        "error": row.error,
        "fate": fate(row, channels, told.reason if told else None),
    }
