"""What a telling names, in few numbers."""

from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.across.clues import NAMES, NUMBERS, clues
from watcher.cluster.across.kept import (
    CONCEPTS,
    GOES_ON,
    NAME,
    NUMBER,
    concepts_as_clues,
    packed,
    unpacked,
    with_concepts,
)  # fmt: skip


def shown(title: str, text: str = "") -> list[str]:
    return [*clues(title, text).values()][1:]


def test_names_come_before_numbers_in_the_order_of_the_text() -> None:
    assert shown("Menga beats Rangers 1-0", "said Garrett Holt in 2018") == [
        "Menga", "Rangers", "Garrett", "Holt", "1-0", "2018",
    ]  # fmt: skip


def test_a_name_that_goes_on_another_is_marked() -> None:
    found = {text: clue for clue, text in clues("so Garrett Holt met Menga", "").items()}
    assert [bool(found[name] & GOES_ON) for name in ("Garrett", "Holt", "Menga")] == [0, 1, 0]


def goes_on(title: str, text: str = "") -> list[str]:
    return [shown for clue, shown in clues(title, text).items() if clue & GOES_ON]


def test_a_name_of_one_person_goes_on_whatever_stands_within() -> None:
    assert goes_on("so Kassym-Jomart Tokayev") == ["Jomart", "Tokayev"]
    assert goes_on("so Inacio Lula da Silva, Menga") == ["Silva"]
    assert goes_on("so Robert van der Garde and Menga") == ["Garde"]
    assert goes_on("so Menga of Garrett in Denver") == []


def test_a_surname_in_the_title_is_no_other_name_than_the_whole_one_in_the_text() -> None:
    assert shown("so Tokayev signs", "The head Kassym-Jomart Tokayev signed") == [
        "Kassym", "Jomart", "Tokayev",
    ]  # fmt: skip
    assert goes_on("so Tokayev signs", "The head Kassym-Jomart Tokayev signed")[-1] == "Tokayev"


def test_a_capital_that_only_begins_a_sentence_makes_no_name() -> None:
    assert shown("", "It rained. Therefore he left. So did Menga. Perhaps not") == ["Menga"]


def test_what_is_known_as_a_concept_is_no_name_besides() -> None:
    kept = with_concepts(packed(clues("so Garrett Lukashenko Menga", "")), {"Lukashenko"})
    every, goes_on, _ = unpacked(kept)
    shown = clues("so Garrett Lukashenko Menga", "") | concepts_as_clues({"Lukashenko"})
    names = {clue & ~GOES_ON: text for clue, text in shown.items()}
    assert [names[clue] for clue in every.tolist()] == ["Lukashenko", "Garrett", "Menga"]
    assert not goes_on.any()


def test_another_script_is_told_by_its_first_clue() -> None:
    scripts = {next(iter(clues(text, ""))) for text in ("Minsk", "Мінск", "明斯克", "มินสก์", "")}
    assert len(scripts) == 5


@given(st.text(max_size=300), st.text(max_size=2_000), st.frozensets(st.text(max_size=8)))
def test_any_text_has_few_clues_that_come_back_from_bytes(
    title: str, text: str, concepts: frozenset[str]
) -> None:
    found = clues(title, text)
    every, goes_on, script = unpacked(packed(found))
    assert [script, *every.tolist()] == [clue & ~GOES_ON for clue in found]
    assert len(every) <= NAMES + NUMBERS
    assert all(clue & NUMBER == NAME for clue in every[goes_on].tolist())
    named = unpacked(with_concepts(packed(found), concepts))
    assert len(named[0]) <= NAMES + NUMBERS + CONCEPTS
    assert named[2] == script
