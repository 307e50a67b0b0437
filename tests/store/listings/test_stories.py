from sqlalchemy import update

from tests.store.listings.conftest import World
from tests.support.rows import add_entry, add_story, seconds
from tests.support.times import NOW
from watcher.store.core import story
from watcher.store.databases.engine import Store
from watcher.store.listings import stories


def test_a_story_has_the_shape_that_others_script_against(store: Store, world: World) -> None:
    with store.read() as connection:
        ingested, told = stories(connection)
    same, lead = sorted(told.pop("entries"), key=lambda e: str(e["published"]))
    assert told == {
        "id": world.story, "title": "Belarus", "lang": "en", "sources": 2,
        "independent": 1, "languages": ["en"], "follows": None,
        "first_seen": "2024-05-06T07:08:09Z", "last_seen": "2024-05-06T07:08:09Z",
    }  # fmt: skip
    assert same == {
        "id": world.same, "url": same["url"], "title": "A story", "source": "Post",
        "published": "2024-05-06T07:08:09Z", "lang": None, "role": "same",
    }  # fmt: skip
    assert (lead["id"], lead["role"], lead["published"]) == (world.lead, "lead", None)
    assert ingested["entries"][0]["id"] == "given"


def test_stories_come_newest_first_within_the_filters(store: Store, world: World) -> None:
    with store.write() as connection:
        late = add_story(connection, first_seen=seconds(60))
        merged = add_story(connection, first_seen=seconds(90), merged_into=late)
        add_entry(connection, world.times, merged)
    with store.read() as connection:
        assert [s["id"] for s in stories(connection)] == [late, world.other, world.story]
        assert [s["id"] for s in stories(connection, limit=1)] == [late]
        assert [s["id"] for s in stories(connection, since=seconds(1))] == [late]
        assert [s["id"] for s in stories(connection, watchlist="belarus")] == [world.story]


def test_a_page_of_stories_takes_two_queries(
    store: Store, world: World, statements: list[str]
) -> None:
    with store.write() as connection:
        for _ in range(20):
            add_entry(connection, world.times, add_story(connection))
    statements.clear()
    with store.read() as connection:
        assert len(list(stories(connection))) == 22
    assert len(statements) == 2


def test_all_pages_are_listed(store: Store) -> None:
    with store.write() as connection:
        for number in range(1201):
            add_story(connection, title=str(number))
        connection.execute(update(story).values(first_seen=NOW))
    with store.read() as connection:
        titles = [s["title"] for s in stories(connection)]
    assert titles == [str(number) for number in range(1200, -1, -1)]
