"""Concepts are found by what people call them."""

import subprocess
import sys

import pytest

from watcher.match.concepts.load import SUGGESTED, Concepts

CONCEPTS = Concepts()


def names(name: str, **wanted: bool) -> set[str]:
    concept = CONCEPTS.find(name)
    assert concept
    return {
        one.text
        for one in concept.names
        if all(getattr(one, key) == value for key, value in wanted.items())
    }


@pytest.mark.parametrize(
    ("called", "concept"),
    [
        ("Belarus", "Belarus"),
        ("BELARUS", "Belarus"),
        ("White Russia", "Belarus"),
        ("vladimir putin", "Putin"),
        ("Kiev", "Kyiv"),
        ("south korea", "South Korea"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("USA", "United States"),
        ("Trinidad and Tobago", "Trinidad & Tobago"),
        ("Belarusian language", "Belarusian language"),
    ],
)
def test_a_query_finds_a_concept_by_id_alias_or_english_name(called: str, concept: str) -> None:
    found = CONCEPTS.find(called)
    assert found
    assert found.id == concept


@pytest.mark.parametrize("called", ["Беларусь", "Atlantis", "", "BY", "AI", "language"])
def test_a_query_does_not_find_what_is_neither(called: str) -> None:
    assert CONCEPTS.find(called) is None


@pytest.mark.parametrize(
    ("keyword", "concept"),
    [
        ("Беларусь", "Belarus"),
        ("白俄罗斯", "Belarus"),
        ("Bê la rút", "Belarus"),
        ("Điện Kremlin", "Kremlin"),
        ("Poutine", "Putin"),
        ("Łukaszenka", "Lukashenko"),
        ("Nga", "Russia"),
        ("မင်းစခ်", "Minsk"),
        ("Kazakhstan", "Kazakhstan"),
    ],
)
def test_a_plain_keyword_names_the_concept_that_bears_it(keyword: str, concept: str) -> None:
    found = CONCEPTS.naming(keyword)
    assert found
    assert found.id == concept


@pytest.mark.parametrize("keyword", ["белорусский", "us", "tractor", "минский трактор"])
def test_adjectives_acronyms_and_other_words_name_nothing(keyword: str) -> None:
    found = CONCEPTS.naming(keyword)
    assert found is None or found.id == "United States"


def test_of_thousands_of_unknown_names_the_first_are_compared() -> None:
    concepts = Concepts()
    close = [concepts.suggest(f"Krelmin{'x' * (number % 2)}") for number in range(9)]
    assert close == ["Kremlin"] * 9
    for number in range(SUGGESTED):
        concepts.suggest(f"xyzzy{number}")
    assert concepts.suggest("Belorus") is None
    assert concepts.suggest("Krelmin") == "Kremlin"
    concepts.suggest_again()
    assert concepts.suggest("Belorus") == "Belarus"


def test_a_typo_suggests_the_concept_that_was_meant() -> None:
    assert CONCEPTS.suggest("Belorus") == "Belarus"
    assert CONCEPTS.suggest("Krelmin") == "Kremlin"
    assert CONCEPTS.suggest("xyzzy") is None
    assert CONCEPTS.suggest("South") == "South Korea"  # concept:South Korea, without quotes
    assert CONCEPTS.suggest("Aliyev") == "Ilham Aliyev"


def test_every_id_finds_its_own_concept() -> None:
    ids = CONCEPTS.ids()
    assert len(ids) == len(set(ids)) > 400
    for name in ids:
        found = CONCEPTS.find(name)
        assert found
        assert found.id == name
        assert any(not one.adjective for one in found.names)


def test_adjectives_stand_apart_from_names() -> None:
    assert {"белорусский", "Belarusian", "biélorusse", "belarusisch"} <= names(
        "Belarus", adjective=True
    )
    assert {"Беларусь", "Weißrussland", "Bạch Nga", "بيلاروسيا"} <= names(
        "Belarus", adjective=False
    )


def test_what_is_another_word_elsewhere_counts_only_in_its_language() -> None:
    assert {"Nga", "Rus"} <= names("Russia", only=True)
    assert "Minska" in names("Minsk", only=True)
    assert {"US", "USA", "США"} <= names("United States", exact=True)


def test_what_a_user_adds_is_added_to_the_concept_of_that_id() -> None:
    more = Concepts({"belarus": {"names": {"xx": ["Bjelarusj"]}, "not_in": ["Belarus chocolate"]}})
    found = more.find("Belarus")
    assert found
    assert found.id == "Belarus"
    assert {"Bjelarusj", "Беларусь"} <= {one.text for one in found.names}
    assert {"Belarus chocolate", "Белорусский вокзал"} <= set(found.not_in)
    named = more.naming("Bjelarusj")
    assert named is found


def test_what_a_user_replaces_is_gone() -> None:
    mine = Concepts({"Putin": {"names": {"*": ["Vova"]}, "replace": True}}).find("Putin")
    assert mine
    assert [one.text for one in mine.names] == ["Vova"]


def test_importing_reads_no_file() -> None:
    code = (
        "import watcher.match.concepts.load as load, watcher.match.concepts.packed as packed;"
        "load.Concepts({});"
        "assert packed.curated.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
