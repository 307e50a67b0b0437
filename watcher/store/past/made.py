"""The alerts that were really made, with which `replay` compares."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from watcher.model import AlertId, EntryId, Reason, SourceId, StoryId
from watcher.store.arrays import in_array
from watcher.store.core import AnyRow, alert, entry, match, placement, story
from watcher.store.items import ITS_MATCH, passage
from watcher.text.snippets import Snippet

PAGE = 500  # alerts whose texts are fetched at once

Pair = tuple[str, StoryId]  # a watchlist and a story

_RECORD = (
    select(
        alert, match.c.evidence, entry.c.source_id, entry.c.title, entry.c.summary, entry.c.body,
        entry.c.url,
    )
    .join(entry, entry.c.id == alert.c.entry_id)
    .outerjoin(match, ITS_MATCH)
)  # fmt: skip


class Made(NamedTuple):
    """An alert as it was made."""

    id: AlertId
    source_id: SourceId
    at: datetime


class Record(NamedTuple):
    """An alert as it was made, with its texts; `evidence` as it was stored."""

    id: AlertId
    watchlist: str
    story_id: StoryId
    entry_id: EntryId
    source_id: SourceId
    at: datetime
    reason: Reason
    channels: tuple[str, ...]
    title: str
    url: str | None
    snippet: Snippet
    evidence: Sequence[dict[str, Any]]


def since(connection: Connection, start: datetime) -> dict[Pair, Made]:
    """Return the alerts made since then; of two that were merged, the first."""
    columns = (alert.c.id, alert.c.watchlist, alert.c.story_id, alert.c.created, entry.c.source_id)
    query = (
        select(*columns)
        .join(entry, entry.c.id == alert.c.entry_id)
        .join(story, story.c.id == alert.c.story_id)
        .where(story.c.merged_into.is_(None))
    )
    return {
        (row.watchlist, StoryId(row.story_id)): Made(
            AlertId(row.id), SourceId(row.source_id), row.created
        )
        for row in connection.execute(query.where(alert.c.created >= start))
    }


def before(connection: Connection, start: datetime) -> set[Pair]:
    """Return which watchlists had an alert for which stories before then."""
    now = func.coalesce(story.c.merged_into, alert.c.story_id).label("story_id")
    query = select(alert.c.watchlist, now).join(story, story.c.id == alert.c.story_id)
    query = query.where(alert.c.created < start)
    return {(row.watchlist, StoryId(row.story_id)) for row in connection.execute(query)}


def records(connection: Connection, alerts: Sequence[AlertId]) -> Iterator[Record]:
    """Yield alerts with their texts, in the given order."""
    for start in range(0, len(alerts), PAGE):
        page = alerts[start : start + PAGE]
        channels = _channels(connection, page)
        rows = {
            row.id: row
            for row in connection.execute(_RECORD.where(in_array(connection, alert.c.id, page)))
        }
        yield from (_record(rows[number], channels.get(number, ())) for number in page)


def _channels(connection: Connection, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    query = select(placement.c.alert_id, placement.c.channel).order_by(placement.c.id)
    found: dict[int, tuple[str, ...]] = {}
    for row in connection.execute(query.where(in_array(connection, placement.c.alert_id, ids))):
        found[row.alert_id] = (*found.get(row.alert_id, ()), row.channel)
    return found


def _record(row: AnyRow, channels: tuple[str, ...]) -> Record:
    evidence = row.evidence or ()
    return Record(
        row.id, row.watchlist, row.story_id, row.entry_id, row.source_id, row.created, row.reason,
        channels, row.title, row.url, passage(row, evidence), evidence,
    )  # fmt: skip
