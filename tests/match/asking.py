"""Matchers of one query, keyword or concept, and what they find."""

from functools import lru_cache

from watcher.match import engine
from watcher.match.compiling.rule import WatchlistRule
from watcher.match.engine import Matcher
from watcher.match.query.parse import parse
from watcher.match.query.tree import ConceptRef
from watcher.model import Document, Evidence


def names(concept: str, text: str, lang: str, *, adjectives: bool = False) -> bool:
    """Tell whether a title in this language names the concept."""
    return bool(_naming(concept, adjectives).match(Document(title=text, lang=lang)))


def evidence(matcher: Matcher, document: Document) -> list[Evidence]:
    """Return all that was found, of all watchlists."""
    return [one for match in matcher.match(document) for one in match.evidence]


# Most are asked for of one text after the other.
@lru_cache(maxsize=256)
def asking(query: str) -> Matcher:
    """Return a matcher of one query."""
    return engine.compile([WatchlistRule("w", query=parse(query).tree)])


@lru_cache(maxsize=256)
def typed(keyword: str) -> Matcher:
    """Return a matcher of one keyword."""
    return engine.compile([WatchlistRule("w", (keyword,))])


@lru_cache(maxsize=256)
def _naming(concept: str, adjectives: bool) -> Matcher:
    return engine.compile([WatchlistRule("w", query=ConceptRef(concept, adjectives))])
