"""Hashes of tokens."""

import pytest

from watcher.cluster.words import memo
from watcher.cluster.words.kinds import LITTLE, SIGNS, SYLLABLES, WORDS
from watcher.cluster.words.memo import hashes


def test_tokens_that_are_known_by_the_same_have_one_hash() -> None:
    found, _ = hashes(["Sanctions", "sanctioned", "sanity"], WORDS)
    assert found[0] == found[1] != found[2]


def test_what_a_token_may_count_comes_with_its_hash() -> None:
    found, worths = hashes(["EU", "eu", "The", "vote"], WORDS)
    assert worths.tolist() == pytest.approx([1.0, 0.0, LITTLE, 1.0])
    assert found[0] == found[1]


@pytest.mark.parametrize("kind", [WORDS, SYLLABLES, SIGNS])
def test_no_tokens_have_no_hashes(kind: int) -> None:
    assert [len(each) for each in hashes([], kind)] == [0, 0]


def test_what_is_forgotten_comes_out_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"syllable{at}" for at in range(50)]
    first = hashes(words, SYLLABLES)[0].tolist()
    monkeypatch.setattr(memo, "MOST", 3)
    hashes([f"other{at}" for at in range(50)], SYLLABLES)
    assert hashes(words, SYLLABLES)[0].tolist() == first
    assert len(memo._MEMOS[SYLLABLES]) <= 3
