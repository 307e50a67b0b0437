"""What `watcher check` says of keywords that name a concept: how many names that would add."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from watcher.config.mistakes import brief
from watcher.match.query.tree import Term
from watcher.match.query.walk import wanted

if TYPE_CHECKING:
    from watcher.match.query.tree import Node
    from watcher.plan import Plan

SHOWN = 5  # of one watchlist


def concept_hints(plan: "Plan") -> Iterator[str]:
    """Yield a line for each watchlist with plain words that are also names of concepts."""
    for rule in plan.rules:
        keywords = () if rule.concepts else rule.keywords
        if found := _naming(keywords, plan):
            told = _note(found, "keyword", ", or languages: all,")
            yield f"{plan.watchlists[rule.name].place}: note: {told}"
        if rule.query and (found := _naming(_asked(rule.query), plan)):
            told = _note(found, "word of the query")
            yield f"{plan.watchlists[rule.name].place}: note: {told}"


def _naming(words: Iterable[str], plan: "Plan") -> dict[str, tuple[str, int]]:
    """Return the concepts that words name, with the word and how many names they have."""
    found: dict[str, tuple[str, int]] = {}
    for word in words:
        if concept := plan.concepts.naming(word):
            found.setdefault(concept.id, (word, len(concept.names)))
    return found


def _asked(query: "Node") -> Iterator[str]:
    """Yield the words that a text should have, where the query asks for their meaning only."""
    for node in wanted(query):
        if isinstance(node, Term) and not (node.exact or node.case):
            yield from [node.text] if node.kind in ("word", "phrase") else ()


def _note(found: dict[str, tuple[str, int]], word: str, other: str = "") -> str:
    """Return which words name a concept, and how many names more it has."""
    named = [
        f"{brief(keyword)} (concept {name}: {count - 1:,} more names)"
        for name, (keyword, count) in list(found.items())[:SHOWN]
    ]
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    words = word.replace("word", "words", 1)
    what = f"this {word} names a concept" if len(found) == 1 else f"these {words} name concepts"
    hint = f'query: concept:"{next(iter(found))}"{other} finds them in every language'
    return f"{what}: {', '.join(named)}{more} ({hint})"
