"""Words that contain another word across their parts: 发展中|国家 is not about 中国."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category

CUT = "|"  # where parts of a word meet, so that a term may begin or end
WHOLE = "!"  # where a name may not be cut short: 印度!尼西亚


class Whole(NamedTuple):
    """A word, and where in it a term may begin and end."""

    text: str
    begins: frozenset[int]
    ends: frozenset[int]


def word(line: str) -> Whole:
    """Return a word of a list."""
    parts = line.split(CUT)
    cuts = frozenset([len("".join(parts[:number])) for number in range(len(parts) + 1)])
    return Whole("".join(parts), cuts, cuts)


def name(line: str) -> Whole:
    """Return a name of a list; people leave out the rest of long ones (坦桑 for 坦桑尼亚)."""
    marked = line.replace(CUT, "")
    never = {len(marked[:at].replace(WHOLE, "")) for at, c in enumerate(marked) if c == WHOLE}
    text, cuts, _ = word(line.replace(WHOLE, ""))
    return Whole(text, cuts, frozenset(range(1, len(text) + 1)) - never)


class Longer:
    """Such words, found by the first two letters of what stands in them."""

    def __init__(self, words: Iterable[Whole]) -> None:
        self._by_pair: defaultdict[str, list[tuple[int, Whole]]] = defaultdict(list)
        for one in words:
            for at in range(len(one.text) - 1):
                self._by_pair[one.text[at : at + 2]].append((at, one))

    def holding(self, text: str, start: int, end: int) -> tuple[int, int, bool] | None:
        """Return the span of a word that holds text[start:end], and whether that is a part of it.

        None where no word holds it.
        """
        found = None
        for at, one in self._by_pair.get(text[start : start + 2], ()):
            begin = start - at
            stop = begin + len(one.text)
            if begin < 0 or stop < end or not text.startswith(one.text, begin):
                continue
            if category(text[stop : stop + 1] or " ") == "Mn":
                continue  # its last letter is another syllable's: ซีเรียส, serious; ซีเรีย|สิ้นสุด
            if at not in one.begins or end - begin not in one.ends:
                return begin, stop, False
            found = begin, stop, True
        return found
