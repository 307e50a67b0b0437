from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.deliver.retry import GIVE_UP_AFTER, LEAST_ATTEMPTS, Dead, Retry, delay, verdict

START = datetime(2026, 11, 21, 12, tzinfo=UTC)
JITTER = st.floats(0, 1, exclude_max=True)


@pytest.mark.parametrize(
    ("attempt", "seconds"), [(1, 5), (2, 10), (3, 20), (10, 2560), (11, 3600), (40, 3600)]
)
def test_delays_double_from_five_seconds_to_an_hour(attempt: int, seconds: int) -> None:
    assert delay(attempt, 0) == timedelta(seconds=seconds)


@given(st.integers(1, 10_000), JITTER)
def test_jitter_lengthens_a_delay_by_at_most_a_quarter(attempt: int, jitter: float) -> None:
    assert delay(attempt, 0) <= delay(attempt, jitter) <= delay(attempt, 0) * 1.25


@given(st.lists(JITTER, min_size=60, max_size=60))
def test_a_channel_that_never_works_is_tried_for_a_day_and_then_dead(jitters: list[float]) -> None:
    now, attempt = START, 1
    while isinstance(
        after := verdict(
            attempt=attempt,
            first_attempt=START,
            now=now,
            permanent=False,
            plain=False,
            jitter=jitters[attempt],
        ),
        Retry,
    ):
        assert timedelta(seconds=0) < after.at - now <= timedelta(minutes=75)
        assert not after.plain
        now, attempt = after.at, attempt + 1
    assert now == START + GIVE_UP_AFTER
    assert LEAST_ATTEMPTS < attempt < 40


@given(JITTER, st.integers(1, 50))
def test_a_permanent_refusal_is_tried_once_more_as_plain_text(jitter: float, attempt: int) -> None:
    def refused(*, plain: bool) -> Retry | Dead:
        return verdict(
            attempt=attempt,
            first_attempt=START,
            now=START + timedelta(days=3),
            permanent=True,
            plain=plain,
            jitter=jitter,
        )

    again = refused(plain=False)
    assert isinstance(again, Retry)
    assert again.plain
    assert again.at <= START + timedelta(days=3, seconds=7)
    assert isinstance(refused(plain=True), Dead)


def test_a_service_that_was_off_for_two_days_does_not_bury_its_queue_at_the_first_failure() -> None:
    after = verdict(
        attempt=3,
        first_attempt=START,
        now=START + timedelta(days=2),
        permanent=False,
        plain=False,
        jitter=0,
    )
    assert after == Retry(START + timedelta(days=2, seconds=20))


def test_what_went_plain_stays_plain_through_later_failures() -> None:
    after = verdict(
        attempt=4, first_attempt=START, now=START, permanent=False, plain=True, jitter=0
    )
    assert isinstance(after, Retry)
    assert after.plain


@pytest.mark.parametrize(("asked", "waits"), [(2, 5), (30, 30), (3600, 3600), (86_400, 3600)])
def test_a_server_that_asks_for_rest_has_it_for_an_hour_at_most(asked: int, waits: int) -> None:
    after = verdict(
        attempt=1,
        first_attempt=START,
        now=START,
        permanent=False,
        plain=False,
        jitter=0,
        retry_after=timedelta(seconds=asked),
    )
    assert after == Retry(START + timedelta(seconds=waits))
