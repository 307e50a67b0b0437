"""Deletes whole stories that nothing needs any more.

A story is deleted when every entry in it was stored before the cutoff, and

- no active source still lists one of them: the next poll would take it as new and alert again;
- no active source of it is failing: nobody knows what its document lists now;
- no notification of it is still to be sent, or dead and waiting for a person.

A story that was merged into another is deleted with that one.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, select

from watcher.store.arrays import in_array
from watcher.store.core import (
    alert,
    delivery,
    entry,
    entry_key,
    notification,
    own_key,
    placement,
    source,
    story,
)
from watcher.store.searching.indexing import forget

BATCH = 500
UNDONE = ("pending", "sending", "dead")


def clean(connection: Connection, cutoff: datetime, limit: int = BATCH) -> int:
    """Delete up to `limit` stories stored before `cutoff`, with all that hangs on them.

    Returns how many were deleted; fewer than `limit`: none is left. One batch per transaction.
    """
    going = _finished(connection, cutoff, limit)
    if going:
        absorbed = _ids(connection, story.c.id, story.c.merged_into, going)
        _delete_alerts(connection, [*going, *absorbed])
        forget(connection, going)
        entries = _ids(connection, entry.c.id, entry.c.story_id, going)
        for column in (entry_key.c.entry_id, own_key.c.entry_id, entry.c.id):
            connection.execute(delete(column.table).where(in_array(connection, column, entries)))
        for stories in (absorbed, going):
            connection.execute(delete(story).where(in_array(connection, story.c.id, stories)))
    return len(going)


def _finished(connection: Connection, cutoff: datetime, limit: int) -> list[int]:
    query = (
        select(entry.c.story_id)
        .where(
            entry.c.first_seen < cutoff,
            ~_has_earlier(),  # not DISTINCT: for that, SQLite would read all entries by story
            ~_has_newer(cutoff),
            ~in_array(connection, entry.c.story_id, _listed(connection, cutoff)),
            ~_fails(),
            ~_undone(),
        )
        .limit(limit)
    )
    return list(connection.execute(query).scalars())


def _has_earlier() -> ColumnElement[bool]:
    earlier = entry.alias("earlier")
    return exists().where(earlier.c.story_id == entry.c.story_id, earlier.c.id < entry.c.id)


def _has_newer(cutoff: datetime) -> ColumnElement[bool]:
    newer = entry.alias("newer")
    return exists().where(newer.c.story_id == entry.c.story_id, newer.c.first_seen >= cutoff)


def _listed(connection: Connection, cutoff: datetime) -> Sequence[int]:
    """Return the stories, old enough to go, that an active source's last document lists."""
    rows = connection.execute(select(source.c.listed).where(source.c.active)).scalars()
    listed = [number for row in rows for number in row or ()]
    query = select(entry.c.story_id).distinct()
    old = query.where(in_array(connection, entry.c.id, listed), entry.c.first_seen < cutoff)
    return connection.execute(old).scalars().all()


def _fails() -> ColumnElement[bool]:
    member = entry.alias("member")
    return exists().where(
        member.c.story_id == entry.c.story_id,
        source.c.id == member.c.source_id,
        source.c.active,
        source.c.failures > 0,
    )


def _undone() -> ColumnElement[bool]:
    """Return the condition that a row belongs to the story, or to one merged into it."""
    told = story.alias("told")
    return exists().where(
        (told.c.id == entry.c.story_id) | (told.c.merged_into == entry.c.story_id),
        alert.c.story_id == told.c.id,
        placement.c.alert_id == alert.c.id,
        notification.c.id == placement.c.notification_id,
        notification.c.state.in_(UNDONE),
    )


def _delete_alerts(connection: Connection, going: Sequence[int]) -> None:
    """Delete the alerts of stories, and the notifications that then tell nothing any more."""
    alerts = _ids(connection, alert.c.id, alert.c.story_id, going)
    told = _ids(connection, placement.c.notification_id, placement.c.alert_id, alerts)
    connection.execute(delete(placement).where(in_array(connection, placement.c.alert_id, alerts)))
    still = set(_ids(connection, placement.c.notification_id, placement.c.notification_id, told))
    empty = [number for number in told if number not in still]
    for column in (delivery.c.notification_id, notification.c.id):
        connection.execute(delete(column.table).where(in_array(connection, column, empty)))
    connection.execute(delete(alert).where(in_array(connection, alert.c.id, alerts)))


def _ids(connection: Connection, wanted: Any, column: Any, values: Sequence[int]) -> list[int]:
    query = select(wanted).distinct().where(in_array(connection, column, values))
    return list(connection.execute(query).scalars())
