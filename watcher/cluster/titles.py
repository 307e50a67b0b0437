"""Titles that are one but for what they name: the weather of Leeds, the weather of York.

Desks write what happens often in the same words, and in these two such titles are as like as two of
one event can be. What tells them apart is that each names something (Leeds, York) of which the
other's whole text says nothing. Two outlets of one event seldom have the same words for all but the
names, and each then says somewhere what the other's title names.
"""

from typing import NamedTuple

import numpy as np

from watcher.cluster.words.terms import Terms
from watcher.cluster.words.title_terms import BEGINS, NAME, SAID, WORD, Flags

ALIKE, FEW = 0.6, 2  # share and number of the shorter title's other words that stand in both
NEARLY, SOME = 0.8, 3  # the same where a capital may only begin a sentence
HALF = 0.5  # share of all words that stand in both, where no capitals tell names


class Title(NamedTuple):
    """A title as `title_terms` gave it, and the terms of the whole text."""

    words: bytes
    text: Terms


class Titles:
    """Two titles, and which words of each the other's whole text lacks."""

    def __init__(self, one: Title, other: Title) -> None:
        mine, others = (np.frombuffer(each.words, np.uint32) for each in (one, other))
        self._marked = mine, others
        self._words = mine & np.uint32(WORD), others & np.uint32(WORD)
        lacking = _lacks(other.text, self._words[0]), _lacks(one.text, self._words[1])
        self._lacking = lacking
        self._differ = bool(lacking[0].any() and lacking[1].any())

    def are_alike(self) -> bool:
        """Tell whether the titles have most of their words in common."""
        return _alike(*self._words, ALIKE, FEW)

    def name_another(self) -> bool:
        """Tell whether the titles are one but for what each names alone."""
        if not self._differ:
            return False
        if not any((marked >= BEGINS).any() for marked in self._marked):
            whole = _alike(*self._words, HALF, SOME)
            return whole and self._differ_in(SAID, ALIKE, SOME)
        return self._differ_in(NAME, ALIKE, FEW) or (self._differ_in(NAME | BEGINS, NEARLY, SOME))

    def say_another(self) -> bool:
        """Tell whether each title has a word that its own text says again, and the other's never.

        Of two copies neither can: their texts are the same. Two of one pattern do, in any script.
        """
        return self._differ and self._differ_in(SAID, 0.0, 0)

    def have_names_apart(self) -> bool:
        """Tell whether each title names something that the other's whole text lacks."""
        return self._differ and self._differ_in(NAME, 0.0, 0)

    def share_a_name(self) -> bool:
        """Tell whether a title names something that the other's whole text has."""
        return any(
            ((marked >= NAME) & ~lacking).any()
            for marked, lacking in zip(self._marked, self._lacking, strict=True)
        )

    def _differ_in(self, mark: int, least: float, few: int) -> bool:
        """Tell whether each has a word with this mark alone, and enough of the rest in common."""
        both = zip(self._marked, self._lacking, strict=True)
        mine, others = (lacking & (marked & np.uint32(mark) > 0) for marked, lacking in both)
        if not mine.any() or not others.any():
            return False
        return not few or _alike(self._words[0][~mine], self._words[1][~others], least, few)


def _lacks(text: Terms, words: Terms) -> Flags:
    """Return for each of a few terms whether a text lacks it, whose terms ascend.

    numpy's own `isin` sorts both anew: ten times the time.
    """
    if not len(text):
        return np.ones(len(words), np.bool_)
    at = np.minimum(text.searchsorted(words), len(text) - 1)
    return np.not_equal(text[at], words)


def _alike(one: Terms, other: Terms, least: float, few: int) -> bool:
    shared = len(set(one.tolist()).intersection(other.tolist()))
    return shared >= few and shared >= least * min(len(one), len(other))
