"""The terms of a title, with a mark on those that name something.

A name begins with a capital. One that only begins a sentence counts less, unless the text has it
with its capital within a sentence; in a Title Where All Words Do, only then. German has its nouns
besides. In scripts without capitals any word may be one that the text under the title says again.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from watcher.cluster.words.kinds import SYLLABLES, WORDS
from watcher.cluster.words.memo import Hashes
from watcher.cluster.words.terms import Floats, Terms, cells, pairs
from watcher.cluster.words.tokens import is_word

MOST = 24  # terms that are kept of a title
# A term that names something; that may, and begins a sentence; that the text under it says again.
NAME, BEGINS, SAID = 1 << 31, 1 << 30, 1 << 29
WORD = SAID - 1
_SHORTEST = 3  # letters of a name; two syllables may be as short as they like
_LONG, _ENOUGH, _CASE = 4, 3, 0.7  # letters of a word, such words, and their share in Title Case
_STEM = 5
_BEGUN = re.compile(r"(?:^|[.!?…:;|\"“«»”„(–—]\s*|\s-\s)([^\W\d_]\w*)")
_QUOTED = re.compile(r"[«\"“„]([^\W\d_]\w*)[»\"”“]")

Flags = npt.NDArray[np.bool_]


def title_terms(
    words: Sequence[str], known: tuple[Hashes, Floats, Hashes], writing: int, title: str, text: str
) -> bytes:
    """Return the terms of a title, those marked that name something.

    `words` are its tokens; `known` are their hashes and weights, and the hashes of the text under
    it. `title` and `text` are as written.
    """
    hashes, worths, said = known
    marks = _marks(words, writing, title, text)
    again = np.isin(hashes, said) & np.array([_says_much(word) for word in words], np.bool_)
    marks |= np.where(again, SAID, 0).astype(np.uint32)
    kept = (worths > 0) & np.array([is_word(word) for word in words], np.bool_)
    if writing == SYLLABLES:
        short = np.array([len(word) < _SHORTEST for word in words], np.bool_)
        beside = np.array([f"{a} {b}" in title for a, b in pairwise(words)], np.bool_)
        hashes, marks, kept = _joined(hashes, marks, kept, (short, beside))
    return np.unique(_distinct(cells(hashes[kept]), marks[kept])[:MOST]).tobytes()


def _distinct(terms: Terms, marks: Terms) -> Terms:
    """Return each term once, in order, with the marks of where it stands first."""
    first = np.unique(terms, return_index=True)[1]
    first.sort()
    return terms[first] | marks[first]


def _marks(words: Sequence[str], writing: int, title: str, text: str) -> Terms:
    """Return the mark of each word: NAME, BEGINS or 0."""
    begun = set(_BEGUN.findall(title)).difference(_QUOTED.findall(title))
    everywhere = writing == WORDS and _in_title_case(words)
    shortest = _SHORTEST if writing == WORDS else 1

    def mark(word: str) -> int:
        if not word[0].isupper() or len(word) < shortest:
            return 0
        if word not in begun and not everywhere:
            return NAME
        return NAME if _is_named(word, text) else BEGINS if word in begun else 0

    return np.array([mark(word) for word in words], np.uint32)


def _says_much(word: str) -> bool:
    """Tell whether a word may name something; short Indic ones with a vowel serve grammar."""
    return word.isalpha() or len(word) >= _LONG


def _in_title_case(words: Sequence[str]) -> bool:
    long = [word[0].isupper() for word in words if len(word) >= _LONG and is_word(word)]
    return len(long) >= _ENOUGH and sum(long) > _CASE * len(long)


def _is_named(word: str, text: str) -> bool:
    """Tell whether a text has a word, whatever its ending, with its capital within a sentence."""
    start = f" {word[:_STEM]}"
    at = text.find(start)
    while at >= 0:
        if at and (text[at - 1].isalnum() or text[at - 1] == ","):
            return True
        at = text.find(start, at + 1)
    return False


def _joined(
    hashes: Hashes, marks: Terms, kept: Flags, known: tuple[Flags, Flags]
) -> tuple[Hashes, Terms, Flags]:
    """Return syllables, with pairs in place of names of several syllables: these say more.

    `known` says which syllables are short, and which have only a space before the next.
    """
    short, beside = known
    both = beside & ((marks[:-1] & marks[1:] & np.uint32(NAME)) > 0)
    alone = kept.copy()
    alone[:-1] &= ~both
    alone[1:] &= ~both
    named = np.where(both, NAME, 0).astype(np.uint32)
    return (
        np.concatenate([hashes, pairs(hashes)]),
        np.concatenate([np.where(short, 0, marks).astype(np.uint32), named]),
        np.concatenate([alone, both]),
    )
