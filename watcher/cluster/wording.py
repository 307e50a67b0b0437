"""The entries in the window whose words are like those of a telling, and how like they are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import islice

from watcher.cluster.brief import Both
from watcher.cluster.choose import Alike
from watcher.cluster.held import Entries, Held
from watcher.cluster.index import PRIOR, Index
from watcher.cluster.likeness import WINDOW, Likeness, sameness
from watcher.cluster.telling import Features

CANDIDATES = 24
STORIES = 6  # whose newest tellings are compared too


class Wording:
    """Indexes entries by their rare terms, and counts in how many of a language each term is."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._languages: Counter[tuple[int, str]] = Counter()
        self._index = Index()
        self._likeness = Likeness(self._index)

    def add(self, f: Features) -> int:
        """Index a telling and return the slot it has from now on."""
        self._languages[f.kind, f.lang] += 1
        return self._index.add(f)

    def remove(self, f: Features) -> None:
        """Take the terms of a telling out of the counts."""
        self._languages[f.kind, f.lang] -= 1
        self._index.drop(f)

    def forget(self, before: int) -> None:
        """Give back the places of slots below `before`."""
        self._index.forget(before)

    def candidates(self, f: Features) -> list[Held]:
        """Return the entries that share most rare terms with a telling, and more of each story."""
        by_slot = self._entries.by_slot
        near = self._index.near(f, self._total(f)).items()
        ranked = nlargest(CANDIDATES * 2, near, key=lambda one: (one[1], one[0]))
        live = (by_slot[slot] for slot, _ in ranked if slot in by_slot)
        found = dict.fromkeys(
            islice((held for held in live if are_comparable(held.features, f)), CANDIDATES)
        )
        for story in list(dict.fromkeys(held.story for held in found))[:STORIES]:
            members = self._entries.newest(story)
            found |= dict.fromkeys(held for held in members if are_comparable(held.features, f))
        return list(found)

    def compare(self, f: Features, entries: Iterable[Held]) -> list[Alike]:
        """Return entries with their cosine to a telling and the words they share with it.

        Entries without words are left out.
        """
        known = [one for one in entries if one.features.terms]
        if not known or not f.terms:
            return []
        cosines, shared = self._likeness.cosines(f, [one.features for one in known], self._total(f))
        rows = zip(known, cosines.tolist(), shared.tolist(), strict=True)
        return [Alike(one.story, one.features, cosine, int(many)) for one, cosine, many in rows]

    def cosines(self, f: Features, entries: Iterable[Held]) -> list[float]:
        """Return the cosine of a telling with each entry that has words."""
        return [one.cosine for one in self.compare(f, entries)]

    def mean_likeness(self, some: Iterable[Held], others: Sequence[Held]) -> float:
        """Return how like some entries are to others on the average, 0 to 1."""
        found = [
            0.0
            if Both(held.features, one.features).tell_two()
            else one.cosine * sameness(held.features, one.features)
            for held in some
            for one in self.compare(held.features, others)
        ]
        return sum(found) / len(found) if found else 0.0

    def newness(self, f: Features) -> float:
        """Return 1 where no text of a telling's language is known, falling to 0 as many are."""
        return (PRIOR / (PRIOR + self._total(f))) ** 2

    def _total(self, f: Features) -> int:
        """Return how many entries there are of a telling's language, which is not always told."""
        if f.lang:
            return self._languages[f.kind, f.lang]
        return sum(many for (kind, _), many in self._languages.items() if kind == f.kind)


def are_comparable(one: Features, other: Features) -> bool:
    """Tell whether two tellings are of one week, and not in two scripts: their words differ."""
    if abs(one.at - other.at) > WINDOW:
        return False
    return one.clues[:4] == other.clues[:4] or not one.clues or not other.clues
