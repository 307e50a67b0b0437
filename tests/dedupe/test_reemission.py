"""Old news under new keys is held; new news is not."""

from datetime import timedelta

from tests.support.times import NOW
from watcher.dedupe.reemission import Newcomer, stale

WEEK = timedelta(days=7)
OLD, FRESH = Newcomer(NOW - WEEK, False), Newcomer(NOW, False)


def judge(new: list[Newcomer], listed: int, oldest_days: int = 180) -> list[bool]:
    kept = NOW - timedelta(days=oldest_days)
    return stale(new, listed=listed, last_ok=NOW, oldest_kept=kept)


def test_a_moved_site_is_held_but_what_is_fresh_in_it_is_not() -> None:
    assert judge([FRESH, *[OLD] * 9], 10) == [False] + [True] * 9


def test_undated_items_with_known_titles_are_held() -> None:
    known = Newcomer(None, True)
    assert judge([known] * 5, 5) == [True] * 5
    assert judge([Newcomer(None, False)] * 5, 5) == [False] * 5


def test_a_few_late_items_among_many_known_ones_are_news() -> None:
    assert judge([OLD] * 4, 20) == [False] * 4
    assert judge([OLD] * 2, 2) == [False] * 2


def test_what_was_published_since_the_last_good_poll_is_never_held() -> None:
    after_outage = Newcomer(NOW - timedelta(days=3), False)
    last_ok = NOW - timedelta(days=5)
    assert not any(stale([after_outage] * 20, listed=20, last_ok=last_ok, oldest_kept=None))


def test_a_first_poll_holds_nothing() -> None:
    assert not any(stale([OLD] * 20, listed=20, last_ok=None, oldest_kept=NOW))


def test_what_is_older_than_retention_keeps_is_held_even_alone() -> None:
    assert judge([Newcomer(NOW - 30 * WEEK, False), FRESH], 30) == [True, False]
