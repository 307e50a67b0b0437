"""How alike two tellings are: the cosine of their terms, by rarity, and what days and time say."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from watcher.cluster.days.named import DATED
from watcher.cluster.index import Index, terms_of
from watcher.cluster.telling import Features
from watcher.cluster.words.kinds import SIGNS, SYLLABLES, WORDS
from watcher.cluster.words.sketch import containment, jaccard
from watcher.cluster.words.terms import SCALE

WINDOW = 7 * 86_400
FRESH = 12 * 3_600  # seconds apart in which likeness is not reduced
FADING = 36 * 3_600  # seconds after these in which it falls by 1 - 1/e of the way to LEAST
LEAST = {WORDS: 0.4, SYLLABLES: 0.1, SIGNS: 0.1}  # factor that time leaves: syllables recur sooner
AGREE, DIFFER = 1.2, 0.6  # factors where both name days by dates: one in common, none
OTHERWISE = 0.85  # factor where one names weekdays only, and none is in common
COPY, WITHIN = 0.46, 0.63  # share of common shingles of a copy: of both texts, of the shorter
SHORT = 40  # shingles; below, one other word may be the place or person of another event
NEARLY, WHOLLY = 0.8, 0.9  # the same shares for such short texts
FEW = 25  # shingles; below, texts that each have a word of their own are no copies
FEWEST = 2  # terms that a text must have for equal wording to mean anything

Floats = npt.NDArray[np.float32]


class Likeness:
    """Compares one telling with many at once."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def cosines(self, f: Features, others: Sequence[Features], total: int) -> tuple[Floats, Floats]:
        """Return the cosine with each of the others, 0 to 1, and how many words are shared.

        Short words and pairs of syllables do not count among these.
        """
        raw = b"".join(o.weights for o in others)
        terms = np.frombuffer(b"".join(o.terms for o in others), np.uint32)
        weights = self._weights(terms, raw, total)
        starts = np.cumsum([0, *(len(o.weights) for o in others[:-1])])
        mine = terms_of(f)
        own = self._weights(mine, f.weights, total)
        at = np.minimum(np.searchsorted(mine, terms), len(mine) - 1)
        met = np.where(mine[at] == terms, own[at], np.float32(0))
        dots = np.add.reduceat(met * weights, starts)
        norms = np.sqrt(np.add.reduceat(weights * weights, starts) * float(own @ own))
        words = (met > 0) & (np.frombuffer(raw, np.uint8) >= SCALE)
        shared = np.add.reduceat(words.astype(np.float32), starts)
        return (dots / np.maximum(norms, 1e-9)).astype(np.float32), shared

    def _weights(self, terms: npt.NDArray[np.uint32], weights: bytes, total: int) -> Floats:
        return np.frombuffer(weights, np.uint8) * self._index.rarity(terms, total)


def sameness(one: Features, other: Features) -> float:
    """Return the factor that times and named days put on the likeness of two, 0 to 1.2."""
    least, age = LEAST[one.kind], max(0, abs(one.at - other.at) - FRESH)
    factor = least + (1 - least) * math.exp(-age / FADING)
    return factor * _agreement(one.days, other.days) if one.days and other.days else factor


def _agreement(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the factor of the days that two tellings name; a weekday in common says nothing."""
    common = one & other
    if common:
        return AGREE if max(common) >= DATED else 1.0
    return DIFFER if max(one) >= DATED <= max(other) else OTHERWISE


def is_series(one: Features, other: Features) -> bool:
    """Tell whether two titles are one but for the numbers, or name other days: a series."""
    return name_other_days(one, other) or differ_in_numbers(one, other)


def name_other_days(one: Features, other: Features) -> bool:
    """Tell whether two titles name days, and none in common."""
    return bool(one.heading and other.heading) and one.heading.isdisjoint(other.heading)


def differ_in_numbers(one: Features, other: Features) -> bool:
    """Tell whether two titles are one but for the numbers."""
    return one.series == other.series and one.numbers != other.numbers


def is_copy(one: Features, other: Features) -> bool:
    """Tell whether two tellings are nearly the same wording."""
    if min(len(one.weights), len(other.weights)) < FEWEST:
        return False
    share, length = jaccard(one.sketch, other.sketch), min(one.length, other.length)
    copy, within = (NEARLY, WHOLLY) if length < SHORT else (COPY, WITHIN)
    if share < copy and containment(share, one.length, other.length) < within:
        return False
    return length >= FEW or _adds(one, other)


def _adds(one: Features, other: Features) -> bool:
    """Tell whether one of two tellings has all words of the other, and perhaps more."""
    fewer, more = sorted((terms_of(one), terms_of(other)), key=len)
    return bool(np.isin(fewer, more, assume_unique=True).all())
