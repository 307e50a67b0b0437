"""A matcher made after an edit, from the one before, is as one made from nothing."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

CONCEPTS = Concepts()
KEYWORDS = (
    "Minsk",
    "Kremlin",
    "sanctions",
    "IS",
    "woman",
    "White House",
    "Vladimir Putin",
    "Beograd",
)
QUERIES = ("concept:Kremlin AND NOT tractor", "Minsk NEAR/3 talks", "sanct* OR concept:Lukashenko")
DOCUMENTS = (
    Document("Kremlin: new sanctions talks in Minsk", lang="en"),
    Document("Vladimir V. Putin meets women at the White House; IS is gone", lang="en"),
    Document("Le Kremlin-Bicêtre, le Kremlin et Loukachenko", lang="fr"),
    Document("Президент Путин у Минску, Београд", lang="sr"),
    Document("Belarus sells a tractor; Minsk Tractor Works", lang="en"),
)
rules = st.lists(
    st.builds(
        lambda words, query, fields, compounds: WatchlistRule(
            "w",
            tuple(words),
            fields=fields,
            query=query and parse(query).tree,
            concepts=compounds,
            compounds=compounds,
        ),
        st.lists(st.sampled_from(KEYWORDS), max_size=3, unique=True),
        st.sampled_from((*QUERIES, None)),
        st.sampled_from((("title",), ("title", "summary", "body"))),
        st.booleans(),
    ),
    max_size=4,
).map(lambda some: [replace(rule, name=str(at)) for at, rule in enumerate(some)])


def told(matcher: Matcher) -> list[object]:
    verdicts = [[verdict.matched for verdict in matcher.explain(one)] for one in DOCUMENTS]
    return [[matcher.match(one) for one in DOCUMENTS], verdicts]


@settings(max_examples=8, deadline=None)
@given(st.lists(rules, min_size=2, max_size=4))
def test_edits_one_after_the_other_find_what_each_would_alone(
    edits: list[list[WatchlistRule]],
) -> None:
    matcher = engine.compile([], CONCEPTS)
    for edited in edits:
        earlier, before = matcher, told(matcher)
        matcher = engine.compile(edited, CONCEPTS, earlier)
        assert told(matcher) == told(engine.compile(edited, CONCEPTS))
        assert told(earlier) == before  # it may still be asked meanwhile


def test_the_same_watchlists_are_not_compiled_again() -> None:
    one = engine.compile([WatchlistRule("w", ("Minsk",))], CONCEPTS)
    assert engine.compile([WatchlistRule("w", ("Minsk",))], CONCEPTS, one) is one
    assert engine.compile([WatchlistRule("w", ("Minsk", "Brest"))], CONCEPTS, one) is not one


def test_other_concepts_make_all_anew() -> None:
    one = engine.compile([WatchlistRule("w", query=parse("concept:Belarus").tree)], CONCEPTS)
    own = Concepts({"Belarus": {"names": {"en": ["Sinjavia"]}}})
    other = engine.compile([WatchlistRule("w", query=parse("concept:Belarus").tree)], own, one)
    assert other.match(Document("In Sinjavia", lang="en"))
    assert not one.match(Document("In Sinjavia", lang="en"))


def test_terms_that_nobody_asks_for_any_more_do_not_pile_up() -> None:
    matcher, sizes = engine.compile([], CONCEPTS), []
    for edit in range(12):
        words = tuple(f"word{edit}x{number}" for number in range(100))
        matcher = engine.compile([WatchlistRule("w", words)], CONCEPTS, matcher)
        sizes.append(len(matcher.leaves.terms))
    assert max(sizes) <= 125
