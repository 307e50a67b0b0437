from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event, insert, update

from tests.support.rows import (
    add_alert,
    add_entry,
    add_notification,
    add_source,
    add_story,
    seconds,
)
from tests.support.times import NOW
from watcher.model import AlertId
from watcher.store.core import Connection, entry, revision
from watcher.store.databases.engine import Store
from watcher.store.past import history, made, sampling
from watcher.store.past.history import PAGE
from watcher.store.past.sampling import BLOCK


def add(connection: Connection, at: datetime, title: str, **columns: Any) -> int:
    return add_entry(connection, 1, 1, first_seen=at, title=title, **columns)


def edit(connection: Connection, number: int, at: datetime, old: str) -> None:
    row = {"entry_id": number, "title": old, "summary": "", "body": "", "replaced_at": at}
    connection.execute(insert(revision).values(row))
    connection.execute(update(entry).where(entry.c.id == number).values(changed_at=at))


def titles(store: Store, since: datetime = NOW) -> list[tuple[float, str, bool]]:
    with store.read() as connection:
        return [
            ((one.at - NOW).total_seconds(), one.title, one.edited)
            for one in history.moments(connection, since)
        ]


@pytest.fixture
def connected(store: Store) -> Store:
    with store.write() as connection:
        add_source(connection)
        add_story(connection)
    return store


def test_an_empty_database_has_no_history(store: Store) -> None:
    assert titles(store) == []
    with store.read() as connection:
        assert history.count(connection, NOW) == 0
        assert list(sampling.sample(connection, NOW)) == []
        assert made.since(connection, NOW) == {}
        assert list(made.records(connection, [])) == []


def test_entries_and_edits_come_in_the_order_of_time(connected: Store) -> None:
    with connected.write() as connection:
        first = add(connection, seconds(0), "first, third text")
        add(connection, seconds(2), "second")
        edit(connection, first, seconds(3), "first, first text")
        add(connection, seconds(4), "third")
        edit(connection, first, seconds(5), "first, second text")
    assert titles(connected) == [
        (0, "first, first text", False),
        (2, "second", False),
        (3, "first, second text", True),
        (4, "third", False),
        (5, "first, third text", True),
    ]
    assert titles(connected, seconds(4)) == [(4, "third", False), (5, "first, third text", True)]
    assert titles(connected, seconds(6)) == []


def test_edits_of_two_entries_do_not_mix(connected: Store) -> None:
    with connected.write() as connection:
        one, two = add(connection, NOW, "one, now"), add(connection, NOW, "two, now")
        edit(connection, two, seconds(1), "two, before")
        edit(connection, one, seconds(2), "one, before")
    assert [title for _, title, _ in titles(connected)] == [
        "one, before", "two, before", "two, now", "one, now",
    ]  # fmt: skip


@pytest.mark.parametrize("number", [PAGE - 1, PAGE, PAGE + 1, 2 * PAGE + 7])
def test_no_page_ends_too_early_or_tells_one_twice(connected: Store, number: int) -> None:
    with connected.write() as connection:
        ids = [add(connection, seconds(n), str(n)) for n in range(number)]
        for n, each in enumerate(ids):
            edit(connection, each, seconds(number + n), f"{n}, before")
    found = [title for _, title, _ in titles(connected)]
    assert found == [f"{n}, before" for n in range(number)] + [str(n) for n in range(number)]
    with connected.read() as connection:
        assert history.count(connection, seconds(1)) == number - 1


def test_what_came_while_the_clock_was_behind_is_not_in_the_window(connected: Store) -> None:
    with connected.write() as connection:
        for at in (0, 100, 5, 110):
            add(connection, seconds(at), str(at))
    assert [title for _, title, _ in titles(connected, seconds(50))] == ["100", "110"]


def test_alerts_are_known_by_watchlist_and_story(connected: Store) -> None:
    with connected.write() as connection:
        other = add_story(connection)
        old, new = add(connection, NOW, "old"), add_entry(connection, 1, other, title="new")
        add_alert(connection, 1, old, created=seconds(1))
        late = add_alert(connection, other, new, created=seconds(2))
    with connected.read() as connection:
        assert made.before(connection, seconds(2)) == {("belarus", 1)}
        assert made.since(connection, seconds(2)) == {("belarus", other): (late, 1, seconds(2))}


def test_alerts_are_recorded_with_texts_channels_and_evidence(connected: Store) -> None:
    found = [{"field": "title", "start": 0, "end": 5, "text": "Minsk", "term": "Minsk"}]
    with connected.write() as connection:
        first = add_alert(connection, 1, add(connection, NOW, "Minsk wakes"), evidence=found)
        story = add_story(connection)
        bare = add_alert(connection, story, add_entry(connection, 1, story), "other")
        add_notification(connection, first, channel="desk")
        add_notification(connection, first, channel="chat")
    with connected.read() as connection:
        two = list(made.records(connection, [AlertId(bare), AlertId(first)]))
    assert [one.id for one in two] == [bare, first]
    assert (two[1].channels, two[1].snippet.marks) == (("desk", "chat"), ((0, 5),))
    assert (two[1].title, two[1].watchlist, two[1].evidence) == ("Minsk wakes", "belarus", found)
    assert (two[0].channels, two[0].watchlist) == ((), "other")


def test_a_page_takes_a_fixed_number_of_statements(connected: Store) -> None:
    with connected.write() as connection:
        for n in range(50):
            edit(connection, add(connection, NOW, str(n)), NOW, "before")
    told: list[str] = []
    with connected.read() as connection:
        event.listen(connection, "before_cursor_execute", lambda *a: told.append(a[2]))
        assert len(list(history.moments(connection, NOW))) == 100
    assert len([statement for statement in told if statement.startswith("SELECT")]) == 7


@pytest.mark.parametrize("number", [1, BLOCK, BLOCK + 1, 7 * BLOCK + 3])
def test_a_whole_sample_has_every_entry_of_the_window_once(connected: Store, number: int) -> None:
    with connected.write() as connection:
        for n in range(3 + number):
            add(connection, seconds(n), str(n))
    with connected.read() as connection:
        found = [int(one.title) for one in sampling.sample(connection, seconds(3))]
    assert sorted(found) == list(range(3, 3 + number))


def test_a_sample_is_spread_evenly_wherever_it_is_stopped(connected: Store) -> None:
    with connected.write() as connection:
        for n in range(16 * BLOCK):
            add(connection, seconds(n), str(n))
    with connected.read() as connection:
        found = [int(one.title) // BLOCK for one in sampling.sample(connection, NOW)]
    assert sorted(set(found[: 4 * BLOCK])) == [0, 4, 8, 12]
