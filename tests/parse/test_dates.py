from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.parse.dates import parse_date

READ = {
    "Tue, 25 Jan 2011 14:05:00 +0000": "2011-01-25T14:05:00",
    "Tue, 25 Jan 2011 14:05:00 GMT": "2011-01-25T14:05:00",
    "Mon, 25 Jan 2011 14:05:00 GMT": "2011-01-25T14:05:00",  # a Tuesday
    "Tue, 5 Jan 2011 14:05:00 GMT": "2011-01-05T14:05:00",
    "25 Jan 2011 14:05 EST": "2011-01-25T19:05:00",
    "Tue, 25 Jan 11 14:05:00 PDT": "2011-01-25T21:05:00",
    "Tue, 25 Jan 75 14:05:00 Z": "1975-01-25T14:05:00",
    "Tue, 25 Jan 2011 14:05:00 GMT+9": "2011-01-25T05:05:00",
    "Tue, 25 Jan 2011 14:05:00 UTC-03:30": "2011-01-25T17:35:00",
    "Tue, 25 Jan 2011 14:05:00 +0300 (MSK)": "2011-01-25T11:05:00",
    "Tue, 25 Jan 2011 14:05:00 -05": "2011-01-25T19:05:00",
    "Tue, 25 Jan 2011 14:05:00": "2011-01-25T14:05:00",
    "Tue, 25 Jan 2011 24:00:00 GMT": "2011-01-26T00:00:00",
    "Sat, 31 Dec 2016 23:59:60 GMT": "2017-01-01T00:00:00",
    "Tue, 25 Jan 2011": "2011-01-25T00:00:00",
    "2011-01-25": "2011-01-25T00:00:00",
    "2011-01-25T14:05Z": "2011-01-25T14:05:00",
    "2011-01-25T14:05:00.5+07:00": "2011-01-25T07:05:00.500000",
    "2011-01-25T14:05:00 +0100": "2011-01-25T13:05:00",
    "2011-01-25 14:05:00 UTC": "2011-01-25T14:05:00",
    "2011-1-5T1:05:00Z": "2011-01-05T01:05:00",
    "20110125T140500Z": "2011-01-25T14:05:00",
    "2011/01/25 14:05:00": "2011-01-25T14:05:00",
    "Jan 25,2011": "2011-01-25T00:00:00",
    "January 25th, 2011 2:05 PM": "2011-01-25T14:05:00",
    "Jan 25, 2011 12:05 a.m.": "2011-01-25T00:05:00",
    "Wed Jan 25 14:05:00 2011": "2011-01-25T14:05:00",
    "Wed Jan 25 14:05:00 EST 2011": "2011-01-25T19:05:00",
    "25 января 2011 14:05": "2011-01-25T14:05:00",
    "Τρι, 25 Ιαν 2011 14:05:00 GMT": "2011-01-25T14:05:00",
    "25. März 2011": "2011-03-25T00:00:00",
    "Thứ Tư, 25 Jan 2011 14:05:00 +0700": "2011-01-25T07:05:00",
    "25.01.2011 14:05": "2011-01-25T14:05:00",
    "25/01/2011": "2011-01-25T00:00:00",
    "01/25/2011 2:05 PM": "2011-01-25T14:05:00",
    "2011年1月25日 14:05": "2011-01-25T14:05:00",
    "2011年01月25日14時05分": "2011-01-25T14:05:00",
    "Tue, 25 Jan 2011 14:05:00 PST-0800": "2011-01-25T22:05:00",
    "Tue, 25 Jan 2011 14:05 (GMT+7)": "2011-01-25T07:05:00",
    "Tue, 25 Jan 2011 14.05.00 +0700": "2011-01-25T07:05:00",
    "25 января 2011 г., в 14:05": "2011-01-25T14:05:00",
    "25 Tháng 1 2011 14:05:00 +0700": "2011-01-25T07:05:00",
    "Chủ nhật, 3/4/2011, 14:05 (GMT+7)": "2011-04-03T07:05:00",
    "Fri, 03/04/2011": "2011-03-04T00:00:00",
    "الثلاثاء, 25 يناير 2011 14:05:00 +0300": "2011-01-25T11:05:00",
    "25. tammikuuta 2011 14.05": "2011-01-25T14:05:00",
    "1295964300": "2011-01-25T14:05:00",
    "1295964300000": "2011-01-25T14:05:00",
}
UNREADABLE = [
    "", "soon", "yesterday", "2011", "2011-01", "25 Jan", "14:05", "Jan 2011", "03/04/2011",
    "32 Jan 2011 10:00:00 GMT", "2011-02-29", "2011-13-01", "Tue, 25 Jan 2011 25:00:00 GMT",
    "Tue, 25 Jan 2011 14:65:00 GMT", "Tue, 25 Jan 2011 14:05:00 XYZ", "25 listopada 2011",
    "Tue, 25 Jan 2011 14:05:00 IST", "Wed, 31 Dec 1969 23:59:59 GMT", "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59-12:00", "2011-W04-2", "1" * 1000, "2011012514",
    "Thu, 03/04/2011", "Tue, 25 Jan 2011 14:05:00 PST+0300",
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), READ.items())
def test_a_date_that_can_be_read_one_way_is_read(text: str, wanted: str) -> None:
    found = parse_date(f" {text}\n")
    assert found == datetime.fromisoformat(wanted).replace(tzinfo=UTC)
    assert found.tzinfo is UTC


@pytest.mark.parametrize("text", UNREADABLE)
def test_a_date_that_cannot_be_read_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(
    st.integers(86_400, 7_258_000_000),
    st.integers(-14 * 60, 14 * 60),
)
def test_both_standards_name_the_same_instant(seconds: int, offset: int) -> None:
    local = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=offset)))
    assert parse_date(local.isoformat()) == local
    assert parse_date(local.strftime("%a, %d %b %Y %H:%M:%S %z")) == local


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    found = parse_date(text)
    assert found is None or found.tzinfo is UTC
