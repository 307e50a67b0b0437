"""Where stored entries are put, and why: what grouping changes of them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from watcher.model import EntryId, StoryId
from watcher.store.arrays import in_array
from watcher.store.bulk import update_rows
from watcher.store.core import entry, story
from watcher.store.grouped.features import touch


def put(connection: Connection, number: int, moved: Sequence[tuple[EntryId, StoryId]]) -> None:
    """Put stored entries into other stories."""
    rows = [(story_id, entry_id) for entry_id, story_id in moved]
    update_rows(connection, entry, ("story_id",), ("id",), rows)
    touch(connection, number, [entry_id for entry_id, _ in moved])


def explain(connection: Connection, rows: Sequence[tuple[EntryId, str, float, str]]) -> None:
    """Store the role, score and reason of entries that are stored already."""
    values = [(role, score, why, entry_id) for entry_id, role, score, why in rows]
    update_rows(connection, entry, ("role", "score", "why"), ("id",), values)


def leads(connection: Connection, stories: Iterable[StoryId]) -> dict[StoryId, EntryId]:
    """Return the entries that lead these stories."""
    query = select(story.c.id, story.c.lead_entry_id)
    rows = connection.execute(query.where(in_array(connection, story.c.id, stories)))
    return {StoryId(row.id): EntryId(row.lead_entry_id) for row in rows}
