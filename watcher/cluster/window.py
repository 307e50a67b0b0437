"""The entries of the last days, and which story a new one belongs to. In memory, no clock."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from heapq import nlargest
from itertools import islice

from watcher.cluster.across.beside import Beside
from watcher.cluster.across.clues import found_concepts
from watcher.cluster.across.deciding import decide
from watcher.cluster.assign import Assignment
from watcher.cluster.brief import are_brief, doubt, tell_two, tells_a_later_day
from watcher.cluster.choose import Telling, choose, is_like
from watcher.cluster.held import Held, newest
from watcher.cluster.index import PRIOR, Index
from watcher.cluster.likeness import WINDOW as WINDOW
from watcher.cluster.likeness import Likeness, is_series, sameness
from watcher.cluster.told import Features
from watcher.model import EntryId, StoryId

CANDIDATES = 24
STRAY = 2  # tellings of a story that a later entry may join to another
STORIES = 6  # whose newest tellings are compared too


class Window:
    """Stories told within a window of days; what is older is expired by who owns it."""

    def __init__(self) -> None:
        self._entries: dict[EntryId, Held] = {}
        self._slots: dict[int, Held] = {}
        self._members: dict[StoryId, dict[EntryId, Held]] = {}
        self._apart: set[frozenset[StoryId]] = set()
        self._languages: Counter[tuple[int, str]] = Counter()
        self._index = Index()
        self._likeness = Likeness(self._index)
        self._beside = Beside(self._slots, self._members)

    def __len__(self) -> int:
        return len(self._entries)

    def place(self, f: Features) -> Assignment:
        """Return where a telling belongs, given what the window holds."""
        where = choose(f, self._compared(f, self._candidates(f)), self._mutual)
        return decide(f, where, self._beside, self._cosines, self.is_apart)

    def is_like(self, f: Features, story: StoryId) -> bool:
        """Tell whether a telling that misses what was looked for is as like a story's newest.

        It is not where it tells of a day that none of them knew.
        """
        held = [one for one in newest(self._members.get(story, {})) if _comparable(one.told, f)]
        if held and all(tells_a_later_day(f, one.told) for one in held):
            return False
        newness = (PRIOR / (PRIOR + self._total(f))) ** 2
        return is_like(f, self._compared(f, held), newness)

    def add(self, entry_id: EntryId, story_id: StoryId, f: Features) -> None:
        """Take an entry in."""
        self.remove(entry_id)
        held = Held(entry_id, story_id, f, self._index.add(f))
        self._entries[entry_id] = self._slots[held.slot] = held
        self._members.setdefault(story_id, {})[entry_id] = held
        self._languages[f.kind, f.lang] += 1
        self._beside.add(held)

    def story_of(self, entry_id: EntryId) -> StoryId:
        """Return the story of an entry in the window; KeyError where it is not there."""
        return self._entries[entry_id].story

    def likeness(self, one: EntryId, other: EntryId) -> float | None:
        """Return how alike the wording of two entries is, 0 to 1, whatever the time between.

        0 for two of a series, and of two events in like words. None where they are of two
        languages, or one is not in the window.
        """
        first, second = self._entries.get(one), self._entries.get(other)
        if first is None or second is None or first.told.lang != second.told.lang:
            return None
        if is_series(first.told, second.told) or tell_two(first.told, second.told):
            return 0.0
        found = self._compared(first.told, [second])
        counts = doubt(first.told, second.told) if are_brief(first.told, second.told) else 1.0
        return found[0].cosine * counts if found else 0.0

    def is_apart(self, one: StoryId, other: StoryId) -> bool:
        """Tell whether a person said that these two stories are not one."""
        return frozenset((one, other)) in self._apart

    def are_two(self, one: StoryId, other: StoryId) -> bool:
        """Tell whether some tellings of two stories are surely of two events: of a series, say.

        So they are where watchlists found something in both, and in each something else.
        """
        mine, others = (list(newest(self._members.get(story, {}))) for story in (one, other))
        found = _concepts(mine), _concepts(others)
        return (all(found) and found[0].isdisjoint(found[1])) or any(
            is_series(first.told, second.told) or tell_two(first.told, second.told)
            for first in mine
            for second in others
        )

    def merge(self, younger: StoryId, older: StoryId) -> None:
        """Make two stories one."""
        self._gather(list(self._members.get(younger, {}).values()), older)
        self._apart = {
            frozenset(older if s == younger else s for s in pair) for pair in self._apart
        }

    def move(self, entry_id: EntryId, story_id: StoryId) -> None:
        """Put an entry into another story, as a person says."""
        self._gather([self._entries[entry_id]], story_id)

    def _gather(self, every: list[Held], story: StoryId) -> None:
        """Put entries into a story, whose newest stay last as they would after a restart."""
        for held in every:
            self._leave(held)
            held.story = story
        members = [*self._members.get(story, {}).values(), *every]
        if members:
            members.sort(key=lambda held: held.slot)
            self._members[story] = {held.id: held for held in members}

    def apart(self, one: StoryId, other: StoryId) -> None:
        """Never let these two stories become one."""
        self._apart.add(frozenset((one, other)))

    def expire(self, before: datetime) -> None:
        """Forget entries told before an instant."""
        limit = before.timestamp()
        for entry_id in [e for e, held in self._entries.items() if held.told.at < limit]:
            self.remove(entry_id)
        first = next(iter(self._slots), 0)
        self._index.forget(first)
        self._beside.forget(first)

    def remove(self, entry_id: EntryId) -> None:
        """Forget an entry, to place it again by what it says now; one unknown is no mistake."""
        held = self._entries.pop(entry_id, None)
        if held is not None:
            self._leave(held)
            del self._slots[held.slot]
            self._index.drop(held.told)
            self._beside.remove(held)
            self._languages[held.told.kind, held.told.lang] -= 1

    def _leave(self, held: Held) -> None:
        members = self._members[held.story]
        del members[held.id]
        if not members:
            del self._members[held.story]

    def _candidates(self, f: Features) -> list[Held]:
        """Return the entries that share most rare keys, and others of their stories."""
        near = self._index.near(f, self._total(f)).items()
        ranked = nlargest(CANDIDATES * 2, near, key=lambda one: (one[1], one[0]))
        live = (self._slots[slot] for slot, _ in ranked if slot in self._slots)
        found = dict.fromkeys(
            islice((held for held in live if _comparable(held.told, f)), CANDIDATES)
        )
        for story in list(dict.fromkeys(held.story for held in found))[:STORIES]:
            members = newest(self._members[story])
            found |= dict.fromkeys(held for held in members if _comparable(held.told, f))
        return list(found)

    def _compared(self, f: Features, held: Sequence[Held]) -> list[Telling]:
        known = [one for one in held if one.told.terms]
        if not known or not f.terms:
            return []
        cosines, shared = self._likeness.cosines(f, [one.told for one in known], self._total(f))
        rows = zip(known, cosines.tolist(), shared.tolist(), strict=True)
        return [Telling(one.story, one.told, cosine, int(many)) for one, cosine, many in rows]

    def _cosines(self, f: Features, others: Sequence[Held]) -> list[float]:
        return [one.cosine for one in self._compared(f, others)]

    def _mutual(self, one: StoryId, other: StoryId) -> float:
        """Return the mean likeness of the tellings of two stories, one of them a stray.

        0 where both are told by several, or a person took them apart.
        """
        few, many = sorted((self._members[one], self._members[other]), key=len)
        if len(few) > STRAY or self.is_apart(one, other):
            return 0.0
        others = list(newest(many))
        found = [likeness for held in few.values() for likeness in self._likenesses(held, others)]
        return sum(found) / len(found) if found else 0.0

    def _likenesses(self, held: Held, others: list[Held]) -> list[float]:
        return [
            0.0 if tell_two(held.told, one.told) else one.cosine * sameness(held.told, one.told)
            for one in self._compared(held.told, others)
        ]

    def _total(self, f: Features) -> int:
        """Return how many entries there are of a telling's language, which is not always told."""
        if f.lang:
            return self._languages[f.kind, f.lang]
        return sum(many for (kind, _), many in self._languages.items() if kind == f.kind)


def _concepts(every: Sequence[Held]) -> frozenset[int]:
    """Return what watchlists found in some tellings."""
    return frozenset().union(*(found_concepts(held.told.clues) for held in every))


def _comparable(one: Features, other: Features) -> bool:
    """Tell whether two tellings are of one week, and not in two scripts: their words differ."""
    if abs(one.at - other.at) > WINDOW:
        return False
    return one.clues[:4] == other.clues[:4] or not one.clues or not other.clues
