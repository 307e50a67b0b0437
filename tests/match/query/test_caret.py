from unicodedata import category, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.query.caret import WIDTH, caret


def columns(text: str) -> int:
    return sum(
        0 if category(char) in ("Mn", "Me") else 2 if east_asian_width(char) in "WF" else 1
        for char in text
    )


@pytest.mark.parametrize(
    ("text", "at", "shown"),
    [
        ("a OR", 2, "a OR\n  ^"),
        ("", 0, "\n^"),
        ("ab", 9, "ab\n  ^"),
        ("ab", -1, "ab\n^"),
        ("普京 OR", 3, "普京 OR\n     ^"),
        ("ế\u0301 b", 3, "ế\u0301 b\n  ^"),
        ("a\n\tb\x7f\x85", 3, "a␊␉b␡�\n   ^"),
        ("\u200e\ud800a", 2, "��a\n  ^"),
    ],
)
def test_the_mark_stands_under_the_place(text: str, at: int, shown: str) -> None:
    assert caret(text, at) == shown


def test_a_long_query_is_cut_to_a_window_around_the_place() -> None:
    text = "".join(chr(ord("a") + number % 26) for number in range(200_000))
    line, mark = caret(text, 100_000).split("\n")
    assert line[0] == line[-1] == "…"
    assert line[mark.index("^")] == text[100_000]
    assert caret(text, 3).startswith("abc")
    assert caret(text, 199_999).endswith("^")


@given(st.text(st.characters(exclude_categories=()), max_size=300), st.integers(0, 300))
def test_there_are_always_two_printable_lines_of_bounded_width(text: str, at: int) -> None:
    line, mark = caret(text, at).split("\n")
    assert mark.strip(" ") == "^"
    assert columns(line) <= WIDTH + 4
    assert columns(mark) <= columns(line) + 1
    assert not {category(char) for char in line} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
