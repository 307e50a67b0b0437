from watcher.match.choosing import Choice
from watcher.match.compiling.rule import WatchlistRule
from watcher.match.compiling.watchlists import Compiler
from watcher.match.concepts.load import Concepts
from watcher.match.query.parse import parse

RULES = [
    WatchlistRule("names", ("minsk", "kremlin")),
    WatchlistRule("both", query=parse('minsk AND "an uncommonly long phrase"').tree),
    WatchlistRule("other", ("minsk",), query=parse("NOT kremlin").tree),
]


def chosen(*terms: str) -> dict[str, list[str]]:
    """Return the watchlists to look at where these terms were hit, with their keywords."""
    compiler = Compiler(Concepts())
    asked = [compiler.watchlist(rule) for rule in RULES]
    choice = Choice(asked, compiler.leaves.needles.by_key, len(compiler.leaves.terms))
    hit = [compiler.leaves.terms.index(term) for term in terms]
    numbers, keywords = choice.among(hit)
    return {
        RULES[number].name: [compiler.leaves.terms[leaf] for leaf in keywords.get(number, ())]
        for number in numbers
    }


def test_watchlists_come_in_their_order_with_the_keywords_that_were_hit() -> None:
    found = chosen("kremlin", "minsk")
    assert list(found.items()) == [("names", ["kremlin", "minsk"]), ("other", ["minsk"])]


def test_a_conjunction_is_looked_at_where_its_rarest_term_was_hit() -> None:
    assert "both" not in chosen("minsk")
    assert chosen("an uncommonly long phrase")["both"] == []


def test_what_may_hold_without_any_term_is_always_looked_at() -> None:
    assert chosen() == {"other": []}
