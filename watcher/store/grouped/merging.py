"""Merging stories that turn out to be one: the older stays, the younger points at it.

`into` maps each younger story to the one that stays; no story stands on both sides of it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, select, update

from watcher.model import StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import instant, update_rows
from watcher.store.core import alert, entry, notification, placement, story
from watcher.store.grouped.features import touch

UNSENT = ("pending", "held", "dead")
Into = Mapping[StoryId, StoryId]
Span = tuple[datetime, datetime]


def merge(connection: Connection, turn: int, into: Into) -> None:
    """Make stories one, with their entries and alerts; only under the writer lock.

    If both have an alert of a watchlist, the notifications of one are folded (see `fold`), so that
    nobody is told twice.
    """
    if into:
        _move_entries(connection, turn, into)
        _close_stories(connection, into)
        _join_alerts(connection, into)


def _move_entries(connection: Connection, turn: int, into: Into) -> None:
    query = select(entry.c.id, entry.c.story_id, entry.c.role)
    rows = connection.execute(query.where(in_array(connection, entry.c.story_id, into))).all()
    values = [
        (into[StoryId(row.story_id)], "duplicate" if row.role == "duplicate" else "same", row.id)
        for row in rows
    ]
    update_rows(connection, entry, ("story_id", "role"), ("id",), values)
    touch(connection, turn, [row.id for row in rows])


def _close_stories(connection: Connection, into: Into) -> None:
    """Point the younger, and what pointed at it, at the older, whose span is widened."""
    spans = _spans(connection, {*into, *into.values()})
    wider: dict[StoryId, Span] = {}
    for younger, older in into.items():
        first, last = wider.get(older, spans[older])
        other_first, other_last = spans[younger]
        wider[older] = min(first, other_first), max(last, other_last)
    rows = [(instant(first), instant(last), number) for number, (first, last) in wider.items()]
    update_rows(connection, story, ("first_seen", "last_seen"), ("id",), rows)
    pairs = [(older, younger) for younger, older in into.items()]
    update_rows(connection, story, ("merged_into",), ("merged_into",), pairs)
    update_rows(connection, story, ("merged_into",), ("id",), pairs)
    for younger, older in into.items():  # a story does not follow itself
        itself = update(story).where(story.c.id == older, story.c.follows == younger)
        connection.execute(itself.values(follows=None))


def _spans(connection: Connection, stories: Iterable[StoryId]) -> dict[StoryId, Span]:
    columns = select(story.c.id, story.c.first_seen, story.c.last_seen)
    rows = connection.execute(columns.where(in_array(connection, story.c.id, stories)))
    return {StoryId(row.id): (row.first_seen, row.last_seen) for row in rows}


def _join_alerts(connection: Connection, into: Into) -> None:
    """Give the younger's alerts to the older, or fold one of two."""
    query = select(alert.c.id, alert.c.watchlist, alert.c.story_id)
    chosen = query.where(in_array(connection, alert.c.story_id, {*into, *into.values()}))
    rows = connection.execute(chosen.order_by(alert.c.story_id, alert.c.id)).all()
    kept = {(row.watchlist, row.story_id): row.id for row in rows if row.story_id not in into}
    moved, doubles = [], []
    for row in rows:
        if (older := into.get(row.story_id)) is None:
            continue
        if (first := kept.setdefault((row.watchlist, older), row.id)) == row.id:
            moved.append((older, row.id))
        else:
            doubles.append((first, row.id))
    update_rows(connection, alert, ("story_id",), ("id",), moved)
    for first, second in doubles:
        fold(connection, first, second)


def fold(connection: Connection, older: int, younger: int) -> None:
    """Fold one of two alerts of a watchlist on one story, so that each channel is told once.

    The younger alert's notification is folded if the older's was sent or will be. If only the
    younger's was sent, the older's is folded. A notification being sent just now stays.
    """
    told = {number: _placements(connection, number) for number in (older, younger)}
    for channel, second in told[younger].items():
        first = told[older].get(channel)
        if first is None or first.reason == "folded" or second.reason == "folded":
            continue
        if second.state in ("sent", "sending"):
            _fold_placement(connection, first)
        elif first.state != "held":
            _fold_placement(connection, second)


def _placements(connection: Connection, alert_id: int) -> dict[str, Any]:
    """Return what tells an alert, by channel; on PostgreSQL, no sender claims it meanwhile."""
    query = (
        select(
            placement.c.id, placement.c.channel, placement.c.reason, placement.c.alert_id,
            notification.c.id.label("notification_id"), notification.c.state,
        )
        .join(notification, notification.c.id == placement.c.notification_id)
        .where(placement.c.alert_id == alert_id)
        .with_for_update(of=notification)
    )  # fmt: skip
    return {row.channel: row for row in connection.execute(query)}


def _fold_placement(connection: Connection, which: Any) -> None:
    """Fold one placement; its notification is not sent where it tells nothing else."""
    if which.state not in UNSENT:
        return
    mine = placement.c.id == which.id
    connection.execute(update(placement).where(mine).values(reason="folded"))
    tells = exists().where(
        placement.c.notification_id == notification.c.id, placement.c.reason != "folded"
    )
    empty = update(notification).where(notification.c.id == which.notification_id, ~tells)
    connection.execute(empty.values(state="held"))
    told = select(placement.c.id).join(
        notification, notification.c.id == placement.c.notification_id
    )
    left = told.where(placement.c.alert_id == which.alert_id, placement.c.reason != "folded")
    if connection.execute(left.limit(1)).first() is None:
        mine = alert.c.id == which.alert_id
        connection.execute(update(alert).where(mine).values(reason="folded"))
