"""`${NAME}`: where it comes from, and what is left alone."""

import time
from pathlib import Path

import pytest

from tests.config.folder import mistakes
from watcher.config.syntax.substitute import Names, fill

SET = {"NAME_O": "x"}


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("${A}", "1"),
        ("x${A}y${A}", "x1y1"),
        ("${B|quote}", "p%40ss%2Fw%3A%20%C3%A9"),
        ("$${A}", "${A}"),
        ("$A {A} $", "$A {A} $"),
        ("${EMPTY}", ""),
    ],
)
def test_a_text_is_filled_in(raw: str, text: str) -> None:
    names = Names({"A": "1", "B": "p@ss/w: é", "EMPTY": ""})
    assert fill(raw, names) == (text, [])


def test_what_is_filled_in_is_not_read_again() -> None:
    assert fill("${A}", Names({"A": "${B}", "B": "x"})) == ("${B}", [])


def test_credentials_come_from_files_after_the_environment(tmp_path: Path) -> None:
    (tmp_path / "TOKEN").write_text("from file\n\n")
    (tmp_path / "BOTH").write_text("from file")
    names = Names({"CREDENTIALS_DIRECTORY": str(tmp_path), "BOTH": "from env"})
    assert fill("${TOKEN}|${BOTH}", names) == ("from file\n|from env", [])


def test_a_credential_that_cannot_be_read_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "LATIN").write_bytes(b"p\xe4ss")
    (tmp_path / "FOLDER").mkdir()
    names = Names({"CREDENTIALS_DIRECTORY": str(tmp_path)})
    hints = [problem.hint for problem in fill("${LATIN} ${FOLDER}", names)[1]]
    assert hints == [
        "$CREDENTIALS_DIRECTORY/LATIN cannot be read: it is not in UTF-8",
        "$CREDENTIALS_DIRECTORY/FOLDER cannot be read: Is a directory",
    ]


@pytest.mark.parametrize("raw", ["${X}", "${", "${}", "${A", "${A|up}", "${../A}", "${A:-b}"])
def test_what_cannot_be_filled_in_is_told_once(raw: str, tmp_path: Path) -> None:
    text, problems = fill(raw, Names({"A": "1", "CREDENTIALS_DIRECTORY": str(tmp_path)}))
    assert text == raw
    assert len(problems) == 1


def test_thousands_of_names_that_are_not_set_are_told_soon(tmp_path: Path) -> None:
    rows = "".join(f"    - ${{NAME_{number}}}\n" for number in range(20_000))
    began = time.process_time()
    found = mistakes(tmp_path, SET, watchlists=f"watchlists:\n- name: w\n  keywords:\n{rows}")
    assert time.process_time() - began < 5  # about half a second
    assert len(found) == 20_000
    assert found[0].endswith("${NAME_0} is not set (did you mean NAME_O?)")
    hint = "(export NAME_19999=... or put it into $CREDENTIALS_DIRECTORY/NAME_19999)"
    assert found[-1].endswith(f"${{NAME_19999}} is not set {hint}")
