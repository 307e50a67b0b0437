"""Which of a page's links are stories: a logistic score, shared among links that are alike."""

import math
from collections import defaultdict
from collections.abc import Sequence
from statistics import fmean, quantiles

from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.likes import of_groups

# Made by tests/benchmarks/listing_weights.py.
WEIGHTS = {
    "bias": -12.82, "alike": 1.93, "many": 0.18, "shape": 1.89, "words": 0.33, "heading": 0.77,
    "title": 0.93, "dated": 0.34, "distinct": 4.77, "again": 0.31, "picture": 0.64, "more": 0.08,
    "often": -2.07, "ad": -4.01, "inline": -7.04, "short": -0.4, "chrome": -2.22, "foot": -1.0,
    "beside": -7.15, "beside_front": -2.63, "tags": -0.82, "meta": -1.42, "bare": -3.1,
}  # fmt: skip
_OWN, _PLACE, _SHAPE = 0.5, 0.3, 0.2  # how much a link and its likes count
_STRONGEST = 5.0
# A story scores at most this much less than the page's clear ones, within bounds.
_BELOW, _LOWEST, _HIGHEST = 3.0, -3.0, 0.25
_AT_HOME = 0.3  # a page with a smaller part of its stories on its own site is an aggregator
_TOLD = math.log1p(4.0)  # so many words beside a heading tell what it is about
_CLEAR = 3  # so many stories make it clear what the page lists


def stories(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that are stories, in their order.

    Links to other sites are left out, unless the page mostly lists such links (an aggregator).
    """
    scores = _shared(found, [_score(candidate.evidence) for candidate in found])
    least = _threshold(scores)
    listed = [one for one, score in zip(found, scores, strict=True) if score > least]
    if len(listed) < _CLEAR and max(scores, default=0.0) <= 0:
        # One or two links of which nothing is clear are no list; but headings in a row are one.
        listed = _headings_in_a_row(found)
    home = [one for one in listed if one.at_home]
    return home if len(home) >= _AT_HOME * len(listed) else listed


def _headings_in_a_row(found: Sequence[Candidate]) -> list[Candidate]:
    """Return links in headings of one kind, each with a text or a picture: short titles, too."""
    rows: dict[int, list[Candidate]] = defaultdict(list)
    for one in found:
        said = one.evidence
        against = any(said.get(name) for name in ("chrome", "foot", "tags", "ad", "inline", "bare"))
        beside = said.get("beside") or said.get("beside_front")
        told = said.get("more", 0.0) >= _TOLD or said.get("picture")
        if said["heading"] and told and not against and not beside:
            rows[one.best.place].append(one)
    longest = max(rows.values(), key=len, default=[])
    return longest if len(longest) >= _CLEAR else []


def _score(evidence: dict[str, float]) -> float:
    score = sum(WEIGHTS.get(name, 0.0) * value for name, value in evidence.items())
    return max(-_STRONGEST, min(_STRONGEST, score))


def _shared(found: Sequence[Candidate], scores: list[float]) -> list[float]:
    """Return the scores, drawn towards those of links in like places and of like addresses."""
    places = of_groups(fmean, [one.best.place for one in found], scores)
    shapes = of_groups(fmean, [one.target.shape.form for one in found], scores)
    return [
        _OWN * score + _PLACE * place + _SHAPE * shape
        for score, place, shape in zip(scores, places, shapes, strict=True)
    ]


def _threshold(scores: list[float]) -> float:
    """Return what a story scores at least: less where even the clearest of the page score low."""
    clear = sorted(score for score in scores if score > 0)
    if len(clear) >= _CLEAR:
        top = quantiles(clear, n=4, method="inclusive")[2]
    else:
        top = sorted(scores, reverse=True)[:_CLEAR][-1] if scores else 0.0
    return max(_LOWEST, min(_HIGHEST, top - _BELOW))
