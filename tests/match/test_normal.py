import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.match.normal import Origin, fold

# Characters that fold in every way there is: grow, shrink, compose, vanish, become a space.
ODD = (
    "aßéİıΐΣςẖſﬁ\u0301\u0307\u0323\u0345\u0338 \u00a0\n-–—'’`\u00ad\u200b\u200d\ufeff"
    "\ufe0f\u0640\u1161\u1100각\u11a8đe\u0958"
)
texts = st.one_of(st.text(ODD, max_size=30), st.text(st.characters(exclude_categories=())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BELARUS", "belarus"),
        ("Điện Kremlin", unicodedata.normalize("NFD", "ĐIỆN KREMLIN")),
        ("Straße", "STRASSE"),
        ("Covid-19", "COVID – 19"),
        ("Covid\u201119", "covid 19"),
        ("O’Brien", "o'brien"),
        ("Bela\u00adrus", "Belarus"),
        ("İstanbul", "istanbul"),
        ("I\u0307stanbul", "istanbul"),
        ("ΠΟΥΤΙΝΣ", "πουτινς"),
        ("a \t\n b", "A B"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_spellings_of_one_thing_have_one_normal_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("e", "é"), ("d", "đ"), ("Nga", "ngã"), ("и", "й")])
def test_marks_are_letters(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(texts)
@example("\u0345\u0301")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
@example(" \u0301 ")
@example("a \u200b b")
@example("ß\u00ad")
def test_every_folded_character_leads_back_to_what_it_came_from(text: str) -> None:
    folded = fold(text)
    origin = Origin(text, folded)
    reached = 0
    for at, char in enumerate(folded):
        start, end = origin.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert char in fold(text[start:end])
        assert start >= reached or folded[at - 1] in fold(text[start:end])
        reached = start


@given(texts, st.text("ab", min_size=1, max_size=3), texts)
def test_a_word_is_found_back_wherever_it_stands(before: str, word: str, after: str) -> None:
    text = f"{before} {word.upper()} {after}"
    folded = fold(text)
    at = folded.rindex(f" {word} ") + 1
    start, end = Origin(text, folded).span(at, at + len(word))
    assert fold(text[start:end]) == word
