"""Hostile and accidental input: a tree or a QueryError, soon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.match.query.trees import soup
from watcher.errors import QueryError
from watcher.match.query import limits
from watcher.match.query.caret import caret
from watcher.match.query.parse import parse
from watcher.match.query.show import show
from watcher.match.query.walk import nodes


def tried(text: str) -> QueryError | None:
    """Parse a text and return why it is refused, with a place and in words to print."""
    error = None
    try:
        assert list(nodes(parse(text).tree))
    except QueryError as refused:
        error = refused
    if error:
        assert 0 <= error.position <= len(text)
        assert len(str(error)) + len(error.hint) < 1_000
        assert f"{error}{error.hint}".isprintable()
        assert caret(text, error.position).endswith("^")
    return error


@given(st.one_of(soup, st.text(st.characters(exclude_categories=()))))
def test_any_text_gives_a_tree_or_an_error_with_a_place(text: str) -> None:
    tried(text)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_an_error_with_a_place(given_bytes: bytes) -> None:
    tried(given_bytes.decode(errors="surrogateescape"))


@pytest.mark.parametrize(
    "bomb",
    [
        "(" * 200_000,
        "(" * 90_000 + "a" + ")" * 90_000,
        "NOT " * 50_000,
        "-" * 200_000,
        '"' * 200_000,
        "“" * 200_000,
        '"' + "\\" * 199_999,
        "a" * 200_000,
        "a?" * 100_000,
        "*" * 200_000,
        "title:" * 33_000 + "a",
        "site:" + "(" * 199_000,
        "case(" * 40_000,
        "atleast2(" * 20_000,
        "a NEAR/" + "9" * 190_000 + " b",
        "\u200b" * 200_000,
        "a" + "\u200b" * 199_000 + "b",
        'א"' * 100_000,
        "a NEAR/1 " * 9_000 + "a",
        "a AND " * 9_000 + "a OR b",
        "'a " * 60_000,
        "NEAR/1 " * 20_000,
        "a" * 200_001,
        "\ud800 \x00 " * 40_000,
    ],
    ids=lambda bomb: f"{bomb[:8]!a}",
)
def test_a_bomb_is_a_clear_error(bomb: str) -> None:
    assert tried(bomb)


def test_ten_thousand_terms_are_taken_and_one_more_is_refused() -> None:
    row = [f"word{number}" for number in range(limits.TERMS)]
    tree = parse(" OR ".join(row)).tree
    assert parse(show(tree)).tree == tree
    with pytest.raises(QueryError, match="more than 10,000 terms") as caught:
        parse(" OR ".join([*row, "more"]))
    assert caught.value.position == len(" OR ".join(row)) + 4


def test_a_tree_as_deep_as_allowed_is_shown_and_parsed_again() -> None:
    text = " NEAR/1 ".join("a" * limits.HEIGHT)
    tree = parse(text).tree
    assert parse(show(tree)).tree == tree
    with pytest.raises(QueryError, match="nested more than 60 levels"):
        parse(f"{text} NEAR/1 a")
    nested = "(" * limits.NESTING + "a" + ")" * limits.NESTING
    assert show(parse(nested).tree) == "a"
    with pytest.raises(QueryError, match="more than 64 parentheses"):
        parse(f"({nested})")


def test_deep_trees_need_no_more_nesting_than_is_allowed() -> None:
    text = "a"
    for number in range((limits.HEIGHT - 2) // 2):
        text = f"NOT ({text} {'AND' if number % 2 else 'OR'} b)"
    tree = parse(f"{text} exact(case(c))").tree
    assert parse(show(tree)).tree == tree


def test_and_beside_near_may_not_grow_beyond_measure() -> None:
    assert parse("(a1 b1) NEAR/5 (c1 d1 e1)")
    row = " ".join(f"w{number}x" for number in range(400))
    for query in ("(" * 24 + "(ab cd)" + " NEAR/9 (ab cd))" * 24, f"({row}) NEAR/5 ({row})"):
        with pytest.raises(QueryError, match="too many pairs"):
            parse(query)


def test_a_message_shows_no_space_that_cannot_be_printed() -> None:
    assert tried('"{\xa0\xb1\u3000\xf7"')
