"""Titles that are one but for names: what is a name, and what two titles have apart."""

import pytest

from tests.cluster.stories import telling
from watcher.cluster.features import Features, pack, unpack
from watcher.cluster.index import terms_of
from watcher.cluster.titles import Title, Titles


def title(made: Features) -> Title:
    return Title(made.title, terms_of(made))


def another(*texts: tuple[str, str], lang: str = "en") -> bool:
    one, other = (title(telling(*each, lang=lang)) for each in texts)
    assert Titles(one, other).name_another() == Titles(other, one).name_another()
    return Titles(one, other).name_another()


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "Man held after knife attack in Oldham", "Man held after knife attack in Wigan"),
        ("pl", "Pożar szkoły w Opolu, są ranni", "Pożar szkoły w Gnieźnie, są ranni"),
        ("ru", "Под Тулой сгорел склад бумаги", "Под Курском сгорел склад бумаги"),
        ("vi", "Sập cầu ở Mỹ Tho, hai người bị nạn", "Sập cầu ở Cà Mau, ba người bị nạn"),
        ("de", "Einbruch gelingt in Emden nicht", "Einbruch gelingt in Jever nicht"),
    ],
)
def test_the_same_words_with_another_name_name_another_event(
    lang: str, one: str, other: str
) -> None:
    assert another((one, ""), (other, ""), lang=lang)


def test_a_name_that_the_other_text_has_further_down_tells_nothing() -> None:
    first = ("Man held after knife attack in Oldham", "It happened near Wigan, police said.")
    assert not another(first, ("Man held after knife attack in Wigan", ""))


def test_what_only_one_title_names_tells_nothing() -> None:
    first = ("Man held after knife attack in Oldham", "")
    assert not another(first, ("Man held after knife attack in the north", ""))


def test_the_first_word_counts_as_a_name_where_all_others_are_the_same() -> None:
    assert another(
        ("Oldham weather forecast for today", ""), ("Wigan weather forecast for today", "")
    )
    assert not another(("Oldham mourns the singer", ""), ("Wigan fans mourn a great singer", ""))


def test_capitals_of_a_title_in_title_case_count_where_the_text_has_them_within_a_sentence() -> (
    None
):
    one, other = "Fire Destroys Deadly Mill Site", "Fire Destroys Lonely Mill Site"
    assert not another((one, "All is lost."), (other, "All is lost."))
    one, other = "Fire Destroys Mill In Oldham", "Fire Destroys Mill In Wigan"
    assert another((one, "A mill in Oldham is lost."), (other, "A mill in Wigan is lost."))


def test_a_word_in_quotation_marks_of_its_own_is_a_name() -> None:
    assert another(
        ("«Заря» обыграла «Факел» в гостях", ""), ("«Труд» обыграл «Волгу» в гостях", ""), lang="ru"
    )


def test_syllables_go_together_only_where_nothing_stands_between() -> None:
    told = "Tổng thống Nga và Belarus bàn giá khí đốt"
    other = title(telling("Nga, Belarus bàn giá khí đốt năm tới", "", lang="vi"))
    assert not Titles(title(telling(told, "", lang="vi")), other).have_names_apart()


def test_titles_without_names_are_alike_by_their_words() -> None:
    one, other = (title(telling(each)) for each in ("Shares close higher", "Shares close lower"))
    assert Titles(one, other).are_alike()
    assert not Titles(one, title(telling("Rain stops play again"))).are_alike()


@pytest.mark.parametrize("words", ["", "7", "…", "火", "A"])
def test_a_title_of_nothing_is_no_mistake(words: str) -> None:
    made = title(telling(words))
    assert not Titles(made, made).name_another()
    assert not Titles(made, made).are_alike()


def test_what_is_kept_of_a_title_survives_a_row() -> None:
    made = telling("Man held after knife attack in Oldham", "It is said.")
    assert unpack(pack(made)) == made
    assert made.title
