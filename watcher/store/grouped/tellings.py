"""What stored entries tell, to make their features of: texts, language, time."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, case, exists, func, select

from watcher.model import EntryId
from watcher.store.arrays import in_array
from watcher.store.core import entry, feature, ungrouped


def of(
    connection: Connection, entries: Iterable[EntryId]
) -> dict[EntryId, tuple[str, str, str, str | None, datetime]]:
    """Return title, summary, body and language of entries, and when they told it."""
    query = (
        select(
            entry.c.id, entry.c.title, entry.c.summary, entry.c.body, entry.c.lang,
            func.coalesce(feature.c.told, _told_at()).label("told"),
        )
        .outerjoin(feature, feature.c.entry_id == entry.c.id)
        .where(in_array(connection, entry.c.id, entries))
        .order_by(entry.c.id)
    )  # fmt: skip
    return {EntryId(row[0]): tuple(row[1:]) for row in connection.execute(query)}


def never_placed(connection: Connection, window: timedelta, most: int) -> list[EntryId]:
    """Return the newest entries that tell of this time and wait for nothing, oldest first."""
    newest = connection.execute(select(func.max(entry.c.first_seen))).scalar()
    if newest is None:
        return []
    waits = exists().where(ungrouped.c.entry_id == entry.c.id)
    since = newest - window
    recent = (entry.c.first_seen >= since, _told_at() >= since, ~waits)
    query = select(entry.c.id).where(*recent).order_by(entry.c.id.desc()).limit(most)
    return [EntryId(number) for number in connection.execute(query).scalars()][::-1]


def _told_at() -> ColumnElement[datetime]:
    """When an entry told what it tells: as it says, but not after we had it."""
    late = entry.c.published > entry.c.first_seen
    return case((late | entry.c.published.is_(None), entry.c.first_seen), else_=entry.c.published)
