"""The library's automaton, built so that it is fastest for as many needles as there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import AnyStr, Generic

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation

from watcher.match.text.western import NOWHERE

SMALL = 3_000  # needles: a table of all states and bytes then takes some 5 MB and 5 ms
_NOWHERE = ("\1", "\2", "\3", "\4")  # what `western.NOWHERE` is for words
PART = 8_192  # characters
# Lengths of needles, as many as may end at one place: a hundred thousand keywords have 55. Of
# more the parts are smaller, for each part's hits are a list.
LENGTHS = 64
HITS = 200_000  # of such a part, where it has no fewer characters than
SMALLEST = 256
# Hits of one text before it is taken for a flood, or as many as it has characters; of texts that
# people read no character has a fifth of one.
FLOOD = 200_000
ENOUGH = 1_000  # hits of a needle in a flood, then a quarter of that, and so on

Hits = list[tuple[int, int, int]]  # needle, start, end
Find = Callable[..., Hits]


class Finder(Generic[AnyStr]):
    """Finds needles in a text, by their numbers, part after part.

    The library returns all hits in one list. A hostile text, 100,000 characters in which six
    hundred needles stand inside each other, made one of 15 GB. In such a flood we stop looking for
    the needles that were found most, and go on with all others: what comes but once is found.
    """

    def __init__(
        self, needles: Sequence[AnyStr], build: Callable[[Sequence[AnyStr]], Find]
    ) -> None:
        self._needles: Sequence[AnyStr] = needles
        self._build: Callable[[Sequence[AnyStr]], Find] = build
        self._find = build(needles)
        lengths = set(map(len, needles))
        self._longest = max(lengths, default=0)
        self._part = PART
        if len(lengths) > LENGTHS:
            self._part = max(SMALLEST, HITS // len(lengths))

    def parts(self, text: AnyStr) -> Iterator[tuple[Hits, bool]]:
        """Yield the hits that begin in each part of the text, overlapping ones included, by ends.

        With them, whether all needles were looked for.
        """
        if len(text) <= self._part:
            yield self._find(text, overlapping=True), True
        else:
            yield from self._of_many(text)

    def _of_many(self, text: AnyStr) -> Iterator[tuple[Hits, bool]]:
        find, numbers = self._find, range(len(self._needles))
        sought: Sequence[int] = numbers
        seen: Counter[int] = Counter()
        left = most = max(FLOOD, len(text))
        enough = ENOUGH
        for begin in range(0, len(text), self._part):
            found = find(text[begin : begin + self._part + self._longest], overlapping=True)
            hits = [
                (sought[hit], at + begin, end + begin) for hit, at, end in found if at < self._part
            ]
            yield hits, sought is numbers
            left -= len(hits)
            seen.update([hit for hit, _, _ in hits])
            if left < 0:
                sought = [number for number in sought if seen[number] < enough]
                if not sought:
                    return
                find = self._build([self._needles[number] for number in sought])
                left, enough = most, max(1, enough // 4)


def finder(needles: Iterable[str]) -> Finder[str]:
    """Return what finds needles in a text."""
    return Finder(list(needles), _in_text)


def word_finder(needles: Iterable[bytes]) -> Finder[bytes]:
    """Return what finds needles in the Western words of a text, as bytes (`text.western`)."""
    return Finder(list(needles), _in_words)


def _in_text(needles: Sequence[str]) -> Find:
    """Build the automaton of a text.

    For few needles a DFA takes two thirds of the time of the library's own choice (13.6 KB: 300
    needles 41 us instead of 74, 2,000 needles 55 instead of 93); for many it chooses well.
    """
    if len(needles) > SMALL:
        found = AhoCorasick(needles)
    else:
        found = AhoCorasick([*needles, *_NOWHERE], implementation=Implementation.DFA)
    return found.find_matches_as_indexes


def _in_words(needles: Sequence[bytes]) -> Find:
    if len(needles) > SMALL:
        found = BytesAhoCorasick(needles)
    else:
        found = BytesAhoCorasick([*needles, *NOWHERE], implementation=Implementation.DFA)
    return found.find_matches_as_indexes
