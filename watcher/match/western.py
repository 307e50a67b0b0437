"""The Western words of a text: what Latin, Greek and Cyrillic keys are looked for in."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from watcher.match.boundary import KINDS, WESTERN, characters


def _ranges(chars: Iterable[str]) -> Iterator[str]:
    """Yield what a character class says of characters in their order."""
    codes = [-2, *map(ord, chars), -2]
    starts = [code for before, code in pairwise(codes[:-1]) if code != before + 1]
    ends = [code for code, after in pairwise(codes[1:]) if after != code + 1]
    for low, high in zip(starts, ends, strict=True):
        yield f"{re.escape(chr(low))}-{re.escape(chr(high))}"


_OTHERS = re.compile(f"[^{''.join(_ranges(characters(WESTERN)))}]")


def spaced(text: str) -> str:
    """Return a folded text with a space for each character that is not of a Western word.

    One more stands before and after it, so that each word has one on either side.
    """
    return f" {_OTHERS.sub(' ', text)} "


def is_western(key: str) -> bool:
    """Tell whether a key begins with a Western word, perhaps after some signs."""
    return KINDS[next((char for char in key if KINDS[char]), key[0])] == WESTERN
