"""Where a telling belongs, by what it shares with stories of other languages beside its own."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from watcher.cluster.across.beside import Beside
from watcher.cluster.across.compare import ENOUGH, is_enough, is_foreign
from watcher.cluster.assign import NEW_STORY, Assignment
from watcher.cluster.choose import SAME
from watcher.cluster.held import Held
from watcher.cluster.telling import Features
from watcher.model import StoryId

UNLIKE = 0.5  # x SAME: likeness below which two tellings of one language are of two events
WHY = "tells the same event in another language"

# The likeness of a telling with others by their words, one by one.
Likenesses = Callable[[Features, Sequence[Held]], Iterable[float]]


def decide(
    f: Features,
    where: Assignment,
    beside: Beside,
    likenesses: Likenesses,
    is_apart: Callable[[StoryId, StoryId], bool],
) -> Assignment:
    """Return where a telling belongs. `where` is what its own language alone says.

    It goes into the story of another language that it shares most with. Where it has a story of its
    own language already, the two become one if all their tellings are alike enough.
    """
    where = _sure(f, _undoubted(f, where, beside), beside)
    for common, story in beside.stories(f, {where.story, *where.joins, where.follows}):
        if _is_unlike([f], story, beside, likenesses):
            continue
        if where.story is None:
            score = common.score / (common.score + ENOUGH)
            return Assignment(story, "same", WHY, round(score, 4), across=common)
        if is_apart(where.story, story) or not beside.mutual(where.story, story):
            continue
        if not _is_unlike(beside.tellings(where.story), story, beside, likenesses):
            oldest, *joins = sorted({where.story, story, *where.joins})
            why = f"{where.why}; {WHY}"
            return replace(where, story=oldest, joins=tuple(joins), why=why, across=common)
    return where


def _sure(f: Features, where: Assignment, beside: Beside) -> Assignment:
    """Return `where`, no longer as weak where other languages confirm it."""
    if where.story is None or where.story not in where.weak:
        return where
    common = beside.common(f, where.story)
    if not is_enough(common):
        return where
    why = f"{where.why}; {WHY}"
    return replace(where, why=why, across=common, weak=where.weak - {where.story})


def _is_unlike(
    tellings: Iterable[Features], story: StoryId, beside: Beside, likenesses: Likenesses
) -> bool:
    """Tell whether a story has tellings in the languages of these, in clearly other words."""
    newest = list(beside.held(story))
    for f in tellings:
        own = [held for held in newest if not is_foreign(f, held.features)]
        found = list(likenesses(f, own))
        if found and sum(found) / len(found) < UNLIKE * SAME[f.kind]:
            return True
    return False


def _undoubted(f: Features, where: Assignment, beside: Beside) -> Assignment:
    """Return `where` without the stories whose tellings in other languages name other things."""
    if where.role != "same" or where.story is None:
        return where
    if beside.is_strange(f, where.story):
        return NEW_STORY
    joins = tuple(one for one in where.joins if not beside.is_strange(f, one))
    return replace(where, joins=joins) if len(joins) < len(where.joins) else where
