import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text.snippets import snippet

TEXT = (
    "The U.S. said nothing. Mr. Putin met A. Lukashenko in Minsk! They spoke about gas. "
    "Nobody left."
)


def marked(text: str, *words: str, width: int = 240) -> tuple[str, list[str]]:
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    found = snippet(text, spans, width)
    return found.text, [found.text[a:b] for a, b in found.marks]


def test_a_snippet_is_the_sentence_that_matched_with_its_words_marked() -> None:
    assert marked(TEXT, "Lukashenko", "Putin") == (
        "Mr. Putin met A. Lukashenko in Minsk!",
        ["Putin", "Lukashenko"],
    )


def test_the_sentence_that_has_the_most_of_what_was_looked_for_is_shown() -> None:
    text = "Điện đàm hôm qua. Điện đàm và điện báo. Họ gặp nhau tại Điện Kremlin. Điện Kremlin im."
    spans = [m.span() for m in re.finditer("điện|Kremlin", text, re.IGNORECASE)]
    assert snippet(text, spans).text == "Họ gặp nhau tại Điện Kremlin."


def test_a_snippet_of_a_script_without_spaces_ends_at_its_full_stop() -> None:
    assert marked("他说。白俄罗斯总统会见普京。完了。", "普京") == (
        "白俄罗斯总统会见普京。",
        ["普京"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế TP. Hồ Chí Minh họp với PGS. TS. Nam hôm nay.",
        "Пожар на ул. Ленина у церкви св. Николая потушен.",
        "Prof. Ivanova met Lt. Gov. Brown and Col. Smith.",
        "El presidente de EE. UU. y la Sra. Merkel hablaron.",
    ],
)
def test_a_title_or_an_abbreviation_before_a_name_ends_no_sentence(sentence: str) -> None:
    text = f"Before it. {sentence} After it."
    word = sentence.split()[-1].strip(".")
    assert marked(text, word)[0] == sentence


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "alpha beta gamma " * 40 + "Belarus " + "delta epsilon " * 40
    shown, found = marked(text, "Belarus", width=80)
    assert found == ["Belarus"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) <= 84
    assert all(word in text.split() for word in shown.strip("… ").split())


def test_a_snippet_without_spans_is_the_first_sentence() -> None:
    assert snippet("One two. Three four.", ()).text == "One two."
    assert snippet("", ()).text == ""


@given(
    st.text("abc. !\n。é", max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=4),
    st.integers(10, 100),
)
def test_marks_always_show_the_text_of_their_spans(
    text: str, places: list[tuple[int, int]], width: int
) -> None:
    spans = [(a, a + n) for a, n in places if a + n <= len(text)]
    spans = [(a, b) for a, b in spans if b - a < width and text[a:b].strip()]
    found = snippet(text, spans, width)
    assert len(found.text) <= width + 4
    assert len(found.marks) >= bool(spans)
    shown = [text[a:b] for a, b in spans]
    for a, b in found.marks:
        assert any(found.text[a:b] in whole for whole in shown)
