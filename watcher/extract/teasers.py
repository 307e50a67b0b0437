"""Teasers in a row: elements beside each other that each hold a link and what it leads to."""

import re
from collections import Counter
from collections.abc import Sequence

from watcher.extract.blocks import Block, Place

ITEM_LEVELS = 3  # how far above its blocks a teaser's element is looked for
_LINKED = 0.8
_FEWEST, _MOST = 2, 6  # blocks of a teaser
_HEADLINE = 20  # the mass of a link that may be one: no "Learn more"
_NONE = frozenset(("tr", "td", "th", "tbody", "dl", "li"))  # told as they are
_NUMBER = re.compile(r"\d+")
_ROW, _LONGEST = 3, 600  # of them; the mass of one


def teasers_of(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the ids of the places that are teasers, of which there are three or more in a row."""
    held: dict[int, list[float]] = {}  # blocks of a place, those that link, their mass
    places: dict[int, Place] = {}
    for block in blocks:
        place: Place | None = block.place
        for _ in range(ITEM_LEVELS):
            if place is None:
                break
            places[id(place)] = place
            count = held.setdefault(id(place), [0, 0, 0])
            count[0] += 1
            count[1] += block.linked >= _LINKED and block.mass >= _HEADLINE
            count[2] += block.mass
            place = place.parent
    found = [
        place for place in places.values() if _may_be_one(place) and _is_teaser(*held[id(place)])
    ]
    rows = Counter(map(_alike, found))
    return frozenset(id(one) for one in found if rows[_alike(one)] >= _ROW)


def _alike(place: Place) -> tuple[int, str, str]:
    return id(place.parent), place.tag, _NUMBER.sub("", place.names)


def _may_be_one(place: Place) -> bool:
    """Tell whether a place may be a teaser: no part of a table or a list."""
    return place.tag not in _NONE


def _is_teaser(blocks: float, linked: float, mass: float) -> bool:
    return _FEWEST <= blocks <= _MOST and 0 < linked < blocks and mass <= _LONGEST
