"""The entries of the last days, and which story a new one belongs to. In memory, no clock."""

from datetime import datetime

from watcher.cluster.across.beside import Beside
from watcher.cluster.across.deciding import decide
from watcher.cluster.assign import Assignment
from watcher.cluster.brief import Both
from watcher.cluster.choose import choose, is_like
from watcher.cluster.held import Entries, Held
from watcher.cluster.likeness import WINDOW as WINDOW
from watcher.cluster.telling import Features
from watcher.cluster.two import are_two, are_two_stories
from watcher.cluster.wording import Wording, are_comparable
from watcher.model import EntryId, StoryId

STRAY = 2  # tellings of a story that a later entry may join to another


class Window:
    """Stories told within a window of days; what is older is expired by who owns it."""

    def __init__(self) -> None:
        self._entries = Entries()
        self._apart: set[frozenset[StoryId]] = set()
        self._wording = Wording(self._entries)
        self._beside = Beside(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def place(self, f: Features) -> Assignment:
        """Return where a telling belongs, given what the window holds."""
        alike = self._wording.compare(f, self._wording.candidates(f))
        where = choose(f, alike, self._mutual)
        return decide(f, where, self._beside, self._wording.cosines, self.is_apart)

    def _mutual(self, one: StoryId, other: StoryId) -> float:
        """Return the mean likeness of the tellings of two stories, one of them a stray.

        0 where both are told by several, or a person took them apart.
        """
        by_story = self._entries.by_story
        few, many = sorted((one, other), key=lambda story: len(by_story[story]))
        if len(by_story[few]) > STRAY or self.is_apart(one, other):
            return 0.0
        others = list(self._entries.newest(many))
        return self._wording.mean_likeness(by_story[few].values(), others)

    def is_like(self, f: Features, story: StoryId) -> bool:
        """Tell whether a telling without what the watchlist looks for (`sought`) is like a story.

        Not where it names a day that was still to come when each of the story's newest was told.
        """
        held = [one for one in self._entries.newest(story) if are_comparable(one.features, f)]
        if held and all(Both(f, one.features).tells_a_later_day() for one in held):
            return False
        return is_like(f, self._wording.compare(f, held), self._wording.newness(f))

    def likeness(self, one: EntryId, other: EntryId) -> float | None:
        """Return how alike the wording of two entries is, 0 to 1, whatever the time between.

        0 for two of a series, and of two events in like words. None where they are of two
        languages, or one is not in the window.
        """
        first, second = self._entries.by_id.get(one), self._entries.by_id.get(other)
        if first is None or second is None or first.features.lang != second.features.lang:
            return None
        if are_two(first.features, second.features):
            return 0.0
        cosines = self._wording.cosines(first.features, [second])
        return cosines[0] * Both(first.features, second.features).doubt() if cosines else 0.0

    def are_two(self, one: StoryId, other: StoryId) -> bool:
        """Tell whether two stories are surely of two events."""
        mine, others = (
            [held.features for held in self._entries.newest(story)] for story in (one, other)
        )
        return are_two_stories(mine, others)

    def is_apart(self, one: StoryId, other: StoryId) -> bool:
        """Tell whether a person said that these two stories are not one."""
        return frozenset((one, other)) in self._apart

    def story_of(self, entry_id: EntryId) -> StoryId:
        """Return the story of an entry in the window; KeyError where it is not there."""
        return self._entries.by_id[entry_id].story

    def add(self, entry_id: EntryId, story_id: StoryId, f: Features) -> None:
        """Take an entry in."""
        self.remove(entry_id)
        held = Held(entry_id, story_id, f, self._wording.add(f))
        self._entries.add(held)
        self._beside.add(held)

    def remove(self, entry_id: EntryId) -> None:
        """Forget an entry, to place it again by what it says now; one unknown is no mistake."""
        held = self._entries.remove(entry_id)
        if held is not None:
            self._wording.remove(held.features)
            self._beside.remove(held)

    def move(self, entry_id: EntryId, story_id: StoryId) -> None:
        """Put an entry into another story, as a person says; KeyError where it is not there."""
        self._entries.move([self._entries.by_id[entry_id]], story_id)

    def merge(self, younger: StoryId, older: StoryId) -> None:
        """Make two stories one."""
        self._entries.move(list(self._entries.by_story.get(younger, {}).values()), older)
        self._apart = {
            frozenset(older if story == younger else story for story in pair)
            for pair in self._apart
        }

    def apart(self, one: StoryId, other: StoryId) -> None:
        """Never let these two stories become one."""
        self._apart.add(frozenset((one, other)))

    def expire(self, before: datetime) -> None:
        """Forget entries told before an instant."""
        for entry_id in self._entries.older_than(before):
            self.remove(entry_id)
        first = self._entries.first_slot()
        self._wording.forget(first)
        self._beside.forget(first)
