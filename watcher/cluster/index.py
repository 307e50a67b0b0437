"""Which entries of the window share rare terms with a telling: an inverted index in few arrays.

Each entry has `KEYS` places in one growing array; a place holds the place of the entry before it
that has the same key, so that a list of postings is walked from the newest on and ends by itself
at what has expired. Cost is bounded by visits, memory by entries: 128 bytes each. Places are
counted from what is still kept, so that four bytes hold one.
"""

import math
from array import array

import numpy as np

from watcher.cluster.telling import Features
from watcher.cluster.words.common import common
from watcher.cluster.words.terms import KEYS, TERMS, Terms

COMMON = 60  # postings of one key that are looked at, the newest
VISITS = 700  # postings that are looked at in all, rarest keys first
PRIOR = 500  # entries that are taken for seen, so that few texts do not make all words rare
COMMONLY = 100  # of these have each common word
DROP = 10_000  # expired entries whose places are given back at once


class Index:
    """Finds entries by slot: numbers that grow by one with each entry taken in."""

    def __init__(self) -> None:
        self._frequency = np.zeros(TERMS, np.uint32)
        self._frequency[common()] = COMMONLY
        self._newest = np.zeros(TERMS, np.uint32)  # 0: none
        self._older = array("I")
        self._base = 0  # the first slot that `_older` still has places for
        self._next = 0

    def add(self, f: Features) -> int:
        """Take an entry in and return its slot."""
        slot, self._next = self._next, self._next + 1
        self._frequency[terms_of(f)] += np.uint32(1)
        keys = np.frombuffer(f.keys, np.uint32)
        self._older.extend(self._newest[keys].tolist())
        self._older.extend([0] * (KEYS - len(keys)))
        first = (slot - self._base) * KEYS + 1
        self._newest[keys] = np.arange(first, first + len(keys), dtype=np.uint32)
        return slot

    def drop(self, f: Features) -> None:
        """Take the terms of an entry out of the frequencies."""
        self._frequency[terms_of(f)] -= np.uint32(1)

    def forget(self, before: int) -> None:
        """Give back the places of slots below `before`, now and then."""
        if before - self._base >= DROP:
            gone = (before - self._base) * KEYS
            self._newest = _less(self._newest, gone)
            self._older = array("I", _less(np.array(self._older[gone:]), gone).tobytes())
            self._base = before

    def rarity(self, terms: Terms, total: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        """Return the inverse frequency of terms among `total` entries, natural logarithm."""
        seen = self._frequency[terms].astype(np.float32)
        return np.maximum(np.float32(math.log(total + PRIOR + 1)) - np.log1p(seen), 0.0)

    def near(self, f: Features, total: int) -> dict[int, float]:
        """Return slots that share keys with a telling, with the squared rarity of what is shared.

        Expired ones may be among them.
        """
        keys = np.frombuffer(f.keys, np.uint32)
        worth = np.square(self.rarity(keys, total))
        order = np.argsort(-worth, kind="stable")
        starts, worths = self._newest[keys[order]].tolist(), worth[order].tolist()
        found: dict[int, float] = {}
        visits = VISITS
        for start, value in zip(starts, worths, strict=True):
            visits -= self._walk(start, value, found, min(COMMON, visits))
            if visits <= 0:
                break
        return found

    def _walk(self, place: int, value: float, found: dict[int, float], most: int) -> int:
        older, base = self._older, self._base
        for seen in range(most):
            if not place:
                return seen
            slot = base + (place - 1) // KEYS
            found[slot] = found.get(slot, 0.0) + value
            place = older[place - 1]
        return most


def _less(places: Terms, gone: int) -> Terms:
    """Return places counted from `gone` places further on; those before it are none."""
    return np.maximum(places, np.uint32(gone)) - np.uint32(gone)


def terms_of(f: Features) -> Terms:
    """Return the terms of a telling."""
    return np.frombuffer(f.terms, np.uint32)
