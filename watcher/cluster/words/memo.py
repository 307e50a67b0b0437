"""Tokens -> hashes of what they are known by, each worked out once while it is remembered.

The lowest two bits of a hash tell what the token may count, so that one look-up tells both.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from watcher.cluster.words.kinds import KINDS, LITTLE, stem, weight

LONGEST = 40  # letters of a token that count
MOST = 1 << 14  # tokens of a kind of writing that are remembered
_STEPS = (0.0, LITTLE, 1.0)
_BITS = 3
_WORTHS = np.array(_STEPS, np.float32)

Hashes = npt.NDArray[np.uint64]


def hashed(text: str) -> int:
    """Return the 64-bit hash of a text."""
    return xxh3_64_intdigest(text.encode("utf-8", "surrogatepass"))


class _Memo(dict[str, int]):
    """Token -> hash and step; emptied where it is full, which threads may do as they like."""

    def __init__(self, kind: int) -> None:
        self._kind = kind

    def __missing__(self, token: str) -> int:
        step = _STEPS.index(weight(token, self._kind))
        made = hashed(stem(token, self._kind)[:LONGEST]) & ~_BITS | step
        if len(self) >= MOST:
            self.clear()
        if len(token) <= LONGEST:
            self[token] = made
        return made


_MEMOS = {kind: _Memo(kind) for kind in KINDS}


def hashes(tokens: Sequence[str], kind: int) -> tuple[Hashes, npt.NDArray[np.float32]]:
    """Return the hashes of tokens in their order, and what each may count, 0 to 1."""
    found = map(_MEMOS[kind].__getitem__, tokens)
    both = np.fromiter(found, np.uint64, len(tokens))
    return both & ~np.uint64(_BITS), _WORTHS[(both & np.uint64(_BITS)).astype(np.intp)]
