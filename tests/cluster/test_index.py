"""Finding entries by rare terms."""

from tests.cluster.stories import telling
from watcher.cluster.index import COMMON, DROP, Index

QUAKE = telling("Earthquake shakes Mindanao", "Houses collapsed in General Santos on Friday.")


def test_entries_with_common_keys_are_found_and_rare_keys_count_more() -> None:
    index = Index()
    rare = index.add(QUAKE)
    for number in range(50):
        index.add(telling(f"Friday houses number{number}"))
    found = index.near(QUAKE, 51)
    assert max(found, key=lambda slot: found[slot]) == rare


def test_of_a_common_key_only_the_newest_entries_are_looked_at() -> None:
    index = Index()
    slots = [index.add(telling("Friday")) for _ in range(COMMON + 20)]
    assert sorted(index.near(telling("Friday"), 10)) == slots[20:]


def test_what_was_forgotten_is_not_found_and_later_entries_are() -> None:
    index = Index()
    for _ in range(DROP):
        index.add(telling("Monday"))
    kept = index.add(QUAKE)
    index.forget(kept)
    assert index.near(telling("Monday"), 1) == {}
    assert list(index.near(QUAKE, 1)) == [kept]
    assert index.add(QUAKE) == kept + 1
    assert sorted(index.near(QUAKE, 2)) == [kept, kept + 1]
