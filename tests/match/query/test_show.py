import pytest
from hypothesis import given

from tests.match.query.trees import soup, trees
from watcher.errors import QueryError
from watcher.match.query.parse import parse
from watcher.match.query.show import show
from watcher.match.query.tree import Node, Term


@given(trees)
def test_a_shown_tree_parses_to_the_same_tree(tree: Node) -> None:
    assert parse(show(tree)).tree == tree


@given(soup)
def test_whatever_parses_is_the_same_after_being_shown(text: str) -> None:
    try:
        tree = parse(text).tree
    except QueryError:
        return
    assert parse(show(tree)).tree == tree
    assert show(parse(show(tree)).tree) == show(tree)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("((a))", "a"),
        ("a b", "a AND b"),
        ("(a b) OR c", "(a AND b) OR c"),
        ("(a OR b) OR c", "(a OR b) OR c"),
        ("-a -(b OR c)", "NOT a AND NOT (b OR c)"),
        ("NOT NOT a", "NOT NOT a"),
        ("NOT a NEAR/3 b", "NOT (a NEAR/3 b)"),
        ("(a NEAR/3 b) NEAR/4 c", "a NEAR/3 b NEAR/4 c"),
        ("a NEAR/3 (b NEAR/4 c)", "a NEAR/3 (b NEAR/4 c)"),
        ("TITLE: (a OR b)", "title:(a OR b)"),
        ("case(exact(Nga))", "exact(case(Nga))"),
        ("Atleast03( a )", "atleast3(a)"),
        ("site:(a.org OR b.org)", "site:a.org OR site:b.org"),
        ("„a “", '"a"'),
        (r'"say \"yes\""', r'"say \"yes\""'),
        ('author:"Jane Doe"', 'author:"Jane Doe"'),
        ('lang:"vi"', "lang:vi"),
        ('concept:"Minsk"+ADJ', "concept:Minsk+adj"),
    ],
)
def test_the_canonical_text_has_no_needless_parentheses(query: str, shown: str) -> None:
    assert show(parse(query).tree) == shown


def test_a_word_that_would_be_an_operator_is_quoted() -> None:
    assert show(Term("NOT", "phrase")) == '"NOT"'
