from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.fetch.schedule import after_failure, follow_redirects, next_poll, validators_for
from watcher.model import Moved, PollHints, Redirect, Validators

NOW = datetime(2026, 3, 2, 12, 10, tzinfo=UTC)  # a Monday
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NONE = PollHints()

instants = st.integers(0, 4_000_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))
intervals = st.timedeltas(timedelta(seconds=1), timedelta(days=40))
anything = st.none() | st.timedeltas(timedelta(days=-99999), timedelta(days=99999))
jitters = st.floats(0, 1, exclude_max=True)
hints = st.builds(
    PollHints,
    ttl=anything,
    skip_hours=st.frozensets(st.integers(0, 23)),
    skip_days=st.frozensets(st.integers(0, 6)),
)


@given(instants, intervals, anything, hints, jitters)
def test_a_poll_is_never_early_and_at_most_a_day_away(
    now: datetime, every: timedelta, fresh: timedelta | None, hint: PollHints, jitter: float
) -> None:
    due = next_poll(now, every, fresh, hint, jitter)
    assert now + every <= due <= now + max(every, DAY) + MINUTE


@given(
    instants, st.timedeltas(MINUTE, HOUR), st.frozensets(st.integers(0, 23), max_size=20), jitters
)
def test_a_poll_falls_in_no_skipped_hour(
    now: datetime, every: timedelta, skipped: frozenset[int], jitter: float
) -> None:
    due = next_poll(now, every, None, PollHints(skip_hours=skipped), jitter)
    assert due.hour not in skipped
    longest = due - (now + every)
    assert longest <= HOUR * (len(skipped) + 1)


@pytest.mark.parametrize(
    ("fresh", "ttl", "wait"),
    [
        (None, None, 15),
        (5 * MINUTE, 10 * MINUTE, 15),
        (HOUR, 20 * MINUTE, 60),
        (HOUR, 3 * HOUR, 180),
        (DAY * 400, None, 1440),
        (None, -HOUR, 15),
    ],
)
def test_the_longest_of_all_wishes_counts(
    fresh: timedelta | None, ttl: timedelta | None, wait: int
) -> None:
    due = next_poll(NOW, 15 * MINUTE, fresh, PollHints(ttl=ttl), 0.0)
    assert due == NOW + wait * MINUTE


def test_a_longer_interval_of_ours_stands() -> None:
    assert next_poll(NOW, 7 * DAY, DAY, PollHints(ttl=30 * DAY), 0.0) == NOW + 7 * DAY


def test_skipped_days_and_hours_move_a_poll_to_the_next_full_hour_allowed() -> None:
    every = 15 * MINUTE
    noon = PollHints(skip_hours=frozenset({12, 13}))
    assert next_poll(NOW, every, None, noon, 0.0) == datetime(2026, 3, 2, 14, tzinfo=UTC)
    monday = PollHints(skip_days=frozenset({0}))
    assert next_poll(NOW, every, None, monday, 0.0) == datetime(2026, 3, 3, tzinfo=UTC)


def test_skipping_every_hour_or_every_day_is_ignored() -> None:
    never = PollHints(skip_hours=frozenset(range(24)), skip_days=frozenset(range(7)))
    assert next_poll(NOW, HOUR, None, never, 0.0) == NOW + HOUR


def test_sources_that_start_together_drift_apart() -> None:
    dues = {next_poll(NOW, HOUR, None, NONE, n / 10) for n in range(10)}
    assert len(dues) == 10
    assert max(dues) <= NOW + HOUR + MINUTE
    skip = PollHints(skip_hours=frozenset({13}))
    assert len({next_poll(NOW, HOUR, None, skip, n / 10) for n in range(10)}) == 10


@given(instants, intervals, st.integers(-5, 10**9), anything, st.booleans(), jitters)
@example(NOW, timedelta(seconds=1), 10**9, None, False, 0.99)
def test_it_never_gives_up_and_never_hurries(
    now: datetime,
    every: timedelta,
    failures: int,
    rest: timedelta | None,
    gone: bool,
    jitter: float,
) -> None:
    rest = None if rest is None else min(rest, 30 * DAY)
    due = after_failure(now, every, failures, rest, gone, jitter)
    assert due >= now + max(every, MINUTE)
    assert rest is None or due >= now + rest
    longest = max(every, 7 * DAY if gone else DAY) * 1.05 if gone else max(every, DAY)
    assert due <= now + max(longest, (rest or timedelta()) + MINUTE)


