"""What a telling names, in few numbers."""

from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.across.clues import (
    CONCEPTS,
    GOES_ON,
    NAME,
    NAMES,
    NUMBER,
    NUMBERS,
    clues,
    packed,
    unpacked,
)  # fmt: skip


def shown(title: str, text: str = "", concepts: str = "") -> list[str]:
    return [*clues(title, text, frozenset(filter(None, concepts.split(",")))).values()][1:]


def test_names_come_before_numbers_in_the_order_of_the_text() -> None:
    assert shown("Menga beats Rangers 1-0", "said Garrett Holt in 2018") == [
        "Menga", "Rangers", "Garrett", "Holt", "1-0", "2018",
    ]  # fmt: skip


def test_a_name_that_goes_on_another_is_marked() -> None:
    found = {text: clue for clue, text in clues("so Garrett Holt met Menga", "").items()}
    assert [bool(found[name] & GOES_ON) for name in ("Garrett", "Holt", "Menga")] == [0, 1, 0]


def test_a_capital_that_only_begins_a_sentence_makes_no_name() -> None:
    assert shown("", "It rained. Therefore he left. So did Menga. Perhaps not") == ["Menga"]


def test_what_is_known_as_a_concept_is_no_name_besides() -> None:
    assert shown("so Lukashenko and Menga", "", "Alexander Lukashenko") == [
        "Alexander Lukashenko", "Menga",
    ]  # fmt: skip


def test_another_script_is_told_by_its_first_clue() -> None:
    scripts = {next(iter(clues(text, ""))) for text in ("Minsk", "Мінск", "明斯克", "มินสก์", "")}
    assert len(scripts) == 5


@given(st.text(max_size=300), st.text(max_size=2_000), st.frozensets(st.text(max_size=8)))
def test_any_text_has_few_clues_that_come_back_from_bytes(
    title: str, text: str, concepts: frozenset[str]
) -> None:
    found = clues(title, text, concepts)
    assert len(found) <= 1 + NAMES + NUMBERS + CONCEPTS
    every, goes_on, script = unpacked(packed(found))
    assert [script, *every.tolist()] == [clue & ~GOES_ON for clue in found]
    assert len(goes_on) == len(every)
    assert all(clue & NUMBER for clue in every.tolist())
    assert all(clue & NUMBER == NAME for clue in every[goes_on].tolist())
