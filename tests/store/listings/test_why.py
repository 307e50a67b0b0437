from sqlalchemy import insert, select

from tests.store.listings.conftest import World
from tests.support.rows import seconds
from tests.support.times import NOW
from watcher.store.core import entry, entry_key, revision
from watcher.store.databases.engine import Store
from watcher.store.listings import why
from watcher.store.outgoing import outbox


def test_an_entry_is_found_by_url_by_guid_and_by_key(store: Store, world: World) -> None:
    with store.read() as connection:
        url = connection.execute(select(entry.c.url).where(entry.c.id == world.lead)).scalar_one()
        key = select(entry_key.c.key).where(entry_key.c.entry_id == world.lead)
        keys = [connection.execute(key).scalar_one()]
        assert [e["id"] for e in why(connection, url)] == [world.lead]
        assert [e["id"] for e in why(connection, "given")] == ["given"]
        assert [e["id"] for e in why(connection, "another spelling", keys)] == [world.lead]
        assert why(connection, "https://unknown.example/", [1]) == []


def test_the_trace_goes_from_source_to_delivery(store: Store, world: World) -> None:
    with store.write() as connection:
        outbox.claim(connection, "desk", seconds(1), "me")
        old = {"title": "Old", "summary": "", "body": "", "replaced_at": NOW}
        connection.execute(insert(revision).values(entry_id=world.lead, **old))
    with store.read() as connection:
        url = connection.execute(select(entry.c.url).where(entry.c.id == world.lead)).scalar_one()
        (trace,) = why(connection, url)
    assert trace["source"]["name"] == "Times"
    assert [e["id"] for e in trace["story"]["entries"]] == [world.lead, world.same]
    assert trace["revisions"][0]["title"] == "Old"
    assert trace["matches"][0]["watchlist"] == "belarus"
    (notification,) = trace["alerts"][0]["notifications"]
    assert notification["fate"] == "being sent"
    assert notification["deliveries"] == [
        {
            "attempt": 1, "started": "2024-05-06T07:08:10Z", "finished": None, "ok": None,
            "error": None,
        }
    ]  # fmt: skip
