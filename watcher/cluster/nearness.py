"""Which stories are one by what they mean: pairs of entries that are near -> joins.

`Pair.nearness` is the cosine of two vectors without their languages (`embed.space`), `wording`
that of their terms, which only two entries of one language have. Both fade with the time between
the entries. Two stories become one where a pair of their entries is near enough, and all their
entries are so on the average: one entry between two events does not make them one. (Asking that
each be the other's nearest changed nothing, the average most.)

What wording alone put together is looked at again: a stranger is far from its story, or much nearer
to another. Without that, a few wrong joins by wording in one language became wrong joins in all.

Measured (pairwise / B-cubed F1, of pairs of different documents in the last place), wording alone
-> with meaning: Vietnamese .889/.955 -> .892/.955; the same news in 41 languages .06/.10 ->
.959/.968, .790; in 12 of them, with wording as it was before, three choices: .97-1.00/.98-1.00,
.79-1.00. English in the order of the file falls, .958/.985 -> .948/.979, by one stranger that was
none. `SAME` stands where more joins nothing right any more: since wording finds more by itself,
.52 joined strangers (.877).
"""

import math
from collections.abc import Iterable
from typing import NamedTuple

from watcher.model import EntryId

TOGETHER = 512  # entries that are compared at once, where so many wait
HALF = 72 * 3_600
SAME = 0.57  # nearness and wording together, in one language
OTHER = 0.38  # nearness alone, in two
MEANING, WORDING = 0.5, 0.75  # what each counts
STRANGE = 0.15  # mean nearness with a story, below which wording alone has put an entry there
DOUBTFUL, ELSEWHERE = 0.48, 0.15  # or below which it may be so much nearer to another one
ALL = 0.34  # mean nearness of the entries of two stories that become one


class Pair(NamedTuple):
    """Two entries of two stories; `apart` is seconds."""

    one: EntryId
    other: EntryId
    nearness: float
    apart: int
    wording: float | None


class Join(NamedTuple):
    """Two entries whose stories are one, how sure that is, and why."""

    one: EntryId
    other: EntryId
    score: float
    why: str


def is_stranger(own: float, elsewhere: float) -> bool:
    """Tell whether an entry means something else than the story where its wording put it.

    `own` is its mean nearness with the others there, `elsewhere` that with the nearest entry of
    another story, 0 where there is none.
    """
    return own < STRANGE or (own < DOUBTFUL and elsewhere >= own + ELSEWHERE)


def joins(pairs: Iterable[Pair]) -> list[Join]:
    """Return what is to be joined, the surest first, so that the order of `pairs` is the same."""
    found = [join for pair in pairs if (join := _join(pair)) is not None]
    return sorted(found, key=lambda join: (-join.score, join.one, join.other))


def _join(pair: Pair) -> Join | None:
    fading = 0.5 + 0.5 * math.exp(-pair.apart / HALF)
    if pair.wording is None:
        score, needed, more = pair.nearness, OTHER, "other language"
    else:
        score = MEANING * pair.nearness + WORDING * pair.wording
        needed, more = SAME, f"wording {_shown(pair.wording)}"
    if score * fading < needed:
        return None
    why = f"same event by meaning: {_shown(pair.nearness)}, {more}"
    return Join(pair.one, pair.other, round(min(1.0, score * fading), 4), why)


def _shown(score: float) -> str:
    return f"{score:.2f}".removeprefix("0")
