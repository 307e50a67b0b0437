from collections import defaultdict

import pytest

from watcher.match.automata.automaton import Automaton
from watcher.match.patterns.gaps import gaps_of, parts_of, stems_of
from watcher.match.patterns.needles import Needles
from watcher.match.patterns.phrase import Phrase
from watcher.match.patterns.places import Places
from watcher.match.patterns.terms import add_term
from watcher.match.query.tree import Term
from watcher.match.text.view import View
from watcher.model import Document


def phrase(text: str) -> tuple[Needles, Phrase]:
    needles = Needles()
    add_term(needles, 0, Term(text), "auto", compounds=False)
    [[pattern]] = needles.by_key.values()
    assert isinstance(pattern, Phrase)
    return needles, pattern


def is_found(needles: Needles, text: str, lang: str) -> bool:
    found: defaultdict[int, Places] = defaultdict(list)
    Automaton(needles.by_key).find(View(Document(title=text, lang=lang)), found)
    return bool(found)


@pytest.mark.parametrize(
    ("text", "gaps", "parts", "stems"),
    [
        ("верховна рада", " ", ["верховна", "рада"], ("верхов", "рад")),
        ("рада слов'янська", " '", ["рада", "слов", "янська"], ("рад", None, "янсь")),
        ("st. louis", " ", ["st.", "louis"], (None, "lou")),
    ],
)
def test_a_phrase_is_parted_and_each_part_has_its_stem(
    text: str, gaps: str, parts: list[str], stems: tuple[str | None, ...]
) -> None:
    assert (gaps_of(text), parts_of(text)) == (gaps, parts)
    assert stems_of(parts, gaps) == stems


def test_the_words_of_a_phrase_are_made_only_where_it_stands_in_another_form() -> None:
    needles, pattern = phrase("Верховна Рада")
    assert is_found(needles, "Верховна Рада зібралася", "uk")
    assert not is_found(needles, "Верховна влада", "uk")
    assert not pattern.made
    assert is_found(needles, "у Верховній Раді", "uk")
    assert [word.spelled for word in pattern.made] == ["верховна", "рада"]


def test_the_words_of_a_phrase_are_made_once() -> None:
    _, pattern = phrase("Белый дом")
    assert pattern.words is pattern.words
