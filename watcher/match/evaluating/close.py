"""Nodes of a query (see `tree`) that ask how places lie to each other, or how many there are."""

from dataclasses import dataclass

from watcher.match.evaluating.effort import NEAR
from watcher.match.evaluating.tree import All, Costs, Hits, Leaves, Node
from watcher.match.patterns.places import Found, Neighbours, Places, count_apart


@dataclass(frozen=True, slots=True)
class Close:
    """Two parts at most `most` words apart, in one field; `ordered`: the left one first."""

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
        hits.effort.spend(NEAR * (len(left) + len(right)))
        near = Neighbours(right, hits.view, self.most)
        # Each once, or a chain of NEARs over one word would double them at every link.
        found: dict[int, Found] = {}
        for one in left:
            if others := near.of(one, ordered=self.ordered):
                found[id(one)] = one
                for other in others:
                    found[id(other)] = other
        return list(found.values()) or None

    def needs(self, costs: Costs) -> Leaves | None:
        """Return what one of them needs."""
        return All((self.left, self.right)).needs(costs)


@dataclass(frozen=True, slots=True)
class Apart:
    """NOT NEAR: the left one somewhere with no right one within `most` words.

    Where not all places are known (see `effort`), those beyond are not taken for apart.
    """

    left: Node
    right: Node
    most: int

    def places(self, hits: Hits) -> Places | None:
        """Return the places of the left one that have no right one close."""
        left = self.left.places(hits)
        if not left:
            return None
        right = self.right.places(hits) or []
        hits.effort.spend(NEAR * (len(left) + len(right)))
        near, reach = Neighbours(right, hits.view, self.most), hits.effort.reach
        return [one for one in left if one[0] < reach and not near.of(one, ordered=False)] or None

    def needs(self, costs: Costs) -> Leaves | None:
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

    def needs(self, costs: Costs) -> Leaves | None:
        """Return what the child needs."""
        return self.child.needs(costs)
