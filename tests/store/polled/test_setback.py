"""The clock was ahead and is set back: nothing waits until it is as late again."""

from datetime import timedelta

from sqlalchemy import select

from tests.store.sourcing import HOUR, MINUTE, all_claimed, polled, row, sync, want
from tests.support.rows import add_told_story
from tests.support.times import NOW
from watcher.store.core import notification
from watcher.store.databases.engine import Store
from watcher.store.outgoing import outbox
from watcher.store.polled import hosts
from watcher.store.polled.setback import set_right

YEAR = timedelta(days=365)


def set_back(store: Store) -> int:
    with store.write() as connection:
        return set_right(connection, NOW)


def test_a_source_is_due_an_interval_after_its_last_poll_though_that_was_in_the_future(
    store: Store,
) -> None:
    sync(store, want("A"))
    ahead = NOW + YEAR
    polled(
        store, "A", last_poll_at=ahead, last_ok_at=ahead, next_poll_at=ahead + 15 * MINUTE,
        asked_until=ahead + HOUR,
    )  # fmt: skip
    assert set_back(store) == 1
    found = row(store, "A")
    assert (found["last_poll_at"], found["last_ok_at"]) == (NOW, NOW)
    assert (found["next_poll_at"], found["asked_until"]) == (NOW + 15 * MINUTE, NOW + HOUR)
    assert set_back(store) == 0
    assert all_claimed(store, NOW + 15 * MINUTE) == ["A"]


def test_a_claim_by_the_clock_that_was_ahead_ends_soon(store: Store) -> None:
    sync(store, want("A"))
    assert all_claimed(store, NOW + YEAR) == ["A"]
    set_back(store)
    assert all_claimed(store, NOW + 2 * MINUTE) == ["A"]


def test_what_was_to_be_sent_is_due_and_what_waits_its_turn_is_not_touched(store: Store) -> None:
    with store.write() as connection:
        late = add_told_story(connection, due=NOW + YEAR, created=NOW + YEAR)
        retry = add_told_story(connection, due=NOW + YEAR, attempts=3)
        soon = add_told_story(connection, due=NOW + HOUR)
        calendar = add_told_story(connection, due=NOW + 90 * HOUR)
    assert set_back(store) == 2
    with store.read() as connection:
        due = dict(connection.execute(select(notification.c.id, notification.c.due)).all())
        assert outbox.due_channels(connection, NOW) == ["desk"]
    assert due == {late: NOW, retry: NOW, soon: NOW + HOUR, calendar: NOW + 90 * HOUR}


def test_a_host_that_asked_for_rest_by_the_clock_that_was_ahead_has_no_more_than_it_asked_for(
    store: Store,
) -> None:
    sync(store, want("A"), want("B"))
    until = NOW + YEAR + HOUR
    polled(store, "A", last_poll_at=NOW + YEAR, next_poll_at=until, asked_until=until)
    polled(store, "B", last_poll_at=NOW - HOUR, next_poll_at=until, asked_until=until)  # postponed
    with store.write() as connection:
        hosts.block_host(connection, "times.example", until)
    assert set_back(store) == 3
    assert [row(store, name)["next_poll_at"] for name in "AB"] == [NOW + HOUR] * 2
    with store.read() as connection:
        assert hosts.blocked_hosts(connection, NOW) == {"times.example": NOW + HOUR}
    assert set_back(store) == 0


def test_times_that_can_be_are_left_as_they_are(store: Store) -> None:
    sync(store, want("A"), want("B"))
    polled(store, "A", last_poll_at=NOW + MINUTE, next_poll_at=NOW + 9 * HOUR)
    all_claimed(store, NOW)
    before = [row(store, name) for name in "AB"]
    assert set_back(store) == 0
    assert [row(store, name) for name in "AB"] == before
