"""The lists of words are right."""

import pytest

from watcher.match.concepts import packed as concepts
from watcher.match.readings.inside import inside
from watcher.match.readings.longer import word
from watcher.match.readings.packed import costs, own, simplified
from watcher.match.text.clitics import is_particle


@pytest.mark.parametrize(("lang", "words"), [("zh", 26_000), ("ja", 20_000), ("th", 6_000)])
def test_every_list_is_read_whole(lang: str, words: int) -> None:
    found = costs(lang)
    assert len(found) > words
    assert all(0 < cost < 25 for cost in found.values())


def test_every_traditional_letter_becomes_another_one() -> None:
    assert all(chr(old) != new and len(new) == 1 for old, new in simplified().items())
    assert "臺灣".translate(simplified()) == "台湾"


@pytest.mark.parametrize("lang", ["zh", "zh-hant", "ja", "ko", "th"])
def test_the_name_of_every_country_is_found_as_it_stands(lang: str) -> None:
    lost = [name for name in _countries(lang) if inside(name, 0, len(name), lang)]
    assert lost == []


def test_no_longer_word_is_a_country_with_a_korean_particle() -> None:
    countries = _countries("ko")
    assert [
        line
        for line in own()
        for name in countries
        if word(line).text.startswith(name) and is_particle(word(line).text[len(name) :])
    ] == []


def _countries(lang: str) -> list[str]:
    return [
        name.text
        for code in concepts.codes("country")
        for name in concepts.cldr_names("country", code)
        if lang in name.langs
    ]
