"""What a telling looks like to the window: weighted terms, the days it names, its wording.

A term is a number below `TERMS`, the hash of a word; two words may share one, which costs next to
nothing and lets frequencies stand in one array of fixed size.
"""

from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from watcher.cluster.days import days
from watcher.cluster.kinds import SYLLABLES, kind, language, stems, weight
from watcher.cluster.sketch import SHINGLE, Hashes, sketch
from watcher.cluster.words import tokens

TERMS = 1 << 22
LEAD = 300  # tokens of the body that tell the event
WORDING = 400  # tokens that near copies are known by
KEYS = 32  # terms that a telling is found by
TITLE = 1.2  # what a term in the title counts more
PAIR = 0.5  # what a pair of syllables counts
SCALE = 24  # steps of a weight of 1, for a byte
_LETTERS = 16  # of a token at most, on the average

Terms = npt.NDArray[np.uint32]


class Told(NamedTuple):
    """One telling of an event: an entry's texts, when it was told, and the concepts found in it."""

    title: str
    summary: str
    body: str
    lang: str | None
    at: datetime
    concepts: frozenset[str] = frozenset()


class Features(NamedTuple):
    """What the window keeps of a telling; opaque to others.

    `at` is seconds since 1970. `terms` ascend, `weights` is a byte each; `keys` are the few that
    it is found by. `days` and `heading` are the days that text and title name. `series` is the
    title without its numbers, `numbers` those. `length` counts shingles.
    """

    at: int
    lang: str
    kind: int
    terms: bytes
    weights: bytes
    keys: bytes
    concepts: bytes
    days: frozenset[int]
    heading: frozenset[int]
    series: int
    numbers: int
    sketch: bytes
    length: int


def features(told: Told) -> Features:
    """Return what the window needs of a telling."""
    title = tokens(told.title[: LEAD * 4])
    text = f"{told.summary}\n{told.body}"[: WORDING * _LETTERS]
    body = tokens(text)[:WORDING]
    lang = language(told.lang)
    writing = kind(lang, [word.lower() for word in islice((*title, *body), 60)])
    heads, leads = _hashes(title, writing), _hashes(body, writing)
    terms, weights, keys = _weighted(title, body[:LEAD], heads, leads[:LEAD], writing)
    named = days(told.title)
    wording = np.concatenate([heads, leads])
    return Features(
        int(told.at.timestamp()),
        lang,
        writing,
        terms.tobytes(),
        weights.tobytes(),
        keys.tobytes(),
        np.unique(np.array([_cell(one) for one in told.concepts], np.uint32)).tobytes(),
        frozenset([*named, *days(text)][:12]),
        frozenset(named),
        _hash(" ".join(word.lower() for word in title if not word[0].isdigit())) >> 32,
        _hash(" ".join(word for word in title if word[0].isdigit())) >> 32,
        sketch(wording),
        max(1, len(wording) - SHINGLE + 1),
    )


@lru_cache(1 << 15)
def _hash(word: str) -> int:
    return xxh3_64_intdigest(word.encode("utf-8", "surrogatepass"))


def _cell(word: str) -> int:
    return _hash(word) % TERMS


def _hashes(words: list[str], writing: int) -> Hashes:
    known = stems([word.lower() for word in words], writing)
    return np.array([_hash(word) for word in known], np.uint64)


def _weighted(
    title: list[str], lead: list[str], heads: Hashes, leads: Hashes, writing: int
) -> tuple[Terms, npt.NDArray[np.uint8], Terms]:
    """Return the terms of a telling, their weights, and those that it is found by."""
    worth = np.array([weight(word, writing) for word in (*title, *lead)], np.float32)
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
