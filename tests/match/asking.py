"""Whether a concept is found in a short text."""

from watcher.match import engine
from watcher.match.query.tree import ConceptRef
from watcher.match.rule import WatchlistRule
from watcher.model import Document


def names(concept: str, text: str, lang: str, *, adjectives: bool = False) -> bool:
    """Tell whether a title in this language names the concept."""
    matcher = engine.compile([WatchlistRule("w", query=ConceptRef(concept, adjectives))])
    return bool(matcher.match(Document(title=text, lang=lang)))
