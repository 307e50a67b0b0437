"""The way back from offsets in a folded text to where they came from in the text as given."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple
from unicodedata import category, combining, is_normalized

from watcher.match.text.normal import DROPPED, SPACES, UNSEEN, fold
from watcher.match.text.scripts import CHILLU, DOTS, MARKS
from watcher.match.text.seen import Seen
from watcher.match.text.shifts import Shifts

_CHUNK = re.compile(" +|[^ ]+")
_BLOCK = re.compile("(?:[^ ]+ +){1,32}|[^ ]+| +")
_PIECE = 64  # characters
_at = itemgetter(2)  # of a part
# Composed letters that fold to more than one, and those that NFC takes apart; a test holds both to
# `fold`. Of Devanagari letters the nukta is dropped again.
_NUKTA = "\u0958-\u095f"
_APART = "\u09dc\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5b\u0a5e\u0b5c\u0b5d"
GROWING = _APART + (
    "ßŉևẚẞ\u1f80-\u1faf\u1fb2-\u1fb4\u1fb7\u1fbc\u1fc2-\u1fc4\u1fc7\u1fcc\u1ff2-\u1ff4"
    f"\u1ff7\u1ffc\ufb00-\ufb06\ufb13-\ufb17{CHILLU}"
)
# What is not one to one: runs that become one space, what vanishes, what grows; and what joins
# with its neighbours, so that it is not told one by one.
_UNEVEN = re.compile(
    f"(?P<gone>[{UNSEEN}{MARKS}]+)|(?P<run>[ {SPACES}{DOTS}][ {SPACES}{DOTS}{UNSEEN}]+)"
    f"|(?P<more>[{GROWING}])"
)
_LENGTHS = {"gone": 0, "run": 1}
_apart = re.compile(f"[{_NUKTA}{_APART}]").sub
_is_joining = Seen("\u0345\uff66-\uff9f\ufb50-\ufdff\ufe80-\ufefc")
_grows = Seen(GROWING)


class Origin:
    """The way from offsets in `fold(text)` back to code point offsets in the text.

    Most texts keep their length and map one to one, or have a list of what moved (`Shifts`). Else
    the text is folded again in ever smaller parts around the place: blocks of words, words, pieces
    of them, characters. The last part is kept, for places are asked in their order.
    """

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._blocks: list[_Part] = []
        self._shifts = _shifts(text, len(folded))
        # Folding did more than that where it does not explain the length.
        if self._shifts is None or self._shifts.moved != len(text) - len(folded):
            self._shifts = None
            spans = [found.span() for found in _BLOCK.finditer(text)]
            self._blocks = list(_parts(text, spans, 0, False))
        self._words: _Inner | None = None
        self._pieces: _Inner | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that folds to folded[start:end], which is not empty."""
        if self._shifts is None:
            return self._character(start).start, self._character(end - 1).end
        begin, stop = self._shifts.span(start, end)
        return begin, next(_characters(self._text, stop - 1, len(self._text)))[1]

    def _character(self, offset: int) -> "_Part":
        """Return the character, with its marks, that gave folded[offset]."""
        block = _part_at(offset, self._blocks)
        if self._words is None or self._words.of != block:
            spans = (found.span() for found in _CHUNK.finditer(self._text, block.start, block.end))
            self._words = _Inner(block, list(_parts(self._text, spans, block.at, block.spaced)))
        chunk = _part_at(offset, self._words.parts)
        if self._pieces is None or self._pieces.of != chunk:
            pieces = _joined(_characters(self._text, chunk.start, chunk.end))
            self._pieces = _Inner(chunk, list(_parts(self._text, pieces, chunk.at, chunk.spaced)))
        piece = _part_at(offset, self._pieces.parts)
        characters = _characters(self._text, piece.start, piece.end)
        return _part_at(offset, list(_parts(self._text, characters, piece.at, piece.spaced)))


def _shifts(text: str, size: int) -> Shifts | None:
    """Return a list of what moves the parts of a text; None where there can be no such list.

    `size` is the length of the folded text.
    """
    composed = is_normalized("NFC", text) or is_normalized("NFC", _apart(" ", text))
    raw = text.encode("utf-8", "surrogatepass")
    if not composed or _is_joining(raw):
        return None
    shifts = Shifts()
    if size == len(text) and not _grows(raw):
        return shifts  # all else only shortens it
    for found in _UNEVEN.finditer(text):
        length = _LENGTHS.get(found.lastgroup or "")
        if length is None:
            if combining(text[found.end() : found.end() + 1] or " "):
                return None  # marks change places with what the letter becomes
            length = len(fold(found[0]))
        shifts.add(*found.span(), length)
    return shifts


class _Part(NamedTuple):
    """A part of a text, and where it begins in the folded text and how long it is there.

    `spaced`: a space of the folded text stands right before it, so that it has lost its own.
    """

    start: int
    end: int
    at: int
    length: int
    spaced: bool


class _Inner(NamedTuple):
    """What a part consists of."""

    of: _Part
    parts: list[_Part]


def _parts(text: str, spans: Iterable[tuple[int, int]], at: int, spaced: bool) -> Iterator[_Part]:
    """Yield parts that follow each other, runs of spaces across them joined."""
    for start, end in spans:
        piece = fold(text[start:end])
        length = len(piece) - (spaced and piece[:1] == " ")
        yield _Part(start, end, at, length, spaced)
        at += length
        spaced = piece[-1] == " " if piece else spaced


def _part_at(offset: int, parts: Sequence[_Part]) -> _Part:
    """Return the part that holds an offset of the folded text; of several, the last."""
    return parts[bisect_right(parts, offset, key=_at) - 1]


def _joined(characters: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text's characters, as many in one as are folded at once."""
    for start, end in characters:
        for _, last in islice(characters, _PIECE - 1):
            end = last
        yield start, end


def _characters(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of characters with what composes with them: marks, Hangul vowels and tails.

    An unseen character inside belongs to its character, a trailing one stands alone.
    """
    while at < stop:
        end = ahead = at + 1
        while ahead < stop and (_joins(text[ahead]) or DROPPED.match(text, ahead)):
            ahead += 1
            end = ahead if _joins(text[ahead - 1]) else end
        yield at, end
        yield from ((one, one + 1) for one in range(end, ahead))
        at = ahead


def _joins(char: str) -> bool:
    return category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"
