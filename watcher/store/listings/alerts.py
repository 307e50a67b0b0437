"""Rows of `watcher alerts`."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, func, select

from watcher.store.arrays import in_array
from watcher.store.core import AnyRow, alert, entry, match, notification, placement, story
from watcher.store.items import TITLE, called
from watcher.store.past.feedback import last_word, verdict_of
from watcher.store.shapes import Json, grouped, instant, pages


def alerts(
    connection: Connection,
    *,
    limit: int | None = None,
    since: datetime | None = None,
    watchlist: str | None = None,
) -> Iterator[Json]:
    """Yield alerts with what was sent for them; `matches` counts the story's matching entries."""
    columns = (alert, called(TITLE).label("title"), entry.c.url, last_word().label("feedback"))
    current = func.coalesce(story.c.merged_into, story.c.id).label("story")
    query = (
        select(*columns, current)
        .join(entry, entry.c.id == alert.c.entry_id)
        .join(story, story.c.id == alert.c.story_id)
    )
    if since is not None:
        query = query.where(alert.c.created >= since)
    if watchlist is not None:
        query = query.where(alert.c.watchlist == watchlist)
    query = query.order_by(alert.c.created.desc(), alert.c.id.desc())
    for page in pages(connection, query, limit):
        ids = [row.id for row in page]
        told, matches = told_of(connection, ids), _matches_of(connection, ids)
        for row in page:
            yield _alert_shape(row, told.get(row.id, []), matches.get(row.id, 0))


def watchlists(connection: Connection) -> set[str]:
    """Return the names of watchlists that have alerts, configured or not."""
    return set(connection.execute(select(alert.c.watchlist).distinct()).scalars())


def told_of(connection: Connection, alert_ids: Sequence[int]) -> dict[int, list[AnyRow]]:
    """Return the notifications that tell alerts, with the reason of each placement, by alert."""
    query = (
        select(placement.c.alert_id, placement.c.reason, notification)
        .join(notification, notification.c.id == placement.c.notification_id)
        .where(in_array(connection, placement.c.alert_id, alert_ids))
        .order_by(notification.c.id)
    )
    return grouped(connection.execute(query), "alert_id")


def told_shape(row: AnyRow) -> Json:
    """Return a notification as an alert lists it."""
    return {
        "id": row.id,
        "channel": row.channel,
        "state": row.state,
        "reason": row.reason,
        "due": instant(row.due),
        "sent": instant(row.sent),
        "attempts": row.attempts,
        "error": row.error,
    }


def _matches_of(connection: Connection, alert_ids: Sequence[int]) -> dict[int, int]:
    # Counted alert by alert: as one join, SQLite would read all matches of the watchlist.
    fits = exists().where(match.c.entry_id == entry.c.id, match.c.watchlist == alert.c.watchlist)
    number = select(func.count()).where(entry.c.story_id == alert.c.story_id, fits)
    counted = number.correlate(alert).scalar_subquery()
    query = select(alert.c.id, counted).where(in_array(connection, alert.c.id, alert_ids))
    return {row[0]: row[1] for row in connection.execute(query)}


def _alert_shape(row: AnyRow, told: Sequence[AnyRow], matches: int) -> Json:
    return {
        "id": row.id,
        "watchlist": row.watchlist,
        "story": row.story,
        "title": row.title,
        "url": row.url,
        "priority": row.priority,
        "created": instant(row.created),
        "reason": row.reason,
        "matches": matches,
        "feedback": verdict_of(row.feedback),
        "notifications": [told_shape(one) for one in told],
    }
