"""An entry as the window holds it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from watcher.cluster.told import Features
from watcher.model import EntryId, StoryId

MEMBERS = 8  # tellings of a story that others are compared with, the newest


@dataclass(slots=True, eq=False)
class Held:
    """An entry in the window. Slots grow by one with each entry taken in."""

    id: EntryId
    story: StoryId
    told: Features
    slot: int


def newest(members: dict[EntryId, Held]) -> Iterable[Held]:
    """Return the newest tellings of a story, the last first."""
    return islice(reversed(members.values()), MEMBERS)
