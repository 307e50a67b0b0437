"""From the terms found in folded text to spans of the fields as given."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from watcher.match.normal import Origin
from watcher.model import FIELDS, Evidence

# A match shows at most this many places; one term in a long body may occur hundreds of times.
MOST = 20


class Found(NamedTuple):
    """A term at a place: field number in FIELDS and offsets into that field, folded."""

    field: int
    start: int
    end: int
    term: str

    def told(self) -> str:
        """Return the place in words."""
        return f"'{self.term}' in {FIELDS[self.field]}"


def evidence(
    texts: Sequence[str], folded: Sequence[str], found: Iterable[Found]
) -> tuple[Evidence, ...]:
    """Return what was found, by field and place, the longest where terms overlap, at most MOST.

    Offsets are code points in the field as given.
    """
    origins: dict[int, Origin] = {}
    out: list[Evidence] = []
    for place in _longest(found):
        if len(out) == MOST:
            break
        text = texts[place.field]
        if place.field not in origins:
            origins[place.field] = Origin(text, folded[place.field])
        start, end = origins[place.field].span(place.start, place.end)
        out.append(Evidence(FIELDS[place.field], start, end, text[start:end], place.term))
    return tuple(out)


def _longest(found: Iterable[Found]) -> Iterator[Found]:
    """Yield places from left to right, of those that overlap the first and longest."""
    field, reached = -1, 0
    for place in sorted(found, key=lambda place: (place.field, place.start, -place.end)):
        if place.field != field or place.start >= reached:
            yield place
            field, reached = place.field, place.end
