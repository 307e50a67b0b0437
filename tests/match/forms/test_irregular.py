"""Nouns whose forms no ending tells: as keywords, as words of phrases, in the archive's index."""

import pytest

from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import WatchlistRule
from watcher.match.forms.irregular import common_stem, known, languages, nouns
from watcher.match.forms.irregular.paradigm import Nouns, in_cyrillic
from watcher.match.indexing.index import index_tokens
from watcher.match.indexing.seeking import candidates
from watcher.match.query.parse import parse
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.model import AllOf, AnyOf, Document, Token, Wanted

CONCEPTS = Concepts()
FORMS = [
    ("pl", "minister", "rozmowa z ministrem", "ministrem"),
    ("pl", "Aleksander", "spotkał się z Aleksandrem", "Aleksandrem"),
    ("pl", "wróg", "dwóch wrogów", "wrogów"),
    ("pl", "więzień", "wymiana więźniów", "więźniów"),
    ("pl", "sąd", "w sądzie rejonowym", "sądzie"),
    ("pl", "święto", "do świąt", "świąt"),
    ("cs", "dům", "v domě", "domě"),
    ("cs", "vězeň", "propustil vězně", "vězně"),
    ("cs", "voják", "vojáci odešli", "vojáci"),
    ("cs", "síla", "ozbrojených sil", "sil"),
    ("sk", "väzeň", "väzňom pomohli", "väzňom"),
    ("ru", "рынок", "на рынке нефти", "рынке"),
    ("ru", "ребёнок", "о детях", "детях"),
    ("ru", "человек", "погибли семь человек и много людей", "людей"),
    ("ru", "Лев", "у Льва Толстого", "Льва"),
    ("ru", "россиянин", "опрос россиян", "россиян"),
    ("ru", "герой", "памятник героев", "героев"),
    ("uk", "рік", "у цьому році", "році"),
    ("uk", "в'язень", "обмін в'язнів", "в'язнів"),
    ("be", "палітвязень", "сем'і палітвязняў", "палітвязняў"),
    ("hr", "sudac", "odluka suca", "suca"),
    ("sr", "рат", "о рату", "рату"),
    ("sl", "otrok", "za otroke", "otroke"),
    ("bg", "мъж", "двама мъже", "мъже"),
    ("mk", "суд", "пред судот", "судот"),
    ("lt", "asmuo", "trys asmenys", "asmenys"),
    ("lv", "karš", "kara laikā", "kara"),
    ("lv", "spēle", "daudz spēļu", "spēļu"),
    ("pl", "walka", "w walce", "walce"),
    ("uk", "увага", "в увазі", "увазі"),
    ("uk", "слово", "іншими словами", "словами"),
    ("uk", "корабель", "два кораблі", "кораблі"),
    ("pl", "punkt", "w tym punkcie", "punkcie"),
    ("pl", "policjant", "policjanci weszli", "policjanci"),
    ("bg", "герой", "като герои", "герои"),
    ("mk", "средство", "лекови и средства", "средства"),
    ("el", "τάξη", "των τάξεων", "τάξεων"),
    ("uk", "випадок", "п'ять випадків", "випадків"),
    ("fi", "Turku", "asuu Turussa", "Turussa"),
    ("fi", "sota", "sodan jälkeen", "sodan"),
    ("fi", "hinta", "hinnan nousu", "hinnan"),
    ("fi", "lakko", "lakon aikana", "lakon"),
    ("et", "sõda", "enne sõja algust", "sõja"),
    ("et", "president", "presidendi sõnul", "presidendi"),
    ("hu", "ház", "a házban volt", "házban"),
    ("hu", "tűz", "a tüzet eloltották", "tüzet"),
    ("tr", "kitap", "bu kitabı okudu", "kitabı"),
    ("tr", "çocuk", "çocuğun annesi", "çocuğun"),
    ("ro", "președinte", "vizita președintelui", "președintelui"),
    ("de", "Haus", "drei Häuser", "Häuser"),
    ("de", "Anschlag", "nach den Anschlägen", "Anschlägen"),
    ("es", "juez", "los jueces", "jueces"),
    ("es", "capaz", "son capaces", "capaces"),
    ("pt", "míssil", "dois mísseis", "mísseis"),
    ("pt", "civil", "mortes de civis", "civis"),
    ("sv", "val", "efter valet", "valet"),
    ("sv", "man", "de två männen", "männen"),
    ("ka", "ომი", "ომის შემდეგ", "ომის"),
    ("en", "woman", "two women", "women"),
]
PHRASES = [
    ("uk", "Білий дім", "у Білому домі", "Білому домі"),
    ("cs", "Bílý dům", "z Bílého domu", "Bílého domu"),
    ("bg", "Белия дом", "Белият дом заяви", "Белият дом"),
    ("ro", "Uniunea Europeană", "statele Uniunii Europene", "Uniunii Europene"),
    ("be", "правы чалавека", "парушэнні правоў чалавека", "правоў чалавека"),
    ("pl", "Rada Ministrów", "w Radzie Ministrów", "Radzie Ministrów"),
    ("pl", "sąd najwyższy", "w sądzie najwyższym", "sądzie najwyższym"),
    ("ru", "рынок труда", "на рынке труда", "рынке труда"),
    ("ru", "добрый человек", "добрых людей", "добрых людей"),
    ("de", "weißes Haus", "weiße Häuser", "weiße Häuser"),
]


