from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, event

from tests.support.rows import add_alert, add_entry, add_notification, add_source, add_story
from tests.support.times import NOW
from watcher.store.databases.engine import Store


class World:
    """Two stories: one that two sources tell, alerted and sent; one ingested, without alert."""

    def __init__(self, connection: Connection) -> None:
        self.times = add_source(connection, last_ok_at=NOW, every_s=900.0)
        self.post = add_source(connection, "Post", failures=2, error="500", last_poll_at=NOW)
        self.removed = add_source(connection, "Removed", active=False)
        self.story = add_story(connection, title="Belarus", lang="en")
        self.lead = add_entry(connection, self.times, self.story, title="Belarus", lang="en")
        self.same = add_entry(connection, self.post, self.story, role="same", published=NOW)
        self.alert = add_alert(connection, self.story, self.lead)
        self.notification = add_notification(connection, self.alert)
        self.other = add_story(connection, title="Minsk")
        self.given = add_entry(
            connection, self.times, self.other, arrival="ingest", guid="given", url=None
        )


@pytest.fixture
def world(store: Store) -> World:
    with store.write() as connection:
        return World(connection)


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """The SELECTs that were executed, of any engine."""
    from sqlalchemy import Engine

    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)
