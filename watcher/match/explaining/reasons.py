"""What a text holds of terms, in words for `why`: what was found, and what nearly was."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from watcher.match.compiling.rule import WatchlistRule
from watcher.match.concepts.concept import Concept
from watcher.match.evaluating.limits import Limits, is_other_word, is_quoted_as_told
from watcher.match.evaluating.tree import AnyLeaf, Hits, hit
from watcher.match.explaining.relaxed import in_small, relaxed
from watcher.match.patterns.places import Found, Places, where
from watcher.match.query.tree import Term
from watcher.match.text.languages import canonical
from watcher.model import FIELDS

SHOWN = 3  # terms that a reason names
BESIDE = 4  # characters: a space and quotation marks


class Written(NamedTuple):
    """What the leaves ask for: their terms as written, those that are more than words, concepts."""

    terms: Sequence[str]
    asking: Mapping[int, Term]
    concepts: Mapping[int, Concept]


class Reasons:
    """Says of the terms of one watchlist what there is of them in a text."""

    def __init__(self, rule: WatchlistRule, hits: Hits, written: Written) -> None:
        self._rule, self._hits = rule, hits
        self._terms, self._asking, self._concepts = written

    def place(self, found: Found) -> str:
        """Return a place in words: the term, and what stands there where it is another form."""
        return self._stands(found.pattern.label.term, found.start, found.end)

    def first(self, places: Places) -> str:
        """Return the first of some places in words, of those that begin there the longest."""
        return self.place(min(places, key=lambda place: (place.start, -place.end)))

    def each(self, places: Places) -> str:
        """Return the first place of each term in words, SHOWN of them, in the order of the text."""
        firsts: dict[str, Found] = {}
        for place in sorted(places, key=lambda place: (place.start, -place.end)):
            firsts.setdefault(place.pattern.label.term, place)
        more = len(firsts) - SHOWN
        told = [self.place(place) for place in list(firsts.values())[:SHOWN]]
        return ", ".join([*told, f"and {more} more"] if more > 0 else told)

    def _stands(self, term: str, start: int, end: int) -> str:
        view = self._hits.view
        field = FIELDS[view.field_of(start)]
        written = view.written(start, end)
        other = "" if written == term else f" (“{written}”)"
        return f"'{term}'{other} in {field}"

    def lacks(self, node: AnyLeaf) -> str:
        """Return why none of these terms was found; what comes nearest to a hit is told first."""
        return (
            self._elsewhere(node)
            or self._excluded(node)
            or self._inside(node)
            or self._nearly(node)
            or self._in_small(node)
            or self._absent(node)
        )

    def _elsewhere(self, node: AnyLeaf) -> str | None:
        """Tell of a place in a field that is not looked at."""
        leaves = self._hits.leaves
        places = [place for leaf in hit(node.leaves, leaves) for place in leaves[leaf]]
        return f"{self.place(min(places, key=where))}, a field not watched" if places else None

    def _excluded(self, node: AnyLeaf) -> str | None:
        """Tell of a name that is another thing wherever it stands."""
        leaves = sorted(leaf for leaf in self._hits.withheld if leaf in node.leaves)
        return self._withheld(*self._hits.withheld[leaves[0]]) if leaves else None

    def _inside(self, node: AnyLeaf) -> str | None:
        """Tell of letters of a term that stand across other words, in scripts without spaces."""
        cut = self._hits.view.cut
        for leaf in sorted(leaf for leaf in cut if leaf in node.leaves):
            place, words = cut[leaf]
            inside = self._hits.view.written(*words)
            return f"{self._stands(self._terms[leaf], *place)}, but inside “{inside}”"
        return None

    def _nearly(self, node: AnyLeaf) -> str | None:
        """Tell of a term that would be found if it asked for less."""
        rule = self._rule
        near = relaxed(self._words(node), rule.marks, rule.compounds, self._hits.view)
        if near is None:
            return None
        stands = self._stands(near.term.written, near.place.start, near.place.end)
        return f"{stands}, but {near.lacked}"

    def _in_small(self, node: AnyLeaf) -> str | None:
        """Tell of a concept's name in the language of the text that lacks its capital."""
        leaves = sorted(leaf for leaf in node.leaves if leaf in self._concepts)
        return next(filter(None, map(self._small_name, leaves)), None)

    def _absent(self, node: AnyLeaf) -> str:
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

    def _small_name(self, leaf: int) -> str | None:
        """Return where a name of this concept, in the language of the text, lacks its capital."""
        view = self._hits.view
        names = (
            name.text
            for name in self._concepts[leaf].names
            if not (name.adjective or name.exact) and view.lang in map(canonical, name.langs)
        )
        if not (place := in_small(names, view)):
            return None
        begins = view.written(place.start, place.end)[:1].isupper()
        lacked = "where any word has a capital" if begins else "without its capital"
        return f"{self._stands(self._terms[leaf], place.start, place.end)}, but {lacked}"

    def _withheld(self, places: Places, limits: Limits) -> str:
        """Return what makes every place of a concept's names another thing."""
        first, leaves = min(places, key=where), self._hits.leaves
        if limits.near is not None and limits.near not in leaves:
            return f"{self.place(first)}, but no word of the concept's near:"
        if is_other_word(self._hits.view, first, limits):
            return f"{self.place(first)}, but that is another word in {self._hits.view.lang}"
        if limits.beside is not None and limits.beside not in leaves:
            return f"{self.place(first)}, but no word for “language” near it"
        for key in ("not_in", "not_near", "not_after"):
            leaf = getattr(limits, key)
            there = leaves.get(leaf, ()) if leaf is not None else ()
            around = [one for one in there if is_quoted_as_told(one, self._hits.view)]
            if key == "not_after":
                around = [one for one in around if 0 < first.start - one.end < BESIDE]
            if around:
                near = min(around, key=lambda one: abs(one.start - first.start))
                phrase = self._hits.view.written(near.start, near.end)
                return f"{self.place(first)}, but {key}: “{phrase}”"
        for about in limits.not_about:
            if about.holds(leaves, self._hits.view) and about.concerns(first, self._hits.view):
                word = min(leaves[about.words or 0], key=where)
                told = self._hits.view.written(word.start, word.end)
                return f"{self.place(first)}, but not_about: “{told}”"
        return f"{self.place(first)}, but as another thing"
