"""What similar links tell of a link: those in one kind of place, or of one shape of address."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from statistics import fmean, median

from watcher.parse.listing.targets import Link, Target

FEW = 2.5  # words; a link with fewer names a section more often than a story
ENOUGH = 12.0  # words; more say no more


def shared_evidence(targets: Sequence[Target], best: Sequence[Link]) -> list[dict[str, float]]:
    """Return for each target, named by its best link, what it shares with its like."""
    places = [link.place for link in best]
    shapes = [target.shape.form for target in targets]
    words = [min(link.weight, ENOUGH) for link in best]
    alike, shape = of_groups(median, places, words), of_groups(median, shapes, words)
    many = of_groups(len, places, words)
    dated = of_groups(fmean, places, [float(target.shape.dated) for target in targets])
    distinct = of_groups(fmean, places, [float(target.shape.distinct) for target in targets])
    return [
        {
            "bias": 1.0,
            "alike": math.log1p(alike[number]),
            "many": math.log1p(many[number]),
            "shape": math.log1p(shape[number]),
            "dated": dated[number],
            "distinct": distinct[number],
        }
        for number in range(len(best))
    ]


def of_groups(
    tell: Callable[[list[float]], float], keys: Sequence[Hashable], values: Sequence[float]
) -> list[float]:
    """Return for each value what `tell` says of all values with its key, asked once a group."""
    groups: dict[Hashable, list[float]] = defaultdict(list)
    for key, value in zip(keys, values, strict=True):
        groups[key].append(value)
    told = {key: tell(group) for key, group in groups.items()}
    return [told[key] for key in keys]
