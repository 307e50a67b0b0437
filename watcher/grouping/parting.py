"""Entries taken out of a story into a new one, stored and in the window."""

from collections.abc import Collection

from watcher.grouping.live import Turn
from watcher.model import EntryId, StoryId
from watcher.store.grouped import grouping as rows
from watcher.store.grouped import stories as story_rows
from watcher.store.ids import Ids


def part(turn: Turn, ids: Ids, old: StoryId, out: Collection[EntryId], why: str) -> StoryId | None:
    """Give entries of a story one of their own and return it; None if either would be empty."""
    members = story_rows.members(turn.connection, old)
    going = [one for one in members if one.id in out]
    stay = [one for one in members if one.id not in out]
    if not going or not stay:
        return None
    new = StoryId(ids.next("story"))
    story_rows.divide(turn.connection, old, stay, new, going, why)
    rows.put(turn.connection, turn.number, [(one.id, new) for one in going])
    for one in going:
        turn.move(one.id, new)
    return new
