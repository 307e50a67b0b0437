"""The entries of the last days, and which story a new one belongs to. In memory, no clock."""

import math
from collections import Counter, defaultdict
from datetime import datetime
from itertools import islice

from watcher.cluster.assign import NEW_STORY, Assignment
from watcher.cluster.features import COUNT, NUMBER, TITLE, Features
from watcher.cluster.sketch import containment, jaccard
from watcher.model import EntryId, StoryId

WINDOW = 7 * 86_400
HALF = 72 * 3_600
SAME = 0.30
COMMON = 400
CANDIDATES = 12
EVIDENCE = 6  # terms that two tellings share at least: a few words are too little


class Window:
    """Stories told within a window of days; what is older is expired by who owns it."""

    def __init__(self) -> None:
        self._entries: dict[EntryId, Features] = {}
        self._story: dict[EntryId, StoryId] = {}
        self._members: dict[StoryId, list[EntryId]] = {}
        self._postings: defaultdict[int, list[EntryId]] = defaultdict(list)
        self._apart: set[frozenset[StoryId]] = set()

    def __len__(self) -> int:
        return len(self._entries)

    def place(self, f: Features) -> Assignment:
        """Return where a telling belongs, given what the window holds."""
        best, score = None, 0.0
        own = self._weights(f)
        for entry in self._candidates(f, own):
            other = self._entries[entry]
            if abs(f.at - other.at) > WINDOW:
                continue
            if _is_series(f, other):
                continue
            if _near(f, other):
                return Assignment(self._story[entry], "duplicate", "nearly the same wording", 1.0)
            if len(set(f.terms) & set(other.terms)) < EVIDENCE:
                continue
            decay = 0.5 + 0.5 * math.exp(-abs(f.at - other.at) / HALF)
            likeness = _cosine(own, self._weights(other)) * decay
            if likeness > score:
                best, score = entry, likeness
        if best is None or score < SAME:
            return NEW_STORY
        return Assignment(self._story[best], "same", f"tells the same, {score:.2f}", score)

    def add(self, entry_id: EntryId, story_id: StoryId, f: Features) -> None:
        """Take an entry in."""
        self._entries[entry_id] = f
        self._story[entry_id] = story_id
        self._members.setdefault(story_id, []).append(entry_id)
        for term in f.terms:
            self._postings[term].append(entry_id)

    def story_of(self, entry_id: EntryId) -> StoryId:
        """Return the story of an entry in the window; KeyError where it is not there."""
        return self._story[entry_id]

    def likeness(self, one: EntryId, other: EntryId) -> float | None:
        """Return how alike the wording of two entries is, 0 to 1, whatever the time between.

        None where they are of two languages, or one is not in the window.
        """
        first, second = self._entries.get(one), self._entries.get(other)
        if first is None or second is None or first.lang != second.lang:
            return None
        return _cosine(self._weights(first), self._weights(second))

    def is_apart(self, one: StoryId, other: StoryId) -> bool:
        """Tell whether a person said that these two stories are not one."""
        return frozenset((one, other)) in self._apart

    def merge(self, younger: StoryId, older: StoryId) -> None:
        """Make two stories one."""
        for entry in self._members.pop(younger, ()):
            self._story[entry] = older
            self._members.setdefault(older, []).append(entry)
        self._apart = {
            frozenset(older if s == younger else s for s in pair) for pair in self._apart
        }

    def move(self, entry_id: EntryId, story_id: StoryId) -> None:
        """Put an entry into another story, as a person says."""
        self._members[self._story[entry_id]].remove(entry_id)
        self._story[entry_id] = story_id
        self._members.setdefault(story_id, []).append(entry_id)

    def apart(self, one: StoryId, other: StoryId) -> None:
        """Never let these two stories become one."""
        self._apart.add(frozenset((one, other)))

    def expire(self, before: datetime) -> None:
        """Forget entries told before an instant."""
        limit = before.timestamp()
        for entry in [e for e, f in self._entries.items() if f.at < limit]:
            self.remove(entry)

    def remove(self, entry_id: EntryId) -> None:
        """Forget an entry, to place it again by what it says now; one unknown is no mistake."""
        f = self._entries.pop(entry_id, None)
        if f is None:
            return
        story = self._story.pop(entry_id)
        self._members[story].remove(entry_id)
        if not self._members[story]:
            del self._members[story]
        for term in f.terms:
            self._postings[term].remove(entry_id)
            if not self._postings[term]:
                del self._postings[term]

    def _candidates(self, f: Features, own: dict[int, float]) -> list[EntryId]:
        found: Counter[EntryId] = Counter()
        for term, weight in own.items():
            for entry in islice(reversed(self._postings.get(term, ())), COMMON):
                found[entry] += weight  # type: ignore[assignment]
        return [entry for entry, _ in found.most_common(CANDIDATES)]

    def _weights(self, f: Features) -> dict[int, float]:
        total = len(self._entries)
        weights = {
            term: (1 + math.log(mark & COUNT)) * (2 if mark & TITLE else 1)
            * math.log((total + 500) / (len(self._postings.get(term, ())) + 1))
            for term, mark in zip(f.terms, f.marks, strict=True)
        }  # fmt: skip
        norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        return {term: weight / norm for term, weight in weights.items()}


def _is_series(one: Features, other: Features) -> bool:
    """Tell whether two titles are the same but for their numbers: a series, not a copy."""
    mine, others = _title(one), _title(other)
    differ = mine ^ others
    numbers = _flagged(one, NUMBER) | _flagged(other, NUMBER)
    return bool(differ & numbers) and len((mine & others) - numbers) * 2 >= len(differ - numbers)


def _title(f: Features) -> set[int]:
    return _flagged(f, TITLE)


def _flagged(f: Features, flag: int) -> set[int]:
    return {term for term, mark in zip(f.terms, f.marks, strict=True) if mark & flag}


def _near(one: Features, other: Features) -> bool:
    share = jaccard(one.sketch, other.sketch)
    return share >= 0.44 or containment(share, one.length, other.length) >= 0.63


def _cosine(one: dict[int, float], other: dict[int, float]) -> float:
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())
