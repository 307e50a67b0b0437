"""The kind of each character: which ones may be of one word (see `boundary`)."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import category

NONE, WESTERN, UNSPACED, HANGUL, OTHER, KATAKANA = range(6)

# Starts of the ranges that change the kind of a letter, mark or digit from there on.
_RANGES = (
    (0x0000, WESTERN),  # Latin, Greek, Cyrillic, combining marks
    (0x0530, OTHER),  # Armenian, Hebrew, Arabic, Indic
    (0x0E00, UNSPACED),  # Thai, Lao
    (0x0F00, OTHER),  # Tibetan
    (0x1000, UNSPACED),  # Burmese
    (0x10A0, OTHER),  # Georgian
    (0x1100, HANGUL),
    (0x1200, OTHER),  # Ethiopic, Cherokee
    (0x1780, UNSPACED),  # Khmer
    (0x1800, OTHER),
    (0x1950, UNSPACED),  # Tai Le, New Tai Lue, Khmer symbols
    (0x1A00, OTHER),
    (0x1A20, UNSPACED),  # Tai Tham
    (0x1AB0, OTHER),
    (0x1C80, WESTERN),
    (0x1C90, OTHER),
    (0x1D00, WESTERN),
    (0x2D00, OTHER),
    (0x2DE0, WESTERN),
    (0x2E80, UNSPACED),  # CJK, hiragana
    (0x30A1, KATAKANA),
    (0x30FF, UNSPACED),  # bopomofo
    (0x3130, HANGUL),
    (0x3190, UNSPACED),
    (0x31F0, KATAKANA),
    (0x3200, UNSPACED),
    (0xA000, OTHER),
    (0xA640, WESTERN),
    (0xA6A0, OTHER),
    (0xA700, WESTERN),
    (0xA800, OTHER),
    (0xA960, HANGUL),
    (0xA980, UNSPACED),  # Javanese, Burmese and Tai extensions
    (0xAAE0, OTHER),
    (0xAB30, WESTERN),
    (0xAB70, OTHER),
    (0xAC00, HANGUL),
    (0xD800, OTHER),
    (0xF900, UNSPACED),  # CJK compatibility
    (0xFB00, WESTERN),
    (0xFB07, OTHER),
    (0xFF00, WESTERN),  # full-width Latin
    (0xFF66, KATAKANA),  # of half width
    (0xFFA0, HANGUL),
    (0xFFE0, OTHER),
    (0x1AFF0, UNSPACED),
    (0x1B300, OTHER),
    (0x1D400, WESTERN),
    (0x1D800, OTHER),
    (0x20000, UNSPACED),
    (0x40000, OTHER),
)
_STARTS = [start for start, _ in _RANGES]


def kind_of(char: str) -> int:
    """Return the kind of a character."""
    word = char.isalnum() or category(char)[0] == "M"
    return _RANGES[bisect_right(_STARTS, ord(char)) - 1][1] if word else NONE


def characters(kind: int) -> Iterator[str]:
    """Yield all characters of a kind, in their order."""
    for (low, of), (high, _) in pairwise((*_RANGES, (0x110000, NONE))):
        if of == kind:
            yield from (char for char in map(chr, range(low, high)) if kind_of(char) == kind)


class _Kinds(dict[str, int]):
    """The kind of each character seen so far."""

    def __missing__(self, char: str) -> int:
        kind = self[char] = kind_of(char)
        return kind


KINDS = _Kinds()
