"""The entries that the window holds, and which story each is in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from watcher.cluster.telling import Features
from watcher.model import EntryId, StoryId

MEMBERS = 8  # tellings of a story that others are compared with, the newest


@dataclass(slots=True, eq=False)
class Held:
    """An entry in the window. Slots grow by one with each entry taken in."""

    id: EntryId
    story: StoryId
    features: Features
    slot: int


class Entries:
    """Entries by id, by slot and by story; those of a story stand in the order of their slots."""

    def __init__(self) -> None:
        self.by_id: dict[EntryId, Held] = {}
        self.by_slot: dict[int, Held] = {}
        self.by_story: dict[StoryId, dict[EntryId, Held]] = {}

    def __len__(self) -> int:
        return len(self.by_id)

    def newest(self, story: StoryId) -> Iterable[Held]:
        """Return the newest entries of a story, the last first; none of an unknown story."""
        return islice(reversed(self.by_story.get(story, {}).values()), MEMBERS)

    def older_than(self, instant: datetime) -> list[EntryId]:
        """Return the entries told before an instant."""
        limit = instant.timestamp()
        return [entry_id for entry_id, held in self.by_id.items() if held.features.at < limit]

    def first_slot(self) -> int:
        """Return the lowest slot in use, 0 where there is none."""
        return next(iter(self.by_slot), 0)

    def add(self, held: Held) -> None:
        """Take an entry in."""
        self.by_id[held.id] = self.by_slot[held.slot] = held
        self.by_story.setdefault(held.story, {})[held.id] = held

    def remove(self, entry_id: EntryId) -> Held | None:
        """Take an entry out and return it; None where it is not held."""
        held = self.by_id.pop(entry_id, None)
        if held is not None:
            self._leave_story(held)
            del self.by_slot[held.slot]
        return held

    def move(self, every: Sequence[Held], story: StoryId) -> None:
        """Put entries into a story, whose newest stay last as they would after a restart."""
        for held in every:
            self._leave_story(held)
            held.story = story
        members = [*self.by_story.get(story, {}).values(), *every]
        if members:
            members.sort(key=lambda held: held.slot)
            self.by_story[story] = {held.id: held for held in members}

    def _leave_story(self, held: Held) -> None:
        members = self.by_story[held.story]
        del members[held.id]
        if not members:
            del self.by_story[held.story]
