"""Where an entry belongs: the decision, and the rule for one page at several sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from watcher.cluster.across.compare import Shared
from watcher.model import Role, StoryId


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where an entry belongs; `story` is None where it starts one. `why` is shown by `why URL`.

    `score` is how sure it is, 0 to 1. `joins` are further stories that this entry shows to be the
    same as `story`; each is to be merged into it. `follows` is the story whose development this
    entry tells: the entry starts a story of its own, in the role of a follow-up. `weak`
    are those of `story` and `joins` for which few words speak: who would be silenced by them
    should be told. `across` is what it shares with a story of another
    language, where that decided.
    """

    story: StoryId | None
    role: Role
    why: str
    score: float = 0.0
    joins: tuple[StoryId, ...] = ()
    follows: StoryId | None = None
    weak: frozenset[StoryId] = frozenset()
    across: Shared | None = None


NEW_STORY = Assignment(None, "lead", "first to tell it")


def assign(same_page: Sequence[StoryId]) -> Assignment:
    """Return the story of an entry, given the stories that already tell the same page.

    The oldest story wins, so that the order of arrival within a batch does not matter.
    """
    if not same_page:
        return NEW_STORY
    return Assignment(min(same_page), "duplicate", "the same page at another source", 1.0)
