"""Entry and candidates -> joins a story, or starts one."""

from collections.abc import Sequence
from dataclasses import dataclass

from watcher.model import Role, StoryId


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where an entry belongs; `story` is None where it starts one. `why` is shown by `why URL`."""

    story: StoryId | None
    role: Role
    why: str


NEW_STORY = Assignment(None, "lead", "first to tell it")


def assign(same_page: Sequence[StoryId]) -> Assignment:
    """Return the story of an entry, given the stories that already tell the same page.

    The oldest story wins, so that the order of arrival within a batch does not matter.
    """
    if not same_page:
        return NEW_STORY
    return Assignment(min(same_page), "duplicate", "the same page at another source")
