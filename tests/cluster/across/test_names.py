"""Which words of a text are names."""

import pytest

from watcher.cluster.across.names import names
from watcher.cluster.across.sounds import sounds


def shown(text: str) -> list[str]:
    return [one.shown for one in names(text)]


def test_where_there_are_capitals_a_name_has_one() -> None:
    assert shown("the envoy Kenneth Kellogg left, iPhone") == ["Kenneth", "Kellogg"]
    assert shown("посол Кит Келлог уехал") == ["Келлог"]


def test_without_capitals_any_word_may_be_one() -> None:
    assert "ლივინგსტონს" in shown("გამარჯვება ლივინგსტონს")
    assert "لیوینگستون" in shown("برای لیوینگستون")


def test_latin_names_are_found_within_other_scripts() -> None:
    assert shown("ชัยชนะของ Livingston เหนือ") == ["Livingston"]
    assert shown("Livingston队的Gerrard") == ["Livingston", "Gerrard"]


def test_japanese_names_are_in_katakana() -> None:
    assert shown("マクレガーは日本で勝利") == ["マクレガー"]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Livingston'a", "Livingston"),
        ("Kellogg’s", "Kellogg"),
        ("L'Ukraine", "Ukraine"),
        ("Lu-ca-sen-cô", "Lukasenko"),
    ],
)
def test_what_a_language_adds_to_a_name_is_left_out(word: str, name: str) -> None:
    assert [one.sound for one in names(f"xx {word}")] == [sounds(name)]


def test_a_name_of_two_parts_is_two_names() -> None:
    assert shown("by Ocasio-Cortez") == ["Ocasio", "Cortez"]
