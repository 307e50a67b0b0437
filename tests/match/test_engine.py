import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.errors import QueryError
from watcher.match import engine
from watcher.match.engine import WatchlistRule, check_keyword
from watcher.match.evidence import MOST
from watcher.match.marks import plain
from watcher.match.normal import fold
from watcher.model import Document, FieldName


def rule(
    *keywords: str,
    exclude: Sequence[str] = (),
    fields: Sequence[FieldName] = ("title", "summary", "body"),
    sources: frozenset[str] | None = None,
    name: str = "w",
) -> WatchlistRule:
    return WatchlistRule(name, keywords, tuple(exclude), fields, sources)


def found(document: Document, *rules: WatchlistRule) -> list[tuple[str, str, str]]:
    matches = engine.compile(rules).match(document)
    return [(e.field, e.text, e.term) for m in matches for e in m.evidence]


def test_keywords_match_whole_words_and_phrases_in_any_case() -> None:
    document = Document(title="BELARUS: Điện\nkremlin lên tiếng", body="Belarusian")
    assert found(document, rule("Belarus", "điện Kremlin", "tiến")) == [
        ("title", "BELARUS", "Belarus"),
        ("title", "Điện\nkremlin", "điện Kremlin"),
    ]


def test_evidence_stands_in_field_order_with_offsets_of_the_field_as_given() -> None:
    document = Document(title="The  Bela\u00adrus", summary="e\u0301 Belarus", body="x – Belarus")
    (match,) = engine.compile([rule("Belarus")]).match(document)
    assert [(e.field, e.start, e.end) for e in match.evidence] == [
        ("title", 5, 13),
        ("summary", 3, 10),
        ("body", 4, 11),
    ]


def test_a_phrase_does_not_reach_from_one_field_into_the_next() -> None:
    assert not found(Document(title="the Minsk", summary="agreement"), rule("Minsk agreement"))


def test_the_longest_of_overlapping_terms_is_shown() -> None:
    document = Document(title="New York Times")
    assert found(document, rule("York", "New York", "New York Times")) == [
        ("title", "New York Times", "New York Times")
    ]


def test_an_exclude_term_vetoes_only_in_watched_fields() -> None:
    document = Document(title="Belarus tractor", body="Belarus")
    assert not found(document, rule("Belarus", exclude=["TRACTOR"]))
    assert found(document, rule("Belarus", exclude=["tractor"], fields=("body",)))


def test_a_watchlist_sees_only_its_fields_and_sources() -> None:
    document = Document(title="Minsk", source="A")
    assert not found(document, rule("Minsk", fields=("summary", "body")))
    assert not found(document, rule("Minsk", sources=frozenset({"B"})))
    assert found(document, rule("Minsk", sources=frozenset({"A"})))


def test_every_watchlist_decides_for_itself() -> None:
    rules = [rule("Minsk", name="a"), rule("Minsk", name="b", exclude=["x"]), rule("y", name="c")]
    matches = engine.compile(rules).match(Document(title="Minsk x"))
    assert [m.watchlist for m in matches] == ["a"]


def test_explain_tells_each_watchlists_reason() -> None:
    matcher = engine.compile(
        [
            rule("Belarus", name="yes"),
            rule("Belarus", exclude=["tractor"], name="veto"),
            rule("Belarus", sources=frozenset({"B"}), name="source"),
            rule("Belarus", fields=("body",), name="field"),
            rule("Minsk", name="none"),
        ]
    )
    verdicts = matcher.explain(Document(title="Belarus tractor", source="A"))
    assert [(v.watchlist, v.matched, v.why) for v in verdicts] == [
        ("yes", True, "found 'Belarus' in title"),
        ("veto", False, "excluded by 'tractor' in title"),
        ("source", False, "source not watched"),
        ("field", False, "'Belarus' in title, a field not watched"),
        ("none", False, "no 'Minsk' found"),
    ]


def test_a_term_repeated_in_a_long_body_gives_a_bounded_match() -> None:
    assert len(found(Document(body="Minsk " * 1000), rule("Minsk"))) == MOST


@pytest.mark.parametrize("keyword", ["", "  ", "-", "...", "\u200b", "«»", "\u0301"])
def test_a_keyword_that_can_never_be_found_is_an_error(keyword: str) -> None:
    with pytest.raises(QueryError) as caught:
        check_keyword(keyword)
    assert caught.value.hint
    with pytest.raises(QueryError):
        engine.compile([rule("fine", exclude=[keyword])])


@pytest.mark.parametrize("keyword", ["C++", "NO", "12:30", "1.10", "🇧🇾", "€", "№ 1", "U.S."])
def test_keywords_are_found_as_they_are_written(keyword: str) -> None:
    assert found(Document(title=f"so ({keyword}), yes"), rule(keyword))


def test_no_watchlists_match_nothing() -> None:
    assert engine.compile([]).match(Document(title="x")) == ()
    assert engine.compile([rule(exclude=["x"])]).match(Document(title="x")) == ()


def test_ten_thousand_keywords_compile_within_a_second() -> None:
    keywords = [f"palavra número {n}" for n in range(10_000)]
    started = time.process_time()
    matcher = engine.compile([rule(*keywords)])
    assert time.process_time() - started < 1
    assert matcher.match(Document(title="Palavra  número 9999"))


@given(
    st.lists(st.sampled_from(["Belarus", "điện KREMLIN", "普京", "Straße", "x"]), max_size=6),
    st.lists(st.sampled_from([" ", "  ", "\u00ad", " – ", "e\u0301", "ß", "\u200b", "\n", ". "])),
    st.sampled_from([0, 1, 2]),
)
def test_evidence_is_the_text_of_its_span_and_folds_to_its_term(
    words: list[str], gaps: list[str], where: int
) -> None:
    text = "".join(a + b for a, b in zip(words, gaps + [" "] * len(words), strict=False))
    fields = ["", "", ""]
    fields[where] = text
    document = Document(title=fields[0], summary=fields[1], body=fields[2])
    terms = ("belarus", "Điện Kremlin", "普京", "strasse")
    for match in engine.compile([rule(*terms)]).match(document):
        for e in match.evidence:
            assert getattr(document, e.field)[e.start : e.end] == e.text
            assert plain(fold(e.text)) == plain(fold(e.term))


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_no_text_can_break_the_engine(text: str) -> None:
    matcher = engine.compile([rule("a", "é", "і", "中")])
    document = Document(title=text, summary=text[::-1], body=text + " a")
    (match,) = matcher.match(document)
    for e in match.evidence:
        assert getattr(document, e.field)[e.start : e.end] == e.text
        assert plain(fold(e.text)) == plain(fold(e.term))
    assert matcher.explain(document)[0].matched
