from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.match.asking import asking, evidence
from watcher.errors import QueryError
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import WatchlistRule, check_keyword
from watcher.match.explaining.evidence import MOST
from watcher.match.query.parse import parse
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
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
    return [(e.field, e.text, e.term) for e in evidence(engine.compile(rules), document)]


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


def test_of_several_names_at_one_place_the_one_that_is_written_there_is_evidence() -> None:
    query = parse("concept:Putin").tree
    matcher = engine.compile([WatchlistRule("w", (), query=query)])
    for lang in ("en", "vi", "et", None):
        (match,) = matcher.match(Document(title="Putin spoke", lang=lang))
        assert [(e.rule, e.name) for e in match.evidence] == [("exact", "Putin")], lang


@pytest.mark.parametrize(
    ("title", "lang", "told"),
    [
        ("白俄罗斯总统", "zh", "zh"),
        ("白俄罗斯总统", None, "zh"),
        ("Беларусь", "ru", "ru"),
        ("Беларусь", "be", "be"),
        ("Беларусь", "en", "be"),
        ("Weißrussland", "de-AT", "de"),
    ],
)
def test_evidence_tells_a_name_in_the_language_of_the_text(
    title: str, lang: str | None, told: str
) -> None:
    matcher = asking("concept:Belarus")
    (match,) = matcher.match(Document(title=title, lang=lang))
    assert [one.lang for one in match.evidence] == [told]


def test_a_query_that_names_a_concept_by_a_name_of_another_language_is_told_its_id() -> None:
    for name, hint in {
        "Белоруссия": "did you mean Belarus?",
        "Südkorea": 'concept:"South Korea"',
    }.items():
        with pytest.raises(QueryError) as caught:
            asking(f"concept:{name}")
        assert hint in str(caught.value.hint)


def test_evidence_of_near_too_is_the_name_that_is_written_there() -> None:
    query = parse("concept:Putin NEAR/3 concept:Minsk").tree
    (match,) = engine.compile([WatchlistRule("w", query=query)]).match(Document("Putin in Minsk"))
    assert [(e.rule, e.name) for e in match.evidence] == [("exact", "Putin"), ("exact", "Minsk")]


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


@pytest.mark.parametrize("keyword", ["", "  ", "-", "...", "\u200b", "«»", "\u0301", "a" * 1_001])
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


def test_one_of_ten_thousand_keywords_is_found() -> None:
    keywords = [f"palavra número {n}" for n in range(10_000)]
    matcher = engine.compile([rule(*keywords)])
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


def test_a_near_miss_names_a_keyword_once_though_it_is_a_concept_too() -> None:
    rule = WatchlistRule("w", ("Belarus", "Putin"), concepts=True)
    (verdict,) = engine.compile([rule]).explain(Document(title="nothing of it"))
    assert sorted(verdict.why.split("'")[1::2]) == ["Belarus", "Putin"]


def why(query: str, title: str, body: str = "", lang: str | None = None) -> str:
    rule = WatchlistRule("w", query=parse(query).tree)
    (verdict,) = engine.compile([rule]).explain(Document(title=title, body=body, lang=lang))
    assert not verdict.matched
    return verdict.why


def test_a_near_miss_names_the_closest_pair_and_what_parts_it() -> None:
    body = "Kremlin one two three Putin"
    far = "'Kremlin' in body; 'Putin' in body; but NEAR/2 failed: 4 words apart"
    assert why("Kremlin NEAR/2 Putin", "Kremlin", body) == far
    order = "'Putin' in body; 'Kremlin' in body; but ONEAR/5 failed: in the other order"
    assert why("Putin ONEAR/5 Kremlin", "Kremlin", body) == order
    fields = "'Kremlin' in title; 'Putin' in body; but NEAR/5 failed: not in one field"
    assert why("Kremlin NEAR/5 Putin", "Kremlin", "Putin") == fields


