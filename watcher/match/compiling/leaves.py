"""Leaves: what is looked for, a term with its options or a concept, each with its patterns.

Equal leaves of different watchlists are one, so the cost of a text does not grow with the number
of watchlists.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from watcher.match.compiling.rule import WatchlistRule
from watcher.match.concepts.concept import AS_WRITTEN, Concept, Topic
from watcher.match.evaluating.limits import About, Limits
from watcher.match.forms.given import numbers
from watcher.match.forms.semitic import is_hebrew, is_semitic
from watcher.match.forms.shouted import is_shouted
from watcher.match.patterns.names import add_name
from watcher.match.patterns.needles import Needles
from watcher.match.patterns.terms import add_term
from watcher.match.query.tree import Term
from watcher.match.text.languages import canonical
from watcher.match.text.normal import fold

_GREEK = "\u0370"  # where Latin letters end
ByLanguage = Mapping[str | None, frozenset[str]]


class Leaves:
    """The leaves of all watchlists, by their numbers."""

    def __init__(self, is_name: Callable[[str], bool]) -> None:
        """`is_name` tells what is one where endings would make adjectives of names."""
        self.needles = Needles()
        self._is_name = is_name
        self._asked: set[int] = set()  # for by watchlists
        self._made = 0  # for them, in this compilation and those before
        self.limits: dict[int, Limits] = {}
        self.terms: list[str] = []  # of each leaf, as written
        self.asking: dict[int, Term] = {}  # of leaves that ask for more, or less, than the words
        self.concepts: dict[int, Concept] = {}  # of leaves that stand for one
        self._numbers: dict[tuple[object, ...], int] = {}

    def copy(self) -> "Leaves":
        """Return what is known of these leaves, which no watchlist has asked for yet."""
        copied = Leaves(self._is_name)
        copied.needles = self.needles.copy()
        copied.limits, copied.asking = {**self.limits}, {**self.asking}
        copied.terms, copied.concepts = [*self.terms], {**self.concepts}
        copied._numbers, copied._made = {**self._numbers}, self._made
        return copied

    def are_worn(self) -> bool:
        """Tell whether too many are left that watchlists ask for no more: a fifth."""
        return self._made > 1.25 * len(self._asked)

    def term(self, term: Term, rule: WatchlistRule, concept: Concept | None = None) -> int:
        """Return the leaf of a term.

        A keyword that names a concept has the concept's exclusions (`not_in` and the like), too. It
        needs no context, though: `near` is for names that nobody typed.
        """
        if is_shouted(term.text):
            term = replace(term, case=True)
        key = (term.text, term.kind, term.exact, term.case, rule.marks, rule.compounds)
        leaf, is_new = self._wanted((*key, concept.id) if concept else key, term.written)
        if is_new:
            named = is_hebrew(term.text) and self._is_name(term.text)
            add_term(self.needles, leaf, term, rule.marks, rule.compounds, named=named)
            if term.exact or term.case or term.kind in ("prefix", "wildcard"):
                self.asking[leaf] = term
            if concept:
                self.limits[leaf] = self._limits(replace(concept, near=()))
        return leaf

    def concept(self, concept: Concept, term: str, adjectives: bool) -> int:
        """Return the leaf of a concept; `term` stands for it in a query or among keywords."""
        leaf, is_new = self._wanted((concept.id, adjectives, term), term)
        if is_new:
            self.concepts[leaf] = concept
            for name in concept.names:
                if adjectives or not name.adjective:
                    add_name(self.needles, leaf, term, concept, name)
            limits = self._limits(concept)
            self.limits[leaf] = (
                limits
                if adjectives
                else limits._replace(adjectives=_adjectives(concept), country=concept.country)
            )
        return leaf

    def _limits(self, concept: Concept) -> Limits:
        return Limits(
            self._phrases(concept.not_in),
            self._phrases(concept.not_near),
            self._phrases(concept.near),
            self._phrases(concept.not_after),
            tuple(map(self._about, concept.not_about)),
            _given(concept),
            _cited(concept) if concept.not_after else {},
            beside=self._phrases(concept.beside),
        )

    def _about(self, topic: Topic) -> About:
        return About(
            self._phrases(topic.words),
            self._phrases(topic.beside),
            self._phrases(topic.but),
            frozenset(map(fold, topic.forms)),
            frozenset(filter(None, map(canonical, topic.langs))),
            topic.begun,
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
                named = is_semitic(one)
                add_term(self.needles, leaf, term, "auto", False, named=named, fixed=True)
        return leaf

    def _wanted(self, key: tuple[object, ...], term: str) -> tuple[int, bool]:
        leaf, is_new = self._leaf(key, term)
        self._asked.add(leaf)
        self._made += is_new
        return leaf, is_new

    def _leaf(self, key: tuple[object, ...], term: str) -> tuple[int, bool]:
        leaf = self._numbers.setdefault(key, len(self._numbers))
        if leaf == len(self.terms):
            self.terms.append(term)
            return leaf, True
        return leaf, False


def _given(concept: Concept) -> frozenset[int] | None:
    """Return the given names of a person, by number; None where none are known or it is none."""
    if not (own := numbers(" ".join((concept.id, *concept.given)))) and not concept.given:
        return None
    return own.union(*(numbers(name.text) for name in concept.names if " " in name.text))


def _cited(concept: Concept) -> ByLanguage:
    """Return the names in the form of dictionaries, folded, by language (see Limits).

    In Latin letters what one language has in its dictionary is elsewhere a form: Latvian Minska.
    """
    found: defaultdict[str | None, set[str]] = defaultdict(set)
    for name in concept.names:
        if name.cited and not name.adjective:
            anywhere = not name.langs or name.text[0] >= _GREEK
            for lang in (None,) if anywhere else map(canonical, name.langs):
                found[lang].add(fold(name.text))
    return {lang: frozenset(names) for lang, names in found.items()}


def _adjectives(concept: Concept) -> ByLanguage:
    """Return the adjectives in Latin letters, folded, by language."""
    found: defaultdict[str | None, set[str]] = defaultdict(set)
    for name in concept.names:
        if name.adjective and name.text[0] < _GREEK:
            for lang in map(canonical, name.langs):
                found[lang].add(fold(name.text))
    return {lang: frozenset(names) for lang, names in found.items()}
