from sqlalchemy import insert

from tests.store.listings.conftest import World
from tests.support.rows import add_notification, seconds
from tests.support.times import NOW
from watcher.model import NotificationId
from watcher.store.core import notice
from watcher.store.databases.engine import Store
from watcher.store.listings import sources, status
from watcher.store.outgoing import outbox


def test_an_empty_database_has_a_status(store: Store) -> None:
    with store.read() as connection:
        row = status(connection, NOW, version="1", database="sqlite:////x")
    assert (row["version"], row["database"], row["entries"]) == ("1", "sqlite:////x", 0)
    assert row["lag_s"] == {"p50": None, "p99": None}
    assert row["queue"] == {"pending": 0, "sending": 0, "oldest_due_s": None}
    assert row["channels"] == {}
    assert row["sources"] == {"ok": 0, "failing": 0, "gone": 0, "silent": 0, "new": 0}


def test_status_tells_everything_at_a_glance(store: Store, world: World) -> None:
    with store.write() as connection:
        outbox.claim(connection, "desk", seconds(1), "me")
        told = NotificationId(world.notification)
        outbox.record_failure(connection, told, 1, "no", seconds(2), retry_at=seconds(5))
        outbox.claim(connection, "desk", seconds(5), "me")
        outbox.record_sent(connection, told, 2, seconds(6))
        add_notification(connection, channel="chat", due=seconds(1))
        add_notification(connection, channel="chat", state="held")
        connection.execute(insert(notice).values(created=NOW, kind="held", text="A flood"))
    with store.read() as connection:
        row = status(connection, seconds(10), version="1", database="x")
    assert row["sources"] == {"ok": 1, "failing": 1, "gone": 0, "silent": 0, "new": 0}
    assert (row["entries"], row["stories"], row["alerts"]) == (3, 2, 1)
    assert row["queue"] == {"pending": 1, "sending": 0, "oldest_due_s": 9.0}
    assert row["lag_s"] == {"p50": 6.0, "p99": 6.0}
    assert (row["dead"], row["held"]) == (0, 1)
    desk = row["channels"]["desk"]
    assert (desk["sent"], desk["failed"], desk["last_error"]) == (1, 1, "no")
    assert row["channels"]["chat"]["pending"] == 1
    assert row["failing"][0]["name"] == "Post"
    assert row["notices"][0]["text"] == "A flood"


def test_an_interrupted_attempt_is_no_failure_of_the_channel(store: Store, world: World) -> None:
    with store.write() as connection:
        outbox.claim(connection, "desk", seconds(1), "me")
        outbox.release_leases(connection, seconds(2))
    with store.read() as connection:
        row = status(connection, seconds(10), version="1", database="x")
    assert row["channels"]["desk"]["failed"] == 0


def test_sources_are_listed_with_their_state(store: Store, world: World) -> None:
    with store.read() as connection:
        post, times = sources(connection)
    assert (post["name"], post["state"], post["error"]) == ("Post", "failing", "500")
    assert (times["name"], times["state"], times["entries"]) == ("Times", "ok", 2)
    assert (times["interval"], times["last_poll"]) == (900, None)
    assert times["next_poll"] == "2024-05-06T07:08:09Z"
