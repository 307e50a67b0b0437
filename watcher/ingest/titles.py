"""A better title for a story, while nobody has been alerted to it."""

from collections.abc import Sequence

from watcher.cluster.heading import better
from watcher.ingest.lots import Hit
from watcher.ingest.placed import Stories
from watcher.model import Entry, Heading, StoryId
from watcher.store.core import Connection
from watcher.store.grouped import stories as rows


def retitle(connection: Connection, hits: Sequence[Hit], stories: Stories) -> None:
    """Give a story the title of a new entry if that is better and no alert of it was sent."""
    watched = {hit.entry_id for hit in hits}
    later = [e for e in stories.entries.values() if e.role in ("same", "duplicate")]
    if not later:
        return
    told = rows.untold(connection, {entry.story_id for entry in later})
    best: dict[StoryId, Entry] = {}
    for entry in later:
        heading = told.get(entry.story_id)
        mine = _heading(entry, entry.id in watched)
        if heading is not None and better(mine, heading):
            told[entry.story_id], best[entry.story_id] = mine, entry
    rows.retitle(connection, best)


def _heading(entry: Entry, watched: bool) -> Heading:
    return Heading(entry.item.title, len(entry.item.body), watched)
