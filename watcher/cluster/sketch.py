"""MinHash of five-token shingles (Broder 1997): how much of two texts is the same wording.

One permutation, cut into `BINS` ranges that each keep their smallest hash (Li, Owen, Zhang 2012),
of which 8 bits are stored. Texts of a few words fill few bins; what neither fills is not counted.
"""

from collections.abc import Sequence

from xxhash import xxh3_64_intdigest

BINS = 128
SHINGLE = 5
_EMPTY = 0
_CHANCE = 1 / 255  # that two different minima share their 8 bits


def sketch(words: Sequence[str]) -> bytes:
    """Return the sketch of a text's folded tokens, `BINS` bytes; 0 stands for an empty bin."""
    least: dict[int, int] = {}
    for at in range(max(1, len(words) - SHINGLE + 1)):
        value = xxh3_64_intdigest(" ".join(words[at : at + SHINGLE]).encode())
        bin_ = value % BINS
        if value < least.get(bin_, value + 1):
            least[bin_] = value
    return bytes(1 + (least[bin_] >> 8) % 255 if bin_ in least else _EMPTY for bin_ in range(BINS))


def jaccard(one: bytes, other: bytes) -> float:
    """Return the estimated share of shingles that two texts have in common, 0 to 1."""
    same = filled = 0
    for a, b in zip(one, other, strict=True):
        if a or b:
            filled += 1
            same += a == b
    return max(0.0, (same / filled - _CHANCE) / (1 - _CHANCE)) if filled else 0.0


def containment(share: float, one: int, other: int) -> float:
    """Return how much of the shorter text stands in the longer, from Jaccard and their lengths."""
    common = share * (one + other) / (1 + share)
    return min(1.0, common / max(1, min(one, other)))
