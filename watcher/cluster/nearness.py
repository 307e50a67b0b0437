"""Which stories are one by what they mean: pairs of entries that are near -> joins.

`Pair.nearness` is the cosine of two vectors without their languages (`embed.space`), `wording`
that of their terms, which only two entries of one language have. Both fade with the time between
the entries. Two stories become one where a pair of their entries is near enough, and all their
entries are so on the average: one entry between two events does not make them one. (Asking that
each be the other's nearest changed nothing, the average most.)

What wording alone put together is looked at again: a stranger is much nearer to another story.
Without that, a few wrong joins by wording in one language became wrong joins in all. That its own
story is far says nothing alone: of two right tellings one may begin with something else (.01 in
English, where the words said .60). Whom a stranger leaves is looked at again too, for it may have
made one story of two.

Two stories in which watchlists found other things (Hungary's inflation, Brazil's) do not become
one: of 12 stories of several events, among 147 short reports in 26 languages, 7 are left, nearly
all of them developments, and no right join is lost (B-cubed .840/.947 to .876/.947).

Measured (pairwise / B-cubed F1, of pairs of different documents in the last place), wording alone
-> with meaning: Vietnamese .896/.955 -> .894/.955 (one pair more is wrongly joined, an article and
the reaction to it), English 1.000 -> the same; the same news in 41 languages .577/.594 (with
`across`) -> .971/.982, .788.
`SAME` and `ELSEWHERE` were chosen on random halves, of the Vietnamese clusters (20, all other
articles among them) and of the documents in 41 languages (6): .870/.959 -> .874/.963 and
.557/.582 -> .968/.978. With .57 and .15 as before titles weighed more it was .858/.960 and
.967/.977: a join by meaning that is less than .6 is wrong more often than right, and a stranger
that is nearer elsewhere by .15 was at home in two cases of three. Above .6 right joins are lost
(.61: .869, .62: .867).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from watcher.model import EntryId, StoryId

TOGETHER = 512  # entries that are compared at once, where so many wait
HALF = 72 * 3_600
SAME = 0.6  # nearness and wording together, in one language
OTHER = 0.38  # nearness alone, in two
MEANING, WORDING = 0.5, 0.75  # what each counts
DOUBTFUL = 0.48  # mean nearness with its story, below which an entry may be a stranger there
ELSEWHERE = 0.2  # it is one if it is nearer to another story by this much
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
    """Tell whether an entry means what another story tells, and not its own.

    `own` is its mean nearness with the others there, `elsewhere` that with the nearest entry of
    another story, 0 where there is none.
    """
    return own < DOUBTFUL and elsewhere >= own + ELSEWHERE


def elsewhere(
    near: Iterable[Sequence[Any]], story: Mapping[EntryId, StoryId]
) -> dict[EntryId, float]:
    """Return how near each entry is to the nearest of another story.

    `near` are pairs of entries, each with its nearness in the third place.
    """
    found: dict[EntryId, float] = {}
    for one, other, nearness, *_ in near:
        if story.get(one) != story.get(other):
            for each in (one, other):
                found[each] = max(nearness, found.get(each, 0.0))
    return found


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
