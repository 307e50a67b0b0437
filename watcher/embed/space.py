"""The vectors of the window: what is near once the language is taken away. Pure, and numpy.

Vectors are kept as they came, because the means of languages keep changing; the means are
subtracted a block of rows at a time.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from watcher.embed.means import Means
from watcher.embed.means import Vectors as Vectors

WINDOW = 7 * 86_400
HALF = 72 * 3_600
FLOOR = 0.25  # nearness, faded by age, below which a pair is not reported
NEAREST = 12
_BLOCK = 8_192


class Row(NamedTuple):
    """One entry: its language's number, and when it was told in seconds since 1970."""

    id: int
    language: int
    at: int


class Near(NamedTuple):
    """Two entries that are near: the cosine without their languages, and seconds between them.

    `same_language`: perhaps, where one does not tell its language.
    """

    one: int
    other: int
    nearness: float
    apart: int
    same_language: bool


class Space:
    """Vectors with their means. `offsets` is a row a language, `common` what all have.

    `untold` is the number that stands for an unknown language.
    """

    def __init__(self, offsets: Vectors, common: Vectors, untold: int = -1) -> None:
        self._means, self._untold = Means(offsets, common), untold
        self._vectors = np.empty((0, offsets.shape[1]), np.float16)
        self._ids = np.empty(0, np.int64)
        self._languages = np.empty(0, np.int64)
        self._at = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, rows: Sequence[Row], vectors: NDArray[np.float16]) -> None:
        """Take in vectors; one that is here already is replaced."""
        if not rows:
            return
        self._keep(~np.isin(self._ids, [row.id for row in rows]))
        ids, languages, at = np.array(rows, np.int64).T
        self._means.count(languages, vectors, 1)
        self._vectors = np.concatenate([self._vectors, vectors])
        self._ids = np.concatenate([self._ids, ids])
        self._languages = np.concatenate([self._languages, languages])
        self._at = np.concatenate([self._at, at])

    def keep(self, ids: Sequence[int]) -> None:
        """Forget all others."""
        self._keep(np.isin(self._ids, np.array(ids, np.int64)))

    def nearest(self, ids: Sequence[int]) -> list[Near]:
        """Return, for each of `ids`, the nearest of the days before and after it."""
        asked = np.flatnonzero(np.isin(self._ids, np.array(ids, np.int64)))
        if not len(asked):
            return []
        means = self._means.of_each()
        own = self._unit(asked, means)
        starts = range(0, len(self), _BLOCK)
        blocks = [np.arange(s, min(s + _BLOCK, len(self))) for s in starts]
        found = np.concatenate([own @ self._unit(block, means).T for block in blocks], axis=1)
        pairs: dict[frozenset[int], Near] = {}
        for place, cosines in zip(asked, found, strict=True):
            for near in self._best(int(place), cosines):
                pairs.setdefault(frozenset((near.one, near.other)), near)
        return list(pairs.values())

    def joined(
        self, groups: Sequence[Sequence[int]], pairs: Sequence[tuple[int, int]], least: float
    ) -> list[int]:
        """Return which of `pairs` of groups, by their places, become one, in their order.

        That is where all entries of both, with what joined them before, are `least` near on the
        average (UPGMA). The mean cosine of two groups is the product of their mean vectors.
        """
        means = self._means.of_each()
        sides = [np.flatnonzero(np.isin(self._ids, np.array(ids, np.int64))) for ids in groups]
        sums = [self._unit(side, means).sum(axis=0) for side in sides]
        sizes = [max(1, len(side)) for side in sides]
        into = list(range(len(groups)))
        taken = []
        for place, (first, second) in enumerate(pairs):
            one, other = _root(into, first), _root(into, second)
            mean = float(sums[one] @ sums[other]) / (sizes[one] * sizes[other])
            if one != other and mean >= least:
                into[other] = one
                sums[one], sizes[one] = sums[one] + sums[other], sizes[one] + sizes[other]
                taken.append(place)
        return taken

    def likeness(self, one: int, others: Sequence[int]) -> float | None:
        """Return the mean nearness of an entry with others, None where either is not here."""
        sides = [np.flatnonzero(np.isin(self._ids, np.array(ids))) for ids in ([one], others)]
        if not all(map(len, sides)):
            return None
        means = self._means.of_each()
        return float(self._unit(sides[0], means)[0] @ self._unit(sides[1], means).mean(axis=0))

    def _best(self, place: int, cosines: Vectors) -> list[Near]:
        apart = np.abs(self._at - self._at[place])
        aged = cosines * (0.5 + 0.5 * np.exp(-apart / HALF))
        aged[(apart > WINDOW) | (np.arange(len(self)) == place)] = 0
        order = np.argsort(-aged, kind="stable")[:NEAREST]
        return [
            Near(
                int(self._ids[place]), int(self._ids[at]), round(float(cosines[at]), 4),
                int(apart[at]), self._perhaps_same(place, at),
            )
            for at in order if aged[at] >= FLOOR
        ]  # fmt: skip

    def _perhaps_same(self, one: int, other: int) -> bool:
        first, second = int(self._languages[one]), int(self._languages[other])
        return first == second or self._untold in (first, second)

    def _unit(self, places: NDArray[np.int64], means: Vectors) -> Vectors:
        found = self._vectors[places].astype(np.float32) - means[self._languages[places]]
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(lengths, 1e-9), np.float32)

    def _keep(self, kept: NDArray[np.bool_]) -> None:
        if kept.all():
            return
        self._means.count(self._languages[~kept], self._vectors[~kept], -1)
        self._vectors, self._ids = self._vectors[kept], self._ids[kept]
        self._languages, self._at = self._languages[kept], self._at[kept]


def _root(into: Sequence[int], place: int) -> int:
    while into[place] != place:
        place = into[place]
    return place
