from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.parse.listing.clock import Clock
from watcher.parse.listing.times import shown_time, written_time

NOW = datetime(2025, 9, 15, 8, 0, tzinfo=UTC)  # 15:00 in Hanoi, 11:00 in Moscow
HANOI, BERLIN = ZoneInfo("Asia/Ho_Chi_Minh"), ZoneInfo("Europe/Berlin")


def read(text: str, lang: str | None = None, zone: str = "UTC", country: str | None = None) -> str:
    found = shown_time(text, Clock(NOW, lang, country, ZoneInfo(zone)))
    return found.strftime("%Y-%m-%d %H:%M") if found else "none"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 giờ trước", "2025-09-15 06:00"),
        ("3 hours ago", "2025-09-15 05:00"),
        ("an hour ago", "2025-09-15 07:00"),
        ("vor 2 Stunden", "2025-09-15 06:00"),
        ("vor einer Stunde", "2025-09-15 07:00"),
        ("il y a 5 minutes", "2025-09-15 07:55"),
        ("hace 2 días", "2025-09-13 08:00"),
        ("há 2 horas", "2025-09-15 06:00"),
        ("12 мин. назад", "2025-09-15 07:48"),
        ("5 хвилин тому", "2025-09-15 07:55"),
        ("5分钟前", "2025-09-15 07:55"),
        ("2時間前", "2025-09-15 06:00"),
        ("3일 전", "2025-09-12 08:00"),
        ("2 timmar sedan", "2025-09-15 06:00"),
        ("2 uur geleden", "2025-09-15 06:00"),
        ("3 godziny temu", "2025-09-15 05:00"),
        ("২ ঘণ্টা আগে", "2025-09-15 06:00"),
        ("vừa xong", "2025-09-15 08:00"),
        ("1 hr 20 mins ago", "2025-09-15 06:40"),
        ("2 days, 3 hours ago", "2025-09-13 05:00"),
        ("för 3 timmar sedan", "2025-09-15 05:00"),
        ("เมื่อ 3 ชั่วโมงที่แล้ว", "2025-09-15 05:00"),
        ("۳ ساعت پیش", "2025-09-15 05:00"),
        ("منذ ساعتين", "2025-09-15 06:00"),
        ("לפני 3 שעות", "2025-09-15 05:00"),
        ("час назад", "2025-09-15 07:00"),
        ("半小时前", "2025-09-15 07:30"),
        ("3 órája", "2025-09-15 05:00"),
        ("преди 3 години", "2022-09-16 08:00"),
        ("3 години тому", "2025-09-15 05:00"),
        ("před 3 hodinami", "2025-09-15 05:00"),
        ("prije 5 min", "2025-09-15 07:55"),
        ("3 மணி நேரம் முன்பு", "2025-09-15 05:00"),
    ],
)
def test_how_long_ago_is_read_in_the_languages_of_the_news(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("вчера, 14:05", "Europe/Moscow", "2025-09-14 11:05"),
        ("Hôm qua 14:05", "Asia/Ho_Chi_Minh", "2025-09-14 07:05"),
        ("昨天 10:20", "Asia/Shanghai", "2025-09-14 02:20"),
        ("Gestern, 14:05 Uhr", "Europe/Berlin", "2025-09-14 12:05"),
        ("hier à 10h30", "Europe/Paris", "2025-09-14 08:30"),
        ("today at 6:05 a.m.", "UTC", "2025-09-15 06:05"),
        ("下午3:05", "Asia/Shanghai", "2025-09-15 07:05"),
        ("2025.09.14. 오후 3:05", "Asia/Seoul", "2025-09-14 06:05"),
        ("9/14(日) 15:05", "Asia/Tokyo", "2025-09-14 06:05"),
        ("2025年9月14日 午後3時05分", "Asia/Tokyo", "2025-09-14 06:05"),
        ("دیروز ۱۴:۰۵", "Asia/Tehran", "2025-09-14 10:35"),
        ("۲۳ شهریور ۱۴۰۴ - ۱۴:۰۵", "Asia/Tehran", "2025-09-14 10:35"),
        ("1404/06/23", "Asia/Tehran", "2025-09-13 20:30"),
        ("14 ก.ย. 68 14:05 น.", "Asia/Bangkok", "2025-09-14 07:05"),
        ("أمس، 14:05", "UTC", "2025-09-14 14:05"),
        ("2025. szeptember 14. 14:05", "Europe/Budapest", "2025-09-14 12:05"),
    ],
)
def test_a_day_by_its_word_is_one_of_the_pages_zone(text: str, zone: str, expected: str) -> None:
    assert read(text, zone=zone) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("30/8", "vi", "2025-08-30 00:00"),
        ("29/5/2021", "vi", "2021-05-29 00:00"),
        ("15/09/2025 - 10:20", "vi", "2025-09-15 10:20"),
        ("Thứ hai, 15/9/2025, 09:30 (GMT+7)", "vi", "2025-09-15 02:30"),
        ("30 tháng 8, 2025", "vi", "2025-08-30 00:00"),
        ("08-02", "zh", "2025-08-02 00:00"),
        ("2020年8月2日 14:20", "zh", "2020-08-02 14:20"),
        ("30. August 2025, 14:05 Uhr", "de", "2025-08-30 14:05"),
        ("28.02.2025 20:00 Uhr", "de", "2025-02-28 20:00"),
        ("30 августа", "ru", "2025-08-30 00:00"),
        ("Aug 30, 2025", "en", "2025-08-30 00:00"),
        ("Monday, September 1, 2025", "en", "2025-09-01 00:00"),
        ("Sept. 3, 2025 at 4:05 p.m.", "en", "2025-09-03 16:05"),
        ("18/03/2016", "el", "2016-03-18 00:00"),
        ("26 listopada 2024, 10:30", "pl", "2024-11-26 10:30"),
        ("26. listopada 2024.", "hr", "2024-10-26 00:00"),
        ("26. 11. 2024 10:30", "cs", "2024-11-26 10:30"),
        ("včera v 10:30", "cs", "2025-09-14 10:30"),
        ("26/11/2024 - 10:30h", "es", "2024-11-26 10:30"),
        ("16:05' - 25/11/2024", "vi", "2024-11-25 16:05"),
        ("26 Th11, 2024", "vi", "2024-11-26 00:00"),
        ("Tháng Mười Một 26, 2024", "vi", "2024-11-26 00:00"),
        ("26 Tháng Năm, 2024", "vi", "2024-05-26 00:00"),
        ("26-Nov-2024", "en", "2024-11-26 00:00"),
        ("2024年11月26日（火）", "ja", "2024-11-26 00:00"),
        ("acum o oră", "ro", "2025-09-15 07:00"),
    ],
)
def test_dates_are_read_as_the_language_writes_them(text: str, lang: str, expected: str) -> None:
    assert read(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Published 3 hours ago", "en", "3 hours ago"),
        ("Posted on 25 August 2025 by", "en", "25 August 2025"),
        ("Published: 1 September 2025", "en", "1 September 2025"),
        ("Veröffentlicht am 1. September 2025 von", "de", "1. September 2025"),
        ("il y a environ 3 heures", "fr", "il y a 3 heures"),
        ("Опубликовано 3 часа назад", "ru", "3 часа назад"),
        ("发布时间：2025-09-01 10:00", "zh", "2025-09-01 10:00"),
        ("公開日 2025年9月1日", "ja", "2025年9月1日"),
        ("نشر في: 1 سبتمبر 2025", "ar", "1 سبتمبر 2025"),
    ],
)
def test_a_word_that_says_what_a_time_is_changes_nothing(
    text: str, lang: str, expected: str
) -> None:
    assert read(text, lang) == read(expected, lang) != "none"


