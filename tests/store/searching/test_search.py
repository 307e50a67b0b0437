from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text, update

from tests.support.rows import add_entry, add_source, add_story
from tests.support.times import NOW
from watcher.model import AllOf, AnyOf, Edit, EntryId, ParsedEntry, Token, Wanted
from watcher.store.core import entry, match, search_entry
from watcher.store.databases.engine import Store
from watcher.store.ingested import edits
from watcher.store.past import retention
from watcher.store.searching import indexing, search


def fill(connection: Connection, *titles: str, **columns: object) -> list[EntryId]:
    """Store entries; their title is their token line too."""
    times = add_source(connection)
    story = add_story(connection)
    return [EntryId(add_entry(connection, times, story, title=each, **columns)) for each in titles]


def index(connection: Connection, limit: int = 500) -> int:
    read = indexing.unindexed(connection, limit)
    indexing.put(connection, [(each, each.document.title) for each in read])
    return len(read)


def found(connection: Connection, wanted: Wanted | None, **options: Any) -> list[EntryId]:
    places = search.candidates(connection, search.Sought(wanted, **options), None)
    return [place.id for place in places]


def edit(connection: Connection, number: EntryId, title: str) -> None:
    edits.edit(connection, [Edit(number, ParsedEntry(title=title), 1)], NOW)


def marks(connection: Connection) -> Sequence[int]:
    return connection.execute(text("SELECT entry_id FROM search_edit")).scalars().all()


def test_tokens_are_found_as_they_were_given(store: Store) -> None:
    titles = ("minsk", "мінск", "普京 京", "minskade", "điện")
    with store.write() as connection:
        ids = dict(zip(titles, fill(connection, *titles), strict=True))
        assert index(connection) == 5
    with store.read() as connection:
        for title in titles:
            token = Token(title.split(" ")[0])
            assert found(connection, token) == [ids[title]]
        assert found(connection, Token("minsk", prefix=True)) == [ids["minskade"], ids["minsk"]]
        assert found(connection, Token("京", prefix=True)) == [ids["普京 京"]]
        assert found(connection, Token("dien")) == []


def test_all_and_any_of_the_tokens_may_be_wanted(store: Store) -> None:
    with store.write() as connection:
        a, ab, bc = fill(connection, "a", "a b", "b c")
        index(connection)
    with store.read() as connection:
        one, two, three = Token("a"), Token("b"), Token("c")
        assert found(connection, AllOf((one, two))) == [ab]
        assert found(connection, AnyOf((one, three))) == [bc, ab, a]
        assert found(connection, AllOf((two, AnyOf((one, three))))) == [bc, ab]
        assert found(connection, None) == [bc, ab, a]


def test_many_and_nested_tokens_are_no_trouble(store: Store) -> None:
    many: Wanted = AnyOf(tuple(Token(f"word{n}", prefix=bool(n % 2)) for n in range(4_000)))
    nested: Wanted = Token("a")
    for _ in range(12):
        nested = AnyOf((AllOf((nested, Token("a"))), Token("none")))
    with store.write() as connection:
        (a,) = fill(connection, "a")
        index(connection)
    with store.read() as connection:
        assert found(connection, many) == []
        assert found(connection, nested) == [a]


def test_what_is_not_indexed_yet_is_always_found(store: Store) -> None:
    with store.write() as connection:
        old, new = fill(connection, "a", "b")
        assert index(connection, limit=1) == 1
        assert indexing.behind(connection) == 1
    with store.read() as connection:
        assert found(connection, Token("a")) == [new, old]
        assert found(connection, Token("b")) == [new]


def test_slices_end_when_all_is_indexed(store: Store) -> None:
    with store.write() as connection:
        fill(connection, *"abcde")
        assert [index(connection, limit=2) for _ in range(4)] == [2, 2, 1, 0]
        assert indexing.behind(connection) == 0


def test_an_edited_entry_is_indexed_again(store: Store) -> None:
    with store.write() as connection:
        (number,) = fill(connection, "before")
        index(connection)
        edit(connection, number, "after")
        edit(connection, number, "after all")
        assert indexing.behind(connection) == 1
        assert found(connection, Token("after")) == [number]  # not indexed: always found
        assert index(connection) == 1
        assert found(connection, Token("before")) == []
        assert found(connection, Token("all")) == [number]
        assert list(marks(connection)) == []


def test_an_edit_while_tokens_are_made_is_indexed_the_next_time(store: Store) -> None:
    with store.write() as connection:
        old, new = fill(connection, "old", "new")
        index(connection, limit=1)
        edit(connection, old, "edited")
        read = indexing.unindexed(connection, 500)
        assert {each.id for each in read} == {old, new}
    with store.write() as connection:
        connection.execute(update(entry).values(content_hash=2, title="edited again"))
        indexing.mark_edited(connection, [old, new])
    with store.write() as connection:
        indexing.put(connection, [(each, "stale") for each in read])
        assert {each.id for each in indexing.unindexed(connection, 500)} == {old, new}
        assert index(connection) == 2
        assert found(connection, Token("stale")) == []
        assert found(connection, Token("again")) == [new, old]


