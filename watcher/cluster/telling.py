"""A telling of an event, and what the window keeps of it."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

BRIEF = 160  # shingles of a short text, at most


class Telling(NamedTuple):
    """One telling of an event: an entry's texts, and when it was told."""

    title: str
    summary: str
    body: str
    lang: str | None
    at: datetime


class Features(NamedTuple):
    """What the window keeps of a telling; opaque to others.

    `at` is seconds since 1970. `terms` ascend, `weights` is a byte each; `keys` are the few that
    it is found by; `clues` are what it names, whatever its language, the script first (empty where
    an older version made them). `days` and `heading` are the days that text and title name.
    `title` are its terms, those marked that name something (`titles`). `series` is the title
    without its numbers, `numbers` those. `length` counts shingles. `names` are the full names of a
    short Vietnamese text (`fullnames`).
    """

    at: int
    lang: str
    kind: int
    terms: bytes
    weights: bytes
    keys: bytes
    clues: bytes
    days: frozenset[int]
    heading: frozenset[int]
    title: bytes
    series: int
    numbers: int
    sketch: bytes
    length: int
    names: bytes = b""


def the_same(days: Iterable[int]) -> frozenset[int]:
    """Return days as one shared set: most news of a day name the same, and memory is saved."""
    return _kept(frozenset(days))


@lru_cache(4_096)
def _kept(days: frozenset[int]) -> frozenset[int]:
    return days
