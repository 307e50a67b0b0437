"""Places of a text where something was found, and how they lie to each other."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from watcher.match.patterns.pattern import Pattern
from watcher.match.text.view import View
from watcher.match.text.words import distance

MOST_PLACES = 10_000  # of one leaf in one text: no text that people read has more


class Found(NamedTuple):
    """A pattern at a place: offsets into the searched text, and the field as a bit."""

    start: int
    end: int
    field: int
    pattern: Pattern


where = itemgetter(0, 1)  # the order of places
Places = list[Found]
Find = Callable[[View, defaultdict[int, Places]], None]  # adds the places of each leaf in a text


class Covered:
    """The parts of a text that some places cover."""

    def __init__(self, places: Iterable[Found]) -> None:
        spans = sorted((place.start, place.end) for place in places)
        self._starts = [start for start, _ in spans]
        self._reached = list(accumulate((end for _, end in spans), max))

    def touches(self, place: Found) -> bool:
        """Tell whether one of the places has a letter of this one."""
        before = bisect_left(self._starts, place.end)
        return before > 0 and self._reached[before - 1] > place.start

    def exceeds(self, place: Found) -> bool:
        """Tell whether one of the places holds all of this one and more."""
        before = bisect_left(self._starts, place.start)
        if before > 0 and self._reached[before - 1] >= place.end:
            return True
        same = bisect_right(self._starts, place.start)
        return same > 0 and self._reached[same - 1] > place.end


class Neighbours:
    """Places in order, to find those within some words of another place, overlaps left out."""

    def __init__(self, places: Iterable[Found], view: View, most: int) -> None:
        self._by_start = sorted(places, key=where)
        self._starts = [place.start for place in self._by_start]
        self._by_end = sorted(self._by_start, key=itemgetter(1))
        self._ends = [place.end for place in self._by_end]
        self._view, self._most = view, most

    def of(self, place: Found, *, ordered: bool) -> list[Found]:
        """Return the nearest place on each side that is close; `ordered`: only after it.

        A text of one word has ten thousand places, hence no more calls than there must be.
        """
        found, units = [], self._view.units
        start, end, field, _ = place
        after = bisect_left(self._starts, end)
        if after < len(self._starts):
            other = self._by_start[after]
            words = bisect_right(units, other[0]) - bisect_left(units, end)
            if words <= self._most and other[2] == field:
                found.append(other)
        before = 0 if ordered else bisect_right(self._ends, start)
        if before:
            other = self._by_end[before - 1]
            words = bisect_right(units, start) - bisect_left(units, other[1])
            if words <= self._most and other[2] == field:
                found.append(other)
        return found


def apart(view: View, place: Found, other: Found) -> int:
    """Return how many words two places are apart: 1 where they are adjacent."""
    return distance(view.units, (place.start, place.end), (other.start, other.end))


def count_apart(places: Iterable[Found]) -> int:
    """Return how many places there are, those that overlap counted once."""
    count = reached = 0
    for place in sorted(places, key=where):
        if place.start >= reached:
            count += 1
        reached = max(reached, place.end)
    return count
