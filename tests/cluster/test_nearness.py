from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.nearness import OTHER, SAME, Pair, elsewhere, is_stranger, joins
from watcher.model import EntryId, StoryId

DAY = 86_400


def pair(one: int = 1, other: int = 2, **known: object) -> Pair:
    given_ = {"nearness": 0.8, "apart": 0, "wording": None} | known
    return Pair(EntryId(one), EntryId(other), **given_)  # type: ignore[arg-type]


def test_two_languages_are_joined_by_meaning_alone() -> None:
    (join,) = joins([pair(nearness=0.87)])
    assert join.why == "same event by meaning: .87, other language"
    assert join.score == 0.87


def test_one_language_needs_meaning_and_wording_together() -> None:
    assert joins([pair(nearness=0.8, wording=0.5)])
    assert not joins([pair(nearness=0.7, wording=0.1)])
    assert not joins([pair(nearness=0.2, wording=0.3)])


def test_what_is_near_is_less_so_after_days() -> None:
    just_enough = OTHER + 0.02
    assert joins([pair(nearness=just_enough)])
    assert not joins([pair(nearness=just_enough, apart=2 * DAY)])


def test_a_stranger_is_much_nearer_to_another_story() -> None:
    assert not is_stranger(0.1, 0.0)
    assert not is_stranger(0.3, 0.4)
    assert is_stranger(0.3, 0.6)
    assert not is_stranger(0.6, 0.9)


def test_elsewhere_is_where_the_nearest_entry_of_another_story_is() -> None:
    story = {EntryId(1): StoryId(1), EntryId(2): StoryId(1), EntryId(3): StoryId(3)}
    near = [pair(1, 2, nearness=0.9), pair(1, 3, nearness=0.4), pair(2, 3, nearness=0.5)]
    assert elsewhere(near, story) == {EntryId(1): 0.4, EntryId(2): 0.5, EntryId(3): 0.5}


scores = st.floats(0, 1)
some = st.lists(
    st.builds(
        Pair, st.integers(1, 9).map(EntryId), st.integers(10, 19).map(EntryId), scores,
        st.integers(0, 7 * DAY), st.none() | scores,
    ),
    max_size=9,
    unique_by=lambda p: (p.one, p.other),
)  # fmt: skip


@given(some, st.randoms())
def test_the_order_of_pairs_does_not_matter(pairs: list[Pair], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert joins(shuffled) == joins(pairs)


@given(some)
def test_what_is_joined_is_sure_enough(pairs: list[Pair]) -> None:
    assert all(join.score >= min(SAME, OTHER) - 0.001 for join in joins(pairs))
