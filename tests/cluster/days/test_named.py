"""Days that a text names, in figures and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.days.named import MOST, days


@pytest.mark.parametrize(
    "text", ["ngày 22/10", "22.10.", "22/10", "22/10/2013", "22-10-2013", "hôm 22 - 10 - 13"]
)
def test_a_day_is_found_however_it_is_separated(text: str) -> None:
    assert days(text) == [22 + 32 * 10]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 22-10, công an", "chiều qua (22-10), anh", "hôm nay, 22.10", "ngày 21 và 22-10",
        "từ ngày 20 - 22.10", "(tối 22-10)", "phiên 22-10", "Đêm 22.10", "hôm nay (22-10",
    ],
)  # fmt: skip
def test_vietnamese_has_its_days_behind_a_part_of_the_day_or_in_brackets(text: str) -> None:
    assert days(text, "vi") == [22 + 32 * 10]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "thắng U23 Myanmar 3-1"),
        ("vi", "tỷ số 21-12, 11-4"),
        ("vi", "dẫn 3 điểm (8-5 và 13-10)"),
        ("vi", "từ 2-3 năm trước, sau 5-10 phút"),
        ("vi", "Galaxy Note 10.1, động cơ 3.6L, Android 4.3"),
        ("vi", "vào vòng 1/8, chiếm 1/5 xuất khẩu"),
        ("en", "won 3-1 after a 2-1 lead at half time"),
        ("it", "vince 3-1"),
        ("", "aged 10-12"),
    ],
)
def test_scores_and_spans_are_no_days(lang: str, text: str) -> None:
    assert days(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The price on Oct. 12"),
        ("en", "on October 12th, 2026"),
        ("en", "12 October"),
        ("en", "the 12th of October"),
        ("ru", "Курс на 12 октября"),
        ("ru", "12-го октября"),
        ("uk", "12 жовтня"),
        ("be", "12 кастрычніка"),
        ("vi", "ngày 12 tháng 10"),
        ("de", "am 12. Oktober"),
        ("fr", "le 12 octobre"),
        ("es", "el 12 de octubre"),
        ("pl", "12 października"),
        ("cs", "12. října"),
        ("hr", "12. listopada"),
        ("hu", "október 12-én"),
        ("fi", "12. lokakuuta"),
        ("lt", "spalio 12 d."),
        ("tr", "12 Ekim'de"),
        ("el", "12 Οκτωβρίου"),
        ("ar", "12 أكتوبر"),
        ("zh", "10月12日"),
        ("ja", "2026年10月12日"),
        ("ko", "10월 12일"),
        ("", "12 October"),
    ],
)
def test_a_day_is_found_in_the_words_of_many_languages(lang: str, text: str) -> None:
    assert days(text, lang) == [12 + 32 * 10]


def test_a_name_is_the_month_that_its_language_calls_so() -> None:
    assert days("12 listopada", "pl") == [12 + 32 * 11]
    assert days("12 listopada", "") == []


@pytest.mark.parametrize(
    "text", ["In 3 weeks", "May 2013", "may 12 people", "12 marches", "Oct 99"]
)
def test_other_numbers_and_words_are_no_days(text: str) -> None:
    assert days(text, "en") == []


@pytest.mark.parametrize("text", ["1.200.000", "4.5%", "32/13", "3,12/5", "10:30", "2017", ""])
def test_prices_shares_and_clocks_are_no_days(text: str) -> None:
    assert days(text) == []


def test_a_magnitude_is_a_day_in_vietnamese_only() -> None:
    assert days("magnitudo 4.2 ai Campi", "it") == []
    assert days("ngày 4.2", "vi") == days("am 4.2. in", "de") == days("04.02", "ru") == [4 + 32 * 2]


@given(st.text(st.sampled_from("0123456789/-. Octмая月日")))
def test_few_days_are_kept_of_any_text(text: str) -> None:
    assert len(days(text)) <= MOST
