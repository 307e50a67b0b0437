"""The whole trace of entries, for `watcher why`."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, or_, select

from watcher.store.arrays import in_array
from watcher.store.core import (
    AnyRow,
    alert,
    correction,
    delivery,
    entry,
    match,
    reading,
    revision,
    source,
    story,
)
from watcher.store.ingested.lookups import of_any_source
from watcher.store.listings.alerts import told_of, told_shape
from watcher.store.listings.notifications import fate
from watcher.store.listings.stories import entries_of, story_shape
from watcher.store.listings.why_shapes import (
    delivery_shape,
    match_shape,
    reading_shape,
    revision_shape,
    source_shape,
)
from watcher.store.shapes import Json, entry_id, grouped, instant

MOST = 50  # entries that share an address or guid: some sources give all the same
Rows = dict[int, list[AnyRow]]


def why(
    connection: Connection,
    sought: str,
    keys: Collection[int] = (),
    *,
    channels: Collection[str] | None = None,
) -> list[Json]:
    """Return the trace of every entry with that exact URL or guid, or one of `keys`, newest first.

    `keys` are those of the canonical URL and of the guid (see `dedupe.keys`): they find entries
    by index; only where they find none are all entries looked through. `channels` are those that
    can be sent to now, where known.
    """
    found: list[int] = of_any_source(connection, keys) if keys else []
    entries = _entries(connection, found)
    if not entries:
        exact = or_(entry.c.url == sought, entry.c.guid == sought)
        found = list(connection.execute(select(entry.c.id).where(exact)).scalars())
        entries = _entries(connection, found)
    return _Trace(connection, entries, channels).shapes()


def _entries(connection: Connection, ids: Sequence[int]) -> Sequence[AnyRow]:
    query = select(entry).where(in_array(connection, entry.c.id, ids))
    newest = query.order_by(entry.c.first_seen.desc(), entry.c.id.desc()).limit(MOST)
    return connection.execute(newest).all()


class _Trace:
    """Everything that hangs on some entries, fetched table by table."""

    def __init__(
        self, connection: Connection, entries: Sequence[AnyRow], channels: Collection[str] | None
    ) -> None:
        self._connection, self._entries, self._channels = connection, entries, channels
        ids, story_ids = [row.id for row in entries], [row.story_id for row in entries]
        self._sources = self._rows(source, "id", [row.source_id for row in entries])
        self._stories = self._rows(story, "id", story_ids)
        self._said = self._corrected(story_ids)
        self._members = entries_of(connection, story_ids)
        self._revisions = self._rows(revision, "entry_id", ids)
        self._readings = self._rows(reading, "entry_id", ids)
        self._matches = self._rows(match, "entry_id", ids)
        self._alerts = self._alerted(story_ids)
        alerts = [row.id for rows in self._alerts.values() for row in rows]
        self._told = told_of(connection, alerts)
        told = [row.id for rows in self._told.values() for row in rows]
        self._deliveries = self._rows(delivery, "notification_id", told)

    def shapes(self) -> list[Json]:
        return [self._shape(row) for row in self._entries]

    def _rows(self, table: Table, column: str, values: Sequence[int]) -> Rows:
        chosen = select(table).where(in_array(self._connection, table.c[column], values))
        return grouped(self._connection.execute(chosen.order_by(*table.primary_key)), column)

    def _alerted(self, stories: Sequence[int]) -> Rows:
        """Return the alerts of stories, and of those that these took in: each has its fate."""
        ours = in_array(self._connection, story.c.id, stories)
        query = (
            select(func.coalesce(story.c.merged_into, story.c.id).label("in_story"), alert)
            .join(alert, alert.c.story_id == story.c.id)
            .where(ours | in_array(self._connection, story.c.merged_into, stories))
        )
        return grouped(self._connection.execute(query.order_by(alert.c.id)), "in_story")

    def _corrected(self, stories: Sequence[int]) -> Sequence[Any]:
        either = in_array(self._connection, correction.c.one, stories) | in_array(
            self._connection, correction.c.other, stories
        )
        return self._connection.execute(
            select(correction).where(either).order_by(correction.c.id)
        ).all()

    def _shape(self, row: AnyRow) -> Json:
        story_row = self._stories[row.story_id][0]
        return {
            "id": entry_id(row),
            "entry": row.id,
            "url": row.url,
            "guid": row.guid,
            "title": row.title,
            "summary": row.summary,
            "body": row.body,
            "published": instant(row.published),
            "first_seen": instant(row.first_seen),
            "changed": instant(row.changed_at),
            "lang": row.lang,
            "author": row.author,
            "role": row.role,
            "why": row.why,
            "score": row.score,
            "corrections": self._corrections(row.story_id),
            "arrival": row.arrival,
            "source": source_shape(self._sources[row.source_id][0], row.id),
            "story": story_shape(story_row, self._members.get(row.story_id, [])),
            "reading": next(map(reading_shape, self._readings.get(row.id, [])), None),
            "revisions": [revision_shape(r) for r in self._revisions.get(row.id, [])],
            "matches": [match_shape(m) for m in self._matches.get(row.id, [])],
            "alerts": [self._alert_shape(a) for a in self._alerts.get(row.story_id, [])],
        }

    def _corrections(self, story_id: int) -> list[Json]:
        said = [c for c in self._said if story_id in (c.one, c.other)]
        return [
            {
                "verdict": c.verdict,
                "story": c.other if c.one == story_id else c.one,
                "created": instant(c.created),
            }
            for c in said
        ]

    def _alert_shape(self, row: AnyRow) -> Json:
        return {
            "id": row.id,
            "watchlist": row.watchlist,
            "entry": row.entry_id,
            "priority": row.priority,
            "reason": row.reason,
            "created": instant(row.created),
            "notifications": [self._told_shape(n) for n in self._told.get(row.id, [])],
        }

    def _told_shape(self, row: AnyRow) -> Json:
        deliveries = [delivery_shape(d) for d in self._deliveries.get(row.id, [])]
        return told_shape(row) | {
            "fate": fate(row, self._channels, row.reason),
            "deliveries": deliveries,
        }
