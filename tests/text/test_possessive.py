import re
from pathlib import Path

import pytest

import watcher
from watcher.text.possessive import possessive

CODE = [path for path in Path(watcher.__path__[0]).rglob("*.py") if path.stem != "possessive"]
# A group repeated possessively; "()*+," in a list of signs is none.
REPEATED = re.compile(r"(?<![(\\])\)(?:[*+?]|\{[\d,]+\})\+")


@pytest.mark.parametrize(
    ("alternatives", "text", "taken"),
    [
        (r"ab?c", "abcab", "abc"),
        (r"c|(?!ab)a", "cab", "c"),
        (r"[a]|(?<=x)b", "aaa", "aaa"),
        (r"[^\]<]++|\](?!\]>)", "abc]d]]>", "abc]d"),
    ],
)
def test_a_turn_that_fails_takes_no_character_and_gives_none_back(
    alternatives: str, text: str, taken: str
) -> None:
    found = re.match(possessive(alternatives), text)
    assert found
    assert found[0] == taken


def test_nothing_that_was_taken_is_given_back() -> None:
    assert re.fullmatch(possessive("a|b") + "b", "abab") is None


def test_one_turn_may_be_asked_for() -> None:
    assert re.match(possessive("a|b", 1), "c") is None
    assert re.match(possessive("a|b"), "c")


def test_no_group_is_repeated_so_by_hand() -> None:
    by_hand = [
        f"{path.name}:{number}"
        for path in CODE
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if REPEATED.search(line)
    ]
    assert by_hand == []
