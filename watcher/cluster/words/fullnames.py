"""Full names of a short Vietnamese text: Lê Minh Khang, Sóc Trăng, Trà Khúc.

Local desks write of accidents, drownings and thefts in the same words, and their titles name
nobody ("Two killed by a lorry"). What tells two of them apart is that each names people and places,
and not one of the other's. Full names of other languages are among the clues (`across`); Vietnamese
syllables say too little by their sound.
"""

import re

import numpy as np

from watcher.cluster.words.memo import hashed

MOST = 16  # names that are kept of one text
LONGEST = 6  # syllables of a name
_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")


def full_names(title: str, text: str) -> bytes:
    """Return the names of several syllables that a text has, each by its last two."""
    found: dict[int, None] = {}
    for run in _RUN.findall(f"{title}\n{text}"):
        for name in _names(run.split(" ")):
            found[hashed(name) >> 32] = None
    return np.array(list(found)[:MOST], np.uint32).tobytes()


def apart(one: bytes, other: bytes, least: int) -> bool:
    """Tell whether two texts have `least` names each and none in common."""
    mine, others = (frozenset(np.frombuffer(each, np.uint32).tolist()) for each in (one, other))
    return min(len(mine), len(others)) >= least and mine.isdisjoint(others)


def _names(words: list[str]) -> list[str]:
    """Return the last two syllables of each run of capitals, but of a text in nothing else."""
    capital = [word[0].isupper() for word in words] + [False]
    if len(words) > LONGEST and all(capital[:-1]):
        return []
    return [
        f"{words[at - 1]} {words[at]}".lower()
        for at in range(1, len(words))
        if capital[at] and capital[at - 1] and not capital[at + 1]
    ]
