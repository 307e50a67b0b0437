"""All watchlists at once: compile their terms into one automaton, then match or explain."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from watcher.errors import QueryError
from watcher.match.automata.automaton import Automaton, no_collecting
from watcher.match.choosing import Choice
from watcher.match.compiling.leaves import Leaves
from watcher.match.compiling.rule import Asked
from watcher.match.compiling.rule import WatchlistRule as WatchlistRule
from watcher.match.compiling.watchlists import compiled, found_concept
from watcher.match.concepts.load import Concepts
from watcher.match.evaluating.effort import Effort
from watcher.match.evaluating.limits import Limits, within_limits
from watcher.match.evaluating.tree import Hits, hit
from watcher.match.explaining.evidence import evidence
from watcher.match.explaining.reasons import Written
from watcher.match.explaining.verdict import Verdict as Verdict
from watcher.match.explaining.verdict import verdict
from watcher.match.patterns.folding import folded_term
from watcher.match.patterns.places import Places
from watcher.match.query.tree import ConceptRef, Node, Term
from watcher.match.query.walk import nodes
from watcher.match.rewritten.hashtags import SIGN, Hashtags
from watcher.match.rewritten.middles import find_across_middles, may_have_middles
from watcher.match.rewritten.mutated import find_mutated
from watcher.match.rewritten.turned import find_turned, turns
from watcher.match.sieve import Fields, Sieve
from watcher.match.text.radicals import changes
from watcher.match.text.view import View
from watcher.model import Document, Match


def check_keyword(keyword: str, at: int = 0) -> None:
    """Raise QueryError where a term could never be found; `at` is its place in a query."""
    folded_term(keyword, at)


def wrong_in(query: Node, concepts: Concepts) -> Iterator[QueryError]:
    """Yield an error for each term that could never be found, and each unknown concept."""
    for node in nodes(query):
        try:
            if isinstance(node, Term):
                check_keyword(node.text, node.at)
            elif isinstance(node, ConceptRef):
                found_concept(node, concepts)
        except QueryError as error:
            yield error


def compile(  # noqa: A001 (called as engine.compile)
    rules: Sequence[WatchlistRule],
    concepts: Concepts | None = None,
    earlier: "Matcher | None" = None,
) -> "Matcher":
    """Return the matcher of all these watchlists; `concepts` may hold the user's own.

    What an `earlier` one knows of the same terms, by the very same concepts, is not made again:
    after an edit that takes two fifths of the time and half the memory.
    Raises QueryError for the first term that could never be found, or concept that nobody knows.
    """
    concepts = concepts or Concepts()
    if earlier is None or earlier.concepts is not concepts:
        earlier = None
    elif earlier.rules == tuple(rules):
        return earlier
    with no_collecting():
        return Matcher(tuple(rules), concepts, earlier)


class Matcher:
    """Finds every term of every watchlist in one pass. Immutable, so threads may share it."""

    def __init__(
        self, rules: tuple[WatchlistRule, ...], concepts: Concepts, earlier: "Matcher | None"
    ) -> None:
        self.rules, self.concepts = rules, concepts
        self._asked, leaves = compiled(rules, concepts, earlier.leaves if earlier else None)
        self.leaves: Leaves = leaves
        self._limits = leaves.limits
        self._written = Written(tuple(leaves.terms), leaves.asking, leaves.concepts)
        asking = leaves.asking.items()
        self._strict = frozenset([leaf for leaf, term in asking if term.exact or term.case])
        self._tight = Automaton(leaves.needles.by_key)
        self._loose = Automaton(leaves.needles.loose)
        self._sieve = Sieve(self._tight, self._loose)
        self._choice = Choice(self._asked, leaves.needles.by_key, len(leaves.terms))

    def match(self, document: Document) -> tuple[Match, ...]:
        """Return a match, with its evidence, for each watchlist that fits the document."""
        view = View(document)
        hits = self._hits(view)
        if not hits.leaves and not self._choice.always:
            return ()
        found = []
        numbers, keywords = self._choice.among(hits.leaves)
        for number in numbers:
            asked = self._asked[number]
            places = _places(asked, keywords.get(number, ()), hits)
            if places is not None and not _vetoed(asked, hits):
                found.append(Match(asked.rule.name, evidence(hits, places)))
        return tuple(found)

    def trial(self, number: int, document: Document) -> Match | None:
        """Return the match of one watchlist, by its position, or None.

        Disabled ones count too, and from which source the document is does not matter.
        """
        hits, asked = self._hits(View(document)), self._asked[number]
        places = _places(asked, _keywords(asked, hits), hits, trial=True)
        if places is None or _vetoed(asked, hits):
            return None
        return Match(asked.rule.name, evidence(hits, places))

    def sift(self, texts: Sequence[Fields], lang: str | None) -> Sequence[int]:
        """Return the positions of those texts, all in one language, that may match.

        All others match nothing. Finding that out for many at once costs a third of matching each.
        """
        return range(len(texts)) if self._choice.always else self._sieve.sift(texts, lang)

    def explain(self, document: Document) -> tuple[Verdict, ...]:
        """Return the verdict of every watchlist, in their order, with its reason."""
        hits = self._hits(View(document))
        return tuple(
            verdict(asked, _places(asked, _keywords(asked, hits), hits), hits, self._written)
            for asked in self._asked
            if asked.rule.enabled
        )

    def _hits(self, view: View) -> Hits:
        found: defaultdict[int, Places] = defaultdict(list)
        withheld: dict[int, tuple[Places, Limits]] = {}
        self._tight.find(view, found)
        if self._loose and view.vietnamese:
            self._loose.find(view.loose(), found)
        if SIGN in view.folded:
            Hashtags(view).find(self._tight.find, found)
        if may_have_middles(view):
            find_across_middles(view, self._tight.find, found, self._strict)
        if changes(view.lang):
            find_mutated(view, self._tight.find, found)
        if turns(view.document.lang):
            find_turned(view, self._tight.find, found)
        for leaf in [leaf for leaf in found if leaf in self._limits]:
            kept = within_limits(found[leaf], self._limits[leaf], found, view)
            if kept:
                found[leaf] = kept
            else:
                withheld[leaf] = (found.pop(leaf), self._limits[leaf])
        return Hits(found, view, withheld, {}, Effort(found), {})


def _keywords(asked: Asked, hits: Hits) -> Iterable[int]:
    return hit(asked.keywords.leaves, hits.leaves) if asked.keywords else ()


def _places(
    asked: Asked, hit_keywords: Iterable[int], hits: Hits, *, trial: bool = False
) -> Places | None:
    """Return where a watchlist is found, None where it is not; exclusions are not asked."""
    if not trial and not (asked.rule.enabled and asked.rule.watches(hits.view.document.source)):
        return None
    keywords = asked.keywords.places_of(hit_keywords, hits) if asked.keywords else None
    query = asked.query.places(hits) if asked.query else None
    return [*(keywords or ()), *(query or ())] if (keywords, query) != (None, None) else None


def _vetoed(asked: Asked, hits: Hits) -> bool:
    return asked.exclude is not None and asked.exclude.places(hits) is not None
