from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.parse.dates.calendars import from_jalali, plain


@pytest.mark.parametrize(
    ("year", "gregorian"),
    [(1375, "1996-03-20"), (1387, "2008-03-20"), (1388, "2009-03-21"), (1399, "2020-03-20"),
     (1403, "2024-03-20"), (1404, "2025-03-21"), (1408, "2029-03-20")],
)  # fmt: skip
def test_a_persian_year_begins_on_its_first_of_farvardin(year: int, gregorian: str) -> None:
    assert from_jalali(year, 1, 1) == date.fromisoformat(gregorian)


@given(st.integers(1380, 1419))
def test_persian_years_follow_each_other(year: int) -> None:
    start, end = from_jalali(year, 1, 1), from_jalali(year, 12, 29)
    after = from_jalali(year + 1, 1, 1)
    assert start is not None
    assert end is not None
    assert after is not None
    assert after - end in (timedelta(days=1), timedelta(days=2))


def test_a_day_that_no_persian_month_has_is_none() -> None:
    assert from_jalali(1404, 13, 1) is None
    assert from_jalali(1404, 7, 31) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("อาคม มีนา", "อาคม มีนา"), ("2569 people", "2569 people"), ("下午茶", "下午茶"),
     ("オフィス平成", "オフィス平成"), ("1405/13/40", "1405/13/40")],
)  # fmt: skip
def test_what_is_no_date_stays(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(alphabet="年月日令和元民國平成ม.ค0123456789۵بهمن/ -下午:", max_size=40))
def test_no_text_raises_and_plain_text_stays_so(text: str) -> None:
    assert plain(plain(text)) == plain(text)