def evidence(keyword: str, text: str, lang: str | None) -> list[tuple[str, str]]:
    rule = WatchlistRule("w", (keyword,))
    found = engine.compile([rule], CONCEPTS).match(Document(body=text, lang=lang))
    return [(one.text, one.rule) for match in found for one in match.evidence]


def holds(wanted: Wanted | None, tokens: frozenset[str]) -> bool:
    match wanted:
        case Token():
            return any(
                one.startswith(wanted.text) if wanted.prefix else one == wanted.text
                for one in tokens
            )
        case AllOf():
            return all(holds(part, tokens) for part in wanted.parts)
        case AnyOf():
            return any(holds(part, tokens) for part in wanted.parts)
    return True


@pytest.mark.parametrize(("lang", "keyword", "text", "form"), FORMS + PHRASES)
def test_a_keyword_is_found_in_forms_whose_stem_changes(
    lang: str, keyword: str, text: str, form: str
) -> None:
    assert (form, "inflected") in evidence(keyword, text, lang)


@pytest.mark.parametrize(("lang", "keyword", "text", "form"), FORMS + PHRASES)
def test_the_archive_s_index_finds_the_same(lang: str, keyword: str, text: str, form: str) -> None:
    rule = WatchlistRule("w", query=parse(f'"{keyword}"').tree)
    document = Document(body=text, lang=lang)
    assert engine.compile([rule], CONCEPTS).match(document)
    assert holds(candidates(rule, CONCEPTS), frozenset(index_tokens(document).split()))


@pytest.mark.parametrize(
    ("lang", "keyword", "text"),
    [
        ("en", "rat", "the going rate"),  # a form of the Croatian one
        (None, "rat", "rata"),
        ("pl", "SĄD", "w sądzie"),  # an acronym is written so
        ("ru", "Лев", "Вчера он увидел льва"),  # a name needs its capital
        ("fi", "sota", "lasi soda vettä"),  # the stem is no form
        ("pl", "sąd", "w sadzie rosły jabłka"),  # nor is one without its marks
        ("pl", "sad", "w sądzie"),
        ("fi", "tie", "hän kertoi teillä"),
        ("uk", "добра людина", "добра новина про людей"),
        ("fi", "silta", "ja sillä on"),  # a stemmer would take it for one
        ("pt", "mail", "cada vez mais"),
    ],
)
def test_what_looks_alike_is_no_form(lang: str | None, keyword: str, text: str) -> None:
    assert evidence(keyword, text, lang) == []


def test_a_phrase_of_two_words_that_change_altogether_keeps_the_stems_of_its_endings() -> None:
    assert evidence("человек и ребёнок", "человек и ребёнок", "ru")
    assert evidence("рік, рік", "рік, рік", "uk")


def test_a_word_that_is_asked_for_exactly_has_no_other_forms() -> None:
    rule = WatchlistRule("w", query=parse("exact(человек)").tree)
    assert not engine.compile([rule], CONCEPTS).match(Document("люди", lang="ru"))


def test_every_noun_has_other_forms_made_of_letters() -> None:
    for word, some in known().items():
        for noun in some:
            forms = noun.forms | noun.stems
            assert noun.forms - {word} or noun.stems, word
            wrong = [one for one in forms if not one.replace("'", "").isalpha() or fold(one) != one]
            assert not wrong, word


def test_a_noun_is_told_once_in_each_language() -> None:
    twice = [
        (word, langs)
        for word, some in known().items()
        for langs in {noun.langs for noun in some}
        if len({frozenset(noun.forms) for noun in some if noun.langs == langs}) > 2
    ]
    assert twice == []


def test_thirty_languages_tell_their_nouns() -> None:
    langs = {lang for some in known().values() for noun in some for lang in languages(noun)}
    assert len(langs - {None}) >= 30


def test_a_line_tells_words_stems_and_endings() -> None:
    classes = {"1": "а у 0", "2": "a u 0"}
    told = "рынок,рынки/рынк~1 sud~2 ház+ rok/lata,lat/rok~2 man,men"
    read = {noun.heads[0]: noun for noun in Nouns("ru", classes, told).read()}
    assert read["рынок"].forms == {"рынок", "рынки", "рынка", "рынку", "рынк"}
    assert read["sud"].forms == {"suda", "sudu", "sud"}
    assert not read["ház"].forms
    assert read["ház"].stems == {"ház"}
    assert read["rok"].forms == {"lata", "lat", "roka", "roku", "rok"}
    assert read["man"].forms == {"man", "men"}


def test_serbian_is_read_in_both_alphabets() -> None:
    assert [one for one, _ in evidence("rat", "о рату у Украјини", "sr")] == ["рату"]
    assert in_cyrillic("njegova ljubav") == "његова љубав"
    assert "судије" in {form for noun in nouns("судија") for form in noun.forms}


@pytest.mark.parametrize(("word", "stem"), [("рынок", "рын"), ("человек", ""), ("stůl", "st")])
def test_all_forms_of_a_noun_begin_with_what_they_have_in_common(word: str, stem: str) -> None:
    assert common_stem(word) == stem
    assert all(plain(form).startswith(stem) for noun in nouns(word) for form in noun.forms)
