from typing import Any

import pytest

np = pytest.importorskip("numpy")

from watcher.embed.space import NEAREST, WINDOW, Row, Space  # noqa: E402

SIZE = 64
rng = np.random.default_rng(5)
LANGUAGES = rng.normal(0, 1, (2, SIZE)).astype(np.float32)
EVENTS = rng.normal(0, 1, (9, SIZE))


def said(event: int, language: int, seed: int = 0) -> Any:
    """A vector as e5 makes them: the language weighs more than the event."""
    noise = np.random.default_rng(seed).normal(0, 0.3, SIZE)
    vector = 5 + 3 * LANGUAGES[language] + EVENTS[event] + noise
    return vector / np.linalg.norm(vector)


def space(offsets: object = LANGUAGES) -> Space:
    return Space(np.asarray(offsets, np.float32) * 0.05, np.full(SIZE, 5 / 45, np.float32))


def add(to: Space, *rows: tuple[int, int, int, int]) -> None:
    """Add (id, language, event, at)."""
    vectors = np.array([said(event, language, id_) for id_, language, event, _ in rows], "f2")
    to.add([Row(id_, language, at) for id_, language, _, at in rows], vectors)


def test_the_same_event_in_two_languages_is_nearer_than_another_in_one() -> None:
    here = space()
    add(here, *((event, 0, event, 0) for event in range(9)))
    add(here, *((10 + event, 1, event, 0) for event in range(9)))
    near = here.nearest([10, 14, 18])
    for each in (10, 14, 18):
        best = max((n for n in near if each in n[:2]), key=lambda n: n.nearness)
        assert {best.one, best.other} == {each, each - 10}
        assert not best.same_language


def test_a_language_of_one_entry_has_its_offset_to_go_by() -> None:
    rows = [(event, 0, event, 0) for event in range(9)]
    known, unknown = space(), space(np.zeros_like(LANGUAGES))
    for here in (known, unknown):
        add(here, *rows, (10, 1, 3, 0))
    assert max(known.nearest([10]), key=lambda n: n.nearness).other == 3
    assert not unknown.nearest([10])


def test_what_was_told_more_than_a_week_apart_is_not_near() -> None:
    here = space()
    add(here, (1, 0, 1, 0), (2, 0, 1, WINDOW + 1), (3, 0, 1, WINDOW), (4, 0, 2, 0))
    pairs = {frozenset(near[:2]) for near in here.nearest([1])}
    assert frozenset((1, 3)) in pairs
    assert frozenset((1, 2)) not in pairs


def test_what_is_gone_is_no_longer_near_and_leaves_the_means() -> None:
    here, fresh = space(), space()
    rows = [(event, 0, event, 0) for event in range(9)]
    add(here, *rows, (20, 0, 1, 0), (21, 1, 1, 0))
    here.keep([event for event, *_ in rows])
    add(fresh, *rows)
    assert len(here) == 9
    assert here.nearest([1]) == fresh.nearest([1])


def test_an_entry_added_again_is_there_once() -> None:
    here = space()
    add(here, (1, 0, 1, 0), (2, 0, 1, 0))
    add(here, (1, 0, 4, 0))
    assert len(here) == 2


def test_only_the_nearest_are_told() -> None:
    here = space()
    add(here, *((id_, 0, id_ % 2, 0) for id_ in range(60)))
    assert len(here.nearest([1])) <= NEAREST


def test_an_entry_that_tells_no_language_is_perhaps_of_the_same() -> None:
    here = Space(np.zeros((3, SIZE), np.float32), np.zeros(SIZE, np.float32), untold=2)
    add(here, (1, 0, 1, 0), (2, 1, 1, 0))
    here.add([Row(3, 2, 0)], np.array([said(1, 0, 3)], "f2"))
    same = {frozenset(near[:2]): near.same_language for near in here.nearest([1, 2, 3])}
    assert same[frozenset((1, 3))]
    assert same.get(frozenset((2, 3)), True)
    assert not same.get(frozenset((1, 2)), False)


def test_nothing_is_near_to_what_is_not_here() -> None:
    here = space()
    assert here.nearest([1]) == []
    assert here.joined([[1], [2]], [(0, 1)], 0.1) == []


def test_more_rows_than_a_block_are_all_looked_at() -> None:
    here = space()
    add(here, *((id_, 0, 2 + id_ % 7, 0) for id_ in range(9_000)), (9_001, 0, 1, 0))
    add(here, (9_002, 1, 1, 0))
    best = max(here.nearest([9_002]), key=lambda n: n.nearness)
    assert {best.one, best.other} == {9_001, 9_002}


def test_groups_that_are_near_become_one() -> None:
    here = space()
    add(here, *((event, 0, event, 0) for event in range(9)))
    add(here, *((10 + event, 1, event, 0) for event in range(9)))
    groups = [[event, 10 + event] for event in range(9)]
    add(here, (21, 0, 1, 0), (22, 1, 2, 0))
    assert here.joined([*groups, [21], [22]], [(9, 1), (10, 1), (10, 2), (2, 10)], 0.3) == [0, 2]


def test_what_joined_before_counts_too() -> None:
    here = space()
    add(here, *((event, 0, event, 0) for event in range(9)))
    between = said(1, 0, 7) + said(2, 0, 8)
    here.add([Row(30, 0, 0)], np.array([between / np.linalg.norm(between)], "f2"))
    singles = [[1], [30], [2]]
    assert here.joined(singles, [(0, 1)], 0.4) == [0]
    assert here.joined(singles, [(1, 2)], 0.4) == [0]
    assert here.joined(singles, [(0, 1), (1, 2)], 0.4) == [0]
