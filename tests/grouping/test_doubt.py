"""What wording put together and meaning does not; the model is the real one."""

import pytest
from sqlalchemy import insert, select, update

from tests.grouping.test_meaning import NEWS, embedder, live, nothing, stories
from tests.support.databases import database_url, store
from tests.support.times import NOW
from watcher.embed.process import Embedder
from watcher.grouping.live import LiveWindow
from watcher.grouping.meaning import mean_all
from watcher.model import EntryId, StoryId
from watcher.store import grouping as rows
from watcher.store.core import alert, entry, story
from watcher.store.engine import Store

__all__ = ["database_url", "embedder", "live", "store"]

BANK, BANK_DE, BRIDGE_DE = 3, 4, 10
AFTER = [{1, 2}, {BANK, BANK_DE}, {5, 6}, *({alone} for alone in range(7, len(NEWS) + 1))]


@pytest.fixture
def mixed(store: Store, live: LiveWindow) -> LiveWindow:
    """The bridge is in the story of the bank, by its wording; so is what tells of the bank."""
    with live.deciding(store) as (connection, turn):
        moved = [(EntryId(number), StoryId(BANK)) for number in (BANK_DE, BRIDGE_DE)]
        rows.put(connection, turn.number, moved)
        rows.explain(connection, [(number, "same", 0.4, "alike") for number, _ in moved])
        for number, story_id in moved:
            turn.move(number, story_id)
    return live


def test_a_stranger_gets_a_story_of_its_own_and_friends_stay(
    store: Store, mixed: LiveWindow, embedder: Embedder
) -> None:
    mean_all(store, mixed, embedder, nothing)
    assert sorted(stories(store), key=min) == AFTER
    with store.read() as connection:
        out = connection.execute(select(entry).where(entry.c.id == BRIDGE_DE)).one()
        its = connection.execute(select(story).where(story.c.id == out.story_id)).one()
    assert out.role == "lead"
    assert out.why.startswith("its wording is like that of another story, but not its meaning: ")
    assert (its.title, its.lead_entry_id) == (NEWS[BRIDGE_DE - 1][1], BRIDGE_DE)


def test_nothing_is_taken_out_of_a_story_that_somebody_was_told_of(
    store: Store, mixed: LiveWindow, embedder: Embedder
) -> None:
    told = {"watchlist": "w", "story_id": BANK, "entry_id": BANK, "priority": "normal"}
    with store.write() as connection:
        connection.execute(insert(alert).values(told | {"reason": "now", "created": NOW}))
    mean_all(store, mixed, embedder, nothing)
    assert {BANK, BANK_DE, BRIDGE_DE} in stories(store)


def test_a_copy_is_never_a_stranger(store: Store, mixed: LiveWindow, embedder: Embedder) -> None:
    with store.write() as connection:
        copy = update(entry).where(entry.c.id == BRIDGE_DE).values(role="duplicate")
        connection.execute(copy)
    mean_all(store, mixed, embedder, nothing)
    assert {BANK, BANK_DE, BRIDGE_DE} in stories(store)


def test_what_a_person_put_together_stays(
    store: Store, mixed: LiveWindow, embedder: Embedder
) -> None:
    with mixed.deciding(store) as (connection, turn):
        rows.correct(connection, turn.number, False, StoryId(BANK), StoryId(BRIDGE_DE), NOW)
    mean_all(store, mixed, embedder, nothing)
    assert {BANK, BANK_DE, BRIDGE_DE} in stories(store)
