"""What `watcher check` says of plain keywords that name a concept: how many names it would add."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from watcher.config.mistakes import brief

if TYPE_CHECKING:
    from watcher.plan import Plan

SHOWN = 5  # of one watchlist


def concept_hints(plan: "Plan") -> Iterator[str]:
    """Yield a line for each watchlist whose keywords name concepts without standing for them."""
    for rule in plan.rules:
        if rule.concepts or not rule.keywords:
            continue
        found: dict[str, tuple[str, int]] = {}
        for keyword in rule.keywords:
            concept = plan.concepts.naming(keyword)
            if concept is not None:
                found.setdefault(concept.id, (keyword, len(concept.names)))
        if found:
            yield f"{plan.watchlists[rule.name].place}: note: {_told(found)}"


def _told(found: dict[str, tuple[str, int]]) -> str:
    """Tell which keywords name a concept, and how many names more it has."""
    named = [
        f"{brief(keyword)} (concept {name}: {count - 1:,} more names)"
        for name, (keyword, count) in list(found.items())[:SHOWN]
    ]
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    what = "this keyword names a concept" if len(found) == 1 else "these keywords name concepts"
    hint = f'query: concept:"{next(iter(found))}", or languages: all, finds them in every language'
    return f"{what}: {', '.join(named)}{more} ({hint})"
