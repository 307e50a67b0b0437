"""From the places found in folded text to spans of the fields as given."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from watcher.match.tree import Found
from watcher.match.view import View
from watcher.model import FIELDS, Evidence

# A match shows at most this many places; one term in a long body may occur hundreds of times.
MOST = 20


def evidence(view: View, found: Iterable[Found]) -> tuple[Evidence, ...]:
    """Return what was found, by field and place, the longest where terms overlap, at most MOST.

    Offsets are code points in the field as given.
    """
    out: list[Evidence] = []
    for place in _longest(view, found):
        if len(out) == MOST:
            break
        out.append(_evidence(view, place))
    return tuple(out)


def _evidence(view: View, place: Found) -> Evidence:
    field = view.field_of(place.start)
    start, end = view.original(place.start, place.end)
    label = place.pattern.label
    return Evidence(
        FIELDS[field],
        start,
        end,
        view.texts[field][start:end],
        label.term,
        place.pattern.rule(view, place.start, place.end),
        label.concept,
        label.name,
        label.lang,
    )


def _longest(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """Yield places from left to right, of those that overlap the first and longest.

    Several names of a concept may be found at one place (Putin is also a form of Putini): the one
    that stands there as it is written, if any.
    """
    reached = 0
    in_order = sorted(found, key=lambda place: (place.start, -place.end))
    for (start, end), same in groupby(in_order, key=attrgetter("start", "end")):
        if start >= reached:
            first, *others = same
            yield min((first, *others), key=lambda p: _distance(view, p)) if others else first
            reached = end


def _distance(view: View, place: Found) -> int:
    """Return how far a term is from what stands at its place, by the rule that found it."""
    rule = place.pattern.rule(view, place.start, place.end)
    return ("exact", "marks").index(rule) if rule in ("exact", "marks") else 2
