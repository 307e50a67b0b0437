"""Tokens of texts in many scripts."""

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.words.tokens import tokens


def test_words_keep_their_case_and_numbers_their_points() -> None:
    assert tokens("Giá vàng tăng 1.200.000 đồng") == ["Giá", "vàng", "tăng", "1.200.000", "đồng"]


def test_marks_belong_to_their_letter() -> None:
    assert tokens("हिन्दी में।") == ["हिन्दी", "में"]


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert tokens("北京市 2018年") == ["北京", "京市", "2018", "年"]


def test_scripts_that_write_vowels_as_signs_give_longer_pieces() -> None:
    assert tokens("สวัสดี") == ["สวัส", "วัสด", "ัสดี"]


def test_decomposed_letters_are_composed() -> None:
    assert tokens(normalize("NFD", "Tiếng Việt")) == ["Tiếng", "Việt"]


@given(st.text())
def test_any_text_gives_tokens_without_white_space(text: str) -> None:
    assert all(token and not any(c.isspace() for c in token) for token in tokens(text))


@given(st.text(st.characters(max_codepoint=0x590)))
def test_a_plain_text_gives_what_the_careful_way_gives(text: str) -> None:
    assert tokens(text) == [word for word in tokens(text + " 北京") if word != "北京"]
