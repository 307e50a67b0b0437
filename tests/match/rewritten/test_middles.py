"""Names with an initial or a patronymic between the words that were asked for."""

import pytest

from tests.match.asking import asking, evidence
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.rewritten.middles import MOST, TRIED
from watcher.model import Document


def found(query: str, document: Document) -> list[tuple[str, str]]:
    return [(e.field, e.text) for e in evidence(asking(query), document)]


@pytest.mark.parametrize(
    ("query", "text", "there"),
    [
        ('"Vladimir Putin"', "President Vladimir V. Putin said", "Vladimir V. Putin"),
        ('"George Bush"', "by George H. W. Bush and", "George H. W. Bush"),
        ('"George Bush"', "by George H.W. Bush and", "George H.W. Bush"),
        ('"Владимир Путин"', "у Владимира Владимировича Путина", "Владимира Владимировича Путина"),
        (
            '"Марыя Калеснікава"',
            "Марыя Аляксандраўна Калеснікава",
            "Марыя Аляксандраўна Калеснікава",
        ),
        ('"Ольга Иванова"', "с Ольги Петровны Ивановой", "Ольги Петровны Ивановой"),
        (
            '"president Vladimir Putin"',
            "President Vladimir V. Putin",
            "President Vladimir V. Putin",
        ),
    ],
)
def test_a_phrase_goes_on_across_a_middle_name(query: str, text: str, there: str) -> None:
    lang = "en" if text.isascii() else "be" if "і" in text else "ru"
    assert found(query, Document(text, lang=lang)) == [("title", there)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('"Plan Putin"', "plan B. Putin said"),
        ('"в Испания"', "1972 г. Испания"),
        ('"Vladimir Putin"', "Vladimir v. Putin"),
        ('"Vladimir Putin"', "Vladimir. V. Putin"),
        ('"Vladimir Putin"', "Vladimir von Putin"),
        ('"Иван Минск"', "Иван главной Минск"),
        ('exact("Vladimir Putin")', "Vladimir V. Putin"),
        ('case("Vladimir Putin")', "Vladimir V. Putin"),
    ],
)
def test_what_is_no_middle_name_parts_a_phrase(query: str, text: str) -> None:
    assert found(query, Document(text, lang="ru" if "и" in text else "en")) == []


def test_each_place_is_told_once_and_where_it_stands() -> None:
    text = Document(
        "Vladimir V. Putin", "Vladimir Putin met Donald J. Trump", "The Donald J. Trump"
    )
    assert found('"Vladimir Putin"', text) == [
        ("title", "Vladimir V. Putin"),
        ("summary", "Vladimir Putin"),
    ]
    assert found('"Donald Trump"', text) == [
        ("summary", "Donald J. Trump"),
        ("body", "Donald J. Trump"),
    ]


def test_spaces_and_marks_as_given_move_no_place() -> None:
    assert found('"Vladimir Putin"', Document("ﬁrst  Vladimir   V.  Putin")) == [
        ("title", "Vladimir   V.  Putin")
    ]


def test_a_flood_of_middle_names_is_bounded() -> None:
    assert len(found('"Ann Lee"', Document(body="Ann B. Lee. " * 10 * MOST))) <= MOST


def test_a_flood_of_what_only_may_be_one_is_bounded() -> None:
    flood = "an a. be " * (TRIED - 1)
    assert found('"Ann Lee"', Document(body=f"{flood}Ann B. Lee"))
    assert not found('"Ann Lee"', Document(body=f"{flood}an a. be Ann B. Lee"))


def test_what_is_sifted_keeps_names_with_a_middle() -> None:
    matcher = engine.compile([WatchlistRule("w", keywords=("Vladimir Putin",))])
    texts = [("nothing", "", ""), ("", "", "Vladimir V. Putin"), ("в 1972 г. вот", "", "")]
    assert list(matcher.sift(texts, "en")) == [1]
    matcher = engine.compile([WatchlistRule("w", keywords=("Владимир Путин",))])
    texts = [("никто", "", ""), ("ВЛАДИМИР ВЛАДИМИРОВИЧ ПУТИН", "", ""), ("в 1972 г. вот", "", "")]
    assert list(matcher.sift(texts, "ru")) == [1]
