"""Days of the week that a text names, and what they say of two tellings."""

from datetime import UTC, datetime

import pytest

from tests.cluster.stories import telling
from tests.cluster.test_brief import joins
from watcher.cluster.days.named import DATED
from watcher.cluster.days.weekdays import weekdays
from watcher.cluster.likeness import is_series, sameness

WEDNESDAY = datetime(2026, 3, 4, 9, tzinfo=UTC)


def day(number: int, month: int = 3) -> int:
    return number + 32 * month


def test_a_weekday_is_the_last_and_the_next() -> None:
    assert weekdays("He said on Monday", "en", WEDNESDAY) == {day(2), day(9)}
    assert weekdays("It is Wednesday", "en", WEDNESDAY) == {day(4), day(11)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "police said on Friday."), ("ru", "сообщили в пятницу"), ("be", "у пятніцу"),
        ("uk", "у п’ятницю"), ("pl", "w piątek"), ("cs", "v pátek"), ("de", "am Freitagabend"),
        ("fr", "Vendredi, la police"), ("es", "el viernes"), ("pt", "nesta sexta-feira (6)"),
        ("it", "venerdì"), ("ro", "vineri"), ("lt", "penktadienį"), ("lv", "piektdien"),
        ("et", "reedel"), ("fi", "perjantaina"), ("hu", "pénteken"), ("tr", "cuma günü"),
        ("el", "την Παρασκευή"), ("sv", "på fredagen"), ("no", "fredag"), ("nl", "vrijdag"),
        ("ar", "يوم الجمعة"), ("fa", "روز جمعه"), ("hi", "शुक्रवार को"), ("id", "pada Jumat"),
        ("ja", "6日（金曜日）"), ("ko", "금요일에"), ("zh", "他周五说"), ("th", "เมื่อวันศุกร์"),
        ("ka", "პარასკევს"), ("sr", "у петак"), ("bg", "в петък"), ("is", "á föstudag"),
    ],
)  # fmt: skip
def test_weekdays_are_known_in_the_forms_of_many_languages(lang: str, text: str) -> None:
    assert weekdays(text, lang, WEDNESDAY) == {day(27, 2), day(6)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Mondays and fridays"), ("ru", "среди средств массовой информации"),
     ("pl", "środki, po czwarte"), ("tr", "pazar, salıncak"), ("uk", "серед четвертих"),
     ("ro", "cinci luni"), ("xx", "Monday"), ("", "Monday")],
)  # fmt: skip
def test_other_words_are_no_weekdays(lang: str, text: str) -> None:
    assert weekdays(text, lang, WEDNESDAY) == set()


@pytest.mark.parametrize("space", ["\u200c", " ", ""])
def test_a_persian_sunday_is_no_saturday_however_it_is_joined(space: str) -> None:
    assert weekdays(f"روز یک{space}شنبه", "fa", WEDNESDAY) == {day(1), day(8)}


def test_a_date_and_a_weekday_name_one_day() -> None:
    one = telling("Mill fire", "It burnt on Sunday.", hours=1)  # of 1 March 2026
    other = telling("Fire in a mill", "It burnt on March 1.", hours=20)
    assert one.days & other.days == {day(1)}
    assert other.days == {day(1), day(1) | DATED}


def test_a_weekday_in_common_says_little_and_another_one_a_little_more() -> None:
    sunday = telling("Mill fire", "It burnt on Sunday.")
    assert sameness(sunday, telling("Fire", "On Sunday it burnt.", hours=2)) == 1
    assert 0.6 < sameness(sunday, telling("Fire", "On Monday it burnt.", hours=2)) < 1


def test_titles_that_name_other_weekdays_are_a_series() -> None:
    one = telling("Shares on Monday: what moved", hours=24)
    assert is_series(one, telling("Shares on Tuesday: what moved", hours=48))


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", ("Flights halted at the airport over balloons", "The airport halted flights for "
                "three hours overnight into Monday because of balloons that drifted in."),
         ("Flights halted again at the airport over balloons", "The airport halted flights for "
          "two hours overnight into Tuesday because of balloons that drifted in.")),
        ("lt", ("Oro uostas uždarytas dėl balionų", "Oro uosto veikla naktį į pirmadienį buvo "
                "sustabdyta trims valandoms dėl kontrabandinių balionų."),
         ("Oro uostas vėl uždarytas dėl balionų", "Oro uosto veikla naktį į antradienį buvo "
          "sustabdyta dviem valandoms dėl kontrabandinių balionų.")),
    ],
)  # fmt: skip
def test_what_happens_again_on_another_weekday_is_another_event(
    lang: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert not joins(one, other, lang=lang, hours=24)
    assert joins(one, (other[0], one[1]), lang=lang)
