"""Rows of `watcher stories`."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, select

from watcher.store.arrays import in_array
from watcher.store.core import AnyRow, alert, entry, source, story
from watcher.store.items import called
from watcher.store.outlets import Teller, independent
from watcher.store.shapes import Json, entry_id, grouped, instant, pages


def stories(
    connection: Connection,
    *,
    limit: int | None = None,
    since: datetime | None = None,
    watchlist: str | None = None,
) -> Iterator[Json]:
    """Yield stories with their entries: first seen since then, alerted by that watchlist."""
    query = (
        select(story, called(story.c.title).label("called"))
        .outerjoin(entry, entry.c.id == story.c.lead_entry_id)
        .where(story.c.merged_into.is_(None))
    )
    if since is not None:
        query = query.where(story.c.first_seen >= since)
    if watchlist is not None:
        alerted = (alert.c.story_id == story.c.id) & (alert.c.watchlist == watchlist)
        query = query.where(exists().where(alerted))
    query = query.order_by(story.c.first_seen.desc(), story.c.id.desc())
    for page in pages(connection, query, limit):
        members = entries_of(connection, [row.id for row in page])
        for row in page:
            yield story_shape(row, members.get(row.id, [])) | {"title": row.called}


def entries_of(connection: Connection, story_ids: Sequence[int]) -> dict[int, list[AnyRow]]:
    """Return the entries of stories by story, in order of arrival."""
    query = (
        select(*_ENTRY)
        .join(source, source.c.id == entry.c.source_id)
        .where(in_array(connection, entry.c.story_id, story_ids))
        .order_by(entry.c.id)
    )
    return grouped(connection.execute(query), "story_id")


def story_shape(row: AnyRow, members: Sequence[AnyRow]) -> Json:
    """Return a story as JSON.

    `sources` counts the sources that tell it, `independent` the owners of outlets that tell it in
    their own words (see `outlets`).
    """
    tellers = [Teller(member.url, member.source, member.role) for member in members]
    return {
        "id": row.id,
        "title": row.title,
        "lang": row.lang,
        "first_seen": instant(row.first_seen),
        "last_seen": instant(row.last_seen),
        "sources": len({member.source_id for member in members}),
        "independent": len(independent(tellers)),
        "languages": sorted({member.lang for member in members if member.lang}),
        "follows": row.follows,
        "entries": [_entry_shape(member) for member in members],
    }


_ENTRY = (
    entry.c.id,
    entry.c.guid,
    entry.c.arrival,
    entry.c.story_id,
    entry.c.source_id,
    entry.c.url,
    entry.c.title,
    entry.c.published,
    entry.c.lang,
    entry.c.role,
    source.c.name.label("source"),
)


def _entry_shape(row: AnyRow) -> Json:
    return {
        "id": entry_id(row),
        "url": row.url,
        "title": row.title,
        "source": row.source,
        "published": instant(row.published),
        "lang": row.lang,
        "role": row.role,
    }
