"""Why a watchlist fits a document, or what it lacks: near misses in words.

The reason of a query that does not hold is that of the part which came closest: what was found is
named before what is missing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from watcher.match.close import Apart, Close, Times
from watcher.match.limits import Limits
from watcher.match.patterns.places import Found, Places, apart, count_apart, where
from watcher.match.query.tree import Term
from watcher.match.relaxed import relaxed
from watcher.match.rule import Asked, WatchlistRule
from watcher.match.tree import About, All, Any, AnyLeaf, Hits, Node, Without, hit
from watcher.model import FIELDS

SHOWN = 3  # terms or places that a reason names
BESIDE = 4  # characters: a space and quotation marks


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a watchlist fits a document, and the reason in words."""

    watchlist: str
    matched: bool
    why: str


def verdict(
    asked: Asked,
    places: Places | None,
    hits: Hits,
    terms: Sequence[str],
    asking: Mapping[int, Term],
) -> Verdict:
    """Return the verdict of one watchlist; `places` is where it was found, None where not.

    `terms` are those of the leaves as written, `asking` those that are more than words.
    """
    name, told = asked.rule.name, _Told(asked.rule, hits, terms, asking)
    if not asked.rule.watches(hits.view.document.source):
        return Verdict(name, False, "source not watched")
    if places is None:
        parts = [part for part in (asked.query, asked.keywords) if part is not None]
        return Verdict(name, False, told.lacks(_any(parts)) if parts else "no term found")
    veto = asked.exclude.places(hits) if asked.exclude else None
    if veto:
        return Verdict(name, False, f"excluded by {told.place(min(veto, key=where))}")
    return Verdict(
        name, True, f"found {told.place(min(places, key=where))}" if places else "the query holds"
    )


