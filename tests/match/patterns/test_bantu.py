"""Nouns whose plural is told by their beginning, in texts."""

import pytest

from tests.match.patterns.test_parted import finds


@pytest.mark.parametrize(
    ("lang", "keyword", "text"),
    [
        ("sw", "mkimbizi", "Wakimbizi 300 wamewasili."),
        ("sw", "waandamanaji", "Mwandamanaji mmoja auawa."),
        ("sw", "wanajeshi", "mwanajeshi wa Kenya"),
        ("sw", "mkutano", "mikutano ya hadhara"),
        ("sw", "chama", "Vyama vya siasa"),
        ("sw", "kituo", "vituo vya kura"),
        ("zu", "isikhulu", "izikhulu zikahulumeni"),
        ("xh", "umsebenzi", "abasebenzi baqhankqalazile"),
        ("rw", "umuturage", "abaturage bavuze"),
    ],
)
def test_a_noun_is_found_in_the_other_number(lang: str, keyword: str, text: str) -> None:
    assert finds(keyword, lang, text)


@pytest.mark.parametrize(
    ("lang", "keyword", "text"),
    [
        ("en", "machine", "vyachine, wachine"),
        ("it", "chilo", "un vyilo"),
        ("sw", "Mkimbizi", "wakimbizisha"),
        ("sw", "chama", "Mchana wa leo"),
        ("fi", "viina", "kiina"),
    ],
)
def test_other_words_are_not(lang: str, keyword: str, text: str) -> None:
    assert not finds(keyword, lang, text)
