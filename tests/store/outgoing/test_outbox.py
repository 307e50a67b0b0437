from typing import Any

import pytest
from sqlalchemy import Connection, select, update

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
from watcher.model import Notification, NotificationId
from watcher.store.core import delivery, entry, notification, placement
from watcher.store.databases.engine import Store
from watcher.store.outgoing import outbox, resending

EVIDENCE = [{"field": "title", "start": 0, "end": 7, "text": "Belarus", "term": "belarus"}]


def claim(store: Store, at: float = 0, channel: str = "desk") -> Notification | None:
    with store.write(exclusive=False) as connection:
        claimed = outbox.claim(connection, channel, seconds(at), "me")
        return claimed and outbox.with_items(connection, claimed)


def row(store: Store, number: int) -> Any:
    with store.read() as connection:
        return connection.execute(select(notification).where(notification.c.id == number)).one()


def deliveries(store: Store) -> list[tuple[int, bool | None, str | None]]:
    columns = (delivery.c.attempt, delivery.c.ok, delivery.c.error)
    with store.read() as connection:
        rows = connection.execute(select(*columns).order_by(delivery.c.id))
        return [(r.attempt, r.ok, r.error) for r in rows]


@pytest.fixture
def told(store: Store) -> NotificationId:
    with store.write() as connection:
        return NotificationId(add_told_story(connection))


def test_a_due_notification_is_claimed_once(store: Store, told: NotificationId) -> None:
    first = claim(store)
    assert first is not None
    assert (first.id, first.attempt, first.first_attempt) == (told, 1, NOW)
    assert claim(store) is None
    assert deliveries(store) == [(1, None, None)]


def test_nothing_is_claimed_before_it_is_due(store: Store, told: NotificationId) -> None:
    assert claim(store, at=-1) is None
    assert claim(store, channel="other") is None


def test_the_longest_due_goes_first(store: Store) -> None:
    with store.write() as connection:
        late = add_told_story(connection, due=seconds(-1))
        early = add_notification(connection, due=seconds(-2))
    assert [claimed.id for _ in range(2) if (claimed := claim(store))] == [early, late]


def test_an_alert_is_ready_to_render(store: Store) -> None:
    with store.write() as connection:
        story = add_story(connection)
        times, post = add_source(connection), add_source(connection, "Post")
        lead = {"title": "Belarus news", "lang": "en", "published": seconds(-60)}
        first = add_entry(connection, times, story, **lead)
        add_entry(connection, times, story, role="duplicate")
        add_entry(connection, post, story, role="same", url="https://post.example/1")
        add_entry(connection, post, story, role="same", url="https://www.post.example/2")
        add_entry(connection, post, story, role="duplicate", url="https://wire.example/3")
        add_notification(
            connection, add_alert(connection, story, first, evidence=EVIDENCE, priority="high")
        )
    claimed = claim(store)
    assert claimed is not None
    (item,) = claimed.items
    assert (item.watchlist, item.title, item.source) == ("belarus", "Belarus news", "Times")
    assert (item.others, item.priority, item.published) == (1, "high", seconds(-60))
    assert (item.snippet.text, item.snippet.marks) == ("Belarus news", ((0, 7),))


def test_words_that_an_edit_moved_are_marked_where_they_stand_now(store: Store) -> None:
    with store.write() as connection:
        source, story = add_source(connection), add_story(connection)
        found = add_entry(connection, source, story, title="Belarus")
        add_notification(connection, add_alert(connection, story, found, evidence=EVIDENCE))
        connection.execute(update(entry).values(title="In Belarus"))
    claimed = claim(store)
    assert claimed is not None
    assert claimed.items[0].snippet.marks == ((3, 10),)


def test_an_alert_tells_what_was_found_beside_the_sentence_shown(store: Store) -> None:
    def found(field: str, text: str, place: int, term: str) -> dict[str, object]:
        return {
            "field": field,
            "start": place,
            "end": place + len(text),
            "text": text,
            "term": term,
        }

    evidence = [
        found("title", "Belarus", 3, "belarus"),
        found("summary", "Putin", 0, "putin"),
        found("body", "Путиным", 0, "putin"),  # the term is shown already
        found("body", "Minsk", 8, "minsk"),
    ]
    with store.write() as connection:
        source, story = add_source(connection), add_story(connection)
        texts = {"title": "In Belarus", "summary": "Putin speaks.", "body": "Путиным Minsk"}
        one = add_entry(connection, source, story, **texts)
        number = add_alert(connection, story, one, evidence=evidence)
        add_notification(connection, number)
    claimed = claim(store)
    assert claimed is not None
    (item,) = claimed.items
    assert (item.id, item.title_marks) == (number, ((3, 10),))
    assert (item.snippet.text, item.elsewhere) == ("Putin speaks.", ("Belarus", "Minsk"))


def test_a_summary_lists_the_newest_and_counts_all(store: Store) -> None:
    with store.write() as connection:
        source = add_source(connection)
        alerts = []
        for number in range(60):
            story = add_story(connection)
            when = seconds(-number) if number else seconds(86400)  # the first claims tomorrow
            found = add_entry(connection, source, story, title=f"{number}", published=when)
            alerts.append(add_alert(connection, story, found))
        add_notification(connection, *alerts, kind="summary", reason="baseline")
    claimed = claim(store)
    assert claimed is not None
    assert claimed.total == 60
    assert {item.title for item in claimed.items} == {str(n) for n in range(50)}


