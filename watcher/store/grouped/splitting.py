"""The alerts of a story that is split: which part keeps them, which gets new ones."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Exists, select, update

from watcher.model import EntryId, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import update_rows
from watcher.store.core import alert, notification, placement, story


def take_alerts(
    connection: Connection, old: StoryId, new: StoryId, going: Iterable[EntryId]
) -> None:
    """Move the alerts that these entries made to the new story, one for each watchlist.

    An alert sent before its story was merged into `old` still belongs to that former story. It is
    moved, too, because a new alert would tell of these entries twice.
    """
    gone = select(story.c.id).where(story.c.merged_into == old)
    own = alert.c.story_id == old
    told = alert.c.story_id.in_(gone) & (alert.c.reason != "folded")
    made = in_array(connection, alert.c.entry_id, going)
    query = select(alert.c.id, alert.c.watchlist).where(made & (own | told))
    first: dict[str, int] = {}
    for row in connection.execute(query.order_by(own.desc(), alert.c.id)):
        first.setdefault(row.watchlist, row.id)
    update_rows(connection, alert, ("story_id",), ("id",), [(new, one) for one in first.values()])


def unfold(connection: Connection, stories: Sequence[StoryId], now: datetime) -> None:
    """Send alerts that were folded into an alert which the split has moved away."""
    folded = in_array(connection, alert.c.story_id, stories) & (alert.c.reason == "folded")
    lone = connection.execute(select(alert.c.id).where(folded, ~_has_other())).scalars().all()
    held = (
        select(placement.c.id, placement.c.notification_id, placement.c.alert_id)
        .join(notification, notification.c.id == placement.c.notification_id)
        .where(in_array(connection, placement.c.alert_id, lone), notification.c.state == "held")
    )
    for row in connection.execute(held).all():
        for table, number, values in (
            (placement, row.id, {"reason": "now"}),
            (notification, row.notification_id, {"state": "pending", "due": now}),
            (alert, row.alert_id, {"reason": "now"}),
        ):
            connection.execute(update(table).where(table.c.id == number).values(values))


def _has_other() -> Exists:
    """Return the condition that a story merged into this one keeps an alert of the watchlist."""
    other, gone = alert.alias(), story.alias()
    return (
        select(other.c.id)
        .join(gone, gone.c.id == other.c.story_id)
        .where(
            gone.c.merged_into == alert.c.story_id,
            other.c.watchlist == alert.c.watchlist,
            other.c.reason != "folded",
        )
        .exists()
    )
