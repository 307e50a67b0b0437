from hypothesis import given
from hypothesis import strategies as st

from watcher.extract.boilerplate import paragraph_keys, paragraphs, without_boilerplate

TEXT = "The president met his guests.\nShare this article: 12 comments\nThey spoke of trade."


def test_paragraphs_are_the_lines_with_words() -> None:
    assert paragraphs("one\n\n \ntwo") == ["one", "two"]


def test_a_paragraph_that_recurs_is_left_out_whatever_its_numbers_and_case() -> None:
    recurring = paragraph_keys("SHARE THIS ARTICLE – 7 comments!")
    assert (
        without_boilerplate(TEXT, recurring)
        == "The president met his guests.\nThey spoke of trade."
    )


def test_words_alone_are_too_short_to_be_known() -> None:
    assert paragraph_keys("Belarus\nMinsk 30") == ()


def test_a_text_that_recurs_as_a_whole_stays() -> None:
    assert without_boilerplate(TEXT, paragraph_keys(TEXT)) == TEXT


@given(st.text(), st.sets(st.integers(-(2**63), 2**63 - 1)))
def test_a_text_whose_paragraphs_are_unknown_keeps_them(text: str, others: set[int]) -> None:
    keys = paragraph_keys(text)
    assert all(-(2**63) <= key < 2**63 for key in keys)
    left = without_boilerplate(text, others - set(keys))
    assert paragraphs(left) == paragraphs(text)