def test_a_near_miss_tells_why_a_name_of_a_concept_is_another_thing() -> None:
    tractor = "'concept:Belarus' (“Belarus”) in title, but not_in: “Belarus tractor”"
    assert why("concept:Belarus", "Belarus tractor for sale") == tractor
    music = "'concept:G7' (“G7”) in title, but not_near: “chord”"
    assert why("concept:G7", "A G7 chord on the guitar") == music
    ship = "'concept:Minsk' (“Minsk”) in title, but not_after: “freighter”"
    assert why("concept:Minsk", "The freighter Minsk sank", lang="en") == ship
    town = "'concept:Kremlin' (“Kremlin”) in title, but not_in: “Kremlin-Bicêtre”"
    assert why("concept:Kremlin", "Le Kremlin-Bicêtre, ville") == town
    adjective = "'concept:Bulgaria' (“Bulgarian”) in title, but that is another word in en"
    assert why("concept:Bulgaria", "The Bulgarian team won", lang="en") == adjective
    language = "'concept:Belarusian language' (“Belarusian”) in title, but no word for “language”"
    assert why('concept:"Belarusian language"', "A Belarusian team").startswith(language)
    concepts = Concepts({"Ada": {"names": {"en": ["Smith"]}, "near": ["minister"]}})
    rule = WatchlistRule("w", query=parse("concept:Ada").tree)
    (verdict,) = engine.compile([rule], concepts).explain(Document(title="Mr Smith"))
    assert verdict.why == "'concept:Ada' (“Smith”) in title, but no word of the concept's near:"


def test_what_follows_the_word_house_is_its_name_unless_it_has_a_case_or_a_quotation() -> None:
    houses = (("ru", "Отель Минск закрыт"), ("lv", "Kafejnīca Minska"), ("bg", "хотел Минск"))
    for lang, text in (*houses, ("ru", "в отеле «Минск»"), ("en", "the Hotel Minsk")):
        assert "not_" in why("concept:Minsk", text, lang=lang)
    matcher = asking("concept:Minsk")
    there = (("ru", "отель Минска"), ("lv", "Kafejnīca Minskā"), ("sl", "hotel Minska"))
    for lang, text in there:
        assert matcher.match(Document(title=text, lang=lang))


def test_a_near_miss_tells_what_exact_and_case_did_not_take() -> None:
    form = "'Kremlin' (“Kremlinu”) in title, but exact() failed"
    assert why("exact(Kremlin)", "na Kremlinu", lang="sl") == form
    capitals = "'Kremlin' (“kremlin”) in body, but its capitals differ"
    assert why("case(Kremlin) OR exact(Minsk)", "", "the kremlin of Tula") == capitals
    both = "'kremlin' (“KREMLINU”) in title, but exact() failed, and its capitals differ"
    assert why("case(exact(kremlin))", "NA KREMLINU", lang="sl") == both
    shouted = "'US' in title, but all around it is in capitals, too"
    assert why("case(US)", "TELL US MORE", lang="en") == shouted
    assert why("exact(Kremlin)", "nothing of it") == "no 'Kremlin' found"


@pytest.mark.parametrize(
    ("query", "body", "lang", "lacked"),
    [
        ("Łukaszenka", "met Lukaszenka", "en", "Lukaszenka, but its marks differ"),
        ('"Łukaszenka Putin"', "Lukaszenki Putin", "pl", "Lukaszenki Putin, but its marks differ"),
        ("Ha Noi", "ở Hà Nội hôm nay", "vi", "Hà, but its marks differ"),
        ("Nga", "Con thiên nga bay", "vi", "nga, but without its capital"),
        ("Кукуруза", "Цены кукурузы", "ru", "кукурузы, but without its capital"),
        ('"Green Hills"', "on a green hill", "en", "green hill, but without its capital"),
        ("case(Минск)", "В минском", "ru", "минском, but as another form without its capital"),
        ("AID", "hearing aids", "en", "aids, but as another form without its capital"),
        ("Minsk", "The Minskers came", "en", "Minskers, but in a longer word"),
        (
            '"Minsk Brest"',
            "to Minsk/Brest",
            "en",
            "Minsk/Brest, but with other signs between its words",
        ),
        (
            '"Минск Брест"',
            "в Минске. Бресту",
            "ru",
            "Минске. Бресту, but with other signs between its words",
        ),
        ('"Minsk Brest"', "to Minsk and, Brest", "en", None),
        ("kremlino*", "the Kremlin", "en", None),
        ("exact(Nga)", "Minskers", "vi", None),
        ("concept:Minsk", "The minskade", "sv", None),
        ("concept:Réunion", "Une réunion à Lyon", "fr", "réunion, but without its capital"),
        (
            "concept:Réunion AND Lyon",
            "Réunion à Lyon",
            "fr",
            "Réunion, but where any word has a capital",
        ),
        ("concept:Réunion", "Une rencontre à Lyon", "fr", None),
    ],
)
def test_a_near_miss_tells_which_form_of_a_term_was_not_taken(
    query: str, body: str, lang: str, lacked: str | None
) -> None:
    told = why(query, "", body, lang)
    found = lacked and lacked.replace(",", "”) in body,", 1)
    assert found and f"(“{found}" in told if lacked else "but" not in told


