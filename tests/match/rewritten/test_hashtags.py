"""Hashtags of several words, and addresses and identifiers in which names are none."""

import pytest

from tests.match.asking import asking, evidence
from watcher.match import engine
from watcher.match.compiling.rule import WatchlistRule
from watcher.model import Document


def found(query: str, text: str, lang: str | None = "en") -> list[str]:
    return [one.text for one in evidence(asking(query), Document(body=text, lang=lang))]


@pytest.mark.parametrize(
    ("query", "text", "there"),
    [
        ("concept:Belarus", "Tonight in Vilnius: #StandWithBelarus!", "Belarus"),
        ("concept:Belarus", "🎉 #BelarusProtests, day 100", "Belarus"),
        ("concept:Belarus", "#ЖывеБеларусь", "Беларусь"),
        ("concept:Putin", "#putin2024", "putin"),
        ("concept:Belarus", "#EUBelarus", "Belarus"),
        ('concept:"White House"', "#AtTheWhiteHouse", "WhiteHouse"),
        ("Vilnius", "#FreeVilnius", "Vilnius"),
    ],
)
def test_each_word_of_a_hashtag_counts(query: str, text: str, there: str) -> None:
    assert found(query, text) == [there]


@pytest.mark.parametrize(
    "text", ["#Minskade utsläpp", "#BelarusianX2", "#standwithbelarus", "#a #b", "##", "#1Bela"]
)
def test_a_hashtag_without_the_word_has_it_not(text: str) -> None:
    assert found("concept:Belarus OR concept:Minsk", text, "sv") == []


def test_no_phrase_goes_from_one_hashtag_to_the_next() -> None:
    assert found('"Free Minsk"', "#SetFree #MinskNow") == []


def test_what_is_sifted_keeps_hashtags() -> None:
    matcher = engine.compile([WatchlistRule("w", keywords=("Minsk",))])
    texts = [("nothing here", "", ""), ("see #FreeMinsk", "", ""), ("nor here", "", "")]
    assert 1 in matcher.sift(texts, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Visit belarus.by for details",
        "Source: http://en.kremlin.ru/events/president/news",
        "https://www.minsk.gov.by/en/",
        "example.org/news/putin-speaks",
        "write to press@kremlin.ru",
        "void putInt(int n), see KreMLin",
    ],
)
def test_a_name_in_an_address_or_an_identifier_names_nobody(text: str) -> None:
    assert found("concept:Belarus OR concept:Kremlin OR concept:Minsk OR concept:Putin", text) == []


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("В Минске.Лукашенко заявил", "Лукашенко"),
        ("Putin/Trump summit", "Putin"),
        ("Talks with Putin.https://t.co/x1y", "Putin"),
        ("U.S.-Belarus ties", "Belarus"),
        ("PUTINs war", "PUTINs"),
        ("pro-kremlin bloggers", "kremlin"),
    ],
)
def test_a_name_beside_other_signs_is_one(text: str, there: str) -> None:
    query = "concept:Belarus OR concept:Kremlin OR concept:Lukashenko OR concept:Putin"
    assert found(query, text, None) == [there]


def test_an_address_that_is_asked_for_is_found() -> None:
    assert found('"kremlin.ru"', "Source: http://en.kremlin.ru/events") == ["kremlin.ru"]
