"""Which stories may share enough with a telling, asked at a tenth of what comparing them costs.

Most stories that share some clue of a telling share one or two, and by these alone they cannot come
to what makes one event. What is left out here `compare` would not call enough.
"""

from collections.abc import Iterable

import numpy as np

from watcher.cluster.across.compare import LATEST, PIECE, PIECES, is_foreign, needed
from watcher.cluster.across.kept import GOES_ON, unpacked
from watcher.cluster.across.shares import Shares
from watcher.cluster.telling import Features

ROUNDED = 1e-3  # of a sum of worths


class Promise:
    """What the clues of one telling are worth at most, in stories of `most` tellings at most."""

    def __init__(self, f: Features, shares: Shares, total: int, most: int) -> None:
        own = unpacked(f.clues)[0]
        worths = shares.worths(own, total, np.full(len(own), most, np.float32))
        alone = dict(zip(own.tolist(), worths.tolist(), strict=True))
        # Other tellings have a clue with the bit or without it.
        self._worths = alone | {clue | GOES_ON: worth for clue, worth in alone.items()}
        self._told = f

    def of(self, tellings: Iterable[Features]) -> bool:
        """Tell whether a story with these tellings may share enough with this one."""
        return any(self._by(one) for one in tellings if is_foreign(self._told, one))

    def _by(self, other: Features) -> bool:
        worths, apart = self._worths, abs(self._told.at - other.at)
        every = np.frombuffer(other.clues, np.uint32).tolist()
        found = [worths[clue] for clue in every if clue in worths]
        if len(found) < PIECES or apart > LATEST or sum(found) < needed(apart) - ROUNDED:
            return False
        strong = len([worth for worth in found if worth >= PIECE - ROUNDED])
        # Two that are not may make one thing that is, being one name.
        return strong + (len(found) - strong) // 2 >= PIECES