def test_a_near_miss_of_marks_goes_by_those_of_the_watchlist() -> None:
    rule = WatchlistRule("w", ("cafe",), marks="exact")
    (verdict,) = engine.compile([rule]).explain(Document(title="a café", lang="en"))
    assert verdict.why == "'cafe' (“café”) in title, but its marks differ"


def test_why_shows_as_much_of_a_name_as_the_evidence_does() -> None:
    matcher = asking("concept:Kremlin")
    document = Document(title="克里姆林宫发表声明", lang="zh")
    (verdict,), (match,) = matcher.explain(document), matcher.match(document)
    assert match.evidence[0].text == "克里姆林宫"
    assert verdict.why == "found 'concept:Kremlin' (“克里姆林宫”) in title"


def test_a_match_is_explained_by_each_term_that_was_found() -> None:
    text = Document(title="Minsk talks", summary="Minsk gas talks; Riga Oslo Bern Rome")
    (query,) = asking("Minsk AND (talks OR gas)").explain(text)
    assert query.why == "found 'Minsk' in title, 'talks' in title, 'gas' in summary"
    (keywords,) = engine.compile([rule("Rome", "Bern", "Oslo", "Riga")]).explain(text)
    found = "'Riga' in summary, 'Oslo' in summary, 'Bern' in summary"
    assert keywords.why == f"found {found}, and 1 more"


def test_a_near_miss_of_a_language_tells_which_one_the_entry_has() -> None:
    assert why("lang:vi Minsk", "Minsk", lang="en") == "'Minsk' in title; but lang is en, not vi"
    text = "Prezydent jest w Minsk i nie wiadomo, kiedy to się zmieni, ale będzie tam długo."
    assert why("lang:de Minsk", text, lang="en-us") == (
        "'Minsk' in title; but lang is en-us, read as pl, not de"
    )
    assert why("lang:vi Minsk", "Minsk") == "'Minsk' in title; but nobody told its lang"


def test_a_beginning_is_named_with_its_star() -> None:
    matcher = asking("belarus*")
    (match,) = matcher.match(Document(title="The Belarusians"))
    assert match.evidence[0].term == "belarus*"
    assert why("belarus* atleast2(Minsk)", "Belarusians in Minsk") == (
        "'belarus*' (“Belarusians”) in title; but found in 1 place; atleast2 asks for more"
    )


def test_the_rule_is_marks_only_where_they_differ() -> None:
    query = parse("concept:Belarus").tree
    matcher = engine.compile(
        [WatchlistRule("w", query=query), WatchlistRule("v", ("Lódz",), marks="ignore")]
    )
    rules = {}
    for title in ("Valko-Venäjän vierailu", "Valko-Venajan vierailu", "in Lódz", "in Lodz"):
        (match,) = matcher.match(Document(title=title, lang="fi"))
        rules[title] = match.evidence[0].rule
    assert list(rules.values()) == ["exact", "marks", "exact", "marks"]


def test_a_long_chain_of_nears_over_a_hostile_text_ends_soon() -> None:
    query = parse(" NEAR/50 ".join(["a"] * 30)).tree
    matcher = engine.compile([WatchlistRule("w", query=query)])
    (match,) = matcher.match(Document(body="a " * 50_000))
    assert len(match.evidence) == MOST


@pytest.mark.parametrize("lang", ["tr", "az", "en", None])
def test_a_capital_i_with_marks_beside_it_is_found_in_turkish_texts_and_others(
    lang: str | None,
) -> None:
    document = Document(title="Örgüt IŞİD üstlendi, dedi Bakan Işıkhan", lang=lang)
    assert found(document, rule("IŞİD", "Bakan Işıkhan")) == [
        ("title", "IŞİD", "IŞİD"),
        ("title", "Bakan Işıkhan", "Bakan Işıkhan"),
    ]
