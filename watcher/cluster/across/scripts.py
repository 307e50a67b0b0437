"""The script that a text is in, as far as it tells languages apart: a number, 0 for none."""

from bisect import bisect
from collections import Counter

LETTERS = 40  # that are looked at
# Blocks of Unicode, by where they end, and what is written in them.
_BLOCKS = (
    (0x370, "latin"), (0x400, "greek"), (0x530, "cyrillic"), (0x590, "armenian"),
    (0x600, "hebrew"), (0x780, "arabic"), (0x900, "other"), (0x980, "devanagari"),
    (0xA00, "bengali"), (0xB80, "other"), (0xC00, "tamil"), (0xE00, "other"), (0xE80, "thai"),
    (0xF00, "lao"), (0x1000, "other"), (0x10A0, "burmese"), (0x1100, "georgian"),
    (0x1200, "hangul"), (0x1780, "other"), (0x1800, "khmer"), (0x1E00, "other"),
    (0x1F00, "latin"), (0x2000, "greek"), (0xAC00, "east"), (0xD7B0, "hangul"),
)  # fmt: skip
_ENDS = [end for end, _ in _BLOCKS]
_NAMES = [*dict.fromkeys(name for _, name in _BLOCKS)]
_NUMBERS = [1 + _NAMES.index(name) for _, name in _BLOCKS] + [1 + _NAMES.index("other")]


def script(text: str) -> int:
    """Return the script of most of the first letters of a text."""
    letters = [char for char in text[: LETTERS * 2] if char.isalpha()][:LETTERS]
    counts = Counter(_NUMBERS[bisect(_ENDS, ord(char))] for char in letters)
    return max(counts, key=lambda one: (counts[one], one), default=0)
