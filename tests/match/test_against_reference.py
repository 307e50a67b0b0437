"""The engine and a slow, plain evaluator agree on random queries and texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.match.reference import places
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.match.query.show import show
from watcher.match.query.tree import And, AtLeast, In, Near, Node, Not, Or, Term
from watcher.model import Document

WORDS = ("ab", "abab", "ababab", "cd", "cdcd", "ef", "x")
words = st.sampled_from(WORDS)
texts = st.lists(words, max_size=12)
terms = st.one_of(
    words.map(lambda word: Term(word, exact=True)),
    st.lists(words, min_size=2, max_size=3).map(lambda w: Term(" ".join(w), "phrase", exact=True)),
    st.sampled_from(("abab", "cdcd")).map(lambda word: Term(word, "prefix")),
)


def groups(child: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    many = st.lists(child, min_size=2, max_size=4).map(tuple)
    return st.one_of(many.map(Or), many.map(And))


def nears(child: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    ways = st.sampled_from(((False, False), (True, False), (False, True)))
    distance = st.integers(1, 6)
    return st.builds(
        lambda left, right, most, way: Near(left, right, most, *way), child, child, distance, ways
    )


close = nears(st.recursive(terms, groups, max_leaves=4))
fields = st.sampled_from(("title", "summary", "body"))
inside = st.builds(In, fields, st.one_of(close, st.recursive(terms, groups, max_leaves=4)))
queries: st.SearchStrategy[Node] = st.recursive(
    st.one_of(terms, close, inside),
    lambda child: st.one_of(
        groups(child),
        child.map(Not),
        st.builds(AtLeast, st.integers(1, 4), st.recursive(terms, groups, max_leaves=3)),
    ),
    max_leaves=8,
)


@settings(max_examples=400)
@given(queries, texts, texts, texts)
def test_the_engine_agrees_with_the_reference(
    query: Node, title: list[str], summary: list[str], body: list[str]
) -> None:
    document = Document(" ".join(title), " ".join(summary), " ".join(body))
    fields = {"title": title, "summary": summary, "body": body}
    expected = places(query, fields) is not None
    matcher = engine.compile([WatchlistRule("w", query=query)])
    assert bool(matcher.match(document)) == expected
    assert [verdict.matched for verdict in matcher.explain(document)] == [expected]


@settings(max_examples=100)
@given(st.lists(queries, max_size=6), texts)
def test_many_watchlists_at_once_decide_as_each_alone(trees: list[Node], body: list[str]) -> None:
    document = Document(body=" ".join(body))
    rules = [WatchlistRule(str(at), query=tree) for at, tree in enumerate(trees)]
    together = {match.watchlist for match in engine.compile(rules).match(document)}
    alone = {rule.name for rule in rules if engine.compile([rule]).match(document)}
    assert together == alone


@settings(max_examples=200)
@given(queries, texts)
def test_a_query_means_the_same_when_it_is_printed_and_read_again(
    query: Node, body: list[str]
) -> None:
    document = Document(body=" ".join(body))
    trees = (query, parse(show(query)).tree)
    first, second = (
        bool(engine.compile([WatchlistRule("w", query=tree)]).match(document)) for tree in trees
    )
    assert first == second
