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
            told = [
                f"{brief(keyword)} (concept {name} adds {count - 1:,} names)"
                for name, (keyword, count) in list(found.items())[:SHOWN]
            ]
            more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
            yield (
                f"watchlist {rule.name}: {', '.join(told)}{more}; write query: "
                f'concept:"{next(iter(found))}" or languages: all to find them in every language'
            )
