"""Where an entry belongs."""

from watcher.cluster.assign import assign
from watcher.model import StoryId


def test_an_unknown_page_starts_a_story() -> None:
    assert assign([]).story is None
    assert assign([]).role == "lead"


def test_a_known_page_joins_its_oldest_story_as_a_duplicate() -> None:
    found = assign([StoryId(7), StoryId(3), StoryId(9)])
    assert (found.story, found.role) == (3, "duplicate")
