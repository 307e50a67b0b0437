"""The small languages of the config."""

from datetime import time, timedelta

import pytest

from watcher.config.schema.values import BadValue, Rate, When, clock, duration, rate, size, when


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("90s", timedelta(seconds=90)),
        ("15m", timedelta(minutes=15)),
        ("6h", timedelta(hours=6)),
        ("7d", timedelta(days=7)),
        ("0s", timedelta(0)),
    ],
)
def test_durations_have_a_unit(text: str, length: timedelta) -> None:
    assert duration(text) == length


@pytest.mark.parametrize(
    "text", ["5", "1w", "1.5h", "-5m", "5 m", "m", "5M", "٥m", "999999999d", "5m\n"]
)
def test_anything_else_is_no_duration(text: str) -> None:
    with pytest.raises(BadValue):
        duration(text)


def test_sizes_are_decimal_or_binary() -> None:
    texts = ("5B", "500KB", "10MB", "1GB", "1KiB", "2MiB", "10 MB")
    assert [size(one) for one in texts] == [5, 500_000, 10**7, 10**9, 1024, 2**21, 10**7]
    for text in ("10", "0MB"):
        with pytest.raises(BadValue):
            size(text)


def test_times_rates_and_calendars() -> None:
    assert clock("7:05") == time(7, 5)
    assert rate("20/h") == Rate(20, timedelta(hours=1))
    assert when("weekly mon 08:00") == When("weekly", time(8), 0)
    assert when("daily 23:59") == When("daily", time(23, 59))


@pytest.mark.parametrize("text", ["daily", "daily 24:00", "weekly 08:00", "weekly mo 08:00", "Now"])
def test_anything_else_is_no_calendar(text: str) -> None:
    with pytest.raises(BadValue):
        when(text)
