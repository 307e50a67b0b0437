"""Watchlists checked against their own examples, those to match and those not to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from watcher.config.item import Item
from watcher.config.mistakes import Mistakes, brief
from watcher.config.schema.items import Watchlist
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.model import Document, Match
from watcher.plan.rules import Pair

Place = tuple[str | int, ...]  # of a text in its file
EXPLAINED = 100  # failing examples of one watchlist for which the reason is worked out
FAILING = 1_000  # failing examples of all watchlists, after which no more are tried


class Failure(NamedTuple):
    """What is wrong with an example, and a hint."""

    message: str
    hint: str


def check_examples(
    pairs: Sequence[Pair], matcher: Matcher, concepts: Concepts, mistakes: Mistakes
) -> None:
    """Report each example that fails; `matcher` holds these watchlists, in their order.

    Sources do not matter here: an example has none.
    """
    examples = list(_examples(pairs, matcher, concepts))
    failed = 0
    for number, (trial, place, text) in enumerate(examples):
        item = trial.item
        if failed == FAILING:
            more = f"{len(examples) - number:,} more examples were not tried"
            mistakes.add(item.file, item.mark(*place), more, f"{FAILING:,} before them fail")
            return
        if failure := trial.failure(place, text):
            mistakes.add(item.file, item.mark(*place), *failure)
            failed += 1


def _examples(
    pairs: Sequence[Pair], matcher: Matcher, concepts: Concepts
) -> Iterator[tuple["_Trial", Place, str]]:
    """Yield every example with its watchlist and its place."""
    for number, (item, rule) in enumerate(pairs):
        if "fields" in item.wrong or "examples" not in item.node.pairs:
            continue
        trial = _Trial(item, rule, number, matcher, concepts)
        for key in ("match", "no_match"):
            for place, text in item.texts("examples", key):
                yield trial, place, text


class _Trial:
    """One watchlist tried on its examples; compiled by itself once one of them fails."""

    def __init__(
        self,
        item: Item[Watchlist],
        rule: WatchlistRule,
        number: int,
        matcher: Matcher,
        concepts: Concepts,
    ) -> None:
        self.item, self._rule, self._concepts = item, rule, concepts
        self._number, self._matcher = number, matcher
        self._explained = 0

    def failure(self, place: Place, text: str) -> Failure | None:
        """Return what is wrong with an example, None if it behaves as it should."""
        wrong, found = self.item.wrong, self._matcher.trial(self._number, self._document(text))
        if place[1] == "no_match":
            if not found or "exclude" in wrong:
                return None
            title = self._shown(place, text)
            return Failure(f'example matches but must not: "{title}"', self._has(found))
        # A keyword that could not be read might have been the one to match.
        if found or wrong & {"keywords", "query"}:
            return None
        if "exclude" in wrong and self._bare.trial(0, self._document(text)):
            return None
        title = self._shown(place, text)
        return Failure(f'example does not match: "{title}"', self._lacks(place, text))

    def _shown(self, place: Place, text: str) -> str:
        return brief(self.item.shown(place, text))

    @cached_property
    def _bare(self) -> Matcher:
        """The watchlist's matcher without its exclusions."""
        return engine.compile([replace(self._rule, exclude=())], self._concepts)

    @cached_property
    def _explaining(self) -> Matcher:
        return engine.compile([replace(self._rule, enabled=True, sources=None)], self._concepts)

    def _lacks(self, place: Place, text: str) -> str:
        """Return what an example lacks, but not where `${NAME}` stands for a part of it.

        Only for the first failures: each costs a look at every term.
        """
        item, self._explained = self.item, self._explained + 1
        places = [place, ("query",)] if self._explained <= EXPLAINED else []
        places += self._terms if places else []
        if not places or any("${" in item.raw(*one) for one in places):
            return "the watchlist does not find it"
        (verdict,) = self._explaining.explain(self._document(text))
        return verdict.why

    @cached_property
    def _terms(self) -> list[Place]:
        return [one for key in ("keywords", "exclude") for one, _ in self.item.texts(key)]

    def _document(self, text: str) -> Document:
        texts: dict[str, Any] = {self._rule.fields[0]: text}
        return Document(**texts)

    def _has(self, match: Match) -> str:
        """Return what was found, as the file writes it; empty if only a NOT holds."""
        if not match.evidence:
            return "the query holds"
        term = match.evidence[0].term
        terms = {text: self.item.shown(place, text) for place, text in self.item.texts("keywords")}
        return f'"{brief(terms.get(term, term))}" is in it'
