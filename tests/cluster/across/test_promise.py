"""No story that shares enough is left out before it is compared; most others are."""

from itertools import pairwise

import pytest

from tests.cluster.across.test_window import FEATURES
from watcher.cluster.across.compare import is_enough, is_foreign, shared
from watcher.cluster.across.kept import unpacked
from watcher.cluster.across.promise import Promise
from watcher.cluster.across.shares import Shares
from watcher.cluster.telling import Features

SHARES = Shares()
for _slot, _one in enumerate(FEATURES):
    SHARES.add(_slot, _one)
STORIES = [[one] for one in FEATURES] + [list(pair) for pair in pairwise(FEATURES)]


def is_clear(f: Features, story: list[Features]) -> bool:
    return is_enough(shared(f, story, len(story), SHARES, len(FEATURES)))


@pytest.mark.parametrize("f", FEATURES)
def test_every_story_that_shares_enough_is_promising(f: Features) -> None:
    promise = Promise(f, SHARES, len(FEATURES), 2)
    assert [story for story in STORIES if is_clear(f, story) and not promise.of(story)] == []


def test_most_stories_that_share_something_are_not() -> None:
    asked = [
        (is_clear(f, [other]), Promise(f, SHARES, len(FEATURES), 1).of([other]))
        for f in FEATURES
        for other in FEATURES
        if is_foreign(f, other) and {*unpacked(f.clues)[0]} & {*unpacked(other.clues)[0]}
    ]
    clear, promising = (sum(column) for column in zip(*asked, strict=True))
    assert 0 < clear <= promising < len(asked) / 2
