"""A query as the matcher runs it: nodes that find their places among the leaves that were hit.

A node's `places` are where it was found; None where it does not hold. What holds without being
found anywhere (a NOT, `site:`) has no places. `mask` has a bit for each field of FIELDS where a
leaf may be found.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from watcher.match.evaluating.effort import FEW, Effort
from watcher.match.evaluating.limits import Limits
from watcher.match.evaluating.meta import meta_holds
from watcher.match.patterns.places import Found, Places
from watcher.match.text.view import View

ALL_FIELDS = 0b111
Costs = Sequence[float]  # of each leaf: how often it is found, by guess
Leaves = frozenset[int] | tuple[int, ...]  # one or two are a tuple, a fifth as large


class Hits(NamedTuple):
    """What a document holds: the places of each leaf, and the view they are in.

    `withheld`  leaves whose every place is another thing, with the limits that say so
    `known`     the places of each NEAR that was asked; `why` asks again at every level of a chain
    `effort`    cuts the places where too much is done with them
    `named`     as which name of a concept a place is shown, by leaf and span
    """

    leaves: Mapping[int, Places]
    view: View
    withheld: Mapping[int, tuple[Places, Limits]]
    known: "dict[int, Places | None]"
    effort: Effort
    named: dict[tuple[int, int, int], Found]


class Node(Protocol):
    """A part of a query."""

    def places(self, hits: Hits) -> Places | None:
        """Return where it was found, None where it does not hold."""

    def needs(self, costs: Costs) -> Leaves | None:
        """Return leaves of which one must be hit for this to hold; None: it may hold anyway.

        Where there is a choice, those that are rarest by `costs`.
        """


@dataclass(frozen=True, slots=True)
class AnyLeaf:
    """Any of these terms, in any of these fields."""

    leaves: Leaves
    mask: int = ALL_FIELDS

    def places(self, hits: Hits) -> Places | None:
        """Return the places of all of them."""
        if len(self.leaves) > 1:
            return self.places_of(hit(self.leaves, hits.leaves), hits)
        (leaf,) = self.leaves
        found = hits.leaves.get(leaf)
        return found and self._in_fields(found, hits)

    def places_of(self, leaves: Iterable[int], hits: Hits) -> Places | None:
        """Return the places of these, which were hit."""
        return self._in_fields([place for leaf in leaves for place in hits.leaves[leaf]], hits)

    def _in_fields(self, found: Places, hits: Hits) -> Places | None:
        if len(found) > FEW:
            hits.effort.spend(len(found))
        if self.mask != ALL_FIELDS:
            found = [place for place in found if place.field & self.mask]
        return found or None

    def needs(self, costs: Costs) -> Leaves | None:
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

    def needs(self, costs: Costs) -> Leaves | None:
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

    def needs(self, costs: Costs) -> Leaves | None:
        """Return the leaves of all; None where one holds without any."""
        needed = [child.needs(costs) for child in self.children]
        if None in needed:
            return None
        return frozenset[int]().union(*(leaves for leaves in needed if leaves is not None))


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

    def needs(self, costs: Costs) -> Leaves | None:
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

    def needs(self, costs: Costs) -> Leaves | None:
        """Return None: it needs no term."""
        return None


def hit(leaves: Leaves, found: Mapping[int, Places]) -> Iterable[int]:
    """Return those of the leaves that were found, at the cost of the fewer."""
    if len(leaves) < len(found):
        return [leaf for leaf in leaves if leaf in found]
    return [leaf for leaf in found if leaf in leaves]


def compact(leaves: Collection[int]) -> Leaves:
    """Return leaves as a node keeps them."""
    return tuple(leaves) if len(leaves) < 3 else frozenset(leaves)
