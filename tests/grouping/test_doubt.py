"""What wording put together and meaning does not; the model is the real one."""

import pytest
from sqlalchemy import insert, select, update

from tests.grouping.test_meaning import EVENTS, embedder, live, nothing, stories
from tests.support.databases import database_url, store
from tests.support.times import NOW
from watcher.embed.process import Embedder
from watcher.grouping.live import LiveWindow
from watcher.grouping.meaning import mean_all
from watcher.model import EntryId, StoryId
from watcher.store.core import alert, entry, vector
from watcher.store.databases.engine import Store
from watcher.store.grouped import corrections as correction_rows
from watcher.store.grouped import grouping as rows

__all__ = ["database_url", "embedder", "live", "store"]

QUAKE, BANK, BANK_DE, FIRE, FIRE_PL = 1, 3, 4, 5, 6


@pytest.fixture
def mixed(store: Store, live: LiveWindow) -> LiveWindow:
    """The fire is in the story of the bank, by its wording; so is what tells of the bank."""
    with live.deciding(store) as (connection, turn):
        moved = [(EntryId(number), StoryId(BANK)) for number in (BANK_DE, FIRE_PL)]
        rows.put(connection, turn.number, moved)
        rows.explain(connection, [(number, "same", 0.4, "alike") for number, _ in moved])
        for number, story_id in moved:
            turn.move(number, story_id)
    return live


def test_a_stranger_leaves_and_goes_where_it_belongs_and_friends_stay(
    store: Store, mixed: LiveWindow, embedder: Embedder
) -> None:
    mean_all(store, mixed, embedder, nothing)
    assert sorted(stories(store), key=min) == EVENTS
    with store.read() as connection:
        out = connection.execute(select(entry).where(entry.c.id == FIRE_PL)).one()
    assert out.story_id == FIRE
    assert out.why.startswith("same event by meaning: ")


def test_who_would_be_alone_elsewhere_is_not_a_stranger(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    """Few words say too little to the model to take out what words put together."""
    with live.deciding(store) as (connection, turn):
        rows.put(connection, turn.number, [(EntryId(10), StoryId(BANK))])
        rows.explain(connection, [(EntryId(10), "same", 0.4, "alike")])
        turn.move(EntryId(10), StoryId(BANK))
    mean_all(store, live, embedder, nothing)
    assert any({BANK, 10} <= each for each in stories(store))


def test_those_whom_a_stranger_made_one_are_looked_at_too(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    """They came before, and were compared before it joined their stories."""
    mean_all(store, live, embedder, nothing)
    with live.deciding(store) as (connection, turn):
        for number in (BANK_DE, FIRE_PL):
            rows.put(connection, turn.number, [(EntryId(number), StoryId(QUAKE))])
            rows.explain(connection, [(EntryId(number), "same", 0.4, "alike")])
            turn.move(EntryId(number), StoryId(QUAKE))
        new = update(vector).where(vector.c.entry_id == FIRE_PL)
        connection.execute(new.values(compared=False))
    mean_all(store, live, embedder, nothing)
    assert sorted(stories(store), key=min) == EVENTS


def test_nothing_is_taken_out_of_a_story_that_somebody_was_told_of(
    store: Store, mixed: LiveWindow, embedder: Embedder
) -> None:
    told = {"watchlist": "w", "story_id": BANK, "entry_id": BANK, "priority": "normal"}
    with store.write() as connection:
        connection.execute(insert(alert).values(told | {"reason": "now", "created": NOW}))
    mean_all(store, mixed, embedder, nothing)
    assert {BANK, BANK_DE, FIRE_PL} in stories(store)


def test_a_copy_is_never_a_stranger(store: Store, mixed: LiveWindow, embedder: Embedder) -> None:
    with store.write() as connection:
        copy = update(entry).where(entry.c.id == FIRE_PL).values(role="duplicate")
        connection.execute(copy)
    mean_all(store, mixed, embedder, nothing)
    assert {BANK, BANK_DE, FIRE_PL} in stories(store)


def test_what_a_person_put_together_stays(
    store: Store, mixed: LiveWindow, embedder: Embedder
) -> None:
    with mixed.deciding(store) as (connection, turn):
        correction_rows.say(connection, turn.number, False, StoryId(BANK), StoryId(FIRE_PL), NOW)
    mean_all(store, mixed, embedder, nothing)
    assert {BANK, BANK_DE, FIRE_PL} in stories(store)
