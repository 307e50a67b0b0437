from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests.support.databases import store
from tests.support.rows import add_entry, add_source, add_story
from watcher.archive import finding
from watcher.archive.finding import FIRST_PAGE, Hit, find
from watcher.archive.indexing import SLICE, behind, index_all
from watcher.errors import QueryError
from watcher.match.concepts.load import Concepts
from watcher.match.query.parse import parse
from watcher.model import EntryId
from watcher.store import open_store
from watcher.store.databases.engine import Store
from watcher.store.searching import search

__all__ = ["store"]
CONCEPTS = Concepts()


def fill(store: Store, *titles: str) -> None:
    with store.write() as connection:
        source, story = add_source(connection), add_story(connection)
        for title in titles:
            add_entry(connection, source, story, title=title)


def found(store: Store, query: str) -> list[str]:
    return [hit.stored.document.title for hit in hits(store, query)]


def hits(store: Store, query: str) -> Iterator[Hit]:
    return find(store, parse(query).tree, CONCEPTS, {})


def index(store: Store) -> None:
    index_all(store, lambda done: None)


TITLES = (
    "Điện Kremlin",
    "普京访问白俄罗斯",
    "Лукашенко в Минске",
    "Łukaszenka",
    "بالكرملين",
    "Prague",
)


@pytest.mark.parametrize("indexed", [False, True])
def test_both_databases_find_what_the_matcher_finds(store: Store, indexed: bool) -> None:
    fill(store, *TITLES)
    if indexed:
        index(store)
    assert found(store, "điện") == ["Điện Kremlin"]
    assert found(store, "白俄罗斯 OR минск") == ["Лукашенко в Минске", "普京访问白俄罗斯"]
    assert found(store, "lukaszenka OR الكرملين") == ["بالكرملين", "Łukaszenka"]
    assert found(store, "concept:Lukashenko") == ["Łukaszenka", "Лукашенко в Минске"]
    assert found(store, "NOT Prague NOT Kremlin") == list(TITLES[4:0:-1])
    assert found(store, "Prague Kremlin") == []


def test_the_matcher_decides_on_what_the_index_finds(store: Store) -> None:
    fill(store, "Putin meets Lukashenko", "Lukashenko meets Putin", "minskade")
    index(store)
    assert found(store, '"Putin meets"') == ["Putin meets Lukashenko"]
    assert found(store, "Minsk") == []


def test_a_hit_has_its_passage_with_the_words_marked(store: Store) -> None:
    fill(store, "Lukashenko meets Putin")
    (hit,) = hits(store, "Putin")
    assert [hit.snippet.text[a:b] for a, b in hit.snippet.marks] == ["Putin"]
    assert [one.term for one in hit.match.evidence] == ["Putin"]


def test_pages_and_batches_join_without_a_seam(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "FIRST_PAGE", 1)
    monkeypatch.setattr(finding, "LAST_PAGE", 3)
    monkeypatch.setattr(search, "BATCH", 10)
    titles = [f"Minsk {number}" for number in range(25)]
    fill(store, *titles)
    index(store)
    assert found(store, "Minsk") == titles[::-1]


def test_only_what_is_asked_for_is_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, *(f"Minsk {number}" for number in range(300)))
    index(store)
    read: list[EntryId] = []
    before = search.read

    def noting(connection: Connection, ids: Sequence[EntryId]) -> list[search.Stored]:
        read.extend(ids)
        return before(connection, ids)

    monkeypatch.setattr(search, "read", noting)
    assert len(list(islice(hits(store, "Minsk"), 5))) == 5
    assert len(read) == FIRST_PAGE


def test_no_transaction_stays_open_between_hits(store: Store) -> None:
    fill(store, *(f"Minsk {number}" for number in range(5)))
    reading = hits(store, "Minsk")
    next(reading)
    fill_more = [f"Minsk again {number}" for number in range(3)]
    with store.write() as connection:
        for title in fill_more:
            add_entry(connection, 1, 1, title=title)
    assert len(list(reading)) == 4


def test_indexing_goes_on_until_none_is_behind(store: Store) -> None:
    told: list[int] = []
    number = SLICE + 10
    fill(store, *(f"Minsk {n}" for n in range(number)))
    assert behind(store) == number
    index_all(store, told.append)
    assert behind(store) == 0
    assert told == [SLICE, number]


def test_an_unknown_concept_is_told_before_anything_is_read(tmp_path: Path) -> None:
    opened = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    opened.close()
    with pytest.raises(QueryError, match="Nobody"):
        next(hits(opened, "concept:Nobody"))
