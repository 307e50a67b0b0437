"""MinHash of three-token shingles (Broder 1997): how much of two texts is the same wording.

Title and text are taken apart: a headline that only gains its outlet's name ("... - Reuters") keeps
all its shingles, whatever follows it. One permutation, cut into `BINS` ranges that each keep their
smallest hash (Li, Owen, Zhang 2012), of which 8 bits are stored. Texts of a few words fill few
bins; what neither fills is not counted.
"""

import numpy as np

from watcher.cluster.words.memo import Hashes

BINS = 256
SHINGLE = 3
_EMPTY = 0
_CHANCE = 1 / 255  # that two different minima share their 8 bits
_MIX = np.uint64(0x9E3779B97F4A7C15)  # splitmix64 (Steele, Lea, Flood 2014)
_TOP = np.uint64(0xFFFFFFFFFFFFFFFF)


def sketch(*parts: Hashes) -> bytes:
    """Return the sketch of the token hashes of a text's parts; 0 stands for an empty bin.

    `BINS` bytes.
    """
    mixed = np.concatenate([_shingles(part) for part in parts])
    least = np.full(BINS, _TOP)
    np.minimum.at(least, (mixed % np.uint64(BINS)).astype(np.intp), mixed >> np.uint64(7))
    shown = (least % np.uint64(255) + np.uint64(1)).astype(np.uint8)
    shown[least == _TOP] = _EMPTY
    return shown.tobytes()


def shingles(*parts: Hashes) -> int:
    """Return how many shingles a text of these parts has, 1 at least."""
    return max(1, sum(_count(part) for part in parts))


def _shingles(hashes: Hashes) -> Hashes:
    count = _count(hashes)
    mixed = np.zeros(count, np.uint64)
    for at in range(min(SHINGLE, len(hashes))):
        mixed = (mixed ^ hashes[at : at + count]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _count(hashes: Hashes) -> int:
    return max(1, len(hashes) - SHINGLE + 1) if len(hashes) else 0


def jaccard(one: bytes, other: bytes) -> float:
    """Return the estimated share of shingles that two texts have in common, 0 to 1."""
    a, b = np.frombuffer(one, np.uint8), np.frombuffer(other, np.uint8)
    filled = int(np.count_nonzero(a | b))
    same = int(np.count_nonzero((a == b) & (a > 0)))
    return max(0.0, (same / filled - _CHANCE) / (1 - _CHANCE)) if filled else 0.0


def containment(share: float, one: int, other: int) -> float:
    """Return how much of the shorter text stands in the longer, from Jaccard and their lengths."""
    common = share * (one + other) / (1 + share)
    return min(1.0, common / max(1, min(one, other)))
