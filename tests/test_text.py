import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text import clean, hash64, join_surrogates

any_text = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Đã có sự đồng ý", "Đã có sự đồng ý"),
        ("  two\t spaces\u00a0 \n", "two spaces"),
        ("nul\x00 and \x07bell", "nul and bell"),
        ("e\u0301", "é"),
        ("\ufeffmark", "mark"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\ud800b", "ab"),
        ("\ud83d\ude00", "😀"),
        ("line\u2028end", "line end"),
        ("", ""),
        (" ", ""),
    ],
)
def test_clean_keeps_words_and_drops_what_cannot_be_stored(given: str, expected: str) -> None:
    assert clean(given) == expected


@given(any_text)
def test_clean_text_is_storable_folded_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    once.encode()
    assert "\x00" not in once
    assert once == " ".join(once.split())
    assert unicodedata.is_normalized("NFC", once)
    assert clean(once) == once


def test_hash64_tells_where_its_parts_end() -> None:
    assert hash64("ab", "c") != hash64("a", "bc")
    assert hash64("a") == hash64("a")
    assert -(2**63) <= hash64("x", "\ud800") < 2**63


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("&#55357;&#56834;", "&#128514;"),
        ("a &#xD83D;&#xde02; b", "a &#128514; b"),
        ("&#55357;", "&#55357;"),
        ("&#55357; &#56834;", "&#55357; &#56834;"),
        ("&#56834;&#55357;", "&#56834;&#55357;"),
        ("&#55999;&#56000;", "&#55999;&#56000;"),
    ],
)
def test_a_character_written_as_two_halves_is_one_again(text: str, joined: str) -> None:
    assert join_surrogates(text) == joined
