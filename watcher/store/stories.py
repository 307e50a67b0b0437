"""The rows of stories: their titles."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, exists, func, select

from watcher.model import Entry, Heading, StoryId
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


def untold(connection: Connection, stories: Iterable[StoryId]) -> dict[StoryId, Heading]:
    """Return by what the stories are told of which nothing was sent or is being sent."""
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
    """Return those of one grouped entry that no alert, no person and no other has to do with."""
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


def retitle(connection: Connection, best: Mapping[StoryId, Entry]) -> None:
    """Give each story the title and language of one of its entries."""
    rows = [(new.item.title, new.lang, new.id, number) for number, new in best.items()]
    update_rows(connection, story, ("title", "lang", "title_entry_id"), ("id",), rows)
