"""Kinds of writing."""

import pytest

from watcher.cluster.words.kinds import SIGNS, SYLLABLES, WORDS, kind, language, stem, weight
from watcher.cluster.words.tokens import tokens


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("", "Thủ tướng tiếp lãnh đạo của Google", SYLLABLES),
        ("vi", "Thủ tướng tiếp lãnh đạo của Google", SYLLABLES),
        ("en", "Thủ tướng tiếp lãnh đạo của Google", SYLLABLES),
        ("", "The prime minister received the head of Google", WORDS),
        ("fr", "Le premier ministre a reçu à l'Élysée", WORDS),
        ("", "Le premier ministre a été reçu à l'Élysée", WORDS),
        ("zh", "总理会见谷歌公司领导人", SIGNS),
        ("", "", WORDS),
    ],
)
def test_the_kind_of_writing_is_told_by_language_and_letters(
    lang: str, text: str, found: int
) -> None:
    assert kind(lang, tokens(text)) == found


def test_a_language_is_its_primary_tag() -> None:
    assert [language(tag) for tag in ("vi-VN", "EN", None, "", "x")] == ["vi", "en", "", "", ""]


def test_words_are_known_by_their_beginning_syllables_as_they_are() -> None:
    assert {stem("Sanctions", WORDS), stem("sanctioned", WORDS)} == {"sanct"}
    assert stem("Nghiêng", SYLLABLES) == "nghiêng"


def test_short_words_count_little_but_acronyms_and_numbers_do() -> None:
    assert [weight(word, WORDS) for word in ("of", "the", "The", "It")] == [0.0, 0.4, 0.4, 0.4]
    assert [weight(word, WORDS) for word in ("EU", "NATO", "40", "vote")] == [1.0] * 4
    assert weight("ở", SYLLABLES) == 1.0
