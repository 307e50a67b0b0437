"""A query as the matcher runs it: nodes that find their places among the leaves that were hit.

A node's `places` are where it was found; None where it does not hold. What holds without being
found anywhere (a NOT, `site:`) has no places. `mask` has a bit for each field of FIELDS where a
leaf may be found.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple, Protocol

from watcher.match.meta import meta_holds
from watcher.match.pattern import Pattern
from watcher.match.view import View
from watcher.match.words import distance

ALL_FIELDS = 0b111


class Found(NamedTuple):
    """A pattern at a place: offsets into the searched text, and the field as a bit."""

    start: int
    end: int
    field: int
    pattern: Pattern


where = itemgetter(0, 1)  # the order of places
Places = list[Found]
Costs = Sequence[float]  # of each leaf: how often it is found, by guess


class Limits(NamedTuple):
    """What makes a name of a concept another thing; leaves, see Concept.

    `given`: the person's given names (see `given`); None where that is not asked.
    """

    not_in: int | None
    not_near: int | None
    near: int | None
    given: frozenset[int] | None = None


class Hits(NamedTuple):
    """What a document holds: the places of each leaf, and the view they are in.

    `withheld` are leaves whose every place is another thing, by these limits. `known`: the places
    of each NEAR that was asked, which `why` asks again at every level of a chain.
    """

    leaves: Mapping[int, Places]
    view: View
    withheld: Mapping[int, tuple[Places, Limits]]
    known: "dict[int, Places | None]"


class Node(Protocol):
    """A part of a query."""

    def places(self, hits: Hits) -> Places | None:
        """Return where it was found, None where it does not hold."""

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return leaves of which one must be hit for this to hold; None: it may hold anyway.

        Where there is a choice, those that are rarest by `costs`.
        """


@dataclass(frozen=True, slots=True)
class AnyLeaf:
    """Any of these terms, in any of these fields."""

    leaves: frozenset[int]
    mask: int = ALL_FIELDS

    def places(self, hits: Hits) -> Places | None:
        """Return the places of all of them."""
        found = [place for leaf in hit(self.leaves, hits.leaves) for place in hits.leaves[leaf]]
        if self.mask != ALL_FIELDS:
            found = [place for place in found if place.field & self.mask]
        return found or None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return the leaves themselves."""
        return self.leaves


@dataclass(frozen=True, slots=True)
class About:
    """What stands around the text: its address, source, author, language, tags."""

    field: str
    value: str

    def places(self, hits: Hits) -> Places | None:
        """Return no place where it is so."""
        return [] if meta_holds(self.field, self.value, hits.view) else None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return None: it needs no term."""
        return None


@dataclass(frozen=True, slots=True)
class Any:
    """Any of these."""

    children: tuple[Node, ...]

    def places(self, hits: Hits) -> Places | None:
        """Return the places of all that hold."""
        found = [places for child in self.children if (places := child.places(hits)) is not None]
        return [place for places in found for place in places] if found else None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return the leaves of all; None where one holds without any."""
        needed = [child.needs(costs) for child in self.children]
        if None in needed:
            return None
        return frozenset().union(*(leaves for leaves in needed if leaves is not None))


@dataclass(frozen=True, slots=True)
class All:
    """All of these."""

    children: tuple[Node, ...]

    def places(self, hits: Hits) -> Places | None:
        """Return the places of all."""
        found: Places = []
        for child in self.children:
            places = child.places(hits)
            if places is None:
                return None
            found += places
        return found

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return the rarest leaves that one of them needs."""
        needed = [leaves for child in self.children if (leaves := child.needs(costs)) is not None]
        return min(needed, key=lambda leaves: sum(costs[leaf] for leaf in leaves), default=None)


@dataclass(frozen=True, slots=True)
class Without:
    """NOT this."""

    child: Node

    def places(self, hits: Hits) -> Places | None:
        """Return no place where the child does not hold."""
        return [] if self.child.places(hits) is None else None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return None: it needs no term."""
        return None


@dataclass(frozen=True, slots=True)
class Close:
    """Two of them at most `most` words apart, in one field; `ordered`: the left one first."""

    left: Node
    right: Node
    most: int
    ordered: bool = False

    def places(self, hits: Hits) -> Places | None:
        """Return the places of both that are close."""
        if id(self) not in hits.known:
            hits.known[id(self)] = self._places(hits)
        return hits.known[id(self)]

    def _places(self, hits: Hits) -> Places | None:
        left, right = self.left.places(hits), self.right.places(hits)
        if not left or not right:
            return None
        near = Neighbours(right, hits.view, self.most)
        # Each once, or a chain of NEARs over one word would double them at every link.
        found: dict[int, Found] = {}
        for one in left:
            if others := near.of(one, ordered=self.ordered):
                found[id(one)] = one
                for other in others:
                    found[id(other)] = other
        return list(found.values()) or None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return what one of them needs."""
        return All((self.left, self.right)).needs(costs)


@dataclass(frozen=True, slots=True)
class Apart:
    """NOT NEAR: the left one somewhere with no right one within `most` words."""

    left: Node
    right: Node
    most: int

    def places(self, hits: Hits) -> Places | None:
        """Return the places of the left one that have no right one close."""
        left = self.left.places(hits)
        if not left:
            return None
        near = Neighbours(self.right.places(hits) or [], hits.view, self.most)
        return [one for one in left if not near.of(one, ordered=False)] or None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return what the left one needs."""
        return self.left.needs(costs)


@dataclass(frozen=True, slots=True)
class Times:
    """Found in at least so many places."""

    count: int
    child: Node

    def places(self, hits: Hits) -> Places | None:
        """Return the child's places where they are enough; places that overlap count once."""
        found = self.child.places(hits)
        return found if found and count_apart(found) >= self.count else None

    def needs(self, costs: Costs) -> frozenset[int] | None:
        """Return what the child needs."""
        return self.child.needs(costs)


class Covered:
    """Where a text is covered by some places."""

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


def hit(leaves: frozenset[int], found: Mapping[int, Places]) -> Iterable[int]:
    """Return those of the leaves that were found, at the cost of the fewer."""
    if len(leaves) < len(found):
        return [leaf for leaf in leaves if leaf in found]
    return [leaf for leaf in found if leaf in leaves]


def count_apart(places: Iterable[Found]) -> int:
    """Return how many places there are, those that overlap counted once."""
    count = reached = 0
    for place in sorted(places, key=where):
        if place.start >= reached:
            count += 1
        reached = max(reached, place.end)
    return count
