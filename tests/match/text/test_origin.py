"""Every place of a folded text leads back to where it came from."""

from unicodedata import is_normalized

from hypothesis import example, given
from hypothesis import strategies as st

from tests.match.text.test_normal import texts
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.origin import GROWING, Origin
from watcher.match.text.scripts import WIDE
from watcher.match.text.seen import characters

# Rules that look at what stands around a letter change it for one of the same look or sound.
ALIKE = str.maketrans("авсенијкморѕтхуіһԁԛԝї·“”„", 'abcehijkmopstxyihdqwi """')


def loosely(folded: str) -> set[str]:
    return set(plain(folded).translate(ALIKE))


def test_the_letters_that_become_more_than_one_are_all_known() -> None:
    grown = {char for char in map(chr, range(0xFFFF)) if len(fold(char)) > 1}
    rest = grown - set(characters(WIDE)) - set(characters(GROWING))
    assert all(not is_normalized("NFC", char) for char in rest)
    assert set(characters(GROWING)) <= grown


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
        assert loosely(char) <= loosely(fold(text[start:end]))
        assert start >= reached or loosely(folded[at - 1]) <= loosely(fold(text[start:end]))
        reached = start


@given(texts, st.text("ab", min_size=1, max_size=3), texts)
def test_a_word_is_found_back_wherever_it_stands(before: str, word: str, after: str) -> None:
    text = f"{before} {word.upper()} {after}"
    folded = fold(text)
    at = folded.rindex(f" {word} ") + 1
    start, end = Origin(text, folded).span(at, at + len(word))
    assert fold(text[start:end]) == word
