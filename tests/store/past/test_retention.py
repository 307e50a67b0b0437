from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select, update

from tests.support.rows import (
    add_alert,
    add_entry,
    add_notification,
    add_source,
    add_story,
    add_told_story,
    seconds,
)
from tests.support.times import NOW
from watcher.store.core import entry, notification, placement, revision, source, story
from watcher.store.databases.engine import Store
from watcher.store.outgoing import outbox
from watcher.store.past.retention import clean
from watcher.store.tables import Table

CUTOFF = seconds(1)


def send(connection: Connection) -> None:
    claimed = outbox.claim(connection, "desk", NOW, "me")
    assert claimed is not None
    outbox.record_sent(connection, claimed.id, claimed.attempt, NOW)


def sizes(connection: Connection) -> dict[str, int]:
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in Table.metadata.sorted_tables
    }


def test_an_old_finished_story_goes_with_all_that_hangs_on_it(store: Store) -> None:
    with store.write() as connection:
        add_told_story(connection)
        old = {"title": "", "summary": "", "body": "", "replaced_at": NOW}
        connection.execute(insert(revision).values(entry_id=1, **old))
        send(connection)
    with store.write() as connection:
        assert clean(connection, CUTOFF) == 1
        assert {name for name, n in sizes(connection).items() if n} == {"source"}
        assert clean(connection, CUTOFF) == 0


def entry_still_listed(connection: Connection) -> None:
    connection.execute(update(source).values(listed=[1]))


def last_poll_failed(connection: Connection) -> None:
    connection.execute(update(source).values(failures=1))


def newer_entry_in_the_story(connection: Connection) -> None:
    add_entry(connection, 1, 1, first_seen=CUTOFF)


def notification_pending(connection: Connection) -> None:
    connection.execute(update(notification).values(state="pending"))


def notification_dead(connection: Connection) -> None:
    connection.execute(update(notification).values(state="dead"))


def notification_of_a_story_that_went_into_it_pending(connection: Connection) -> None:
    absorbed = add_story(connection, merged_into=1)
    alert = add_alert(connection, absorbed, add_entry(connection, 1, 1), "minsk")
    add_notification(connection, alert)


KEEPS: list[Callable[[Connection], None]] = [
    entry_still_listed,
    last_poll_failed,
    newer_entry_in_the_story,
    notification_pending,
    notification_dead,
    notification_of_a_story_that_went_into_it_pending,
]


@pytest.mark.parametrize("why", KEEPS, ids=lambda why: why.__name__)
def test_a_story_stays_while(store: Store, why: Callable[[Connection], None]) -> None:
    with store.write() as connection:
        add_told_story(connection)
        send(connection)
        why(connection)
    with store.write() as connection:
        before = sizes(connection)
        assert clean(connection, CUTOFF) == 0
        assert sizes(connection) == before


@pytest.mark.parametrize("why", [entry_still_listed, last_poll_failed])
def test_a_removed_source_keeps_nothing(store: Store, why: Callable[[Connection], None]) -> None:
    with store.write() as connection:
        add_told_story(connection)
        send(connection)
        why(connection)
        connection.execute(update(source).values(active=False))
    with store.write() as connection:
        assert clean(connection, CUTOFF) == 1


def test_a_summary_stays_for_the_stories_that_stay(store: Store) -> None:
    with store.write() as connection:
        times = add_source(connection)
        stories = [add_story(connection) for _ in range(2)]
        entries = [add_entry(connection, times, number) for number in stories]
        alerts = [add_alert(connection, *pair) for pair in zip(stories, entries, strict=True)]
        summary = add_notification(connection, *alerts, kind="summary", state="sent", sent=NOW)
        connection.execute(update(source).values(listed=[entries[1]]))
    with store.write() as connection:
        assert clean(connection, CUTOFF) == 1
        told: Any = connection.execute(select(placement)).one()
        assert (told.alert_id, told.notification_id) == (alerts[1], summary)


def test_a_batch_is_bounded(store: Store) -> None:
    with store.write() as connection:
        times = add_source(connection)
        for _ in range(5):
            add_entry(connection, times, add_story(connection))
        assert [clean(connection, CUTOFF, limit=2) for _ in range(4)] == [2, 2, 1, 0]
        assert connection.execute(select(func.count()).select_from(entry)).scalar() == 0
        assert connection.execute(select(func.count()).select_from(story)).scalar() == 0


def test_a_story_that_went_into_another_goes_with_it(store: Store) -> None:
    with store.write() as connection:
        add_told_story(connection)
        absorbed = add_story(connection, merged_into=1)
        alert = add_alert(connection, absorbed, add_entry(connection, 1, 1), "minsk")
        add_notification(connection, alert, state="held", reason="folded")
        send(connection)
        assert clean(connection, CUTOFF) == 1
        assert {name for name, n in sizes(connection).items() if n} == {"source"}
