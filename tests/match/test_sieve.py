"""Many texts searched as one: none that matches is left out, and those without a key are."""

from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.match.asking import asking
from watcher.match import engine
from watcher.match.automata.automaton import Automaton
from watcher.match.compiling.watchlists import Compiler
from watcher.match.concepts.load import Concepts
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.match.sieve import MOST, REST, Fields, Sieve
from watcher.model import Document

KEYWORDS = (
    "Belarus", "điện Kremlin", "普京", "Straße", "Минск", "san juan de flores", "'ayn sifni",
    "washington, d.c.", "@nato", "ab ab", "x", "ışık", "Putin", "hòa bình", "Kremlin Putin",
    "Putin abab ab", "lukashenko visit", "điện Zelensky", "F-16", "С400", "U.S.", "WHO", "woman",
    "cease-fire", "우크라이나 전쟁", "俄罗斯", "war", "ropa", "Београд",
)  # fmt: skip
QUERY = "belar* OR wo?d OR (concept:Kremlin NEAR/3 abab) OR NATO"
WORDS = (
    "Belarus", "Belarusian", "điện", "KREMLIN", "Kremlin's", "普京", "STRASSE", "Straße",
    "в Минске", "San Juan", "de flores", "'Ayn-Sifni", "Washington", "D.C.", "@NATO", "ab", "abab",
    "x", "IŞIK", "điện Kremlin", "Kremlin Putin", "Putin abab ab", "Lukashenko", "visits",
    "ışık", "kaPutin", "Putin", "hoà", "bình", "word", "woodworker", "Белоруссия", "mаrk", "và của",
    "những người được", "😀", "e\u0301", "\u00ad", "\0", "\n", "\ud800", "of", "news", "İ",
    "F16", "C-400", "С-400", "US", "u.s.", "W.H.O.", "women", "ceasefire", "우크라이나전쟁",
    "俄羅斯", "wars", "ropy", "ropę", "Beogradu",
)  # fmt: skip
POLISH = "Prezydent powiedział, że nie ma jeszcze decyzji w sprawie tego, co będzie w Warszawie"
WELSH = "Mae'r llywodraeth wedi dweud nad yw'r penderfyniad ar y ffin yn un terfynol yng Nghaerdydd"
GAPS = (" ", " ", "  ", " - ", ", ", "-", "", "\n")
text = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=8).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
LANGS = (None, "en", "vi", "vi-VN", "tr", "az", "zu", "ru", "de", "pl", "sr", "zh", "ko")
RULE = WatchlistRule("w", KEYWORDS, query=parse(QUERY).tree)
matcher = engine.compile([RULE])
compiler = Compiler(Concepts())
compiler.watchlist(RULE)
automata = Automaton(compiler.leaves.needles.by_key), Automaton(compiler.leaves.needles.loose)


def sifted(texts: Sequence[Fields], lang: str | None) -> list[int]:
    return list(Sieve(*automata).sift(texts, lang))


@settings(max_examples=150)
@given(st.lists(st.tuples(text, text, text), max_size=9), st.sampled_from(LANGS))
@example([("news", "", ""), ("", "San Juan de flores", "")], "en")  # by the word after its key
@example([("news", "", ""), ("", "", "of điện Zelensky")], "en")  # by the one before
def test_every_text_that_matches_is_worth_a_look(
    texts: list[tuple[str, str, str]], lang: str | None
) -> None:
    matching = {at for at, one in enumerate(texts) if matcher.match(Document(*one, lang=lang))}
    assert matching <= set(sifted(texts, lang))


def test_texts_without_a_key_are_left_out() -> None:
    texts = [(f"title {n}", "nothing in it", "žluť") for n in range(200)]
    texts[70] = ("", "", "Lukashenko came from Belarus")
    assert sifted(texts, "en") == [70]


def test_forms_of_a_keyword_are_worth_a_look_only_in_a_language_that_has_them() -> None:
    cities = engine.compile([WatchlistRule("w", ("Warszawa", "Caerdydd"))])
    texts = [("nothing in it", "", ""), ("To Warszawy", "", "")]
    assert list(cities.sift(texts, "pl")) == [1]
    assert list(cities.sift(texts, "en")) == []
    texts += [(POLISH, "", ""), (WELSH, "", "")]  # are looked at as what they are
    assert list(cities.sift(texts, "en")) == [2, 3]


def test_one_text_in_other_letters_does_not_hide_what_the_others_hold() -> None:
    texts = [("news", "", "")] * 8
    texts[5], texts[6] = ("普京 news", "", ""), ("from Belarus", "", "")
    assert set(sifted(texts, "en")) >= {5, 6}
    assert set(sifted(texts, "en")).isdisjoint(range(4))


def test_watchlists_that_fit_without_a_term_are_asked_of_every_text() -> None:
    without = asking("NOT tractor")
    assert list(without.sift([("a", "", ""), ("b", "", "")], "en")) == [0, 1]


def test_where_most_texts_hold_keys_they_are_not_searched_twice() -> None:
    resting = engine.compile([WatchlistRule("w", ("Belarus",))])
    full, empty = [("Belarus", "", "")] * 4, [("news", "", "")] * 4
    assert list(resting.sift(full, "en")) == [0, 1, 2, 3]
    rested = [list(resting.sift(empty, "en")) for _ in range(REST)]
    assert rested == [[0, 1, 2, 3]] * REST
    assert list(resting.sift(empty, "en")) == []


def test_it_rests_in_the_language_of_the_crowd_alone() -> None:
    resting = engine.compile([WatchlistRule("w", ("Belarus",))])
    assert len(resting.sift([("普京", "", "")] * 4, "zh")) == 4  # no code page has these
    assert list(resting.sift([("news", "", "")] * 4, "en")) == []


def test_long_texts_are_searched_in_smaller_piles() -> None:
    texts = [("", "", "news " * (MOST // 20))] * 8
    texts[6] = ("", "", texts[0][2] + "Belarus")
    assert sifted(texts, "en") == [6]
