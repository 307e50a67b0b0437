import pytest

from tests.support.databases import store
from tests.support.rows import add_entry, add_source, add_story, seconds
from tests.support.times import NOW
from watcher.archive.indexing import index_all
from watcher.archive.unfound import unfound
from watcher.match.concepts.load import Concepts
from watcher.match.query.parse import parse
from watcher.match.query.show import show
from watcher.store.databases.engine import Store

__all__ = ["store"]
CONCEPTS = Concepts()
TITLES = (
    ("ru", "Кремль ответил"),
    ("de", "Das Haus am See"),
    ("pl", "Warszawa wita"),
    ("en", "Lukashenko in town"),
    ("en", "Grimbledorf again, grimbledorfs all over"),
    ("zh", "白俄罗斯"),
    ("vi", "Trường Sa và thiên nga"),
    ("vi", "Những trường học"),
)


def fill(store: Store) -> None:
    with store.write() as connection:
        source, story = add_source(connection), add_story(connection)
        for lang, title in TITLES:
            add_entry(connection, source, story, lang=lang, title=title)


def told(store: Store, query: str) -> list[tuple[str, list[str], tuple[str, ...]]]:
    found = unfound(store, parse(query).tree, CONCEPTS)
    return [(one.term.text, list(map(show, one.instead)), one.stored) for one in found]


@pytest.mark.parametrize("indexed", [False, True])
def test_what_would_find_something_is_told_on_both_databases(store: Store, indexed: bool) -> None:
    fill(store)
    if indexed:
        index_all(store, lambda done: None)
    assert told(store, "Кремле") == [("Кремле", ["Кремль", "concept:Kremlin"], ())]
    assert told(store, "Hauses OR Warszawie") == [
        ("Hauses", ["Haus"], ()),
        ("Warszawie", ["Warszawa", "concept:Warsaw"], ()),
    ]
    assert told(store, "thien OR truong") == [("thien", ["thiên"], ()), ("truong", ["trường"], ())]
    assert told(store, "Hausx") == [("Hausx", ["Haus"], ("Haus",))]
    assert told(store, "Grimbledorx") == [
        ("Grimbledorx", ["Grimbledor*"], ("Grimbledorf", "grimbledorfs"))
    ]


@pytest.mark.parametrize(
    "query", ["nowhere", "Haus", "俄罗", "Haus NOT Кремле", "exact(Кремле)", '"Кремле Warszawie"']
)
def test_nothing_is_told_of_what_no_form_would_find_or_nobody_asked_for(
    store: Store, query: str
) -> None:
    fill(store)
    assert told(store, query) == []


def test_a_form_outside_of_what_is_searched_is_not_told(store: Store) -> None:
    fill(store)
    tree = parse("Hauses").tree
    assert list(unfound(store, tree, CONCEPTS, since=NOW))
    assert not list(unfound(store, tree, CONCEPTS, since=seconds(60)))
    assert not list(unfound(store, tree, CONCEPTS, watchlist="belarus"))
