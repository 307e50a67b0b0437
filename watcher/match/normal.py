"""The normal form in which texts are compared, and the way back to where it came from."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from unicodedata import category, is_normalized, normalize

from watcher.match import scripts
from watcher.match.homoglyphs import unmixed
from watcher.match.marks import has_marks, plain
from watcher.match.seen import Seen
from watcher.match.vietnamese import in_old_style, is_vietnamese

__all__ = ["Origin", "fold", "has_marks", "is_vietnamese", "plain"]

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

_is_odd = Seen(_UNSEEN + _SPACES + _APOSTROPHES)
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
    if lang is not None and lang[:2] in _TURKIC and lang[:3].rstrip("-_") in _TURKIC:
        text = text.replace("I\u0307", "i").replace("İ", "i").replace("I", "ı")
    if text.isascii() and (line := text.replace("\n", " ")).isprintable():
        text = line.lower()
        if "-" in text:
            text = text.replace("-", " ")
        if "`" in text:
            text = text.replace("`", "'")
    else:
        text = _fold_any(text)
    return _RUN.sub(" ", text) if "  " in text else text


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


class Origin:
    """The way from offsets in `fold(text)` back to code point offsets in the text.

    Most texts keep their length and map one to one. Else each stretch between spaces is folded by
    itself to learn its length, and only where a span begins or ends, character by character.
    """

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._same = len(folded) == len(text) and (text.isascii() or _is_steady(text))
        self._at: list[int] = []  # where a stretch begins in the folded text
        self._from: list[int] = []  # and in the text
        if not self._same:
            pieces = [(m.start(), fold(m[0])) for m in _CHUNK.finditer(text)]
            self._at = [at for at, _ in _placed([piece for _, piece in pieces])]
            self._from = [start for start, _ in pieces]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that folds to folded[start:end], which is not empty."""
        if self._same:
            return start, end
        return self._character(start)[0], self._character(end - 1)[1]

    def _character(self, offset: int) -> tuple[int, int]:
        """Return the span of the character, with its marks, that gave folded[offset]."""
        chunk = bisect_right(self._at, offset) - 1
        low = self._from[chunk]
        high = self._from[chunk + 1] if chunk + 1 < len(self._from) else len(self._text)
        spans = list(_characters(self._text, low, high))
        # A stretch that begins with a space already told by the one before has lost it.
        spaced = chunk > 0 and fold(self._text[:low])[-1:] == " "
        placed = _placed([fold(self._text[a:b]) for a, b in spans], self._at[chunk], spaced)
        return next(s for s, (at, n) in zip(spans, placed, strict=True) if at <= offset < at + n)


def _is_steady(text: str) -> bool:
    """Tell whether folding can at most shorten this text by joining spaces or marks."""
    return (
        is_normalized("NFC", text)
        and len(text.casefold()) == len(text)
        and not _DROPPED.search(text)
        and not _grows(text.encode("utf-8", "replace"))
    )


def _placed(pieces: list[str], at: int = 0, spaced: bool = False) -> Iterator[tuple[int, int]]:
    """Yield offset and length of each folded piece once runs of spaces across them are joined."""
    for piece in pieces:
        length = len(piece) - (spaced and piece[:1] == " ")
        yield at, length
        at += length
        spaced = piece[-1] == " " if piece else spaced


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
        at = end


def _joins(char: str) -> bool:
    return category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"
