from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.fetch.headers import fields, fresh_for, http_date, retry_after, validators
from watcher.model import Validators

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR_LATER = "Mon, 02 Mar 2026 13:00:00 GMT"


@pytest.mark.parametrize(
    ("found", "seconds"),
    [
        ({}, None),
        ({"cache-control": "max-age=600"}, 600),
        ({"cache-control": 'PUBLIC, Max-Age = "600"'}, 600),
        ({"cache-control": "s-maxage=9, max-age=600"}, 600),
        ({"cache-control": "max-age=600, max-age=1"}, 600),
        ({"cache-control": "max-age=600", "age": "500"}, 100),
        ({"cache-control": "max-age=600", "age": "600"}, None),
        ({"cache-control": "max-age=600", "age": "-5"}, 600),
        ({"cache-control": "max-age=600", "age": "soon"}, 600),
        ({"cache-control": "max-age=0"}, None),
        ({"cache-control": "max-age=-60"}, None),
        ({"cache-control": "max-age=6e9"}, None),
        ({"cache-control": "max-age=abc", "expires": HOUR_LATER}, None),
        ({"cache-control": "max-age="}, None),
        ({"cache-control": "max-age=" + "9" * 400}, 2**31),
        ({"cache-control": "no-cache, max-age=600"}, None),
        ({"cache-control": "max-age=600, no-store", "expires": HOUR_LATER}, None),
        ({"cache-control": 'no-cache="set-cookie", max-age=600'}, None),
        ({"cache-control": "must-revalidate", "expires": HOUR_LATER}, 3600),
        ({"cache-control": 'x="no-store, max-age=1", max-age=600'}, 600),
        ({"expires": HOUR_LATER}, 3600),
        ({"expires": HOUR_LATER, "date": "Mon, 02 Mar 2026 12:59:00 GMT"}, 60),
        ({"expires": HOUR_LATER, "date": "Mon, 02 Mar 2026 14:59:00 GMT"}, None),
        ({"expires": HOUR_LATER, "date": "nonsense"}, 3600),
        ({"expires": HOUR_LATER, "age": "600"}, 3000),
        ({"expires": "0"}, None),
        ({"expires": "-1"}, None),
        ({"expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, None),
        ({"expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, 2**31),
    ],
)
def test_freshness_is_what_rfc_9111_makes_of_it(found: dict[str, str], seconds: int | None) -> None:
    expected = None if seconds is None else timedelta(seconds=seconds)
    assert fresh_for(found, NOW) == expected


@pytest.mark.parametrize(
    ("found", "wait"),
    [
        ({}, None),
        ({"retry-after": "120"}, timedelta(minutes=2)),
        ({"retry-after": " 120 "}, timedelta(minutes=2)),
        ({"retry-after": "172800"}, timedelta(days=2)),
        ({"retry-after": "9" * 50}, timedelta(days=30)),
        ({"retry-after": "0"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "1.5"}, None),
        ({"retry-after": "later"}, None),
        ({"retry-after": "²"}, None),
        ({"retry-after": HOUR_LATER}, timedelta(hours=1)),
        (
            {"retry-after": HOUR_LATER, "date": "Mon, 02 Mar 2026 12:50:00 GMT"},
            timedelta(minutes=10),
        ),
        ({"retry-after": "Mon, 02 Mar 2026 11:00:00 GMT"}, None),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 GMT"}, timedelta(days=30)),
    ],
)
def test_both_forms_of_retry_after_are_read(found: dict[str, str], wait: timedelta | None) -> None:
    assert retry_after(found, NOW) == wait


@pytest.mark.parametrize(
    "text",
    [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Sun, 06 Nov 1994 09:49:37 +0100",
    ],
)
def test_a_date_is_read_in_every_form_of_the_standard(text: str) -> None:
    assert http_date(text) == datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)


@given(
    st.text(max_size=60)
    | st.from_regex(r"[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{1,9} \d+:\d+:\d+ \S*")
)
def test_no_text_of_a_header_field_is_an_accident(text: str) -> None:
    at = http_date(text)
    assert at is None or at.tzinfo is UTC
    names = ("cache-control", "age", "expires", "date", "retry-after", "etag")
    found = dict.fromkeys(names, text)
    assert (fresh_for(found, NOW) or timedelta(1)) > timedelta()
    assert timedelta() < (retry_after(found, NOW) or timedelta(1)) <= timedelta(days=30)
    validators(found)


def test_validators_are_kept_verbatim_and_only_where_they_can_be_sent_back() -> None:
    assert validators({"etag": ' W/"x', "last-modified": "odd"}) == Validators(' W/"x', "odd")
    assert validators({"etag": "x" * 5000, "last-modified": "a\x7fb"}) == Validators()
    assert validators({"etag": ""}, Validators('"1"', "then")) == Validators('"1"', "then")


def test_repeated_fields_are_a_list_only_where_the_standard_says_so() -> None:
    raw = [
        (b"Cache-Control", b"no-cache"),
        (b"CACHE-CONTROL", b"max-age=5"),
        (b"ETag", b'"1"'),
        (b"ETag", b'"2"'),
        (b"Location", "/ü".encode()),
        (b"X", b"\xff"),
    ]
    assert fields(raw) == {
        "cache-control": "no-cache, max-age=5",
        "etag": '"1"',
        "location": "/ü",
        "x": "ÿ",
    }
