"""Watchlists -> leaves with their patterns, and for each watchlist what it asks of the leaves.

A leaf is one thing to look for: a term with its options, or a concept. Equal leaves of different
watchlists are one, so the cost of a text does not grow with the number of watchlists.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from watcher.errors import QueryError
from watcher.match.concepts.concept import AS_WRITTEN, Concept
from watcher.match.concepts.load import Concepts
from watcher.match.forms.given import numbers
from watcher.match.limits import Limits
from watcher.match.patterns.needles import Needles
from watcher.match.query.tree import And, AtLeast, ConceptRef, In, Meta, Near, Not, Or, Term
from watcher.match.query.tree import Node as Query
from watcher.match.tree import About, All, Any, AnyLeaf, Apart, Close, Node, Times, Without, compact
from watcher.model import FIELDS, FieldName, Marks


@dataclass(frozen=True, slots=True)
class WatchlistRule:
    """What matching needs of a watchlist. `sources` are names; None means every source.

    A document matches with any keyword, or with the query. `marks`: see `needles`. `compounds`:
    terms of six letters and more begin compound words too. `concepts`: a keyword that names a
    concept stands for all its names. One that is not `enabled` matches only on trial.
    """

    name: str
    keywords: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fields: Sequence[FieldName] = FIELDS
    sources: frozenset[str] | None = None
    query: Query | None = None
    marks: Marks = "auto"
    compounds: bool = False
    concepts: bool = False
    enabled: bool = True

    def watches(self, source: str) -> bool:
        """Tell whether entries of this source count."""
        return self.sources is None or source in self.sources


@dataclass(frozen=True, slots=True)
class Asked:
    """A watchlist, compiled: where it is found, and what vetoes it."""

    rule: WatchlistRule
    keywords: AnyLeaf | None
    query: Node | None
    exclude: AnyLeaf | None


class Compiler:
    """Collects the leaves and patterns of watchlists."""

    def __init__(self, concepts: Concepts) -> None:
        self.needles = Needles()
        self.limits: dict[int, Limits] = {}
        self.terms: list[str] = []  # of each leaf, as written
        self.asking: dict[int, Term] = {}  # of leaves that ask for more, or less, than the words
        self._concepts = concepts
        self._leaves: dict[tuple[object, ...], int] = {}

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
        own = self._term(Term(text), rule, concept)
        return (own, self._concept(concept, text, adjectives=False)) if concept else (own,)

    def _node(self, query: Query, rule: WatchlistRule, mask: int) -> Node:
        match query:
            case Term():
                return AnyLeaf((self._term(query, rule),), mask)
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

    def _term(self, term: Term, rule: WatchlistRule, concept: Concept | None = None) -> int:
        """Return the leaf of a term; one that stands for a concept is no other thing either.

        As it was typed it needs no context, though: `near` is for names that nobody asked for.
        """
        key = (term.text, term.kind, term.exact, term.case, rule.marks, rule.compounds)
        leaf, is_new = self._leaf((*key, concept.id) if concept else key, term.written)
        if is_new:
            self.needles.add_term(leaf, term, rule.marks, rule.compounds)
            if term.exact or term.case or term.kind in ("prefix", "wildcard"):
                self.asking[leaf] = term
            if concept:
                self.limits[leaf] = self._limits(replace(concept, near=()))
        return leaf

    def _ref(self, ref: ConceptRef) -> int:
        concept = found_concept(ref, self._concepts)
        adjectives = "+adj" if ref.adjectives else ""
        return self._concept(concept, f"concept:{ref.name}{adjectives}", ref.adjectives)

    def _concept(self, concept: Concept, term: str, adjectives: bool) -> int:
        leaf, is_new = self._leaf((concept.id, adjectives, term), term)
        if is_new:
            for name in concept.names:
                if adjectives or not name.adjective:
                    self.needles.add_name(leaf, term, concept, name)
            self.limits[leaf] = self._limits(concept)
        return leaf

    def _limits(self, concept: Concept) -> Limits:
        return Limits(
            self._phrases(concept.not_in),
            self._phrases(concept.not_near),
            self._phrases(concept.near),
            self._phrases(concept.not_after),
            _given(concept),
        )

    def _phrases(self, phrases: Sequence[str]) -> int | None:
        if not phrases:
            return None
        leaf, is_new = self._leaf(("phrases", *phrases), phrases[0])
        for phrase in phrases if is_new else ():
            text, strict = phrase.removeprefix(AS_WRITTEN), phrase.startswith(AS_WRITTEN)
            # At the beginning of a sentence any word has a capital.
            begun = text[:1].upper() + text[1:] if strict else text
            for one in dict.fromkeys((text, begun)):
                term = Term(one, exact=strict, case=strict)
                self.needles.add_term(leaf, term, "auto", compounds=False)
        return leaf

    def _leaf(self, key: tuple[object, ...], term: str) -> tuple[int, bool]:
        leaf = self._leaves.setdefault(key, len(self._leaves))
        if leaf == len(self.terms):
            self.terms.append(term)
            return leaf, True
        return leaf, False


def _given(concept: Concept) -> frozenset[int] | None:
    """Return which given names a person has; None where it is no person, or nobody knows."""
    if not (own := numbers(" ".join((concept.id, *concept.given)))) and not concept.given:
        return None
    return own.union(*(numbers(name.text) for name in concept.names if " " in name.text))


def found_concept(ref: ConceptRef, concepts: Concepts) -> Concept:
    """Return the concept that a query names. Raises QueryError where there is none."""
    concept = concepts.find(ref.name)
    if concept is None:
        close = concepts.suggest(ref.name)
        hint = f"did you mean {close}?" if close else "add it in concepts.yaml"
        raise QueryError(f"no concept is named {ref.name!r}", position=ref.at, hint=hint)
    return concept
