"""From the places found in folded text to spans of the fields as given."""

from collections.abc import Iterator, Sequence
from itertools import islice

from watcher.match.patterns.places import Found, where
from watcher.match.text.view import View
from watcher.match.tree import Hits
from watcher.model import FIELDS, Evidence

# A match shows at most this many places; one term in a long body may occur hundreds of times.
MOST = 20
_MANY = 1_000


def evidence(hits: Hits, found: Sequence[Found]) -> tuple[Evidence, ...]:
    """Return what was found, by field and place, the longest where terms overlap, at most MOST.

    Offsets are code points in the field as given.
    """
    if len(found) > _MANY:  # each perhaps many times, as of an AND of the same words
        found = tuple({id(one): one for one in found}.values())
    places = found if len(found) == 1 else islice(_longest(found), MOST)
    return tuple(
        [
            _evidence(hits.view, _as_written(hits, one) if one.pattern.label.concept else one)
            for one in places
        ]
    )


def _evidence(view: View, place: Found) -> Evidence:
    begin, stop, field, pattern = place
    field >>= 1  # from its bit to its number
    start, end = view.original(begin, stop)
    term, concept, name, lang = pattern.label
    text, rule = view.texts[field][start:end], pattern.rule(view, begin, stop)
    return Evidence(FIELDS[field], start, end, text, term, rule, concept, name, lang)


def _as_written(hits: Hits, place: Found) -> Found:
    """Return a concept's place as found by the name that stands there as it is written, if any.

    Several names may be found at one place: Putin is also a form of Putini.
    """
    leaf = place.pattern.leaf
    span = (leaf, place.start, place.end)
    if span not in hits.named:
        same = [p for p in hits.leaves[leaf] if where(p) == where(place)]
        several = len(same) > 1
        hits.named[span] = min(same, key=lambda p: _distance(hits.view, p)) if several else place
    return hits.named[span]


def _distance(view: View, place: Found) -> tuple[int, bool, bool]:
    """Return how far a term is from what stands at its place: by rule, then by its capitals.

    Names of no language in particular come first.
    """
    rule = place.pattern.rule(view, place.start, place.end)
    near = ("exact", "marks").index(rule) if rule in ("exact", "marks") else 2
    label = place.pattern.label
    return near, label.name != view.written(place.start, place.end), label.lang is not None


def _order(place: Found) -> tuple[int, int]:
    return place[0], -place[1]


def _longest(found: Sequence[Found]) -> Iterator[Found]:
    """Yield places from left to right, of those that overlap the first and longest."""
    reached = 0
    for place in sorted(found, key=_order):
        if place[0] >= reached:
            yield place
            reached = place[1]
