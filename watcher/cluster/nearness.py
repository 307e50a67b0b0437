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
-> with meaning: Vietnamese .896/.955 -> the same, English 1.000 -> the same; the same news in 41
languages .577/.594 (with `across`) -> .974/.985, .794; 147 and 80 short reports in 26 languages
.321/.761 -> .623/.868 and .813/.903 -> .821/.906.
The thresholds were chosen on random halves: of the Vietnamese clusters (20, each with all articles
that stand alone) and of the documents in 41 languages. In one language wording finds nearly all by
itself: of what meaning adds, above .6 one join in two is right, below it one in four, and .68 is
the least with which no half is worse than by wording alone (.57, as it was: .858 against .870). Of
three entries that were nearer to another story by .15 and not by .2 two were at home. With `ALL` of
.3 two of four halves in 41 languages are better than with .34, none is worse.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from watcher.model import EntryId, StoryId

TOGETHER = 512  # entries that are compared at once, where so many wait
HALF = 72 * 3_600
SAME = 0.68  # nearness and wording together, in one language
OTHER = 0.38  # nearness alone, in two
MEANING, WORDING = 0.5, 0.75  # what each counts
DOUBTFUL = 0.48  # mean nearness with its story, below which an entry may be a stranger there
ELSEWHERE = 0.2  # it is one if it is nearer to another story by this much
ALL = 0.3  # mean nearness of the entries of two stories that become one


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