def test_a_summary_lists_what_has_no_date_as_its_document_does(store: Store) -> None:
    with store.write() as connection:
        source, alerts = add_source(connection), []
        for number in range(3):
            story = add_story(connection)
            found = add_entry(connection, source, story, title=f"{number}", published=None)
            alerts.append(add_alert(connection, story, found))
        add_notification(connection, *alerts, kind="summary", reason="baseline")
    claimed = claim(store)
    assert claimed is not None
    assert [item.title for item in claimed.items] == ["0", "1", "2"]


def test_what_is_folded_is_not_told_where_other_things_are(store: Store) -> None:
    with store.write() as connection:
        source, alerts = add_source(connection), []
        for number in range(3):
            story = add_story(connection)
            found = add_entry(connection, source, story, title=f"{number}")
            alerts.append(add_alert(connection, story, found))
        add_notification(connection, *alerts, kind="summary", reason="baseline")
        folded = update(placement).where(placement.c.alert_id == alerts[1])
        connection.execute(folded.values(reason="folded"))
    claimed = claim(store)
    assert claimed is not None
    assert claimed.total == 2
    assert {item.title for item in claimed.items} == {"0", "2"}


def test_what_is_sent_is_not_claimed_again(store: Store, told: NotificationId) -> None:
    claim(store)
    with store.write(exclusive=False) as connection:
        outbox.record_sent(connection, told, 1, seconds(2))
    assert claim(store, at=3600) is None
    assert (row(store, told).state, row(store, told).sent) == ("sent", seconds(2))
    assert deliveries(store) == [(1, True, None)]


def test_a_failure_waits_for_its_retry(store: Store, told: NotificationId) -> None:
    claim(store)
    fail(store, told, 1, retry_at=seconds(5), plain=True)
    assert claim(store, at=4) is None
    again = claim(store, at=6)
    assert again is not None
    assert (again.attempt, again.plain, again.first_attempt) == (2, True, NOW)
    assert deliveries(store) == [(1, False, "550 no"), (2, None, None)]


def test_without_a_retry_it_is_dead_until_a_person_asks(store: Store, told: NotificationId) -> None:
    claim(store)
    fail(store, told, 1, retry_at=None)
    assert (row(store, told).state, row(store, told).error) == ("dead", "550 no")
    assert claim(store, at=9999) is None
    with store.write(exclusive=False) as connection:
        assert resending.retry_dead(connection, seconds(10_000)) == 1
    again = claim(store, at=10_001)
    assert again is not None
    assert (again.attempt, again.first_attempt) == (2, seconds(10_001))


def test_a_held_notification_can_be_released_by_its_id(store: Store, told: NotificationId) -> None:
    with store.write(exclusive=False) as connection:
        connection.execute(update(notification).values(state="held"))
        assert resending.retry(connection, told, NOW)
        assert not resending.retry(connection, NotificationId(999), NOW)
    assert claim(store) is not None


def test_a_sent_notification_cannot_be_sent_again(store: Store, told: NotificationId) -> None:
    claim(store)
    with store.write(exclusive=False) as connection:
        outbox.record_sent(connection, told, 1, NOW)
        assert not resending.retry(connection, told, NOW)


def test_a_restart_takes_up_what_was_in_flight(store: Store, told: NotificationId) -> None:
    claim(store)
    with store.write(exclusive=False) as connection:
        assert outbox.release_leases(connection, seconds(1)) == 1
    again = claim(store, at=1)
    assert again is not None
    assert again.attempt == 2
    assert deliveries(store) == [(1, False, "interrupted"), (2, None, None)]


def test_an_expired_lease_is_claimed_by_another(store: Store, told: NotificationId) -> None:
    claim(store)
    assert claim(store, at=59) is None
    with store.read() as connection:
        assert outbox.due_channels(connection, seconds(59)) == []
        assert outbox.due_channels(connection, seconds(60)) == ["desk"]
    again = claim(store, at=60)
    assert again is not None
    assert again.attempt == 2


def test_a_success_that_comes_after_its_lease_stops_the_retries(
    store: Store, told: NotificationId
) -> None:
    claim(store)
    claim(store, at=60)
    with store.write(exclusive=False) as connection:
        outbox.record_sent(connection, told, 1, seconds(61))
    fail(store, told, 2, retry_at=seconds(70))
    assert row(store, told).state == "sent"
    assert claim(store, at=3600) is None


def test_a_failure_that_comes_after_its_lease_leaves_the_next_attempt_alone(
    store: Store, told: NotificationId
) -> None:
    claim(store)
    claim(store, at=60)
    fail(store, told, 1, retry_at=None)
    assert row(store, told).state == "sending"


def test_due_channels_come_in_order_of_waiting(store: Store) -> None:
    with store.write() as connection:
        add_notification(connection, channel="b", due=seconds(-1))
        add_notification(connection, channel="a", due=seconds(-2))
        add_notification(connection, channel="c", due=seconds(1))
        assert outbox.due_channels(connection, NOW) == ["a", "b"]


def test_two_claimers_at_once_get_different_notifications(store: Store) -> None:
    if store.path is not None:
        pytest.skip("SQLite has one writer at a time")
    with store.write() as connection:
        for _ in range(2):
            add_notification(connection)
    with store.write(exclusive=False) as one, store.write(exclusive=False) as two:
        claims = [_claim_on(one), _claim_on(two)]
    assert len(set(claims)) == 2


def _claim_on(connection: Connection) -> int:
    claimed = outbox.claim(connection, "desk", NOW, "me")
    assert claimed is not None
    return claimed.id


def fail(store: Store, told: NotificationId, attempt: int, **options: Any) -> None:
    with store.write(exclusive=False) as connection:
        outbox.record_failure(connection, told, attempt, "550 no", seconds(1), **options)
