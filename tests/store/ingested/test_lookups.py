"""What arrived is known by keys of any source, and by identities of its own."""

from sqlalchemy import select

from tests.support.rows import add_entry, add_source, add_story
from watcher.model import EntryId, SourceId
from watcher.store.core import entry_key
from watcher.store.databases.engine import Store
from watcher.store.ingested.entries import add_keys
from watcher.store.ingested.lookups import (
    by_identity,
    by_keys,
    having_entries,
    known_keys,
    of_any_source,
)


def test_an_identity_is_looked_for_in_its_own_source(store: Store) -> None:
    with store.write() as connection:
        story = add_story(connection)
        one, other = (SourceId(add_source(connection, name)) for name in ("Times", "Post"))
        found = add_entry(connection, one, story, identity=-(2**63))
        add_entry(connection, one, story, identity=2**63 - 1)
        add_entry(connection, other, story, identity=7)
        asked = {one: [-(2**63), 7], other: [2**63 - 1], SourceId(99): [7]}
        known = by_identity(connection, asked)
        assert [(key, entry.id, entry.source_id) for key, entry in known] == [
            (-(2**63), found, one)
        ]
        assert by_identity(connection, {}) == []


def test_pages_are_known_whatever_the_source(store: Store) -> None:
    with store.write() as connection:
        story = add_story(connection)
        ids = [add_entry(connection, add_source(connection, name), story) for name in ("A", "B")]
        keys = list(connection.execute(select(entry_key.c.key)).scalars())
        assert {entry.id for _, entry in by_keys(connection, [*keys, -1], {})} == set(ids)
        assert known_keys(connection, {"C": [*keys, -1]}) == set(keys)
        assert sorted(of_any_source(connection, [*keys, -1])) == ids


def test_other_keys_are_looked_for_in_their_own_source(store: Store) -> None:
    with store.write() as connection:
        story = add_story(connection)
        one, other = (SourceId(add_source(connection, name)) for name in ("Times", "Post"))
        ids = [EntryId(add_entry(connection, owner, story)) for owner in (one, other)]
        key = -(2**63)
        add_keys(connection, [], [(one, key, ids[0]), (other, key, ids[1]), (one, 7, ids[0])])
        found = by_keys(connection, [], {one: [key, 8], other: [7], SourceId(99): [key]})
        assert [(number, known.id) for number, known in found] == [(key, ids[0])]
        assert known_keys(connection, {"Times": [key], "Post": [7], "Sun": [key]}) == {key}
        assert sorted(of_any_source(connection, [key])) == ids


def test_a_source_has_entries_as_soon_as_one_is_stored(store: Store) -> None:
    with store.write() as connection:
        one, other = (SourceId(add_source(connection, name)) for name in ("Times", "Post"))
        assert having_entries(connection, {one, other}) == set()
        add_entry(connection, other, add_story(connection))
        assert having_entries(connection, {one, other}) == {other}
