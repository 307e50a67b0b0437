"""The index never hides what the matcher would find."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.errors import QueryError
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.match.indexing.index import EVERYTHING, MOST, index_tokens
from watcher.match.indexing.seeking import MOST_ASKED, candidates
from watcher.match.query.parse import parse
from watcher.match.query.tree import And, AtLeast, ConceptRef, In, Near, Node, Not, Or, Term
from watcher.model import AnyOf, Document, Token, Wanted
from watcher.store.searching.indexing import VERSION
from watcher.text import hash64

CONCEPTS = Concepts()
# Sentences of our own, in scripts and languages that join words in different ways.
SENTENCES = (
    ("en", "Belarus's president Alexander Lukashenko met NATO envoys in Minsk, A.Putin said"),
    ("vi", "Điện Kremlin và Bê-la-rút: tổng thống Lu-ca-sen-cô thăm nước Nga, hòa bình"),
    ("ru", "В Кремле заявили, что Лукашенко прилетел в Минск; о Путине ничего не сказано"),
    ("be", "Лукашэнка ў Мінску, пра Крэмль і Беларусь"),
    ("pl", "Rzecznik Kremla o Łukaszence, Białorusi i Putinie"),
    ("zh", "普京访问白俄罗斯,克里姆林宫称与NATO无关"),
    ("ja", "プーチン大統領はベラルーシのルカシェンコ大統領と会談した"),
    ("ko", "푸틴 대통령은 벨라루스의 루카셴코와 만났다. 친러 성향"),
    ("th", "ประธานาธิบดีปูตินเยือนเบลารุสและมินสค์"),
    ("ar", "قال الكرملين إن بوتين سيزور بيلاروسيا وبالكرملين ولوكاشينكو"),
    ("he", "בקרמלין אמרו שלוקשנקו יבקר במינסק והנשיא פוטין"),
    ("am", "ፑቲን የቤላሩስን ፕሬዝዳንት በሚንስክ አገኙ"),
    ("hi", "पुतिन ने बेलारूस के राष्ट्रपति लुकाशेंको से मिन्स्क में मुलाकात की"),
    ("ka", "პუტინი ბელარუსის პრეზიდენტ ლუკაშენკოს შეხვდა"),
    ("zu", "UPutin uvakashele eBelarus noLukashenko eMinsk"),
    ("ga", "Bhuail uachtarán na Bealarúise le Putin i mBealarúis"),
    ("tr", "Kremlin: Putin, Lukaşenko ile Minsk'te görüştü, IRAK ve İran"),
    ("fi", "Kreml: Putin tapasi Lukašenkan Minskissä, EU:n ja Naton"),
    ("de", "Belaruspolitik: Lukaschenko beim Kremlchef Putin in Minsk"),
    ("sr", "Лукашенко у Минску, Вучић у Београду; Ljiljana govori u Njujorku"),
    (
        "en",
        "U.S. F-16s and US F16 jets: women hail a cease-fire, a ceasefire; C-400, C400, WHO men",
    ),
    ("zh", "俄罗斯 俄羅斯 发展 頭髮 約翰·史密斯 约翰史密斯"),
    ("ko", "우크라이나전쟁 우크라이나 전쟁"),
    (None, "Лукашенко Belarus 普京 Minsk"),
    ("fa", "جام جهانی ۲۰۲۶"),
)
DOCUMENTS = tuple(Document(title, lang=lang) for lang, title in SENTENCES)
WORDS = tuple(
    sorted({word.strip(".,:;'") for _, text in SENTENCES for word in text.split()} - {""})
)


def holds(wanted: Wanted | None, tokens: frozenset[str]) -> bool:
    """Tell whether a database finds a token line for what is wanted."""
    if wanted is None:
        return True
    if isinstance(wanted, Token):
        if wanted.prefix:
            return any(token.startswith(wanted.text) for token in tokens)
        return wanted.text in tokens
    some = (holds(part, tokens) for part in wanted.parts)
    return any(some) if isinstance(wanted, AnyOf) else all(some)


def tokens(document: Document) -> frozenset[str]:
    return frozenset(index_tokens(document).split(" "))


@cache
def asking(query: Node) -> tuple[Matcher, Wanted | None]:
    """Return what finds a query in a text, and what is asked of the index for it."""
    rule = WatchlistRule("w", query=query)
    return engine.compile([rule], CONCEPTS), candidates(rule, CONCEPTS)


def assert_found(query: Node, document: Document) -> None:
    """Where the matcher finds a query in a text, the index does."""
    matcher, wanted = asking(query)
    if matcher.match(document):
        assert holds(wanted, tokens(document)), (query, document)


def finds(query: str, text: str, lang: str | None = None) -> bool:
    wanted = candidates(WatchlistRule("w", query=parse(query).tree), CONCEPTS)
    return holds(wanted, tokens(Document(text, lang=lang, url="https://news.example.org/1")))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.lang)
def test_every_word_and_concept_of_a_text_finds_it(document: Document) -> None:
    for word in WORDS:
        assert_found(Term(word), document)
        assert_found(Term(word[:4], "prefix"), document)
        assert_found(Term(f"{word[:2]}?{word[3:]}", "wildcard"), document)
    for name in ("Belarus", "Kremlin", "Lukashenko", "Minsk", "NATO", "Putin", "EU"):
        assert_found(ConceptRef(name, adjectives=True), document)


terms = st.one_of(
    st.sampled_from(WORDS).map(Term),
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map(
        lambda pair: Term(" ".join(pair), "phrase")
    ),
    st.sampled_from(("Belarus", "Putin", "Kremlin")).map(ConceptRef),
)
queries = st.recursive(
    terms,
    lambda below: st.one_of(
        st.tuples(below, below).map(And),
        st.tuples(below, below).map(Or),
        below.map(Not),
        below.map(lambda child: In("title", child)),
        below.map(lambda child: AtLeast(2, child)),
        st.builds(Near, below, below, st.integers(1, 9), st.booleans(), st.booleans()),
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(queries, st.sampled_from(DOCUMENTS))
def test_no_query_that_matches_is_hidden(query: Node, document: Document) -> None:
    assert_found(query, document)


@settings(deadline=None)
@given(st.text(min_size=1), st.text(), st.text())
def test_no_text_is_hidden_from_its_own_pieces(word: str, before: str, after: str) -> None:
    try:
        engine.check_keyword(word)
    except QueryError:
        return
    assert_found(Term(word, "phrase"), Document(f"{before} {word} {after}"))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Putin", "Minsk"),
        ("普京", "京普"),
        ("Minsk AND Putin", "Minsk"),
        ('"Minsk talks"', "Minsk"),
        ("Minsk NEAR/3 Putin", "Putin"),
        ("atleast2(Putin)", "Minsk"),
        ("title:Minsk", "Moscow"),
        ("mins*", "Moscow"),
        ("m?nsk", "Prague"),
        ("EU", "Europe"),
    ],
)
def test_a_text_without_the_words_is_no_candidate(query: str, text: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ceasefire", "a cease-fire"),
        ('"air strike"', "airstrikes"),
        ("organisation", "an organization"),
        ('"Vladimir Putin"', "Vladimir V. Putin"),
        ("F-16", "two F16s"),
        ('"EE.UU."', "en EEUU"),
        ('"Alexei Navalny"', "Aleksey Navalnyy"),
        ("Gaddafi", "Qadhafi"),
    ],
)
def test_what_is_written_otherwise_is_a_candidate(query: str, text: str) -> None:
    assert finds(query, text, "en")


def test_site_and_language_are_tokens_too() -> None:
    for query in (
        "site:example.org",
        "site:www.news.example.org",
        "lang:en",
        "lang:en-gb",
        "lang:eng",
    ):
        assert finds(f"{query} Minsk", "Minsk", "en-GB"), query
    for query in ("site:ample.org", "site:org.example", "lang:fr", "lang:en-us"):
        assert not finds(f"{query} Minsk", "Minsk", "en-GB"), query


@pytest.mark.parametrize("lang", ["en", "en-us", "pl"])
def test_a_text_is_in_the_language_it_declares_and_in_the_one_it_speaks(lang: str) -> None:
    text = "Prezydent jest w Minsk i nie wiadomo, kiedy to się zmieni, ale będzie tam długo."
    query = parse(f"lang:{lang} Minsk").tree
    matcher = engine.compile([WatchlistRule("w", query=query)])
    assert matcher.match(Document(title=text, lang="en-us"))
    assert finds(f"lang:{lang} Minsk", text, "en-us")


def test_where_the_index_cannot_help_everything_is_a_candidate() -> None:
    for query in ("NOT Minsk", "?insk", "🚜", "tag:a", "Minsk OR NOT Putin"):
        assert candidates(WatchlistRule("w", query=parse(query).tree), CONCEPTS) is None


def test_what_is_too_much_for_a_database_is_not_asked() -> None:
    many = Or(tuple(Term(f"word{number}") for number in range(MOST_ASKED + 1)))
    deep: Node = Term("Minsk")
    for number in range(25):
        deep = Or((And((deep, Term(f"word{number}"))), Term("Putin")))
    for query in (many, deep):
        assert candidates(WatchlistRule("w", query=query), CONCEPTS) is None


def test_a_text_with_very_many_words_is_found_by_every_query() -> None:
    text = " ".join(f"word{number}" for number in range(MOST + 1))
    assert index_tokens(Document(text)) == EVERYTHING.text
    assert finds("Minsk", text)


def test_tokens_hold_nothing_that_databases_take_for_syntax() -> None:
    odd = 'O\'Neill "x" a\\b c:d e*f (g) <h> i|j k&l m!n 50% $5 x_y _z'
    assert not set("'\"\\:*()<>|&!%$_-") & set(index_tokens(Document(odd, url="https://a-b.c/")))


def test_other_tokens_have_another_version() -> None:
    lines = "\n".join(index_tokens(document) for document in DOCUMENTS)
    assert (VERSION, f"{hash64(lines):x}") == (5, "560fca275afc9952"), (
        "the same texts give other tokens now: raise store.indexing.VERSION, so that archives are "
        "indexed again, and change this line"
    )
