import pytest
from hypothesis import given

from tests.match.query.trees import loose
from watcher.errors import QueryError
from watcher.match.query.keyword import keyword, looks_like_query
from watcher.match.query.parse import parse
from watcher.match.query.show import show


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Belarus", "word"),
        ("C++", "word"),
        ("普京", "word"),
        ("Điện Kremlin", "phrase"),
        ("a AND b", "phrase"),
        ("NOT", "phrase"),
        ("belarus*", "phrase"),
        ("title:Minsk", "phrase"),
        ("(a", "phrase"),
        ('"Minsk"', "phrase"),
    ],
)
def test_a_keyword_is_taken_as_written(text: str, kind: str) -> None:
    term = keyword(f" {text} ")
    assert (term.text, term.kind, term.exact, term.case) == (text, kind, False, False)


@given(loose)
def test_a_keyword_can_be_shown_as_a_query_and_read_again(text: str) -> None:
    assert parse(show(keyword(text))).tree == keyword(text)


@pytest.mark.parametrize("text", ["", "  ", "...", "-", "*", "a" * 1_001])
def test_a_keyword_that_could_never_be_found_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        keyword(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Belarus AND Kremlin", "AND"),
        ("Belarus OR Kremlin", "OR"),
        ("Belarus NOT tractor", "NOT"),
        ("Belarus NEAR/5 Putin", "NEAR/5"),
        ("title:Minsk", "title:M"),
        ("concept:Belarus", "concept:B"),
        ("belarus*", "s*"),
        ("wom?n", "m?n"),
        ('"Belarus"', '"'),
        ("„Belarus“", "„"),
    ],
)
def test_a_keyword_that_looks_like_a_query_is_told(text: str, sign: str) -> None:
    said = looks_like_query(text)
    assert said is not None
    assert said.startswith(f"{sign} in a keyword is taken as written")


@pytest.mark.parametrize(
    "text", ["Belarus", "NOT", "OR", "AT&T", "C++", "What?", "12:30", "a and b", "Kremlin (Moscow)"]
)
def test_a_plain_keyword_looks_like_no_query(text: str) -> None:
    assert looks_like_query(text) is None