def test_three_numbers_with_dots_are_a_date_and_no_time_of_day() -> None:
    assert read("21.11.24", "ru") == "2024-11-21 00:00"


def test_a_date_without_a_year_is_the_latest_not_in_the_future() -> None:
    assert read("Dec 31", "en") == "2024-12-31 00:00"
    assert read("14 September", "en") == "2025-09-14 00:00"


def test_which_number_is_the_day_is_told_by_country_language_or_the_pages_other_dates() -> None:
    assert read("3/4/2025", "en") == "none"
    assert read("3/4/2025", "en", country="uk") == "2025-04-03 00:00"
    assert read("3/4/2025", "en-us") == "2025-03-04 00:00"
    told = Clock(NOW, "en-us", day_first=True)
    assert shown_time("3/4/2025", told) == datetime(2025, 4, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["845", "Top 10", "2:1", "v2.10", "1 giờ", "Updated 2 hours ago", "31 February", "", "99:99"],
)
def test_what_is_no_certain_time_is_none(text: str) -> None:
    assert read(text, "en") == "none"


def test_a_written_time_without_offset_is_one_of_the_zone() -> None:
    assert written_time("2025-09-15T10:00", BERLIN) == datetime(2025, 9, 15, 8, tzinfo=UTC)
    assert written_time("2025-09-15T10:00+09:00", BERLIN) == datetime(2025, 9, 15, 1, tzinfo=UTC)


@given(st.text(alphabet="0123456789/.:-, hôm quagotrướчера月日前", max_size=30))
def test_no_text_is_too_odd_and_no_year_less_date_lies_far_ahead(text: str) -> None:
    found = shown_time(text, Clock(NOW, "vi", None, HANOI))
    assert found is None or found.tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minggu, 14 Sep 2025 10:00 WIB", "2025-09-14 03:00"),
        ("September 14, 2025 10:00 am EST", "2025-09-14 15:00"),
        ("14.09.2025 10:00 МСК", "2025-09-14 07:00"),
        ("September 14, 2025 10:00 am ET", "2025-09-14 14:00"),
        ("December 14, 2025 at 7:15 p.m. (PT)", "2025-12-15 03:15"),
    ],
)
def test_a_zone_that_is_named_counts(text: str, expected: str) -> None:
    assert read(text, "id", "Asia/Jakarta") == expected


@pytest.mark.parametrize("text", ["Posted on September 14, 2025", "Опубликовано: 14.09.2025"])
def test_a_word_before_a_date_is_passed_over(text: str) -> None:
    assert read(text, "ru") == "2025-09-14 00:00"
