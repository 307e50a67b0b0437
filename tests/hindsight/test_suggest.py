import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.hindsight.candidates import LENGTH, terms
from watcher.hindsight.suggest import MOST, SUGGESTED, holds, spares, suggest
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.model import Document

GOOD = [
    "Belarus signs a deal for gas",
    "Minsk waits for the summit",
    "Talks in Belarus are held up for a day",
    "Opposition of Belarus meets in Vilnius",
]
TRACTORS = [f"Belarus tractor for sale: {what}" for what in ("red", "used", "old", "1980 model")]


def words(
    good: list[str], noise: list[str], own: tuple[str, ...] = ("Belarus", "Minsk")
) -> list[str]:
    return [one.term for one in suggest(good, noise, own)]


def test_the_word_of_noise_alone_is_suggested_with_its_numbers() -> None:
    [one] = suggest(GOOD, TRACTORS, ["Belarus", "Minsk"])
    assert one == ("tractor", 4, 0)


def test_words_that_good_ones_use_are_not_suggested() -> None:
    noise = ["tractor red", "used tractor", "old tractor"]
    assert words(GOOD, noise) == ["tractor"]
    assert words([*GOOD, "Belarus tractor plant on strike"], noise) == []


def test_a_phrase_is_suggested_where_its_words_also_stand_in_good_ones() -> None:
    good = [*GOOD, "Kazan hosts a meeting with Belarus", "The Kremlin answers Belarus"]
    noise = [f"Guide {what}: the Kazan Kremlin" for what in ("one", "two", "three", "four")]
    assert "kazan kremlin" in words([*good, "A guide to Belarus by Vilnius"], noise, ("Kremlin",))


def test_one_good_one_is_spared_unless_very_much_noise_stands_against_it() -> None:
    good = [*GOOD * 5, "Belarus tractor strike"]
    assert words(good, ["A tractor"] * 19) == []
    assert words(good, ["A tractor"] * 20) == ["tractor"]
    assert spares(0, 3)
    assert not spares(0, 2)
    assert not spares(1, 19)


@pytest.mark.parametrize(("good", "noise"), [(GOOD, TRACTORS[:2]), ([], TRACTORS), (GOOD, [])])
def test_too_little_judged_suggests_nothing(good: list[str], noise: list[str]) -> None:
    assert words(good, noise) == []


def test_a_common_word_is_not_suggested_for_being_missing_in_few_good_ones() -> None:
    noise = [f"Something else {n}" + (" with" if n % 3 == 0 else "") for n in range(12)]
    good = ["Belarus votes", "Something happens", "Other else"]
    assert "with" not in " ".join(words(good, noise))


def test_own_terms_are_not_suggested_in_any_form() -> None:
    good = ["Minsk votes", "Minsk waits", "Minsk meets"]
    noise = ["Belarusian bread", "Belarusian dance", "Belarusian songs"]
    assert words(good, noise, ("concept:Belarus", "Minsk")) == []
    assert words(good, noise, ("Minsk",)) == ["belarusian"]


def test_the_next_suggestion_takes_noise_that_the_better_one_leaves() -> None:
    potatoes = [f"Belarus potato dish {n}" for n in ("one", "two", "three")]
    assert words(GOOD * 3, TRACTORS + potatoes) == ["tractor", "potato"]


def test_syllables_of_vietnamese_are_not_words() -> None:
    good = ["Nga kéo dài lệnh cấm", "Belarus họp với Nga", "Tổng thống Nga phát biểu"]
    noise = [f"Bán máy kéo Belarus {n}, còn mới" for n in ("một", "hai", "ba", "bốn")]
    found = words(good, noise, ("Belarus", "Nga"))
    assert found != []
    assert all(" " in term for term in found)


@pytest.mark.parametrize(
    ("good", "noise", "wanted"),
    [
        (["普京发表讲话", "普京访问中国", "与普京会谈"],
         ["明斯克拖拉机厂出口", "白俄罗斯拖拉机销售", "出售拖拉机二手"], "拖拉机"),
        (["ปูตินเยือนจีน", "ปูตินพูด", "พบปูติน"],
         ["ขายรถไถ ถูก", "รถไถ มือสอง", "ซื้อรถไถ ใหม่"], "รถไถ"),
    ],
)  # fmt: skip
def test_scripts_without_spaces_give_runs_of_characters(
    good: list[str], noise: list[str], wanted: str
) -> None:
    found = words(good, noise, ("普京", "ปูติน"))
    assert any(wanted in term or term in wanted for term in found)


def test_phrases_do_not_reach_over_punctuation_and_numbers_are_no_words() -> None:
    found = terms("For sale. Tractor, 1980 it is - d'Azur")
    assert {"for sale", "tractor", "d'azur"} <= found
    assert not {"sale tractor", "1980", "it is", "it"} & found


def test_a_term_is_held_by_words_not_by_letters() -> None:
    assert holds("tractor", "A Tractor!")
    assert not holds("tract", "A Tractor!")


def test_much_text_is_bounded() -> None:
    assert len(terms("a" * 99_999)) == 1
    assert max(map(len, terms("word " * LENGTH))) < LENGTH
    crowd = [f"good number{n}" for n in range(2 * MOST)]
    noise = [f"tractor{n % 50} again" for n in range(2 * MOST)]
    assert len(suggest(crowd, noise)) <= SUGGESTED


texts = st.lists(st.text(max_size=60) | st.text("ab cé1-.'中文ກ ", max_size=60), max_size=12)


@given(texts, texts, texts)
def test_whatever_is_suggested_is_a_keyword_that_spares_good_ones(
    good: list[str], noise: list[str], own: list[str]
) -> None:
    for one in suggest(good, noise * 3, own):
        assert one.noise == sum(holds(one.term, text) for text in noise * 3)
        assert one.good == sum(holds(one.term, text) for text in good)
        assert spares(one.good, one.noise)
        engine.compile([WatchlistRule("any", (one.term,))])


def test_the_matcher_finds_a_suggestion_where_it_was_taken_from() -> None:
    for text in (*TRACTORS, "Kremlin-Bicêtre, l’École", "Ёлка Белорусский вокзал"):
        for term in terms(text):
            matcher = engine.compile([WatchlistRule("any", (term,))])
            assert matcher.match(Document(title=text)), (term, text)


def test_of_words_that_take_the_same_the_one_that_texts_say_more_often_is_suggested() -> None:
    noise = [f"Belarus tractor {n} offered cheaply. A tractor of {n} years" for n in range(5)]
    good = [f"Belarus talks {n}" for n in range(5)]
    assert suggest(good, noise, ["Belarus"])[0].term == "tractor"
