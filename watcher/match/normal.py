"""The normal form in which texts are compared, and the way back to where it came from."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple
from unicodedata import category, is_normalized, normalize

from watcher.lookalikes import unmixed
from watcher.match import scripts
from watcher.match.seen import Seen
from watcher.match.vietnamese import in_old_style

# What `clean` would drop, and what readers cannot see: soft hyphen, grapheme joiner, zero-width
# characters, direction marks, variation selectors, tatweel.
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u0640\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufffe\uffff\U000e0100-\U000e01ef"
)
# White space and dashes: one space. The long vowel mark of kana looks like a dash and is not.
_SPACES = (
    "\\-\t-\r\x1c-\x1f\x85\xa0\u058a\u05be\u2000-\u200a\u2010-\u2015\u2028\u2029\u202f"
    "\u2043\u205f\u207b\u2212\u2e3a\u2e3b\u3000\u301c\ufe31\ufe32\ufe58\ufe63\uff0d"
)
_APOSTROPHES = (
    "`\xb4\u02b9\u02bb\u02bc\u02bd\u02ca\u02cb\u0374\u05f3\u1fef\u1ffd\u2018-\u201b\u2032\u2035"
    "\ua78c\uff07\uff40"
)
_LONE = re.compile("[\ud800-\udfff]")
_DROPPED = re.compile(f"[{_UNSEEN}]")
_SPACED = re.compile(f"[{_SPACES}]")
_QUOTED = re.compile(f"[{_APOSTROPHES}]")
_DOTTED = re.compile("i\u0307+")
_RUN = re.compile("  +")
_CHUNK = re.compile(" +|[^ ]+")
_BLOCK = re.compile("(?:[^ ]+ +){1,32}|[^ ]+| +")
_PIECE = 64  # characters
_at = itemgetter(2)  # of a part
_SPACE_RUN = re.compile(f"[ {_SPACES}]{{2,}}")

_is_odd = Seen(_UNSEEN + _SPACES + _APOSTROPHES)
_is_unseen = Seen(_UNSEEN)
_is_marked = Seen(scripts.MARKS)
_grows = Seen(scripts.WIDE + scripts.CHILLU)
_RULES = (
    (Seen(scripts.ARABIC), scripts.arabic),
    (Seen(scripts.DOTS + "\u0387"), scripts.undotted),
)
_TURKIC = frozenset(("tr", "az"))


def fold(text: str, lang: str | None = None) -> str:
    """Return the normal form of a text. Folding twice changes nothing more.

    `lang` (BCP 47) matters for Turkish and Azeri alone: their I is the capital of ı.
    """
    text = turkic(text, lang)
    if text.isascii() and (line := text.replace("\n", " ")).isprintable():
        text = line.lower()
        if "-" in text:
            text = text.replace("-", " ")
        if "`" in text:
            text = text.replace("`", "'")
    else:
        text = _fold_any(text)
    return _RUN.sub(" ", text) if "  " in text else text


def turkic(text: str, lang: str | None) -> str:
    """Return a text with I as it is in its language: in Turkish and Azeri the capital of ı."""
    if lang is not None and lang[:2] in _TURKIC and lang[:3].rstrip("-_") in _TURKIC:
        return text.replace("I\u0307", "i").replace("İ", "i").replace("I", "ı")
    return text


def _fold_any(text: str) -> str:
    for dash in "-–—\n\xa0":  # the common ones one by one: that costs a tenth of a class
        text = text.replace(dash, " ")
    text = text.replace("’", "'").casefold()
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        text = _LONE.sub("", text)
        raw = text.encode()
    given = text
    if _is_odd(raw):
        text = _QUOTED.sub("'", _SPACED.sub(" ", _DROPPED.sub("", text)))
    # İ folds to i and a dot above, which nobody types. NFC comes late, for folding takes some
    # letters apart (ΐ, ẖ).
    if 0xCC in raw and "i\u0307" in text:
        text = _DOTTED.sub("i", text)
    if _grows(raw):
        text = scripts.spelled_out(text)
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return _fold_scripts(text, raw if text is given else text.encode())


def _fold_scripts(text: str, raw: bytes) -> str:
    """Return a composed text, whose UTF-8 form is given, by the rules of its scripts."""
    given = text
    if _is_marked(raw):
        text = scripts.without_marks(text)
    if 0xD1 in raw:
        text = scripts.cyrillic(text)
    if 0xD7 in raw:
        text = scripts.hebrew(text)
    text = unmixed(text, raw if text is given else text.encode())
    for is_seen, rule in _RULES:
        if is_seen(raw):
            text = rule(text)
    raw = raw if text is given else text.encode()
    toned = in_old_style(raw)
    return text if toned is raw else toned.decode()


class Runs:
    """Runs of white space that became one space each, from left to right, and nothing else did."""

    def __init__(self, found: Iterable[re.Match[str] | re.Match[bytes]] = ()) -> None:
        self._ends: list[tuple[int, int]] = []  # where each ended up, how far what follows moved
        self.moved = 0  # in all
        for run in found:
            self.moved += run.end() - run.start() - 1
            self._ends.append((run.end() - self.moved, self.moved))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that became text[start:end], which is not empty."""
        return (start + self._before(start), end + self._before(end - 1)) if self._ends else (
            start, end
        )  # fmt: skip

    def _before(self, offset: int) -> int:
        """Return how far this offset has moved."""
        at = bisect_right(self._ends, (offset, self.moved))
        return self._ends[at - 1][1] if at else 0