def test_an_entry_deleted_while_tokens_are_made_is_left_out(store: Store) -> None:
    with store.write() as connection:
        fill(connection, "gone")
        read = indexing.unindexed(connection, 500)
        retention.clean(connection, NOW + timedelta(days=1))
        indexing.put(connection, [(each, "gone") for each in read])
        assert found(connection, Token("gone")) == []
        assert connection.execute(text("SELECT count(*) FROM search_index")).scalar() == 0


def test_what_has_tokens_of_another_version_is_as_good_as_new(store: Store) -> None:
    with store.write() as connection:
        one, two, three = fill(connection, "one", "two", "three")
        index(connection)
        connection.execute(update(search_entry).values(version=indexing.VERSION - 1))
        edit(connection, two, "edited")
        assert indexing.behind(connection) == 3
        assert found(connection, Token("nowhere")) == [three, two, one]
        assert index(connection, limit=1) == 1
        assert found(connection, Token("nowhere")) == [three, two]
        assert [index(connection, limit=1) for _ in range(3)] == [1, 1, 0]
        assert found(connection, Token("edited")) == [two]
        assert found(connection, Token("nowhere")) == []
        assert list(marks(connection)) == []


def test_forgotten_stories_leave_nothing_in_the_index(store: Store) -> None:
    with store.write() as connection:
        (number,) = fill(connection, "gone")
        index(connection)
        edit(connection, number, "gone again")
    with store.write() as connection:
        assert retention.clean(connection, NOW + timedelta(days=1)) == 1
        assert found(connection, Token("gone")) == []
        for table in ("search_entry", "search_edit", "search_index"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0


def test_an_id_that_is_given_again_brings_back_nothing(store: Store) -> None:
    with store.write() as connection:
        fill(connection, "gone")
        index(connection)
        retention.clean(connection, NOW + timedelta(days=1))
    with store.write() as connection:
        story = add_story(connection)
        number = EntryId(add_entry(connection, add_source(connection, "Post"), story, title="new"))
        assert index(connection) == 1
        assert found(connection, Token("gone")) == []
        assert found(connection, Token("new")) == [number]


def test_newest_is_by_the_time_of_the_story(store: Store) -> None:
    day = timedelta(days=1)
    with store.write() as connection:
        (polled,) = fill(connection, "a", published=NOW - 9 * day)
        past, future = (
            EntryId(add_entry(connection, 1, 1, arrival="ingest", published=at, title="a"))
            for at in (NOW - 5 * day, NOW + 5 * day)
        )
    for _ in ("unindexed", "indexed"):
        with store.write() as connection:
            assert found(connection, Token("a")) == [future, polled, past]
            assert found(connection, Token("a"), since=NOW - day) == [future, polled]
            index(connection)


def test_batches_go_on_where_the_one_before_ended(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "BATCH", 2)
    sought = search.Sought(Token("a"))
    with store.write() as connection:
        ids = fill(connection, *"aaaaa")
        index(connection, limit=3)
    seen: list[EntryId] = []
    batch: list[search.Place] = []
    with store.read() as connection:
        while batch := search.candidates(connection, sought, batch[-1] if batch else None):
            assert len(batch) <= 2
            seen += [place.id for place in batch]
    assert seen == ids[::-1]


def test_only_what_a_watchlist_matched(store: Store) -> None:
    with store.write() as connection:
        one, other = fill(connection, "a", "a")
        row = {"watchlist": "belarus", "entry_id": one, "evidence": [], "created": NOW}
        connection.execute(insert(match).values(row))
    for _ in ("unindexed", "indexed"):
        with store.write() as connection:
            assert found(connection, Token("a"), watchlist="belarus") == [one]
            assert found(connection, Token("a"), watchlist="nobody") == []
            assert found(connection, Token("a")) == [other, one]
            index(connection)


def test_entries_are_read_in_the_order_asked_for_as_matching_and_listings_want_them(
    store: Store,
) -> None:
    with store.write() as connection:
        one, two = fill(connection, "one", "two", lang="be", url="https://e.org/1", author="Ales")
        given = EntryId(add_entry(connection, 1, 1, arrival="ingest", guid="given"))
        connection.execute(update(entry).where(entry.c.id == two).values(published=NOW))
    with store.read() as connection:
        read = search.read(connection, [two, EntryId(999), given, one])
    assert [each.id for each in read] == [two, given, one]
    assert (read[0].document.title, read[0].document.source) == ("two", "Times")
    assert (read[0].document.url, read[0].document.author) == ("https://e.org/1", "Ales")
    assert read[1].shape["id"] == "given"
    assert read[0].shape["published"] == read[0].shape["first_seen"] is not None
    assert {"id", "url", "title", "source", "published", "lang", "role"} <= set(read[0].shape)


@pytest.mark.parametrize("token", ["or", "and", "not", "near", "null", "a" * 32])
def test_no_word_means_something_to_the_database(store: Store, token: str) -> None:
    with store.write() as connection:
        (number,) = fill(connection, token)
        index(connection)
        assert found(connection, Token(token)) == [number]
        assert found(connection, Token(token[:1], prefix=True)) == [number]
