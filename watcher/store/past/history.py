"""What happened, for `replay`: the texts of entries from moment to moment (alerts: `made`).

Rows are read in pages that continue from a key, never from an offset, so memory holds a page or two
however long the archive is. Statements are written so that both databases walk a primary key
(`first_seen` in a WHERE beside ORDER BY id would make SQLite sort the window first).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from heapq import merge
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from watcher.model import Arrival, EntryId, SourceId, StoryId
from watcher.store.arrays import in_array
from watcher.store.core import entry, revision, source

PAGE = 500


class Moment(NamedTuple):
    """The text of an entry as it came, or as an edit left it, and the time of that."""

    at: datetime
    entry_id: EntryId
    story_id: StoryId
    source_id: SourceId
    arrival: Arrival
    edited: bool
    title: str
    summary: str
    body: str
    lang: str | None
    url: str | None
    author: str | None
    published: datetime | None


class Place(NamedTuple):
    """Where entries come from; `ingested`: it has no document to poll."""

    name: str
    canonical_url: str
    ingested: bool


def count(connection: Connection, since: datetime) -> int:
    """Return how many entries came since then."""
    query = select(func.count()).select_from(entry).where(entry.c.first_seen >= since)
    return connection.execute(query).scalar_one()


def places(connection: Connection) -> dict[SourceId, Place]:
    """Return every source that was ever polled or named."""
    query = select(source.c.id, source.c.name, source.c.canonical_url, source.c.kind)
    return {
        SourceId(row.id): Place(row.name, row.canonical_url, row.kind == "ingest")
        for row in connection.execute(query)
    }


def moments(connection: Connection, since: datetime) -> Iterator[Moment]:
    """Yield arrivals and edits of entries since then, in the order of time."""
    return merge(_arrivals(connection, since), _edits(connection, since), key=_at)


ENTRY = (
    entry.c.id,
    entry.c.story_id,
    entry.c.source_id,
    entry.c.arrival,
    entry.c.title,
    entry.c.summary,
    entry.c.body,
    entry.c.lang,
    entry.c.url,
    entry.c.author,
    entry.c.published,
    entry.c.first_seen,
    entry.c.changed_at,
)


def _at(moment: Moment) -> datetime:
    return moment.at


def first_since(connection: Connection, since: datetime) -> int | None:
    """Return the id of the first entry stored since then."""
    first = select(entry.c.id).where(entry.c.first_seen >= since)
    return connection.execute(first.order_by(entry.c.first_seen, entry.c.id).limit(1)).scalar()


def _arrivals(connection: Connection, since: datetime) -> Iterator[Moment]:
    """Yield entries as they came; the text of one that was edited is its oldest revision."""
    first = first_since(connection, since)
    if first is None:
        return
    after = first - 1
    while True:
        query = select(*ENTRY).where(entry.c.id > after).order_by(entry.c.id).limit(PAGE)
        rows = connection.execute(query).all()
        before = _oldest(connection, [row.id for row in rows if row.changed_at is not None])
        for row in rows:
            if row.first_seen >= since:  # not so after the clock was set back
                yield moment_of(row, row.first_seen, before.get(row.id, row))
        if len(rows) < PAGE:
            return
        after = rows[-1].id


def _edits(connection: Connection, since: datetime) -> Iterator[Moment]:
    """Yield entries as edits left them: the text before the next revision, else the present one."""
    last = select(revision.c.id).where(revision.c.replaced_at < since)
    after = connection.execute(last.order_by(revision.c.id.desc()).limit(1)).scalar() or 0
    later = revision.alias("later")
    following = select(func.min(later.c.id)).where(
        later.c.entry_id == revision.c.entry_id, later.c.id > revision.c.id
    )
    columns = (revision.c.id, revision.c.entry_id, revision.c.replaced_at)
    query = select(*columns, following.scalar_subquery().label("following"))
    query = query.order_by(revision.c.id).limit(PAGE)
    while True:
        rows = connection.execute(query.where(revision.c.id > after)).all()
        entries = _entries(connection, {row.entry_id for row in rows})
        texts = _revisions(connection, [row.following for row in rows if row.following])
        for row in rows:
            of = entries[row.entry_id]
            yield moment_of(of, row.replaced_at, texts.get(row.following, of), edited=True)
        if len(rows) < PAGE:
            return
        after = rows[-1].id


def _oldest(connection: Connection, entries: Sequence[int]) -> dict[int, Any]:
    """Return the first revision of entries, by entry."""
    if not entries:
        return {}
    mine = in_array(connection, revision.c.entry_id, entries)
    oldest = select(func.min(revision.c.id)).where(mine).group_by(revision.c.entry_id)
    found = _revisions(connection, connection.execute(oldest).scalars().all())
    return {row.entry_id: row for row in found.values()}


def _revisions(connection: Connection, ids: Collection[int]) -> Mapping[int, Any]:
    if not ids:
        return {}
    query = select(revision).where(in_array(connection, revision.c.id, ids))
    return {row.id: row for row in connection.execute(query)}


def _entries(connection: Connection, ids: Collection[int]) -> Mapping[int, Any]:
    if not ids:
        return {}
    query = select(*ENTRY).where(in_array(connection, entry.c.id, ids))
    return {row.id: row for row in connection.execute(query)}


def moment_of(row: Any, at: datetime, texts: Any, *, edited: bool = False) -> Moment:
    """Return a row of ENTRY with the texts that it had from that moment on."""
    return Moment(
        at, row.id, row.story_id, row.source_id, row.arrival, edited,
        texts.title, texts.summary, texts.body, row.lang, row.url, row.author, row.published,
    )  # fmt: skip
