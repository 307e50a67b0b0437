"""Hypothesis strategies: any tree that a query can mean, and text that is nearly a query."""

from hypothesis import strategies as st

from watcher.match.query.chars import letters, meant
from watcher.match.query.show import bare
from watcher.match.query.tree import (
    META_FIELDS,
    TEXT_FIELDS,
    And,
    AtLeast,
    ConceptRef,
    In,
    Meta,
    Near,
    Node,
    Not,
    Or,
    Term,
)

# Letters of many scripts and every sign that means something somewhere.
ODD = "aAbBéßİđЖё普京の민สבא١5 \u00a0\u200b\u00ad\ud800\"“”„«»「」'’-–.,:;*?()（）＊\\/~^|&+@#$€😀"
texts = st.one_of(st.text(ODD, max_size=12), st.text(st.characters(exclude_categories=())))
loose = texts.map(str.strip).filter(meant)
words = st.one_of(
    st.sampled_from(
        ["Belarus", "лукашенко", "普京", "A.Lu-ca-sen-cô", "AT&T", "C++", "AND's", "or"]
    ),
    texts.map(str.strip).filter(bare),
)
flags = {"exact": st.booleans(), "case": st.booleans()}
terms = st.one_of(
    st.builds(Term, words, st.just("word"), **flags),
    st.builds(Term, loose, st.just("phrase"), **flags),
    st.builds(Term, words.filter(lambda w: "?" not in w and letters(w) > 3), st.just("prefix")),
    st.builds(Term, words.map(lambda w: f"ab?{w}"), st.just("wildcard"), **flags),
)
leaves = st.one_of(terms, st.builds(ConceptRef, loose, st.booleans()))
metas = st.builds(Meta, st.sampled_from(META_FIELDS), loose)
distances = st.integers(1, 1000)


def _rows(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    row = st.lists(nodes, min_size=2, max_size=4).map(tuple)
    return st.one_of(st.builds(And, row), st.builds(Or, row))


def _near(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(Near, nodes, nodes, distances, st.booleans(), st.booleans())


# What has a place in the text.
places: st.SearchStrategy[Node] = st.recursive(
    leaves,
    lambda nodes: st.one_of(
        _rows(nodes), _near(nodes), st.builds(AtLeast, st.integers(1, 1000), nodes)
    ),
    max_leaves=8,
)
trees: st.SearchStrategy[Node] = st.recursive(
    st.one_of(places, metas, st.builds(In, st.sampled_from(TEXT_FIELDS), places)),
    lambda nodes: st.one_of(_rows(nodes), st.builds(Not, nodes)),
    max_leaves=12,
)

_PIECES = (
    *(
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "-",
        "NEAR/5",
        "NOT NEAR/3",
        "ONEAR",
        "W/2",
        "near/5",
        "NEAR/0",
    ),
    *("title:", "site:", "concept:", "lang:(", "titel:", "exact(", "case(", "atleast2(", "atleast"),
    *(
        "Belarus",
        "belarus*",
        "wo?d",
        "普京",
        '"a b"',
        '"',
        "“",
        "„",
        "+adj",
        "*",
        "\u200b",
        "\x00",
        " ",
    ),
)
soup = st.lists(st.one_of(st.sampled_from(_PIECES), texts), max_size=25).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
