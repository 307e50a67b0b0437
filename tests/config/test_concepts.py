"""The user's concepts.yaml: what is right in it is taken, what is wrong is told with its place."""

from pathlib import Path

from tests.config.folder import NO_NAMES, mistakes, plan, write
from watcher.config.load import load
from watcher.config.mistakes import Mistakes


def concepts(folder: Path, text: str) -> dict[str, object]:
    found = Mistakes()
    loaded = load(write(folder, concepts=text), NO_NAMES, found)
    assert list(found.errors) == []
    return {name: item.model.mapping() for name, item in loaded.concepts.items()}


def told(folder: Path, text: str) -> list[str]:
    return [one.removeprefix("concepts.yaml:") for one in mistakes(folder, concepts=text)]


def test_a_concept_is_taken_as_it_is_written(tmp_path: Path) -> None:
    text = """\
Gomel:
  about: a city
  aliases: [Homiel]
  names: {"*": [Gomel], be: ["Гомель "], zh-Hant: [戈梅利]}
  only: {vi: [Gô-men]}
  not_in: [FC Gomel]
"""
    assert concepts(tmp_path, text) == {
        "Gomel": {
            "about": "a city",
            "aliases": ["Homiel"],
            "names": {"*": ["Gomel"], "be": ["Гомель"], "zh-hant": ["戈梅利"]},
            "only": {"vi": ["Gô-men"]},
            "not_in": ["FC Gomel"],
        }
    }


def test_choices_are_spelled_out(tmp_path: Path) -> None:
    text = "X:\n  names: {en: [(Nova|New) X]}\n  not_in: [X (Road|Street)]\n"
    assert concepts(tmp_path, text) == {
        "X": {"names": {"en": ["Nova X", "New X"]}, "not_in": ["X Road", "X Street"]}
    }


def test_a_bomb_of_choices_is_told(tmp_path: Path) -> None:
    bomb = "(a|b)" * 40
    assert told(tmp_path, f"X:\n  names: {{en: [{bomb}]}}\n")[0].endswith(
        "stands for 1,099,511,627,776 phrases (at most 1,000: write two of it)"
    )


def test_a_choice_that_is_not_closed_is_told(tmp_path: Path) -> None:
    [line] = told(tmp_path, "X:\n  names: {en: ['X (of|in Gomel']}\n")
    assert "2:16: names.en: a parenthesis without its partner" in line


def test_a_name_too_long_for_a_term_is_told_where_it_stands(tmp_path: Path) -> None:
    [line] = told(tmp_path, f"X:\n  names: {{en: [{'ab' * 500}c]}}\n")
    assert line.endswith("2:16: names.en: a name of 1,001 characters (at most 1,000)")


def test_there_may_be_no_such_file_and_it_is_watched_all_the_same(tmp_path: Path) -> None:
    loaded = plan(tmp_path)
    assert loaded.warnings == ()
    assert "concepts.yaml" in {file.name for file in loaded.files}


def test_every_mistake_has_its_place_and_a_hint(tmp_path: Path) -> None:
    text = """\
Putin:
  names: {ua: [X], fr: Poutine, ru: [""]}
  onyl: {vi: [Nga]}
  only: {"*": [Nga]}
  city: Europe/Minks
  country: by
  language: xy
  replace: maybe
"""
    assert sorted(told(tmp_path, text)) == [
        '2:11: names.ua: "ua" is a country (the language is uk)',
        '2:16: names.ua: "X" is too short for a name (two letters or more)',
        "2:24: names.fr: expected a list, found a text (write [Poutine])",
        "2:38: names.ru: an empty name (write a name or remove it)",
        "3:3: unknown key onyl (did you mean only?)",
        '4:10: only.*: "*" is not a language (an ISO 639 code like be, ru or zh-Hant)',
        '5:9: city: "Europe/Minks" is not a time zone (did you mean Europe/Minsk?)',
        '6:12: country: "by" is not a country code (did you mean BY?)',
        '7:13: language: "xy" is not a language (an ISO 639 code like be, ru or zh-Hant)',
        '8:12: replace: "maybe" is not true or false (write true or false)',
    ]


def test_a_concept_without_names_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "Empty:\nOther: {about: nothing}\n") == [
        "1:1: Empty has no names (add names: {en: [...]})",
        "2:1: Other has no names (add names: {en: [...]})",
    ]


def test_a_key_as_in_the_other_files_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "concepts:\n  Putin: {names: {en: [Putin]}}\n") == [
        "1:1: this file has no key concepts: (begin with the names)"
    ]


def test_one_wrong_name_costs_no_other(tmp_path: Path) -> None:
    found = Mistakes()
    text = "A: {names: {en: [X, Alpha], by: [Б]}}\nB: {names: {en: [Beta]}}\n"
    loaded = load(write(tmp_path, concepts=text), NO_NAMES, found)
    assert found.errors
    assert {name: item.model.names for name, item in loaded.concepts.items()} == {
        "A": {"en": ["Alpha"]},
        "B": {"en": ["Beta"]},
    }
