"""Which of a page's links are stories: a logistic score, shared among links that are alike."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from statistics import fmean, quantiles

from watcher.parse.listing.evidence import Candidate

# Made by tests/benchmarks/listing_weights.py.
WEIGHTS = {
    "bias": -12.76, "alike": 1.91, "many": 0.19, "shape": 1.86, "words": 0.3, "heading": 0.74,
    "title": 1.07, "dated": 0.48, "distinct": 4.55, "again": 0.35, "picture": 0.44, "more": 0.19,
    "often": -1.96, "inline": -6.97, "hub": -0.07, "short": -0.4, "chrome": -1.67,
    "beside": -6.79, "beside_front": -2.45, "tags": -0.72, "meta": -1.47, "bare": -3.09,
}  # fmt: skip
_OWN, _PLACE, _SHAPE = 0.5, 0.3, 0.2  # how much a link and its likes count
_STRONGEST = 5.0
# A story scores at most this much less than the page's clear ones, within bounds.
_BELOW, _LOWEST, _HIGHEST = 3.0, -2.0, 0.25
_AT_HOME = 0.3  # a page with a smaller part of its stories on its own site is an aggregator
_CLEAR = 3  # so many stories make it clear what the page lists


def stories(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that are stories, in their order.

    Links off the site are none, unless the page mostly lists such links: an aggregator.
    """
    scores = _shared(found, [_score(candidate.evidence) for candidate in found])
    least = _threshold(scores)
    listed = [one for one, score in zip(found, scores, strict=True) if score > least]
    home = [one for one in listed if one.at_home]
    return home if len(home) >= _AT_HOME * len(listed) else listed


def _score(evidence: dict[str, float]) -> float:
    score = sum(WEIGHTS.get(name, 0.0) * value for name, value in evidence.items())
    return max(-_STRONGEST, min(_STRONGEST, score))


def _shared(found: Sequence[Candidate], scores: list[float]) -> list[float]:
    """Return the scores, drawn towards those of links in like places and of like addresses."""
    places = _means(found, scores, lambda one: one.best.place)
    shapes = _means(found, scores, lambda one: one.target.shape.form)
    return [
        _OWN * score + _PLACE * places[one.best.place] + _SHAPE * shapes[one.target.shape.form]
        for one, score in zip(found, scores, strict=True)
    ]


def _means(
    found: Sequence[Candidate], scores: list[float], key: Callable[[Candidate], object]
) -> dict[object, float]:
    groups: dict[object, list[float]] = defaultdict(list)
    for one, score in zip(found, scores, strict=True):
        groups[key(one)].append(score)
    return {name: fmean(group) for name, group in groups.items()}


def _threshold(scores: list[float]) -> float:
    """Return what a story scores at least: less where even the clearest of the page score low."""
    clear = sorted(score for score in scores if score > 0)
    if len(clear) >= _CLEAR:
        top = quantiles(clear, n=4, method="inclusive")[2]
    else:
        top = sorted(scores, reverse=True)[:_CLEAR][-1] if scores else 0.0
    return max(_LOWEST, min(_HIGHEST, top - _BELOW))
