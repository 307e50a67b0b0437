"""The clues of all tellings in the window: how many have each, and which are the newest of them.

An inverted index in few arrays, as `cluster.index` has: a place holds the place before it that has
the same clue. Clues share `CELLS` cells by hash, so memory grows by 128 bytes an entry only.
"""

from array import array
from functools import cache

import numpy as np
import numpy.typing as npt

from watcher.cluster.across.kept import BELOW, GRADE, NAME, Clues, unpacked
from watcher.cluster.across.sounds import BASE, LEAST, MOST, sounds
from watcher.cluster.telling import Features

POSTED = 16  # clues that a telling is found by: the first, so those of its title
COMMON = 40  # postings of one clue that are looked at, the newest
VISITS = 300  # postings that are looked at in all, those of the rarest clues first
CELLS = 1 << 18
SEEN = 200  # entries that are taken for seen
COMMONLY = 12  # of these have each title
DROP = 10_000  # expired entries whose places are given back at once

# Of a thousand stories, how many share a clue of this kind at least, whatever the window holds:
# numbers by grade, concepts, names by how many sounds they have.
_LEAST = np.array([60.0, 30.0, 15.0, 3.0, 60.0, 8.0, 3.0, 1.0, 0.5], np.float32) / 1000
_LONGER = np.array([BASE**at for at in range(LEAST, MOST)], np.uint32)

# What a name has before it in many languages (Präsident, президент): no second name beside it.
_TITLES = (
    "president minister premier general senator doctor professor director chancellor governor"
    " commission committee parliament senate congress ministry republic federation union party"
    " police agency international national central university institute"
)

Floats = npt.NDArray[np.float32]


class Shares:
    """The clues of entries by slots: numbers that grow by one with each entry taken in."""

    def __init__(self) -> None:
        self._frequency = np.zeros(CELLS, np.uint32)
        np.add.at(self._frequency, _cells(_titles()), COMMONLY)
        self._newest = np.zeros(CELLS, np.uint32)  # 0: none
        self._older = array("I")
        self._slots = array("I")
        self._base = 0  # places that were given back

    def add(self, slot: int, f: Features) -> None:
        """Take an entry in."""
        cells = _cells(unpacked(f.clues)[0])
        np.add.at(self._frequency, cells, 1)
        for cell in cells[:POSTED].tolist():
            self._older.append(int(self._newest[cell]))
            self._slots.append(slot)
            self._newest[cell] = self._base + len(self._slots)

    def drop(self, f: Features) -> None:
        """Take the clues of an entry out of the frequencies."""
        np.subtract.at(self._frequency, _cells(unpacked(f.clues)[0]), 1)

    def worths(self, clues: Clues, total: int, but: Floats) -> Floats:
        """Return how much it says that two share a clue: -ln of its share among `total` entries.

        `but` are those that are not counted, for each clue.
        """
        seen = np.maximum(self._frequency[_cells(clues)] - but, 0)
        share = np.maximum(_least(clues), seen / max(total, SEEN))
        return np.asarray(-np.log(np.minimum(share, 1.0)), np.float32)

    def near(self, clues: Clues, total: int) -> dict[int, float]:
        """Return the slots that share clues, with what these are worth; expired ones among them."""
        worth = self.worths(clues, total, np.zeros(len(clues), np.float32))
        order = np.argsort(-worth, kind="stable")
        starts = self._newest[_cells(clues[order])].tolist()
        found: dict[int, float] = {}
        visits = VISITS
        for start, value in zip(starts, worth[order].tolist(), strict=True):
            visits -= self._walk(start, value, found, min(COMMON, visits))
        return found

    def _walk(self, place: int, value: float, found: dict[int, float], most: int) -> int:
        for seen in range(most):
            if place <= self._base:
                return seen
            slot = self._slots[place - self._base - 1]
            found[slot] = found.get(slot, 0.0) + value
            place = self._older[place - self._base - 1]
        return most

    def forget(self, before: int) -> None:
        """Give back the places of slots below `before`, now and then."""
        gone = int(np.searchsorted(np.frombuffer(self._slots, np.uint32), before))
        if gone >= DROP * POSTED // 2:
            self._older, self._slots = self._older[gone:], self._slots[gone:]
            self._base += gone


@cache
def _titles() -> Clues:
    found = {sounds(word) for word in _TITLES.split()}
    return np.array(sorted(NAME | sound for sound in found if sound), np.uint32)


def _cells(clues: Clues) -> npt.NDArray[np.uint32]:
    return (clues * np.uint32(2_654_435_761)) >> np.uint32(14)  # Knuth's multiplicative hash


def _least(clues: Clues) -> Floats:
    kinds = clues >> np.uint32(30)
    graded = (clues >> np.uint32(GRADE)) & np.uint32(3)
    longer = np.searchsorted(_LONGER, clues & np.uint32(BELOW), "right")
    return np.asarray(
        _LEAST[np.where(kinds == 3, graded, np.where(kinds == 1, 4, 5 + longer))], np.float32
    )
