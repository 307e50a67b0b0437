"""How much is done with one text: in a flood of places, only the first of each leaf count.

Ten thousand terms near each other, or as many watchlists, over a megabyte of these words would be
evaluated for minutes. No text that people read comes near: ten thousand watchlists of which each
finds twenty places use a tenth of one lot.
"""

from collections.abc import Mapping
from sys import maxsize

from watcher.match.patterns.places import MOST_PLACES, Places

LEAST = 100  # places of a leaf that always count
LOT = 2_000_000  # places handed out before each leaf keeps only a quarter of its own
FEW = 50  # places that are not worth counting
NEAR = 4  # times what a place costs elsewhere


class Effort:
    """What may still be done with the places of one text; cuts them where it was too much."""

    __slots__ = ("_leaves", "_left", "_most", "reach")

    def __init__(self, leaves: Mapping[int, Places]) -> None:
        self._leaves, self._left, self._most = leaves, LOT, MOST_PLACES
        full = (places[-1].start for places in leaves.values() if len(places) >= MOST_PLACES)
        self.reach = min(full, default=maxsize)  # all places before this one are known

    def spend(self, places: int) -> None:
        """Note that so many places were handed out."""
        self._left -= places
        if self._left < 0:
            self._left = LOT
            if self._most > LEAST:
                self._cut()

    def _cut(self) -> None:
        self._most = max(LEAST, self._most // 4)
        for places in self._leaves.values():
            if len(places) > self._most:
                self.reach = min(self.reach, places[self._most].start)
                del places[self._most :]
