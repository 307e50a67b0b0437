"""What a link's like show of it: those in one kind of place, and those of one shape of address."""

import math
from collections import defaultdict
from collections.abc import Hashable, Sequence
from statistics import fmean, median

from watcher.parse.listing.targets import Link, Target

FEW = 2.5  # words; a link with fewer names a section more often than a story
ENOUGH = 12.0  # words; more say no more


def shared_evidence(targets: Sequence[Target], best: Sequence[Link]) -> list[dict[str, float]]:
    """Return for each target, named by its best link, what it shares with its like."""
    places = [link.place for link in best]
    words = [min(link.weight, ENOUGH) for link in best]
    alike = grouped(places, words)
    shape = grouped([target.shape.form for target in targets], words)
    dated = grouped(places, [float(target.shape.dated) for target in targets])
    distinct = grouped(places, [float(target.shape.distinct) for target in targets])
    return [
        {
            "bias": 1.0,
            "alike": math.log1p(median(alike[link.place])),
            "many": math.log1p(len(alike[link.place])),
            "shape": math.log1p(median(shape[target.shape.form])),
            "dated": fmean(dated[link.place]),
            "distinct": fmean(distinct[link.place]),
        }
        for target, link in zip(targets, best, strict=True)
    ]


def grouped(keys: Sequence[Hashable], values: Sequence[float]) -> dict[Hashable, list[float]]:
    """Return the values of each key."""
    groups: dict[Hashable, list[float]] = defaultdict(list)
    for key, value in zip(keys, values, strict=True):
        groups[key].append(value)
    return groups