def _any(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else Any(tuple(parts))


class _Told:
    """Says of a node that does not hold what it lacks."""

    def __init__(
        self, rule: WatchlistRule, hits: Hits, terms: Sequence[str], asking: Mapping[int, Term]
    ) -> None:
        self._rule, self._hits, self._terms, self._asking = rule, hits, terms, asking

    def place(self, found: Found) -> str:
        """Return a place in words: the term, and what stands there where it is another form."""
        return self._stands(found.pattern.label.term, found)

    def _stands(self, term: str, found: Found) -> str:
        view = self._hits.view
        field = FIELDS[view.field_of(found.start)]
        written = view.written(found.start, found.end)
        other = "" if written == term else f" (“{written}”)"
        return f"'{term}'{other} in {field}"

    def lacks(self, node: Node) -> str:
        """Return why a node does not hold."""
        match node:
            case AnyLeaf():
                return self._leaves(node)
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
        lang = self._hits.view.document.lang
        return f"lang is {lang}, not {node.value}" if lang else "nobody told its lang"

    def _leaves(self, node: AnyLeaf) -> str:
        elsewhere = [
            p for leaf in hit(node.leaves, self._hits.leaves) for p in self._hits.leaves[leaf]
        ]
        if elsewhere:
            return f"{self.place(min(elsewhere, key=where))}, a field not watched"
        for leaf in sorted(leaf for leaf in self._hits.withheld if leaf in node.leaves):
            return self._withheld(*self._hits.withheld[leaf])
        rule = self._rule
        if near := relaxed(self._words(node), rule.marks, rule.compounds, self._hits.view):
            return f"{self._stands(near.term.written, near.place)}, but {near.lacked}"
        # A keyword that names a concept has two leaves: itself and the concept's names.
        terms = list(dict.fromkeys(self._terms[leaf] for leaf in sorted(node.leaves)))
        names = [f"'{term}'" for term in terms[:SHOWN]]
        more = len(terms) - len(names)
        return f"no {', '.join(names)}{f' nor {more} more' if more else ''} found"

    def _words(self, node: AnyLeaf) -> Iterator[Term]:
        """Yield what a person wrote of the leaves."""
        for leaf in sorted(node.leaves):
            if not self._terms[leaf].startswith("concept:"):
                yield self._asking.get(leaf) or Term(self._terms[leaf])

    def _withheld(self, places: Places, limits: Limits) -> str:
        """Return what makes every place of a concept's names another thing."""
        first, leaves = min(places, key=where), self._hits.leaves
        if limits.near is not None and limits.near not in leaves:
            return f"{self.place(first)}, but no word of the concept's near:"
        for key in ("not_in", "not_near", "not_after"):
            leaf = getattr(limits, key)
            around = leaves.get(leaf, ()) if leaf is not None else ()
            if key == "not_after":
                around = [one for one in around if 0 < first.start - one.end < BESIDE]
            if around:
                near = min(around, key=lambda one: abs(one.start - first.start))
                phrase = self._hits.view.written(near.start, near.end)
                return f"{self.place(first)}, but {key}: “{phrase}”"
        return f"{self.place(first)}, but as another thing"

    def _closest(self, children: Iterable[Node]) -> str:
        """Return the reason of the child of which most was found."""
        return self.lacks(max(children, key=lambda child: len(self._parts(child))))

    def _all(self, children: Sequence[Node]) -> str:
        missing = next(child for child in children if child.places(self._hits) is None)
        found = [place for child in children if (place := child.places(self._hits))]
        seen = "; ".join(self.place(min(places, key=where)) for places in found[:SHOWN])
        return f"{seen}; but {self.lacks(missing)}" if seen else self.lacks(missing)

    def _without(self, child: Node) -> str:
        places = child.places(self._hits)
        return f"NOT hit: {self.place(min(places, key=where))}" if places else "NOT: that holds"

    def _close(self, node: Close) -> str:
        left, right = node.left.places(self._hits), node.right.places(self._hits)
        if not left or not right:
            return self._all((node.left, node.right))
        name = f"{'ONEAR' if node.ordered else 'NEAR'}/{node.most}"
        least, one, other = self._closest_pair(left, right)
        both = f"{self.place(one)}; {self.place(other)}; but {name} failed"
        if least > node.most:
            return f"{both}: {least} words apart"
        if one.field != other.field:
            return f"{both}: not in one field"
        overlap = not least or one == other
        return f"{both}: {'they overlap' if overlap else 'in the other order'}"

    def _closest_pair(self, left: Places, right: Places) -> tuple[int, Found, Found]:
        """Return how many words are between the closest in one field, 0 where none are in one."""
        view = self._hits.view
        pairs = ((a, b) for a in left for b in right if a.field == b.field and a != b)
        distances = ((apart(view, a, b), a, b) for a, b in islice(pairs, 10_000))
        first = (0, min(left, key=where), min(right, key=where))
        return min(distances, key=itemgetter(0), default=first)

    def _apart(self, node: Apart) -> str:
        left = node.left.places(self._hits)
        if not left:
            return self.lacks(node.left)
        right = min(node.right.places(self._hits) or left, key=where)
        return (
            f"{self.place(min(left, key=where))}; but NOT NEAR/{node.most} hit: {self.place(right)}"
        )

    def _times(self, node: Times) -> str:
        found = node.child.places(self._hits)
        if not found:
            return self.lacks(node.child)
        count = count_apart(found)
        return f"found in {count} place{'s' * (count > 1)}; atleast{node.count} asks for more"

    def _parts(self, node: Node) -> list[Found]:
        """Return everything found of a node, whether it holds or not."""
        match node:
            case AnyLeaf():
                return [
                    p
                    for leaf in hit(node.leaves, self._hits.leaves)
                    for p in self._hits.leaves[leaf]
                ]
            case Any() | All():
                return [place for child in node.children for place in self._parts(child)]
            case Close() | Apart():
                return [*self._parts(node.left), *self._parts(node.right)]
            case Times():
                return self._parts(node.child)
        return []
