"""How far the parts of a folded text have moved from where they came."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Shifts:
    """How far the parts of a folded text have moved, from left to right."""

    def __init__(self) -> None:
        self._from: list[int] = []  # offsets in the folded text
        self._by: list[int] = [0]  # how far, up to the first of these and from each on
        self.moved = 0  # in all

    @classmethod
    def joined(cls, runs: Sequence[tuple[int, int]]) -> "Shifts":
        """Return the shifts of a text of which each of these runs of spaces became one space."""
        shifts = cls()
        shifts._by += accumulate([end - start - 1 for start, end in runs])
        shifts._from += [start + 1 - by for (start, _), by in zip(runs, shifts._by, strict=False)]
        shifts.moved = shifts._by[-1]
        return shifts

    def add(self, start: int, end: int, length: int) -> None:
        """Say that text[start:end] became so many characters."""
        at = start - self.moved
        for more in range(1, length):
            self._from.append(at + more)
            self._by.append(self.moved - more)
        self.moved = end - at - length
        self._from.append(at + length)
        self._by.append(self.moved)

    def span(self, start: int, end: int, before: int = 0) -> tuple[int, int]:
        """Return the span of the text that became folded[start:end], which is not empty.

        It is counted from this offset on.
        """
        places, by = self._from, self._by
        if not places:
            return start - before, end - before
        first, last = bisect_right(places, start), bisect_right(places, end - 1)
        return start + by[first] - before, end + by[last] - before
