"""The mean vector of each language of the window, which is subtracted. Pure, with numpy.

`TRUST` imagined vectors at the common mean plus the language's offset are averaged in, so that a
language with few entries has a sensible mean.
"""

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

TRUST = 5  # vectors that an offset counts as
FIRST = 10  # vectors that the common mean of the offsets counts as


class Means:
    """Sums and counts per language. `offsets` has a row per language, `common` is their mean."""

    def __init__(self, offsets: Vectors, common: Vectors) -> None:
        self._offsets, self._common = offsets, common
        self._sums = np.zeros(offsets.shape)
        self._counts = np.zeros(len(offsets), np.int64)

    def count(self, languages: NDArray[np.int64], vectors: NDArray[np.float16], by: int) -> None:
        """Count vectors of these languages in (`by` 1) or out (-1)."""
        np.add.at(self._sums, languages, by * vectors.astype(float))
        np.add.at(self._counts, languages, by)

    def of_each(self) -> Vectors:
        """Return the mean of each language, a row each."""
        weighted = self._counts @ self._offsets.astype(float)
        known = self._sums.sum(axis=0) - weighted + FIRST * self._common
        common = known / (self._counts.sum() + FIRST)
        means = (self._sums + TRUST * (common + self._offsets)) / (self._counts + TRUST)[:, None]
        return np.asarray(means, np.float32)
