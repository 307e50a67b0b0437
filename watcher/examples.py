"""Watchlists against their own examples: what must match does, the rest does not."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from watcher.config.mistakes import Mistakes, brief
from watcher.config.schema import Watchlist
from watcher.config.validate import Item
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.model import Document, Match
from watcher.rules import Pair


def check_examples(
    pairs: Sequence[Pair], matcher: Matcher, concepts: Concepts, mistakes: Mistakes
) -> None:
    """Tell each example that fails; `matcher` knows all of these watchlists.

    Sources do not matter here: an example has none.
    """
    for item, rule in pairs:
        if "fields" in item.wrong or "examples" not in item.node.pairs:
            continue
        for place, text in item.texts("examples", "match"):
            # A keyword that could not be read might have been the one to match.
            if item.wrong & {"keywords", "query"} or _found(matcher, rule, text):
                continue
            bare = engine.compile([replace(rule, exclude=())], concepts)
            _tell_no_match(item, place, text, _found(bare, rule, text), mistakes)
        for place, text in item.texts("examples", "no_match"):
            found = _found(matcher, rule, text)
            if found and "exclude" not in item.wrong:
                _tell_match(item, place, text, found, mistakes)


def _found(matcher: Matcher, rule: WatchlistRule, text: str) -> Match | None:
    texts: dict[str, Any] = {rule.fields[0]: text}
    matches = matcher.match(Document(**texts), trial=True)
    return next((one for one in matches if one.watchlist == rule.name), None)


def _tell_no_match(
    item: Item[Watchlist],
    place: tuple[str | int, ...],
    text: str,
    without: Match | None,
    mistakes: Mistakes,
) -> None:
    hint = "no keyword is in it as a whole word or phrase"
    if item.model.query:
        hint = (
            "neither a keyword nor the query finds it"
            if item.model.keywords
            else "the query does not find it"
        )
    if without and "exclude" not in item.wrong:
        hint = f'"{_term(item, without)}" is in it, but so is an excluded term'
    elif without:
        return
    told = brief(item.told(place, text))
    mistakes.add(item.file, item.mark(*place), f'example does not match: "{told}"', hint)


def _tell_match(
    item: Item[Watchlist],
    place: tuple[str | int, ...],
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
