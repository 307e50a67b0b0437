"""Names that may stand in what could not be read."""

import time

import pytest

from watcher.config.syntax.lost import ALL, Lost

TEXTS = {"- name: desk-1", "url: https://a.example/rss", "!!!"}


@pytest.mark.parametrize(
    ("name", "may"),
    [("desk-1", True), ("desk", True), ("desk-", False), ("esk-1", False), ("desk 1", False),
     ("https://a.example/rss", True), ("https://a.example/r", False), ("!!", True), ("?", False)],
)  # fmt: skip
def test_a_name_is_found_where_it_is_no_part_of_longer_words(name: str, may: bool) -> None:
    assert Lost(TEXTS).may_hold(name) is may


def test_any_name_may_stand_in_a_file_that_could_not_be_read() -> None:
    assert Lost({ALL}).may_hold("anything")


def test_thousands_of_names_are_asked_of_thousands_of_texts() -> None:
    began = time.process_time()
    lost = Lost({f"name: x{number}" for number in range(10_000)})
    assert not any(lost.may_hold(f"y{number}") for number in range(10_000))
    assert lost.may_hold("x9999")
    assert lost.may_hold("name")
    assert time.process_time() - began < 5
