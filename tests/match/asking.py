"""Whether a concept is found in a short text."""

from functools import lru_cache

from watcher.match import engine
from watcher.match.compiling.rule import WatchlistRule
from watcher.match.engine import Matcher
from watcher.match.query.tree import ConceptRef
from watcher.model import Document


def names(concept: str, text: str, lang: str, *, adjectives: bool = False) -> bool:
    """Tell whether a title in this language names the concept."""
    return bool(_asking(concept, adjectives).match(Document(title=text, lang=lang)))


@lru_cache(maxsize=256)  # most are asked for of one text after the other
def _asking(concept: str, adjectives: bool) -> Matcher:
    return engine.compile([WatchlistRule("w", query=ConceptRef(concept, adjectives))])