class Origin:
    """The way from offsets in `fold(text)` back to code point offsets in the text.

    Most texts keep their length and map one to one. Where folding only joined white space, the
    runs of it say how far a place has moved. Else the text is folded again in ever smaller parts
    around the place: blocks of words, words, pieces of them, characters. What a part consists
    of is kept until another one is asked, for places are asked in their order.
    """

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._runs: Runs | None = Runs()
        self._blocks: list[_Part] = []
        is_steady = text.isascii() or _is_steady(text)
        if len(folded) != len(text) or not is_steady:
            runs = Runs(_SPACE_RUN.finditer(text)) if is_steady else None
            # Folding did more than joining white space where that does not explain the length.
            self._runs = runs if runs and runs.moved == len(text) - len(folded) else None
            if self._runs is None:
                spans = [found.span() for found in _BLOCK.finditer(text)]
                self._blocks = list(_parts(text, spans, 0, False))
        self._words: _Inner | None = None
        self._pieces: _Inner | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that folds to folded[start:end], which is not empty."""
        if self._runs is None:
            return self._character(start).start, self._character(end - 1).end
        return self._runs.span(start, end)

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
    """Return the part that holds an offset of the folded text: of those at it, the last."""
    return parts[bisect_right(parts, offset, key=_at) - 1]


def _joined(characters: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text's characters, as many in one as are folded at once."""
    for start, end in characters:
        for _, last in islice(characters, _PIECE - 1):
            end = last
        yield start, end


def _is_steady(text: str) -> bool:
    """Tell whether folding can at most shorten this text by joining spaces or marks."""
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return False
    if _is_unseen(raw) or _grows(raw):
        return False
    return len(text.casefold()) == len(text) and is_normalized("NFC", text)


def _characters(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of characters with what composes with them: marks, Hangul vowels and tails.

    An unseen character inside belongs to its character, a trailing one stands alone.
    """
    while at < stop:
        end = ahead = at + 1
        while ahead < stop and (_joins(text[ahead]) or _DROPPED.match(text, ahead)):
            ahead += 1
            end = ahead if _joins(text[ahead - 1]) else end
        yield at, end
        yield from ((one, one + 1) for one in range(end, ahead))
        at = ahead


def _joins(char: str) -> bool:
    return category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"
