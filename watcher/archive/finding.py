"""What a query finds in the archive."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from watcher.match import engine
from watcher.match.compiling.rule import WatchlistRule
from watcher.match.concepts.load import Concepts
from watcher.match.indexing.seeking import candidates
from watcher.match.query.tree import Node
from watcher.model import Document, Match, Snippet
from watcher.store.databases.engine import Store
from watcher.store.searching import search
from watcher.store.searching.search import Place, Sought, Stored

FIRST_PAGE, LAST_PAGE = 64, 512

Tags = Mapping[str, frozenset[str]]


class Hit(NamedTuple):
    """An entry that was found, as it is listed, with the passage that was found in it."""

    stored: Stored
    match: Match
    snippet: Snippet


def find(
    store: Store,
    query: Node,
    concepts: Concepts,
    tags: Tags,
    *,
    since: datetime | None = None,
    watchlist: str | None = None,
) -> Iterator[Hit]:
    """Yield the entries that a query matches, newest first, reading a page of them at a time.

    `tags` are those of sources, by name. Raises StoreError, and QueryError before any reading.
    """
    rule = WatchlistRule(name="search", query=query)
    matcher = engine.compile([rule], concepts)
    sought = Sought(candidates(rule, concepts), since, watchlist)
    for each in stored(store, sought):
        document = _with_tags(each.document, tags)
        for match in matcher.match(document):
            yield Hit(each, match, search.excerpt(document, match.evidence))


def stored(store: Store, sought: Sought) -> Iterator[Stored]:
    """Yield the entries that may match, newest first. Raises StoreError.

    Each page is read in a transaction of its own, so the caller may take its time.
    """
    batch: list[Place] = []
    while True:
        with store.read() as connection:
            batch = search.candidates(connection, sought, batch[-1] if batch else None)
        for page in _pages(batch):
            with store.read() as connection:
                entries = search.read(connection, [place.id for place in page])
            yield from entries
        if len(batch) < search.BATCH:
            return


def _pages(places: Sequence[Place]) -> Iterator[Sequence[Place]]:
    """Yield pages of growing size: first hits come soon, and many hits take few statements."""
    start, size = 0, FIRST_PAGE
    while start < len(places):
        yield places[start : start + size]
        start, size = start + size, min(2 * size, LAST_PAGE)


def _with_tags(document: Document, tags: Tags) -> Document:
    found = tags.get(document.source)
    return document._replace(tags=found) if found else document
