"""A window that was rebuilt from stored features, merges included, decides as the one before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cluster.test_batch import TELLINGS
from watcher.cluster.features import Features, pack, unpack
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId


@settings(deadline=None)
@given(TELLINGS, TELLINGS, st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=4))
def test_merges_and_a_restart_change_no_decision(
    before: list[Features], after: list[Features], merges: list[tuple[int, int]]
) -> None:
    window, rebuilt = Window(), Window()
    for at, told in enumerate(before):
        window.add(EntryId(at), StoryId(at), told)
    for one, other in merges:
        if one != other:
            window.merge(StoryId(max(one, other)), StoryId(min(one, other)))
    for at, told in enumerate(before):
        rebuilt.add(EntryId(at), window.story_of(EntryId(at)), unpack(pack(told)))
    for told in after:
        assert window.place(told) == rebuilt.place(told)


@settings(deadline=None)
@given(TELLINGS)
def test_what_is_removed_leaves_no_trace(tellings: list[Features]) -> None:
    window, without = Window(), Window()
    for at, told in enumerate(tellings):
        window.add(EntryId(at), StoryId(at), told)
        if at % 2:
            without.add(EntryId(at), StoryId(at), told)
    for at in range(0, len(tellings), 2):
        window.remove(EntryId(at))
    assert len(window) == len(without)
    for told in tellings:
        assert window.place(told) == without.place(told)
