"""The stories in the window that tell, in another language, what a telling tells."""

from collections import Counter
from collections.abc import Iterable
from heapq import nlargest
from itertools import islice

from watcher.cluster.across.compare import (
    ENOUGH,
    LATEST,
    NOTHING,
    Shared,
    is_enough,
    is_foreign,
    shared,
)
from watcher.cluster.across.kept import unpacked
from watcher.cluster.across.promise import Promise
from watcher.cluster.across.shares import Shares
from watcher.cluster.held import Entries, Held
from watcher.cluster.telling import Features
from watcher.model import StoryId

CANDIDATES = 12  # entries of other languages whose stories are looked at
SOME = 4.0  # worth of shared clues from which an entry is a candidate
STRANGE, SEVERAL = 2.0, 2  # score below which so many tellings tell something else
MUTUAL = 1.0  # x ENOUGH: the mean score of two stories that become one


class Beside:
    """Finds stories of other languages. Clues are indexed once there is a second language."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._languages: Counter[tuple[int | str, bytes]] = Counter()
        self._shares: Shares | None = None

    def add(self, held: Held) -> None:
        """Take in an entry that the window has taken in."""
        self._languages[_language(held.features)] += 1
        if self._shares is not None:
            self._shares.add(held.slot, held.features)

    def remove(self, held: Held) -> None:
        """Forget an entry."""
        language = _language(held.features)
        self._languages[language] -= 1
        if not self._languages[language]:
            del self._languages[language]
        if self._shares is not None:
            self._shares.drop(held.features)

    def forget(self, before: int) -> None:
        """Give back the places of slots below `before`."""
        if self._shares is not None:
            self._shares.forget(before)

    def stories(self, f: Features, but: Iterable[StoryId | None]) -> list[tuple[Shared, StoryId]]:
        """Return the stories that clearly tell the same, the most alike first."""
        if not self._languages.keys() - {_language(f)}:
            return []
        found = [(self._shared(f, story), story) for story in self._promising(f, set(but))]
        clear = [each for each in found if is_enough(each[0])]
        return sorted(clear, key=lambda each: (-each[0].mean, each[1]))

    def _promising(self, f: Features, but: set[StoryId | None]) -> list[StoryId]:
        candidates = self._candidates(f, but)
        if not candidates:
            return []
        most = max(len(self._entries.by_story[story]) for story in candidates)
        promise = Promise(f, self._indexed(), len(self._entries), most)
        return [story for story in candidates if promise.of(self.tellings(story))]

    def _indexed(self) -> Shares:
        if self._shares is None:
            self._shares = Shares()
            for held in self._entries.by_slot.values():
                self._shares.add(held.slot, held.features)
        return self._shares

    def mutual(self, one: StoryId, other: StoryId) -> bool:
        """Tell whether the tellings of two stories are alike on the average."""
        means = [self._shared(f, other).mean for f in self.tellings(one)]
        return sum(means) >= MUTUAL * ENOUGH * len(means)

    def common(self, f: Features, story: StoryId) -> Shared:
        """Return what a telling shares with a story's tellings in other languages."""
        return NOTHING if len(self._languages) < 2 else self._shared(f, story)

    def is_strange(self, f: Features, story: StoryId) -> bool:
        """Tell whether all tellings of a story in other languages name other things."""
        foreign = sum(is_foreign(f, one) for one in self.tellings(story))
        return foreign >= SEVERAL and self.common(f, story).score < STRANGE

    def held(self, story: StoryId) -> Iterable[Held]:
        """Return the newest entries of a story."""
        return self._entries.newest(story)

    def tellings(self, story: StoryId) -> list[Features]:
        """Return what the newest entries of a story tell."""
        return [one.features for one in self.held(story)]

    def _candidates(self, f: Features, but: set[StoryId | None]) -> list[StoryId]:
        near = self._indexed().near(unpacked(f.clues)[0], len(self._entries)).items()
        ranked = nlargest(CANDIDATES * 4, near, key=lambda one: (one[1], one[0]))
        by_slot = self._entries.by_slot
        live = (by_slot[slot] for slot, worth in ranked if worth >= SOME and slot in by_slot)
        other = (
            held.story
            for held in live
            if abs(held.features.at - f.at) <= LATEST and is_foreign(f, held.features)
        )
        return [story for story in dict.fromkeys(islice(other, CANDIDATES)) if story not in but]

    def _shared(self, f: Features, story: StoryId) -> Shared:
        size = len(self._entries.by_story[story])
        return shared(f, self.tellings(story), size, self._indexed(), len(self._entries))


def _language(f: Features) -> tuple[int | str, bytes]:
    return f.lang or f.kind, f.clues[:4]
