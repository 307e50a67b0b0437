"""Adjectives that are spelled as their countries, where a sentence begins."""

import pytest

from tests.match.asking import names


@pytest.mark.parametrize(
    ("lang", "concept", "adjective", "country"),
    [
        ("hr", "Turkey", "Turska kuhinja je raznolika.", "Turska je raznolika."),
        ("hr", "Turkey", "Turska vojska napreduje.", "Turska čeka odgovor Bruxellesa."),
        ("hr", "Germany", "Njemačka vlada je odlučila.", "Njemačka spremna na pregovore."),
        ("hr", "France", "Francuske vlasti šute.", "Francuska šuti."),
        ("bs", "Turkey", "Tursku kafu piju svi.", "Tursku očekuje teška zima."),
        ("sr", "Turkey", "Turska kafa se kuva polako.", "Turska odbija ponudu."),
        ("sr", "Denmark", "Данска полиција је саопштила.", "Данска је саопштила."),
        ("sl", "Croatia", "Hrvaška politika je zapletena.", "Hrvaška čaka na odgovor."),
        ("mk", "Poland", "Полска полиција уапси тројца.", "Полска бара помош."),
        ("pl", "Poland", "Polska policja zatrzymała trzech.", "Polska czeka na decyzję."),
        ("pl", "Poland", "Polska gospodarka rośnie.", "Polska wysyła wojsko."),
    ],
)
def test_a_noun_tells_an_adjective_from_its_country(
    lang: str, concept: str, adjective: str, country: str
) -> None:
    assert not names(concept, adjective, lang)
    assert names(concept, adjective, lang, adjectives=True)
    assert names(concept, country, lang)


def test_inside_a_sentence_the_capital_tells() -> None:
    assert names("Turkey", "Granicu je zatvorila Turska vojska kaže drugo.", "hr")


def test_a_name_after_it_is_no_noun_of_its_own() -> None:
    assert names("Turkey", "Turska Policija", "hr")
