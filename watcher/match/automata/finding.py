"""The library's automaton, built so that it is fastest for as many needles as there are."""

from collections.abc import Callable, Iterable, Iterator
from typing import AnyStr, Generic

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation

SMALL = 3_000  # needles: a table of all states and bytes then takes some 5 MB and 5 ms
# No text that is searched has these, no words either (see `western`). Where needles begin with few
# different bytes (all words with a space), the library would look for those first; at every word
# that costs more than it saves.
_NOWHERE = ("\1", "\2", "\3", "\4")
_IN_NO_WORDS = (b"\0", b"\1", b"?", b"\xff")
PART = 8_192  # characters

Hits = list[tuple[int, int, int]]  # needle, start, end
Find = Callable[..., Hits]


class Finder(Generic[AnyStr]):
    """Finds needles in a text, by their numbers, part after part.

    The library makes one list of all that it finds: of six hundred needles inside each other, in
    100,000 characters of nothing else, that took 15 GB.
    """

    def __init__(self, find: Find, longest: int) -> None:
        self._find, self._longest = find, longest

    def parts(self, text: AnyStr) -> Iterator[Hits]:
        """Yield what begins in each part of the text, by ends, overlapping hits included."""
        if len(text) <= PART:
            yield self._find(text, overlapping=True)
            return
        for begin in range(0, len(text), PART):
            found = self._find(text[begin : begin + PART + self._longest], overlapping=True)
            yield [(hit, at + begin, end + begin) for hit, at, end in found if at < PART]


def finder(needles: Iterable[str]) -> Finder[str]:
    """Return what finds needles in a text.

    Few are found in two thirds of the time that the library's own choice takes (13.6 KB: 300
    needles 41 us of 74, 2,000 needles 55 of 93); for many it chooses well.
    """
    needles = list(needles)
    if len(needles) > SMALL:
        found = AhoCorasick(needles)
    else:
        found = AhoCorasick([*needles, *_NOWHERE], implementation=Implementation.DFA)
    return Finder(found.find_matches_as_indexes, max(map(len, needles), default=0))


def word_finder(needles: Iterable[bytes]) -> Finder[bytes]:
    """Return the same for needles in the words of a text."""
    needles = list(needles)
    if len(needles) > SMALL:
        found = BytesAhoCorasick(needles)
    else:
        found = BytesAhoCorasick([*needles, *_IN_NO_WORDS], implementation=Implementation.DFA)
    return Finder(found.find_matches_as_indexes, max(map(len, needles), default=0))
