"""How much two tellings of different languages have in common, by their clues."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from watcher.cluster.across.kept import NAME, Clues, unpacked
from watcher.cluster.across.shares import Floats, Shares
from watcher.cluster.telling import Features
from watcher.cluster.words.kinds import SYLLABLES

ENOUGH = 8.0  # score from which two tellings are of one event, told at the same time
LATE = 8 * 3_600  # seconds apart by which the score needed doubles: the next match, the next quake
LATEST = 48 * 3_600  # seconds apart after which no score is enough
MEAN = 0.6  # x ENOUGH: the mean score that all tellings of a story must have
AGREE = 0.4  # x the best score: the mean too, or some of the story tell something else
PIECE, PIECES = 4.5, 2  # worth of a strong clue, and how many strong ones are needed
PARTLY = 0.5  # weight of the lesser of two names that go together
_KIND = np.uint32(30)


class Shared(NamedTuple):
    """What a telling has in common with a story: with the best of its tellings, and on the average.

    `strong` counts the clues that say much; `apart` is seconds.
    """

    score: float
    mean: float
    strong: int = 0
    clues: tuple[int, ...] = ()
    apart: int = 0


NOTHING = Shared(0.0, 0.0)


def is_foreign(one: Features, other: Features) -> bool:
    """Tell whether two tellings are in different languages, as far as can be told."""
    if one.kind == other.kind == SYLLABLES:
        return False
    if one.clues[:4] != other.clues[:4]:
        return True
    known = one.lang and other.lang
    return one.lang != other.lang if known else one.kind != other.kind


def shared(
    f: Features, tellings: Sequence[Features], size: int, shares: Shares, total: int
) -> Shared:
    """Return what a telling shares with those tellings of a story that are in other languages.

    `tellings` stand for all `size` of the story: what these name is no less rare for it. A score
    is the worth of what two share, times its part of all that one of them tells.
    """
    own, goes_on, _ = unpacked(f.clues)
    others = [unpacked(one.clues)[0] for one in tellings]
    every, at = np.unique(np.concatenate([own, *others]), return_inverse=True)
    has = np.zeros((len(others), len(every)), np.bool_)
    has[np.repeat(np.arange(len(others)), [len(one) for one in others]), at[len(own) :]] = True
    worth = shares.worths(every, total, np.asarray(has.mean(0) * size, np.float32))
    places = at[: len(own)]
    found = [
        _score(f, one, own, goes_on, worth[places], row[places], float(worth @ row))
        for one, row in zip(tellings, has, strict=True)
        if is_foreign(f, one)
    ]
    if not found:
        return NOTHING
    best = max(found, key=lambda each: each.score)
    return best._replace(mean=sum(each.score for each in found) / len(found))


def is_enough(one: Shared) -> bool:
    """Tell whether it is clear that a telling and a story tell one event."""
    if one.apart > LATEST or one.strong < PIECES:
        return False
    least = needed(one.apart)
    return one.score >= least and one.mean >= max(MEAN * least, AGREE * one.score)


def needed(apart: int) -> float:
    """Return the score from which two tellings are of one event, by the seconds between them."""
    return ENOUGH * 2 ** (apart / LATE)


def _score(
    f: Features,
    other: Features,
    own: Clues,
    goes_on: npt.NDArray[np.bool_],
    worth: Floats,
    both: npt.NDArray[np.bool_],
    theirs: float,
) -> Shared:
    pieces = _pieces(own, goes_on, worth, both)
    least = max(1e-9, min(float(worth.sum()), theirs))
    told = sum(pieces)
    clues = tuple(own[both].tolist())
    strong = sum(piece >= PIECE for piece in pieces)
    return Shared(told * min(1.0, told / least), 0.0, strong, clues, abs(f.at - other.at))


def _pieces(
    own: Clues, goes_on: npt.NDArray[np.bool_], worth: Floats, both: npt.NDArray[np.bool_]
) -> list[float]:
    """Return the worth of each thing that is shared; a name of several words is one thing."""
    pieces: list[float] = []
    names = own >> _KIND == NAME >> 30
    for at in np.flatnonzero(both).tolist():
        value = float(worth[at])
        if at and both[at - 1] and goes_on[at] and names[at]:
            less, more = sorted((pieces[-1], value))
            pieces[-1] = more + PARTLY * less
        else:
            pieces.append(value)
    return pieces
