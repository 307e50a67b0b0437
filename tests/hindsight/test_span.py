"""Of how many days entries tell, polled and ingested."""

from datetime import timedelta

import pytest

from tests.support.times import NOW
from watcher.hindsight.span import Span

DAY = timedelta(days=1)


def spanned(*, polled: tuple[float, ...] = (), ingested: tuple[float, ...] = ()) -> Span:
    """Return the span of entries told so many days ago."""
    span = Span()
    for ago in polled:
        span.take(NOW - ago * DAY, ingested=False)
    for ago in ingested:
        span.take(NOW - ago * DAY, ingested=True)
    return span


def test_a_day_is_the_least_that_a_rate_is_told_of() -> None:
    assert Span().days(NOW) == 1
    assert spanned(polled=(0.05,)).days(NOW) == 1
    assert spanned(ingested=(0.05, 0.1)).days(NOW) == 1


def test_polls_tell_of_the_time_since_the_first_of_them() -> None:
    assert spanned(polled=(0.0, 3.0)).days(NOW) == 3


def test_an_archive_tells_of_its_own_days_whenever_it_was_stored() -> None:
    month = tuple(60 + hour / 24 for hour in range(30 * 24))
    assert spanned(ingested=month).days(NOW) == pytest.approx(30, abs=0.1)


def test_a_line_of_long_ago_adds_a_day() -> None:
    assert spanned(ingested=(6_000.0, 2.0, 1.0)).days(NOW) == 3


def test_what_an_archive_tells_of_the_time_of_polls_is_not_counted_twice() -> None:
    assert spanned(polled=(10.0,), ingested=(3.0, 4.0, 5.0)).days(NOW) == 10
    assert spanned(polled=(10.0,), ingested=(3.0, 12.0, 13.0)).days(NOW) == 12
