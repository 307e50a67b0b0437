"""Titles that are one but for what they name: the weather of Leeds, the weather of York.

Desks write what happens often in the same words, and in these two such titles are as like as two of
one event can be. What tells them apart is that each names something (Leeds, York) of which the
other's whole text says nothing. Two outlets of one event seldom have the same words for all but the
names, and each then says somewhere what the other's title names.
"""

from typing import NamedTuple

import numpy as np

from watcher.cluster.terms import Terms
from watcher.cluster.title_terms import BEGINS, NAME, SAID, WORD, Flags

ALIKE, FEW = 0.6, 2  # share and number of the shorter title's other words that stand in both
NEARLY, SOME = 0.8, 3  # the same where a capital may only begin a sentence
HALF = 0.5  # share of all words that stand in both, where no capitals tell names


class Title(NamedTuple):
    """A title as `title_terms` gave it, and the terms of the whole text."""

    words: bytes
    text: Terms


def alike(one: Title, other: Title) -> bool:
    """Tell whether two titles have most of their words in common."""
    return _alike(_bare(one.words), _bare(other.words), ALIKE, FEW)


def name_another(one: Title, other: Title) -> bool:
    """Tell whether two titles are one but for what each names alone."""
    if not _has_capitals(one) and not _has_capitals(other):
        whole = _alike(_bare(one.words), _bare(other.words), HALF, SOME)
        return whole and _name_another(one, other, SAID, ALIKE, SOME)
    return _name_another(one, other, NAME, ALIKE, FEW) or (
        _name_another(one, other, NAME | BEGINS, NEARLY, SOME)
    )


def say_another(one: Title, other: Title) -> bool:
    """Tell whether each title has a word that its own text says again, and the other's never.

    Of two copies neither can: their texts are the same. Two of one pattern do, in any script.
    """
    return _name_another(one, other, SAID, 0.0, 0)


def have_names_apart(one: Title, other: Title) -> bool:
    """Tell whether each of two titles names something that the other's whole text lacks."""
    return _name_another(one, other, NAME, 0.0, 0)


def names_what(title: Title, text: Terms) -> bool:
    """Tell whether a title names something that another text has."""
    marked = np.frombuffer(title.words, np.uint32)
    return bool(np.isin(marked[marked >= NAME] & np.uint32(WORD), text).any())


def _has_capitals(title: Title) -> bool:
    return bool((np.frombuffer(title.words, np.uint32) >= BEGINS).any())


def _name_another(one: Title, other: Title, mark: int, least: float, few: int) -> bool:
    """Tell whether each names what the other lacks, and how much of the rest is in common."""
    mine, others = _lacking(one, other.text, mark), _lacking(other, one.text, mark)
    if not mine.any() or not others.any():
        return False
    return _alike(_bare(one.words)[~mine], _bare(other.words)[~others], least, few)


def _lacking(title: Title, text: Terms, mark: int) -> Flags:
    """Return for each term of a title whether it has this mark and is not in another text."""
    marked = np.frombuffer(title.words, np.uint32)
    return (marked & np.uint32(mark) > 0) & ~np.isin(marked & np.uint32(WORD), text)


def _alike(one: Terms, other: Terms, least: float, few: int) -> bool:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared >= few and shared >= least * min(len(one), len(other))


def _bare(words: bytes) -> Terms:
    return np.frombuffer(words, np.uint32) & np.uint32(WORD)
