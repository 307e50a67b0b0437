"""The rows of stories: their entries and titles, and those that were not alerted yet."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, exists, func, insert, select, update

from watcher.model import Entry, EntryId, Heading, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import update_rows
from watcher.store.core import (
    alert,
    correction,
    entry,
    match,
    notification,
    placement,
    story,
    ungrouped,
)
from watcher.store.searching.indexing import TOLD
from watcher.store.shapes import entry_id


def untold(connection: Connection, stories: Iterable[StoryId]) -> dict[StoryId, Heading]:
    """Return the headings of those stories of which no alert was sent or is being sent."""
    sent = exists().where(
        alert.c.story_id == story.c.id,
        placement.c.alert_id == alert.c.id,
        notification.c.id == placement.c.notification_id,
        notification.c.state.in_(("sending", "sent")),
    )
    matched = exists().where(match.c.entry_id == entry.c.id)
    titled_by = func.coalesce(story.c.title_entry_id, story.c.lead_entry_id)
    query = (
        select(
            story.c.id, story.c.title, func.length(entry.c.body).label("body"),
            matched.label("watched"),
        )
        .join(entry, entry.c.id == titled_by)
        .where(in_array(connection, story.c.id, stories), ~sent)
    )  # fmt: skip
    return {
        StoryId(row.id): Heading(row.title, row.body, bool(row.watched))
        for row in connection.execute(query)
    }


def alone_and_untold(connection: Connection, stories: Sequence[StoryId]) -> set[StoryId]:
    """Return those stories of a single, grouped entry that have no alert and no correction."""
    members = select(func.count()).where(entry.c.story_id == story.c.id)
    waits = exists().where(entry.c.story_id == story.c.id, ungrouped.c.entry_id == entry.c.id)
    said = exists().where((correction.c.one == story.c.id) | (correction.c.other == story.c.id))
    query = select(story.c.id).where(
        in_array(connection, story.c.id, stories),
        ~exists().where(alert.c.story_id == story.c.id),
        members.correlate(story).scalar_subquery() == 1,
        ~waits,
        ~said,
    )
    return {StoryId(number) for number in connection.execute(query).scalars()}


def doubtful(connection: Connection, entries: Iterable[EntryId]) -> dict[EntryId, StoryId]:
    """Return those entries that wording put into a story without an alert or a correction."""
    said = exists().where((correction.c.one == story.c.id) | (correction.c.other == story.c.id))
    query = (
        select(entry.c.id, story.c.id.label("story"))
        .join(story, story.c.id == entry.c.story_id)
        .where(
            in_array(connection, entry.c.id, entries),
            entry.c.role == "same",
            entry.c.id != story.c.lead_entry_id,
            ~exists().where(alert.c.story_id == story.c.id),
            ~said,
        )
    )
    return {EntryId(row.id): StoryId(row.story) for row in connection.execute(query)}


class Member(NamedTuple):
    """An entry of a story; `names`: what a person may call it by (ids as listed, address)."""

    id: EntryId
    title: str
    lang: str | None
    told: datetime
    names: frozenset[str]


def current(connection: Connection, number: StoryId) -> StoryId | None:
    """Return the story of this id, or the one that it was merged into; None where there is none."""
    query = select(func.coalesce(story.c.merged_into, story.c.id)).where(story.c.id == number)
    found = connection.execute(query).scalar()
    return None if found is None else StoryId(found)


def members(connection: Connection, number: StoryId) -> list[Member]:
    """Return the entries of a story, in the order in which they came."""
    columns = (entry.c.id, entry.c.guid, entry.c.url, entry.c.title, entry.c.lang, entry.c.arrival)
    query = select(*columns, TOLD.label("told")).where(entry.c.story_id == number)
    return [
        Member(EntryId(row.id), row.title, row.lang, row.told, _names(row))
        for row in connection.execute(query.order_by(entry.c.id))
    ]


def _names(row: Any) -> frozenset[str]:
    return frozenset(str(name) for name in (entry_id(row), row.id, row.url) if name is not None)


def divide(
    connection: Connection,
    old: StoryId,
    stay: Sequence[Member],
    new: StoryId,
    going: Sequence[Member],
    why: str,
) -> None:
    """Store a story that was split off, the lead of both, and why its entries went."""
    row = {"id": new, **_led(going), "merged_into": None, "follows": None}
    connection.execute(insert(story).values(row))
    connection.execute(update(story).where(story.c.id == old).values(_led(stay)))
    leads = entry.c.id.in_((stay[0].id, going[0].id))
    connection.execute(update(entry).where(leads).values(role="lead"))
    gone = in_array(connection, entry.c.id, [one.id for one in going])
    connection.execute(update(entry).where(gone).values(why=why, score=None))


def _led(group: Sequence[Member]) -> dict[str, Any]:
    times = [one.told for one in group]
    return {
        "title": group[0].title,
        "lang": group[0].lang,
        "lead_entry_id": group[0].id,
        "title_entry_id": None,
        "first_seen": min(times),
        "last_seen": max(times),
    }


def matches(
    connection: Connection, stories: Sequence[StoryId]
) -> list[tuple[StoryId, EntryId, str]]:
    """Return story, entry and watchlist of each match, those that came first first."""
    query = (
        select(entry.c.story_id, entry.c.id, match.c.watchlist)
        .join(match, match.c.entry_id == entry.c.id)
        .where(in_array(connection, entry.c.story_id, stories))
        .order_by(entry.c.id, match.c.id)
    )
    return [(StoryId(a), EntryId(b), c) for a, b, c in connection.execute(query)]


def retitle(connection: Connection, best: Mapping[StoryId, Entry]) -> None:
    """Give each story the title and language of one of its entries."""
    rows = [(new.item.title, new.lang, new.id, number) for number, new in best.items()]
    update_rows(connection, story, ("title", "lang", "title_entry_id"), ("id",), rows)
