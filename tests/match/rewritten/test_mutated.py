"""A keyword is found in words that Irish, Gaelic and Welsh change at their beginning."""

import pytest

from tests.match.asking import evidence, typed
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.indexing.index import index_tokens
from watcher.model import Document

FOUND = [
    ("Corcaigh", "ga", "Tá an teach i gCorcaigh le fada", "Corcaigh"),
    ("Corcaigh", "ga", "Muintir Chorcaigh a bhí ann inniu", "Chorcaigh"),
    ("Gaillimh", "ga", "Tháinig siad ó Ghaillimh inné", "Ghaillimh"),
    ("Baile Átha Cliath", "ga", "Tá sé i mBaile Átha Cliath", "Baile Átha Cliath"),
    ("Baile Átha Cliath", "ga", "Muintir Bhaile Átha Cliath", "Bhaile Átha Cliath"),
    ("cathair", "ga", "Tá siad sa chathair anocht", "chathair"),
    ("cathair", "ga", "Tá siad i gcathair eile anocht", "gcathair"),
    ("Pàislig", "gd", "Tha iad à Phàislig an-diugh", "Phàislig"),
    ("Caerdydd", "cy", "Mae'r cyfarfod yng Nghaerdydd heddiw", "Nghaerdydd"),
    ("Caerdydd", "cy", "Aeth y trên i Gaerdydd ddoe", "Gaerdydd"),
    ("Caerdydd", "cy", "Abertawe a Chaerdydd oedd y gorau", "Chaerdydd"),
    ("Bangor", "cy", "Roedd y gynhadledd ym Mangor", "Mangor"),
    ("Bangor", "cy", "Daeth y newyddion o Fangor", "Fangor"),
    ("Machynlleth", "cy", "Daeth y newyddion o Fachynlleth", "Fachynlleth"),
    ("Gwynedd", "cy", "Cyngor o Wynedd a ddywedodd hynny", "Wynedd"),
    ("Llundain", "cy", "Mae llawer yn teithio i Lundain", "Lundain"),
    ("Dolgellau", "cy", "Cafodd ei eni yn Nolgellau", "Nolgellau"),
    ("pensiwn", "cy", "Mae newid i bensiwn y wladwriaeth", "bensiwn"),
]


def found(keyword: str, lang: str | None, title: str) -> list[tuple[str, str]]:
    document = Document(title=title, lang=lang)
    return [(one.text, one.rule) for one in evidence(typed(keyword), document)]


@pytest.mark.parametrize(("keyword", "lang", "text", "written"), FOUND)
def test_a_changed_word_is_found_and_placed_where_it_stands(
    keyword: str, lang: str, text: str, written: str
) -> None:
    assert [text for text, _ in found(keyword, lang, text)] == [written]


@pytest.mark.parametrize(("keyword", "lang", "text", "written"), FOUND)
def test_it_is_in_no_other_language(keyword: str, lang: str, text: str, written: str) -> None:
    if written != keyword:
        assert found(keyword, "fr" if "Mae" not in text else "sw", text) == []


def test_evidence_tells_that_it_is_a_form() -> None:
    assert found("Corcaigh", "ga", "Muintir Chorcaigh") == [("Chorcaigh", "inflected")]


@pytest.mark.parametrize(
    ("keyword", "lang", "text"),
    [
        ("Pill", "cy", "Dywedodd Bill wrth y wasg"),
        ("Paris", "cy", "Mae Baris yn enw arall"),  # behind no word that changes it
        ("Minsk", "cy", "Gwelais Finsk"),
        ("Corcaigh", "ga", "Muintir chorcaigh Bhaile"),  # a name needs its capital
        ("Sean", "ga", "Chean sé"),
    ],
)
def test_words_that_only_look_alike_are_not_found(keyword: str, lang: str, text: str) -> None:
    assert found(keyword, lang, text) == []


def test_what_stands_beside_changed_words_is_found_once() -> None:
    text = "Corcaigh agus Gaillimh, muintir Chorcaigh"
    assert [one for one, _ in found("Corcaigh", "ga", text)] == ["Corcaigh", "Chorcaigh"]


def test_the_fields_keep_their_places() -> None:
    matcher = engine.compile([WatchlistRule("w", ("Caerdydd",))])
    document = Document("Newyddion", "Yng Nghymru", "Aeth y trên i Gaerdydd", lang="cy")
    (match,) = matcher.match(document)
    (one,) = match.evidence
    assert (one.field, one.start, one.text) == ("body", 14, "Gaerdydd")


def test_the_index_has_the_word_by_itself() -> None:
    assert "caerdydd" in index_tokens(Document(title="yng Nghaerdydd", lang="cy")).split()
    assert "caerdydd" not in index_tokens(Document(title="yng Nghaerdydd", lang="en")).split()


def test_among_other_texts_it_is_not_lost() -> None:
    matcher = engine.compile([WatchlistRule("w", ("Caerdydd",))])
    assert 1 in matcher.sift([("Dim byd", "", ""), ("yng Nghaerdydd", "", "")], "cy")