@given(intervals, st.integers(1, 40), jitters)
def test_each_failure_waits_at_least_as_long_as_the_one_before(
    every: timedelta, failures: int, jitter: float
) -> None:
    before = after_failure(NOW, every, failures, None, False, jitter)
    assert after_failure(NOW, every, failures + 1, None, False, jitter) >= before


def test_failures_double_up_to_a_day() -> None:
    waits = [after_failure(NOW, 15 * MINUTE, n, None, False, 0.0) - NOW for n in range(1, 9)]
    assert [wait / MINUTE for wait in waits] == [15, 30, 60, 120, 240, 480, 960, 1440]
    assert after_failure(NOW, timedelta(seconds=5), 1, None, False, 0.0) == NOW + MINUTE
    assert after_failure(NOW, 15 * MINUTE, 2, None, False, 0.9) > NOW + 30 * MINUTE


def test_a_source_that_is_gone_is_asked_weekly() -> None:
    assert after_failure(NOW, HOUR, 1, None, True, 0.0) == NOW + 7 * DAY


def test_retry_after_may_exceed_a_day() -> None:
    assert after_failure(NOW, HOUR, 1, 3 * DAY, False, 0.0) == NOW + 3 * DAY
    assert after_failure(NOW, HOUR, 1, timedelta(seconds=5), False, 0.0) == NOW + HOUR


def _polls(hops: list[list[Redirect]], step: timedelta) -> list[Moved]:
    states, state = [], Moved()
    for n, redirects in enumerate(hops):
        state = follow_redirects(state, redirects, NOW + n * step)
        states.append(state)
    return states


def test_a_permanent_redirect_is_adopted_after_several_over_more_than_a_day() -> None:
    hop = [Redirect(301, "https://new.example/feed")]
    states = _polls([hop] * 6, timedelta(hours=9))
    assert [state.adopted for state in states] == [None] * 3 + ["https://new.example/feed"] * 3
    assert states[3].to is None


def test_two_redirects_over_a_week_are_not_several() -> None:
    states = _polls([[Redirect(308, "https://new.example/")]] * 2, timedelta(days=7))
    assert states[-1].adopted is None
    assert states[-1].seen == 2


def test_a_poll_without_it_puts_a_redirect_back_to_the_start() -> None:
    hop = [Redirect(301, "https://new.example/")]
    states = _polls([hop, hop, [], hop, hop], timedelta(hours=20))
    assert states[2] == Moved()
    assert states[-1].adopted is None
    other = [Redirect(301, "https://other.example/")]
    assert _polls([hop, hop, other], DAY)[-1] == Moved("https://other.example/", NOW + 2 * DAY, 1)


def test_only_what_is_permanent_from_the_first_hop_on_counts() -> None:
    there, elsewhere = "https://a.example/", "https://b.example/?session=1"
    chain = [Redirect(301, there), Redirect(302, elsewhere)]
    assert _polls([chain] * 3, DAY)[-1].adopted == there
    chain = [Redirect(302, there), Redirect(301, elsewhere)]
    assert _polls([chain] * 3, DAY)[-1] == Moved()


def test_an_adopted_address_stays_and_may_move_on() -> None:
    state = Moved(adopted="https://a.example/")
    assert follow_redirects(state, [], NOW) == state
    for n in range(3):
        state = follow_redirects(state, [Redirect(301, "https://b.example/")], NOW + n * DAY)
    assert state.adopted == "https://b.example/"


def test_validators_are_dropped_eight_days_after_the_last_whole_document() -> None:
    known = Validators('"1"', "then")
    assert validators_for(NOW, known, NOW - timedelta(days=7, hours=23)) == known
    assert validators_for(NOW, known, NOW - timedelta(days=8)) == Validators()
    assert validators_for(NOW, known, None) == Validators()
    assert validators_for(NOW, known, NOW + timedelta(days=300)) == Validators()
