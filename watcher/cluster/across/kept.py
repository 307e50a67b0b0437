"""Clues as features keep them: numbers of 32 bits.

Of each the upper two bits tell its kind, `GOES_ON` that it follows the clue before it in the text
(Steven, Gerrard), the others what it is. The first of a telling is the script it is in.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from watcher.cluster.across.numbers import Grade
from watcher.cluster.across.sounds import sounds
from watcher.cluster.words.memo import hashed

Clues = npt.NDArray[np.uint32]

CONCEPTS = 12  # kept of one telling
CONCEPT, NAME, NUMBER = 1 << 30, 2 << 30, 3 << 30
GOES_ON = 1 << 29
GRADE = 26  # bits below that of a number's grade
BELOW = (1 << GRADE) - 1
_TELLING = NUMBER | Grade.SCORE << GRADE  # the least of the telling numbers


def concepts_as_clues(concepts: Iterable[str]) -> dict[int, str]:
    """Return concepts as clues, in an order that does not depend on theirs."""
    return {CONCEPT | hashed(one) & BELOW: one for one in sorted(concepts)[:CONCEPTS]}


def with_concepts(kept: bytes, concepts: Iterable[str]) -> bytes:
    """Return packed clues with the concepts of a telling, each taken out of its names."""
    every, goes_on, written = unpacked(kept)
    known = [sounds(word) for concept in concepts for word in concept.split()]
    stays = ~np.isin(every, [NAME | sound for sound in known])
    goes_on[1:] &= stays[:-1]
    names = (every | goes_on.astype(np.uint32) * np.uint32(GOES_ON))[stays]
    return packed([written, *concepts_as_clues(concepts)]) + names.tobytes()


def packed(found: Iterable[int]) -> bytes:
    """Return clues as features keep them."""
    return np.array(list(found), np.uint32).tobytes()


def unpacked(kept: bytes) -> tuple[Clues, npt.NDArray[np.bool_], int]:
    """Return clues, which of them go on the one before, and the script."""
    every = np.frombuffer(kept, np.uint32)
    if not len(every):
        return every, np.zeros(0, np.bool_), 0
    goes_on = (every[1:] & np.uint32(GOES_ON)) > 0
    return every[1:] & ~np.uint32(GOES_ON), goes_on, int(every[0])


def figures(kept: bytes) -> frozenset[int]:
    """Return the telling numbers among packed clues: 0.6, 43.25, 318."""
    every = np.frombuffer(kept, np.uint32)[1:]
    return frozenset(every[every >= np.uint32(_TELLING)].tolist())


def found_concepts(kept: bytes) -> frozenset[int]:
    """Return the concepts among packed clues: what watchlists found."""
    every = unpacked(kept)[0]
    return frozenset(every[(every >= CONCEPT) & (every < NAME)].tolist())
