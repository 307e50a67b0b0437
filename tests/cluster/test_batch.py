"""Batches: the order of arrival does not matter, and neither does a restart."""

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cluster.stories import telling
from tests.support.placing import place_batch
from watcher.cluster.features import Features, pack, unpack
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

WORDS = st.sampled_from(
    tuple("quake flood Mindanao Berlin budget vote minister storm train strike 40 12 the".split())  # noqa: SIM905
)
TELLINGS = st.lists(
    st.builds(
        lambda title, body, hours: telling(" ".join(title), " ".join(body), hours=hours),
        st.lists(WORDS, min_size=1, max_size=6),
        st.lists(WORDS, max_size=20),
        st.integers(0, 60),
    ),
    max_size=12,
)


def grouped(window: Window, batch: list[tuple[EntryId, Features]]) -> dict[EntryId, StoryId]:
    """Return the story of each entry after a batch."""
    numbers = count(1000)
    place_batch(window, batch, lambda: StoryId(next(numbers)))
    return {entry: window.story_of(entry) for entry, _ in batch}


@settings(deadline=None)
@given(TELLINGS, st.randoms())
def test_the_order_of_arrival_in_a_batch_does_not_matter(
    tellings: list[Features], random: st.DataObject
) -> None:
    batch = [(EntryId(at), told) for at, told in enumerate(tellings)]
    shuffled = list(batch)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = grouped(Window(), batch), grouped(Window(), shuffled)
    assert company(one, tellings) == company(other, tellings)


def company(stories: dict[EntryId, StoryId], tellings: list[Features]) -> list[list[bytes]]:
    """Return the stories as sorted groups of what was told; equal tellings are alike."""
    groups: dict[StoryId, list[bytes]] = {}
    for entry, story in stories.items():
        groups.setdefault(story, []).append(pack(tellings[entry]))
    return sorted(sorted(group) for group in groups.values())


@settings(deadline=None)
@given(TELLINGS, TELLINGS)
def test_a_window_rebuilt_from_stored_features_decides_the_same(
    before: list[Features], after: list[Features]
) -> None:
    window, rebuilt = Window(), Window()
    stories = grouped(window, [(EntryId(at), told) for at, told in enumerate(before)])
    for entry in sorted(stories, key=lambda e: (before[e].at, e)):
        rebuilt.add(entry, stories[entry], unpack(pack(before[entry])))
    for told in after:
        assert window.place(told) == rebuilt.place(told)
