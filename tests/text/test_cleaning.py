import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text import clean, composed, hash64, join_surrogates

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
        ("Bundes\xadkanzler\u2060in", "Bundeskanzlerin"),
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


@pytest.mark.parametrize(
    "marks", ["\u0323\u0301", "\u0301\u0323\u0302", "\u0f73", "\u05b8\u05bc", "\u1dfa"]
)
def test_a_flood_of_marks_takes_no_longer_than_other_text(marks: str) -> None:
    began = time.process_time()
    text = clean("Điện " + marks * (200_000 // len(marks)) + " a\u0301")
    assert time.process_time() - began < 1.0  # in the order of the standard: a minute
    assert (text[:5], text[-2:]) == ("Điện ", " á")
    assert clean(text) == text


@given(st.text(st.sampled_from("ae\u1ea1\u0323\u0301\u0f73\u05b8\u0344\uac00\u11a8 "), max_size=60))
def test_text_that_is_not_flooded_is_in_nfc(text: str) -> None:
    assert composed(text[:30]) == unicodedata.normalize("NFC", text[:30])
    assert composed(composed(text)) == composed(text)


def test_a_flood_is_seen_wherever_it_begins() -> None:
    for before in range(70):
        flooded = "a" * before + "\u0301\u0323" * 16
        assert composed(flooded)[before + 1 :] == flooded[before + 1 :]


def test_all_marks_of_unicode_count_as_a_flood() -> None:
    every = (chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    marks = [c for c in every if unicodedata.combining(unicodedata.normalize("NFD", c)[0])]
    assert [
        mark for mark in marks if composed(f"{mark}\u0323\u0301" * 11) != f"{mark}\u0323\u0301" * 11
    ] == []
