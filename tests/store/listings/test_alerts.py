from tests.store.listings.conftest import World
from tests.support.rows import add_alert, add_entry, add_story, seconds
from watcher.model import NotificationId
from watcher.store.databases.engine import Store
from watcher.store.listings import alerts, notifications, stories
from watcher.store.outgoing import outbox


def test_an_alert_has_the_shape_that_others_script_against(store: Store, world: World) -> None:
    with store.write() as connection:
        outbox.claim(connection, "desk", seconds(1), "me")
        outbox.record_sent(connection, NotificationId(world.notification), 1, seconds(1.5))
    with store.read() as connection:
        (alert,) = alerts(connection)
    told = alert.pop("notifications")
    assert alert == {
        "id": world.alert, "watchlist": "belarus", "story": world.story, "title": "Belarus",
        "url": alert["url"], "priority": "normal", "created": "2024-05-06T07:08:09Z",
        "reason": "now", "matches": 1, "feedback": None,
    }  # fmt: skip
    assert told == [
        {
            "id": world.notification, "channel": "desk", "state": "sent", "reason": "now",
            "due": "2024-05-06T07:08:09Z", "sent": "2024-05-06T07:08:10.500Z", "attempts": 1,
            "error": None,
        }
    ]  # fmt: skip


def test_alerts_come_newest_first_within_the_filters(store: Store, world: World) -> None:
    with store.write() as connection:
        story = add_story(connection)
        found = add_entry(connection, world.times, story)
        late = add_alert(connection, story, found, "minsk", created=seconds(60))
    with store.read() as connection:
        assert [a["id"] for a in alerts(connection)] == [late, world.alert]
        assert [a["id"] for a in alerts(connection, limit=1)] == [late]
        assert [a["id"] for a in alerts(connection, since=seconds(1))] == [late]
        assert [a["id"] for a in alerts(connection, watchlist="belarus")] == [world.alert]


def test_a_page_of_alerts_takes_three_queries(
    store: Store, world: World, statements: list[str]
) -> None:
    with store.write() as connection:
        for _ in range(20):
            story = add_story(connection)
            add_alert(connection, story, add_entry(connection, world.times, story))
    statements.clear()
    with store.read() as connection:
        assert len(list(alerts(connection))) == 21
    assert len(statements) == 3


def test_notifications_say_what_will_become_of_them(store: Store, world: World) -> None:
    with store.read() as connection:
        (waiting,) = notifications(connection)
        (unsendable,) = notifications(connection, channels=["chat"])
    assert waiting["fate"] == "to be sent at 2024-05-06T07:08:09Z"
    assert unsendable["fate"] == "waits for its channel, which is not configured or disabled"
    assert (waiting["alerts"], waiting["title"]) == (1, "Belarus")
    assert (waiting["watchlist"], waiting["reason"]) == ("belarus", "now")


def test_notifications_can_be_filtered(store: Store, world: World) -> None:
    with store.read() as connection:
        assert list(notifications(connection, watchlist="minsk")) == []
        assert list(notifications(connection, state="dead")) == []
        assert list(notifications(connection, since=seconds(1))) == []
        assert len(list(notifications(connection, watchlist="belarus", state="pending"))) == 1


def test_what_has_no_title_is_called_by_how_its_text_begins(store: Store, world: World) -> None:
    with store.write() as connection:
        story = add_story(connection, title="")
        post = add_entry(connection, world.times, story, title="", body="A post " + "so " * 99)
        add_alert(connection, story, post, created=seconds(9))
    with store.read() as connection:
        (alert,) = alerts(connection, limit=1)
        (told,) = (row for row in stories(connection) if row["id"] == story)
    assert alert["title"] == told["title"]
    assert alert["title"].startswith("A post so so")
    assert len(alert["title"]) == 100
    assert told["entries"][0]["title"] == ""
