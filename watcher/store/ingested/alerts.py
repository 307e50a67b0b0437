"""The rows of alerts, their placements and the outbox, written with the entries."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, exists, insert, select, update

from watcher.model import Alert, AlertId, EntryId, Placement, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import Row, insert_rows, shared_instant
from watcher.store.core import alert, notification, placement
from watcher.store.ids import Ids


def alerted(connection: Connection, stories: Iterable[int]) -> set[tuple[str, StoryId]]:
    """Return which watchlists already have an alert for which of `stories`."""
    query = select(alert.c.watchlist, alert.c.story_id).where(
        in_array(connection, alert.c.story_id, stories)
    )
    return {(row.watchlist, StoryId(row.story_id)) for row in connection.execute(query)}


def silent(connection: Connection, stories: Iterable[int]) -> dict[tuple[str, StoryId], AlertId]:
    """Return the alerts of stories that were sent to nobody (quiet baselines, re-publications)."""
    tells = exists().where(placement.c.alert_id == alert.c.id, placement.c.reason != "reemission")
    query = select(alert.c.id, alert.c.watchlist, alert.c.story_id).where(
        in_array(connection, alert.c.story_id, stories),
        alert.c.reason.in_(("baseline", "reemission")),
        ~tells,
    )
    rows = connection.execute(query)
    return {(row.watchlist, StoryId(row.story_id)): AlertId(row.id) for row in rows}


def wake(
    connection: Connection,
    ids: Ids,
    alert_id: AlertId,
    entry_id: EntryId,
    placements: Sequence[Placement],
    now: datetime,
) -> None:
    """Send an alert that was sent to nobody, now for the match of a later entry."""
    mine = alert.c.id == alert_id
    told = {"entry_id": entry_id, "reason": "now"}
    row = connection.execute(update(alert).where(mine).values(told).returning(alert)).one()
    held = select(placement.c.notification_id).where(placement.c.alert_id == alert_id)
    mine = notification.c.id.in_(held)
    connection.execute(update(notification).where(mine).values(state="pending", due=now))
    mine = placement.c.alert_id == alert_id
    there = update(placement).where(mine).values(reason="now").returning(placement.c.channel)
    known = set(connection.execute(there).scalars())
    new = Alert(
        alert_id, row.watchlist, row.story_id, entry_id, row.priority, "now", now,
        tuple(where for where in placements if where.channel not in known),
    )  # fmt: skip
    _save_placements(connection, ids, [new])


def save_alerts(connection: Connection, ids: Ids, alerts: Sequence[Alert]) -> None:
    """Store alerts, and for each placement its notification.

    Placements with reason baseline share one summary per watchlist and channel, until that has been
    tried once.
    """
    if not alerts:
        return
    insert_rows(connection, alert, _ALERT, [_alert_row(new) for new in alerts])
    _save_placements(connection, ids, alerts)


def _save_placements(connection: Connection, ids: Ids, alerts: Sequence[Alert]) -> None:
    outbox = _Outbox(ids, _open_summaries(connection))
    for new in alerts:
        for where in new.placements:
            outbox.put(new, where)
    if outbox.notifications:
        connection.execute(insert(notification), outbox.notifications)
    insert_rows(connection, placement, _PLACEMENT, outbox.placements)


def release_summaries(connection: Connection, now: datetime) -> None:
    """Make every summary of first polls that is still collecting due now."""
    waiting = update(notification).where(
        notification.c.kind == "summary",
        notification.c.state == "pending",
        notification.c.due > now,
    )
    connection.execute(waiting.where(notification.c.attempts == 0).values(due=now))


class _Outbox:
    """Collects the rows of notifications and placements."""

    def __init__(self, ids: Ids, summaries: Mapping[tuple[str, str], int]) -> None:
        self._ids, self._summaries = ids, dict(summaries)
        self.notifications: list[dict[str, Any]] = []
        self.placements: list[Row] = []

    def put(self, new: Alert, where: Placement) -> None:
        if where.reason == "baseline":
            of = (new.watchlist, where.channel)
            if of not in self._summaries:
                self._summaries[of] = self._notify("summary", new, where)
            number = self._summaries[of]
        else:
            number = self._notify("alert", new, where)
        self.placements.append((new.id, number, where.channel, where.reason))

    def _notify(self, kind: str, new: Alert, where: Placement) -> int:
        number = self._ids.next("notification")
        self.notifications.append(
            {
                "id": number,
                "channel": where.channel,
                "kind": kind,
                "watchlist": new.watchlist,
                "state": where.state,
                "due": where.due,
                "created": new.created,
                "attempts": 0,
                "plain": False,
                "message_id": f"<{uuid4()}@watcher.invalid>",
            }
        )
        return number


def _open_summaries(connection: Connection) -> dict[tuple[str, str], int]:
    query = select(notification.c.watchlist, notification.c.channel, notification.c.id).where(
        notification.c.kind == "summary",
        notification.c.state == "pending",
        notification.c.attempts == 0,
    )
    # On PostgreSQL a sender may be claiming one at this moment: what it takes is not open.
    query = query.with_for_update()
    return {(row.watchlist, row.channel): row.id for row in connection.execute(query)}


_ALERT = ("id", "watchlist", "story_id", "entry_id", "priority", "reason", "created")
_PLACEMENT = ("alert_id", "notification_id", "channel", "reason")


def _alert_row(new: Alert) -> Row:
    return (
        new.id, new.watchlist, new.story_id, new.entry_id, new.priority, new.reason,
        shared_instant(new.created),
    )  # fmt: skip
