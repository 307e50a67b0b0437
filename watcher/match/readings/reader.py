"""The likeliest readings of a passage in a script without spaces: as words of a list, by costs.

A reading is a row of words. It costs the sum of what each costs: the negative logarithm of how
often a word is used, in nats, rounded. The best one is the shortest path through the passage, as in
the unigram models of word segmentation.
"""

from collections.abc import Mapping

UNKNOWN = 18  # cost of a character that is no word of the list
TERM = 11  # cost of a term, at most: it may be a name that the list does not know
SURE = 2  # a reading that cuts the term must be cheaper by more than this
_FAR = 1 << 20  # no reading costs as much

Span = tuple[int, int]


class Reader:
    """Reads passages by the words of one language; `initials` stand for names: 美 for America.

    `spelled`: its letters are sounds, so that what is left of a word without the term must be words
    too, else the term is no part of it.
    """

    def __init__(
        self, costs: Mapping[str, int], initials: Mapping[str, int], *, spelled: bool = False
    ) -> None:
        self._costs, self._initials, self._spelled = costs, {**costs, **initials}, spelled
        self._longest = max(map(len, costs), default=1)

    def across(self, text: str, start: int, end: int) -> Span | None:
        """Return the span of the words that text[start:end] surely cuts; None where it may be one.

        `text` is of this script alone, and short.
        """
        if not (self._is_crossed(text, start) or self._is_crossed(text, end)):
            return None
        least, words = self._read(text, None)
        if least + SURE >= self._read(text, (start, end))[0]:
            return None
        cut = [word for word in words if word[0] < end and word[1] > start]
        return cut[0][0], cut[-1][1]

    def _is_crossed(self, text: str, at: int) -> bool:
        """Tell whether a word may lie across this place."""
        longest = self._longest
        return any(
            text[begin:stop] in self._costs
            for begin in range(max(0, at - longest + 1), at)
            for stop in range(at + 1, min(len(text), begin + longest) + 1)
        )

    def _read(self, text: str, term: Span | None) -> tuple[int, list[Span]]:
        """Return the cost and the words of the best reading, of those in which a term is one."""
        known = (self._initials if term else self._costs).get
        start, end = term or (0, 0)
        size, longest = len(text), self._longest
        costs, before = [0, *[_FAR] * size], [0] * (size + 1)
        for at in range(size):
            so_far = costs[at]
            for stop in range(at + 1, min(size, at + longest) + 1):
                if (at < start < stop or at < end < stop) and not self._has_part(
                    text, at, stop, start, end
                ):
                    continue
                cost = known(text[at:stop], UNKNOWN if stop == at + 1 else _FAR)
                if so_far + cost < costs[stop]:
                    costs[stop], before[stop] = so_far + cost, at
            if term and at == start:
                cost = so_far + min(TERM, known(text[start:end], TERM))
                if cost < costs[end]:
                    costs[end], before[end] = cost, at
        return costs[size], _steps(before)

    def _has_part(self, text: str, at: int, stop: int, start: int, end: int) -> bool:
        """Tell whether a term is a part of the word text[at:stop].

        It is where the word begins or ends with it (大学生 has 学生), or where it is in the list
        (美国防部 has 国防).
        """
        if start < at or stop < end:
            return False
        if self._spelled:
            return self._is_words(text[at:start]) and self._is_words(text[end:stop])
        return at == start or stop == end or text[start:end] in self._costs

    def _is_words(self, rest: str) -> bool:
        """Tell whether a piece of a word, perhaps none of it, is one or several words."""
        return not rest or any(
            rest[:size] in self._costs and self._is_words(rest[size:])
            for size in range(1, len(rest) + 1)
        )


def _steps(before: list[int]) -> list[Span]:
    """Return the words of the way that leads to the end; `before`: where each begins, by ends."""
    words, stop = [], len(before) - 1
    while stop:
        words.append((before[stop], stop))
        stop = before[stop]
    return words[::-1]
