"""What a query lacks in a text: near misses in words.

The reason of a query that does not hold is that of the part which came closest: what was found is
named before what is missing.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from operator import itemgetter

from watcher.match.evaluating.close import Apart, Close, Times
from watcher.match.evaluating.tree import About, All, Any, AnyLeaf, Hits, Node, Without, hit
from watcher.match.explaining.reasons import Reasons
from watcher.match.patterns.places import Found, Places, apart, count_apart, where
from watcher.match.text.languages import canonical

SHOWN = 3  # places that a reason names


class Lacking:
    """Says of a node that does not hold what it lacks."""

    def __init__(self, terms: Reasons, hits: Hits) -> None:
        self._terms, self._hits = terms, hits

    def of(self, node: Node) -> str:
        """Return why a node does not hold."""
        match node:
            case AnyLeaf():
                return self._terms.lacks(node)
            case Any():
                return self._closest(node.children)
            case All():
                return self._all(node.children)
            case Without():
                return self._without(node.child)
            case Close():
                return self._close(node)
            case Apart():
                return self._apart(node)
            case Times():
                return self._times(node)
            case About():
                return self._about(node)
        return "no term found"

    def _about(self, node: About) -> str:
        if node.field != "lang":
            return f"{node.field} is not {node.value}"
        said, lang = self._hits.view.document.lang, self._hits.view.said
        if not said:
            return "nobody told its lang"
        as_read = "" if lang == canonical(said) else f", read as {lang}"
        return f"lang is {said}{as_read}, not {node.value}"

    def _closest(self, children: Iterable[Node]) -> str:
        """Return the reason of the child of which most was found."""
        return self.of(max(children, key=self._parts))

    def _all(self, children: Sequence[Node]) -> str:
        missing = next(child for child in children if child.places(self._hits) is None)
        found = [place for child in children if (place := child.places(self._hits))]
        seen = "; ".join(self._terms.first(places) for places in found[:SHOWN])
        return f"{seen}; but {self.of(missing)}" if seen else self.of(missing)

    def _without(self, child: Node) -> str:
        places = child.places(self._hits)
        return f"NOT hit: {self._terms.first(places)}" if places else "NOT: that holds"

    def _close(self, node: Close) -> str:
        left, right = node.left.places(self._hits), node.right.places(self._hits)
        if not left or not right:
            return self._all((node.left, node.right))
        name = f"{'ONEAR' if node.ordered else 'NEAR'}/{node.most}"
        least, one, other = self._closest_pair(left, right)
        both = f"{self._terms.place(one)}; {self._terms.place(other)}; but {name} failed"
        if least > node.most:
            return f"{both}: {least} words apart"
        if one.field != other.field:
            return f"{both}: not in one field"
        overlap = not least or one == other
        return f"{both}: {'they overlap' if overlap else 'in the other order'}"

    def _closest_pair(self, left: Places, right: Places) -> tuple[int, Found, Found]:
        """Return how many words are between the closest two, 0 where no field holds both."""
        view = self._hits.view
        pairs = ((a, b) for a in left for b in right if a.field == b.field and a != b)
        distances = ((apart(view, a, b), a, b) for a, b in islice(pairs, 10_000))
        first = (0, min(left, key=where), min(right, key=where))
        return min(distances, key=itemgetter(0), default=first)

    def _apart(self, node: Apart) -> str:
        left = node.left.places(self._hits)
        if not left:
            return self.of(node.left)
        right = self._terms.first(node.right.places(self._hits) or left)
        return f"{self._terms.first(left)}; but NOT NEAR/{node.most} hit: {right}"

    def _times(self, node: Times) -> str:
        found = node.child.places(self._hits)
        if not found:
            return self.of(node.child)
        count = count_apart(found)
        return f"found in {count} place{'s' * (count > 1)}; atleast{node.count} asks for more"

    def _parts(self, node: Node) -> int:
        """Return how much was found of a node, whether it holds or not."""
        match node:
            case AnyLeaf():
                leaves = self._hits.leaves
                return sum(len(leaves[leaf]) for leaf in hit(node.leaves, leaves))
            case Any() | All():
                return sum(map(self._parts, node.children))
            case Close() | Apart():
                return self._parts(node.left) + self._parts(node.right)
            case Times():
                return self._parts(node.child)
        return 0
