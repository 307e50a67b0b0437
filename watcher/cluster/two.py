"""What is surely of two events, however alike or near it is: two tellings, two stories.

One telling may have a day wrong (a translator wrote Sunday for Saturday), or name in its title the
day of something else. In a large story that is no reason to keep all others apart, so other days
count where many titles name them; other names and figures, of which short texts alone are asked,
always do.
"""

from collections.abc import Sequence

from watcher.cluster.across.kept import found_concepts
from watcher.cluster.brief import Both
from watcher.cluster.likeness import differ_in_numbers, is_series, name_other_days
from watcher.cluster.telling import Features

MANY = 0.25  # of the pairs of two stories: these have titles of other days where they are two


def are_two(one: Features, other: Features) -> bool:
    """Tell whether two tellings are surely of two events."""
    return is_series(one, other) or Both(one, other).tell_two()


def are_two_stories(mine: Sequence[Features], others: Sequence[Features]) -> bool:
    """Tell whether two stories, by their newest tellings, are surely of two events.

    So they are, too, where watchlists found something in both, but nothing in common.
    """
    found, known = _concepts(mine), _concepts(others)
    if found and known and found.isdisjoint(known):
        return True
    pairs = [(one, other) for one in mine for other in others]
    days = sum(name_other_days(*pair) for pair in pairs)
    if days and days >= MANY * len(pairs):
        return True
    return any(differ_in_numbers(*pair) or Both(*pair).tell_two() for pair in pairs)


def _concepts(tellings: Sequence[Features]) -> frozenset[int]:
    """Return what watchlists found in some tellings."""
    return frozenset().union(*(found_concepts(one.clues) for one in tellings))
