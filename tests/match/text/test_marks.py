import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.text.marks import plain
from watcher.match.text.normal import fold


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("lukašenka", "lukasenka"),
        ("łódź ørsted ħal", "lodz orsted hal"),
        ("điện kremlin", "đien kremlin"),
        ("bê la rút ươ", "be la rut uo"),
        ("ısparta", "isparta"),
        ("πούτιν ϊ ᾷ", "πουτιν ι α"),
        ("straße œuvre þór", "straße œuvre þor"),
        ("ș ț ḩ ǧ", "s t h g"),
        ("путін š й ї ў", "путін s й ї ў"),
        ("普京 é", "普京 e"),
        ("পুতিন", "পুতিন"),
    ],
)
def test_marks_of_latin_and_greek_letters_come_off(marked: str, expected: str) -> None:
    assert plain(marked) == expected


@pytest.mark.parametrize("text", ["belarus", "беларусь", "白俄罗斯", "벨라루스", "บลา"])
def test_a_text_without_marks_is_returned_as_it_is(text: str) -> None:
    assert plain(text) is text


@given(st.text() | st.text("éạΐѓяđøŁ普\n “”\x00\u0301ǆ🙂"))
def test_a_folded_text_keeps_its_length_and_loses_its_marks_once(text: str) -> None:
    folded = fold(text)
    assert len(plain(folded)) == len(folded)
    assert plain(plain(folded)) == plain(folded)


@given(st.text(), st.text())
def test_each_character_loses_its_mark_whatever_stands_beside_it(one: str, other: str) -> None:
    one, other = fold(one), fold(other)
    assert plain(one + "\n" + other) == plain(one) + "\n" + plain(other)


@pytest.mark.parametrize(("low", "high"), [(0xC0, 0x250), (0x370, 0x400), (0x1E00, 0x2000)])
def test_no_letter_of_latin_or_greek_keeps_a_mark_that_unicode_takes_apart(
    low: int, high: int
) -> None:
    for char in map(chr, range(low, high)):
        if char.isalpha() and len(fold(char)) == 1:
            assert len(unicodedata.normalize("NFD", plain(fold(char)))) == 1
