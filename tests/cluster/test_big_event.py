"""An afternoon of one big event."""

from collections import Counter
from datetime import datetime

from tests.support.events import afternoon
from tests.support.placing import place_batch
from watcher.cluster.features import Telling, features
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

OUTLETS, OTHERS = 60, 5_000


def test_what_sixty_outlets_tell_among_five_thousand_other_entries_is_one_story() -> None:
    window, stories = Window(), dict[str, StoryId]()
    for number, row in enumerate(afternoon(OUTLETS, OTHERS, "needle")):
        at = datetime.fromisoformat(row["published"])
        made = features(Telling(row["title"], "", row["text"], row["lang"], at))
        for _, story, _ in place_batch(
            window, [(EntryId(number), made)], lambda: StoryId(len(stories) + 1)
        ):
            stories[row["id"]] = story
    big = {story for name, story in stories.items() if name.startswith("big")}
    assert len(big) == 1
    counts = Counter(stories.values())
    assert counts.most_common(1) == [(big.pop(), OUTLETS)]
    assert len(counts) > OTHERS * 0.99
