"""Texts without what was looked for."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.sought import without
from watcher.cluster.telling import Telling

AT = datetime(2026, 3, 2, tzinfo=UTC)


def bare(text: str, *words: str) -> str:
    return " ".join(without(Telling(text, text, text, "en", AT), words).body.split())


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("President Putin said no", ["Putin"], "no"),
        ("Он говорил с Путиным вчера о газе", ["Путин"], "Он говорил о газе"),
        ("Tổng thống Nga Vladimir Putin tới Minsk", ["Putin"], "Tổng thống Nga Minsk"),
        ("the Kremlin, again", ["kremlin"], ""),
        ("Nga và ngang hàng", ["Nga"], "ngang hàng"),
        ("Nothing here", ["Putin"], "Nothing here"),
        ("Nothing here", [], "Nothing here"),
        ("a C++ story of it", ["C++"], "of it"),
    ],
)
def test_words_go_with_those_beside_them(text: str, words: list[str], left: str) -> None:
    assert bare(text, *words) == left


def test_in_scripts_without_spaces_a_word_may_stand_anywhere() -> None:
    assert "普京" not in bare("俄罗斯总统普京周一表示", "普京")


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_any_text_is_read_and_never_grows(text: str, words: list[str]) -> None:
    assert len(bare(text, *words)) <= len(text)


def test_hostile_texts_take_no_time() -> None:
    assert bare("a " * 50_000, "b") != ""
    assert bare("a" * 50_000, "a" * 40) != ""
    assert bare("!" * 50_000, "b") != ""
