"""Rows for tests of the store: what is added returns its id."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from tests.support.times import NOW
from watcher.store.core import (
    alert,
    entry,
    entry_key,
    match,
    notification,
    own_key,
    placement,
    source,
)
from watcher.store.core import story as story_table
from watcher.store.databases.engine import Store
from watcher.store.tables import SourceRow

_numbers = count(1)


def how_many(store: Store, table: Any, *where: Any) -> int:
    """Return the number of rows of a table where all of `where` holds."""
    with store.read() as connection:
        query = select(func.count()).select_from(table).where(*where)
        return int(connection.execute(query).scalar_one())


def add_source(connection: Connection, name: str = "Times", **columns: Any) -> int:
    url = f"https://{name.lower()}.example/rss"
    row = SourceRow(name=name, url=url, canonical_url=url, next_poll_at=NOW)
    # Tests of migrations have it written into tables of then, which have no `way`.
    return _insert(connection, source, row.model_dump(exclude={"id", "way"}) | columns)


def add_story(connection: Connection, title: str = "A story", **columns: Any) -> int:
    row = {"title": title, "lead_entry_id": 0, "first_seen": NOW, "last_seen": NOW}
    return _insert(connection, story_table, row | columns)


def add_entry(connection: Connection, source_id: int, story_id: int, **columns: Any) -> int:
    found = add_entry_without_keys(connection, source_id, story_id, **columns)
    connection.execute(insert(entry_key).values(key=next(_numbers), entry_id=found))
    own = {"source_id": source_id, "key": next(_numbers), "entry_id": found}
    connection.execute(insert(own_key).values(own))
    return found


def add_entry_without_keys(
    connection: Connection, source_id: int, story_id: int, **columns: Any
) -> int:
    number = next(_numbers)
    row = {
        "source_id": source_id, "story_id": story_id, "role": "lead", "identity": number,
        "guid": f"guid-{number}", "url": f"https://times.example/{number}", "title": "A story",
        "summary": "", "body": "", "first_seen": NOW, "content_hash": 0, "arrival": "new",
    }  # fmt: skip
    found = _insert(connection, entry, row | columns)
    lead = update(story_table).where(story_table.c.id == story_id).values(lead_entry_id=found)
    connection.execute(lead.where(story_table.c.lead_entry_id == 0))
    return found


def add_alert(
    connection: Connection, story_id: int, entry_id: int, watchlist: str = "belarus", **columns: Any
) -> int:
    evidence = columns.pop("evidence", [])
    found = {"watchlist": watchlist, "entry_id": entry_id, "evidence": evidence, "created": NOW}
    connection.execute(insert(match).values(found))
    row = {
        "watchlist": watchlist, "story_id": story_id, "entry_id": entry_id, "priority": "normal",
        "reason": "now", "created": NOW,
    }  # fmt: skip
    return _insert(connection, alert, row | columns)


def add_notification(
    connection: Connection, *alerts: int, channel: str = "desk", reason: str = "now", **columns: Any
) -> int:
    row = {
        "channel": channel, "kind": "alert", "state": "pending", "due": NOW, "created": NOW,
        "attempts": 0, "plain": False, "message_id": f"<{next(_numbers)}@watcher.invalid>",
    }  # fmt: skip
    found = _insert(connection, notification, row | columns)
    for number in alerts:
        put = {"alert_id": number, "notification_id": found, "channel": channel, "reason": reason}
        connection.execute(insert(placement).values(put))
    return found


def add_told_story(connection: Connection, **columns: Any) -> int:
    """Write a source, a story of one entry, its alert and a due notification; return the last."""
    source_id, story_id = add_source(connection), add_story(connection)
    entry_id = add_entry(connection, source_id, story_id)
    return add_notification(connection, add_alert(connection, story_id, entry_id), **columns)


def seconds(number: float) -> datetime:
    """Return NOW and `number` seconds."""
    return NOW + timedelta(seconds=number)


def _insert(connection: Connection, table: Any, row: dict[str, Any]) -> int:
    result = connection.execute(insert(table).values(row).returning(table.c.id))
    return int(result.scalar_one())
