"""Watchlists -> what each asks of the leaves."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from watcher.errors import QueryError
from watcher.match.compiling.leaves import Leaves
from watcher.match.compiling.rule import Asked, WatchlistRule
from watcher.match.concepts.concept import Concept
from watcher.match.concepts.load import Concepts
from watcher.match.evaluating.close import Apart, Close, Times
from watcher.match.evaluating.tree import About, All, Any, AnyLeaf, Node, Without, compact
from watcher.match.query.tree import And, AtLeast, ConceptRef, In, Meta, Near, Not, Or, Term
from watcher.match.query.tree import Node as Query
from watcher.model import FIELDS


def compiled(
    rules: Sequence[WatchlistRule], concepts: Concepts, earlier: Leaves | None
) -> tuple[tuple[Asked, ...], Leaves]:
    """Return watchlists compiled, and the leaves that they ask for.

    `earlier` leaves, made with the same concepts, need not be made again, nor are they changed.
    """
    if earlier is not None:
        compiler = Compiler(concepts, earlier.copy())
        asked = tuple([compiler.watchlist(rule) for rule in rules])
        if not compiler.leaves.are_worn():
            return asked, compiler.leaves
    compiler = Compiler(concepts)
    return tuple([compiler.watchlist(rule) for rule in rules]), compiler.leaves


class Compiler:
    """Compiles watchlists; their leaves and patterns are collected in `leaves`."""

    def __init__(self, concepts: Concepts, leaves: Leaves | None = None) -> None:
        self.leaves = leaves or Leaves(concepts.is_name)
        self._concepts = concepts

    def watchlist(self, rule: WatchlistRule) -> Asked:
        """Return a watchlist compiled. Raises QueryError where a term can never be found."""
        mask = sum(1 << FIELDS.index(field) for field in set(rule.fields))
        query = self._node(rule.query, rule, mask) if rule.query is not None else None
        return Asked(
            rule, self._any(rule.keywords, rule, mask), query,
            self._any(rule.exclude, rule, mask),
        )  # fmt: skip

    def _any(self, terms: Sequence[str], rule: WatchlistRule, mask: int) -> AnyLeaf | None:
        leaves = frozenset([leaf for term in terms for leaf in self._keyword(term, rule)])
        return AnyLeaf(leaves, mask) if leaves else None

    def _keyword(self, text: str, rule: WatchlistRule) -> Sequence[int]:
        concept = self._concepts.naming(text) if rule.concepts else None
        own = self.leaves.term(Term(text), rule, concept)
        return (own, self.leaves.concept(concept, text, adjectives=False)) if concept else (own,)

    def _node(self, query: Query, rule: WatchlistRule, mask: int) -> Node:
        match query:
            case Term():
                return AnyLeaf((self.leaves.term(query, rule),), mask)
            case ConceptRef():
                return AnyLeaf((self._ref(query),), mask)
            case In():
                return self._node(query.child, rule, mask & 1 << FIELDS.index(query.field))
            case Meta():
                return About(query.field, query.value)
            case Not():
                return Without(self._node(query.child, rule, mask))
            case AtLeast():
                return Times(query.count, self._node(query.child, rule, mask))
            case Near():
                return self._near(query, rule, mask)
            case Or():
                return self._or([self._node(child, rule, mask) for child in query.children])
            case And():
                return All(tuple([self._node(child, rule, mask) for child in query.children]))

    def _near(self, query: Near, rule: WatchlistRule, mask: int) -> Node:
        """AND beside NEAR means that each of its parts is near."""
        if isinstance(query.left, And):
            parts = tuple(replace(query, left=one) for one in query.left.children)
            return All(tuple(self._near(part, rule, mask) for part in parts))
        if isinstance(query.right, And):
            parts = tuple(replace(query, right=one) for one in query.right.children)
            return All(tuple(self._near(part, rule, mask) for part in parts))
        left, right = self._node(query.left, rule, mask), self._node(query.right, rule, mask)
        if query.negated:
            return Apart(left, right, query.distance)
        return Close(left, right, query.distance, query.ordered)

    def _or(self, nodes: Sequence[Node]) -> Node:
        """Join terms of the same fields: ten thousand of them then cost what was hit of them."""
        by_mask: defaultdict[int, set[int]] = defaultdict(set)
        others = []
        for node in nodes:
            if isinstance(node, AnyLeaf):
                by_mask[node.mask].update(node.leaves)
            else:
                others.append(node)
        joined = [AnyLeaf(compact(leaves), mask) for mask, leaves in by_mask.items()]
        children = (*joined, *others)
        return children[0] if len(children) == 1 else Any(children)

    def _ref(self, ref: ConceptRef) -> int:
        concept = found_concept(ref, self._concepts)
        return self.leaves.concept(concept, ref.written, ref.adjectives)


def found_concept(ref: ConceptRef, concepts: Concepts) -> Concept:
    """Return the concept that a query names. Raises QueryError where there is none."""
    concept = concepts.find(ref.name)
    if concept is None:
        named = concepts.naming(ref.name)
        close = named.id if named else concepts.suggest(ref.name)
        quoted = f'concept:"{close}"' if close and " " in close else close
        hint = f"did you mean {quoted}?" if close else "add it in concepts.yaml"
        raise QueryError(f"no concept is named {ref.name!r}", position=ref.at, hint=hint)
    return concept
