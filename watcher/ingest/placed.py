"""Where the new entries of a batch were placed, and the stories that began with them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from watcher.cluster.assign import Assignment
from watcher.ingest.lots import Hit, Newcomer
from watcher.model import Entry, Story, StoryId
from watcher.store.grouped import merging

Stays = Callable[[StoryId], StoryId]


class Stories:
    """Where the new entries of a batch are, in the order in which they were placed.

    `new` holds the stories that this batch began.
    """

    def __init__(self, rows: Sequence[Entry], new: set[StoryId], into: merging.Into) -> None:
        self.new, self._into = new, dict(into)
        self.entries = {row.id: row for row in rows}
        self._order = {row.id: number for number, row in enumerate(rows)}

    def story(self, hit: Hit) -> StoryId:
        """Return the story of a hit's entry, as it is after this batch."""
        known = self.entries[hit.entry_id].story_id if hit.story_id is None else hit.story_id
        return self._into.get(known, known)

    def joined(self, into: merging.Into) -> None:
        """Take over merges of stories made earlier in this transaction."""
        self._into |= {a: self._into.get(b, b) for a, b in into.items()}

    def order(self, hit: Hit) -> int:
        """Return a number to sort by: edits first, then as the entries were placed."""
        return self._order.get(hit.entry_id, -1)


def story_of(
    story_id: StoryId, members: Sequence[tuple[Newcomer, Assignment]], stays: Stays
) -> Story:
    """Return a new story as its first entry leads it."""
    lead, where = members[0]
    first, last = span_of(members)
    title = lead.item.title or lead.item.summary[:120]
    follows = None if where.follows is None else stays(where.follows)
    return Story(story_id, title, lead.lang, lead.id, first, last, follows)


def span_of(members: Sequence[tuple[Newcomer, Assignment]]) -> tuple[datetime, datetime]:
    """Return the first and last time that entries of a story tell of."""
    if len(members) == 1:  # nearly always
        told = members[0][0].told
        return told, told
    times = [one.told for one, _ in members]
    return min(times), max(times)
