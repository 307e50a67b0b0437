"""Watchlists against their own examples: what must match does, the rest does not."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from watcher.config.mistakes import Mistakes, brief
from watcher.config.schema import Watchlist
from watcher.config.validate import Item
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.model import Document, Match
from watcher.rules import Pair

Place = tuple[str | int, ...]  # of a text in its file
EXPLAINED = 100  # examples of one watchlist of which it is told what they lack


def check_examples(
    pairs: Sequence[Pair], matcher: Matcher, concepts: Concepts, mistakes: Mistakes
) -> None:
    """Tell each example that fails; `matcher` knows all of these watchlists.

    Sources do not matter here: an example has none.
    """
    for item, rule in pairs:
        if "fields" in item.wrong or "examples" not in item.node.pairs:
            continue
        alone = _Alone(item, rule, concepts)
        for place, text in item.texts("examples", "match"):
            # A keyword that could not be read might have been the one to match.
            if item.wrong & {"keywords", "query"} or _found(matcher, rule, text):
                continue
            if "exclude" in item.wrong and _found(alone.bare, rule, text):
                continue
            told = brief(item.told(place, text))
            lacks = alone.lacks(place, text)
            mistakes.add(item.file, item.mark(*place), f'example does not match: "{told}"', lacks)
        for place, text in item.texts("examples", "no_match"):
            found = _found(matcher, rule, text)
            if found and "exclude" not in item.wrong:
                _tell_match(item, place, text, found, mistakes)


class _Alone:
    """One watchlist, compiled by itself where an example of it fails."""

    def __init__(self, item: Item[Watchlist], rule: WatchlistRule, concepts: Concepts) -> None:
        self._item, self._rule, self._concepts = item, rule, concepts
        self._explained = 0

    @cached_property
    def bare(self) -> Matcher:
        """What finds it without its exclusions."""
        return engine.compile([replace(self._rule, exclude=())], self._concepts)

    @cached_property
    def _explaining(self) -> Matcher:
        return engine.compile([replace(self._rule, enabled=True, sources=None)], self._concepts)

    def lacks(self, place: Place, text: str) -> str:
        """Return what an example lacks, but not where `${NAME}` stands for a part of it.

        Of thousands that fail the first tell enough; each takes a look at every term.
        """
        item, self._explained = self._item, self._explained + 1
        places = [place, ("query",)] if self._explained <= EXPLAINED else []
        places += self._terms if places else []
        if not places or any("${" in item.raw(*one) for one in places):
            return "the watchlist does not find it"
        (verdict,) = self._explaining.explain(_document(self._rule, text))
        return verdict.why

    @cached_property
    def _terms(self) -> list[Place]:
        return [one for key in ("keywords", "exclude") for one, _ in self._item.texts(key)]


def _found(matcher: Matcher, rule: WatchlistRule, text: str) -> Match | None:
    matches = matcher.match(_document(rule, text), trial=True)
    return next((one for one in matches if one.watchlist == rule.name), None)


def _document(rule: WatchlistRule, text: str) -> Document:
    texts: dict[str, Any] = {rule.fields[0]: text}
    return Document(**texts)


def _tell_match(
    item: Item[Watchlist],
    place: Place,
    text: str,
    found: Match,
    mistakes: Mistakes,
) -> None:
    told = brief(item.told(place, text))
    hint = f'"{_term(item, found)}" is in it'
    mistakes.add(item.file, item.mark(*place), f'example matches but must not: "{told}"', hint)


def _term(item: Item[Watchlist], match: Match) -> str:
    """Return the keyword that was found, as the file has it."""
    term = match.evidence[0].term
    terms = {text: item.told(place, text) for place, text in item.texts("keywords")}
    return brief(terms.get(term, term))
