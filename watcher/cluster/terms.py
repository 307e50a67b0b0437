"""The terms of a telling, what each may count, and the few that it is found by.

A term is a number below `TERMS`, the hash of a word; two words may share one, which costs next to
nothing and lets frequencies stand in one array of fixed size.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from watcher.cluster.kinds import SYLLABLES, stems, weight
from watcher.cluster.sketch import Hashes

TERMS = 1 << 21
KEYS = 32  # terms that a telling is found by
TITLE = 1.2  # what a term in the title counts more
PAIR = 0.5  # what a pair of syllables counts
LONGEST = 40  # letters of a word that count, so that what is remembered stays small
SCALE = 24  # steps of a weight of 1, for a byte

Terms = npt.NDArray[np.uint32]


def hashed(text: str) -> int:
    """Return the 64-bit hash of a text."""
    return xxh3_64_intdigest(text.encode("utf-8", "surrogatepass"))


@lru_cache(1 << 15)
def _known(token: str) -> int:
    return hashed(token)


@lru_cache(1 << 15)
def _worth(token: str, writing: int) -> float:
    return weight(token, writing)


def cell(word: str) -> int:
    """Return a word as a term."""
    return hashed(word) % TERMS


def hashes(words: list[str], writing: int) -> Hashes:
    """Return the hashes of what tokens are known by, in their order."""
    known = stems([word.lower() for word in words], writing)
    return np.array([_known(word[:LONGEST]) for word in known], np.uint64)


def weighted(
    title: list[str], lead: list[str], heads: Hashes, leads: Hashes, writing: int
) -> tuple[Terms, npt.NDArray[np.uint8], Terms]:
    """Return the terms of a telling, their weights, and those that it is found by."""
    worth = np.array([_worth(word[:LONGEST], writing) for word in (*title, *lead)], np.float32)
    cells = [np.concatenate([heads, leads])]
    worths, titles = [worth], [np.arange(len(worth)) < len(heads)]
    if writing == SYLLABLES:
        for hashes, in_title in ((heads, True), (leads, False)):
            pairs = _pairs(hashes)
            cells.append(pairs)
            worths.append(np.full(len(pairs), PAIR, np.float32))
            titles.append(np.full(len(pairs), in_title))
    every = (np.concatenate(cells) % np.uint64(TERMS)).astype(np.uint32)
    terms, weights = _counted(every, np.concatenate(worths), np.concatenate(titles))
    return terms, weights, _keys(every, np.concatenate(worths), len(worth), writing)


def _counted(
    every: Terms, worths: npt.NDArray[np.float32], titles: npt.NDArray[np.bool_]
) -> tuple[Terms, npt.NDArray[np.uint8]]:
    terms, where = np.unique(every, return_inverse=True)
    counts = np.bincount(where, ~titles, len(terms))
    heads = np.bincount(where, titles, len(terms)) > 0
    worth = np.zeros(len(terms), np.float32)
    np.maximum.at(worth, where, worths)
    body = np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0.0)
    weights = np.minimum(255, np.rint((body + TITLE * heads) * worth * SCALE)).astype(np.uint8)
    return terms[weights > 0], weights[weights > 0]


def _keys(every: Terms, worths: npt.NDArray[np.float32], words: int, writing: int) -> Terms:
    """Return terms of title and beginning: pairs where syllables say little, else words."""
    chosen = every[words:] if writing == SYLLABLES else every[worths == 1.0]
    return np.array(list(dict.fromkeys(chosen.tolist()))[:KEYS], np.uint32)


def _pairs(hashes: Hashes) -> Hashes:
    return hashes[:-1] * np.uint64(3) ^ (hashes[1:] >> np.uint64(1))
