"""Why a watchlist fits a document, or what it lacks, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from watcher.match.compiling.rule import Asked
from watcher.match.evaluating.tree import Any, Hits, Node
from watcher.match.explaining.lacking import Lacking
from watcher.match.explaining.reasons import Reasons, Written
from watcher.match.patterns.places import Places


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a watchlist fits a document, and the reason in words."""

    watchlist: str
    matched: bool
    why: str


def verdict(asked: Asked, places: Places | None, hits: Hits, written: Written) -> Verdict:
    """Return the verdict of one watchlist; `places` is where it was found, None where not."""
    name, terms = asked.rule.name, Reasons(asked.rule, hits, written)
    if not asked.rule.watches(hits.view.document.source):
        return Verdict(name, False, "source not watched")
    if places is None:
        parts = [part for part in (asked.query, asked.keywords) if part is not None]
        return Verdict(
            name, False, Lacking(terms, hits).of(_any(parts)) if parts else "no term found"
        )
    veto = asked.exclude.places(hits) if asked.exclude else None
    if veto:
        return Verdict(name, False, f"excluded by {terms.first(veto)}")
    return Verdict(name, True, f"found {terms.each(places)}" if places else "the query holds")


def _any(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else Any(tuple(parts))
