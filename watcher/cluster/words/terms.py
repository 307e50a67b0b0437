"""The terms of a telling, their weights, and the few terms that it is indexed by.

A term is a number below `TERMS`, the hash of a word; two words may share one, which costs next to
nothing and lets frequencies stand in one array of fixed size.
"""

import numpy as np
import numpy.typing as npt

from watcher.cluster.words.kinds import SIGNS, SYLLABLES, WORDS
from watcher.cluster.words.memo import Hashes, hashed

TERMS = 1 << 21
KEYS = 32  # terms that a telling is indexed by
TITLE = {WORDS: 1.2, SYLLABLES: 2.4, SIGNS: 1.2}  # factor of a term in the title
PAIR = 0.5  # weight of a pair of syllables
SCALE = 24  # steps of a weight of 1, for a byte
_SHIFT = 65 - TERMS.bit_length()  # the lowest bits of a hash are taken

Terms = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]


def cell(word: str) -> int:
    """Return a word as a term."""
    return hashed(word) >> _SHIFT


def weighted(
    heads: tuple[Hashes, Floats], leads: tuple[Hashes, Floats], writing: int
) -> tuple[Terms, npt.NDArray[np.uint8], Terms]:
    """Return the terms of a telling, their weights, and those that it is found by.

    It is told by the hashes of title and body, and what each of these may count.
    """
    found, worths = [heads[0], leads[0]], [heads[1], leads[1]]
    titles = [len(heads[0]), len(leads[0])]
    words = sum(titles)
    if writing == SYLLABLES:
        found += [pairs(heads[0]), pairs(leads[0])]
        titles += [len(each) for each in found[2:]]
        worths.append(np.full(sum(titles[2:]), PAIR, np.float32))
    every = cells(np.concatenate(found))
    worth = np.concatenate(worths)
    in_title = np.repeat(np.resize(np.array([1, 0], np.float32), len(titles)), titles)
    terms, weights = _counted(every, worth, in_title, TITLE[writing])
    return terms, weights, _keys(every, worth, words, writing)


def _counted(
    every: Terms, worths: Floats, titles: Floats, more: float
) -> tuple[Terms, npt.NDArray[np.uint8]]:
    if not len(every):
        return every, np.zeros(0, np.uint8)
    order = every.argsort()
    ordered = every[order]
    first = np.flatnonzero(np.diff(ordered, prepend=~ordered[:1]))
    titles = titles[order]
    heads = np.maximum.reduceat(titles, first)
    counts = np.add.reduceat(1 - titles, first)
    worth = np.maximum.reduceat(worths[order], first) * SCALE
    body = np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0.0)
    weights = np.minimum(255, np.rint((body + more * heads) * worth)).astype(np.uint8)
    return ordered[first][weights > 0], weights[weights > 0]


def _keys(every: Terms, worths: Floats, words: int, writing: int) -> Terms:
    """Return terms of title and beginning: pairs where syllables say little, else words."""
    chosen = every[words:] if writing == SYLLABLES else every[worths == 1.0]
    return np.array(list(dict.fromkeys(chosen[: KEYS * 3].tolist()))[:KEYS], np.uint32)


def cells(hashes: Hashes) -> Terms:
    """Return hashes of words as terms."""
    return (hashes >> np.uint64(_SHIFT)).astype(np.uint32)


def pairs(hashes: Hashes) -> Hashes:
    """Return the hashes of pairs of neighbours."""
    return hashes[:-1] * np.uint64(3) ^ (hashes[1:] >> np.uint64(1))
