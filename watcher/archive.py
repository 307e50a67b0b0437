"""The archive: stored entries are indexed some time after they came, and searched by query.

The index (`store.search`) finds candidates by tokens that `match.index` makes and `match.seeking`
asks for; the matcher decides on each. An entry that is not indexed yet is a candidate of every
search, so searching is right however late the index is, and indexing may wait until there is
time: it is no part of a poll.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.index import index_tokens
from watcher.match.query.tree import Node
from watcher.match.rule import WatchlistRule
from watcher.match.seeking import candidates
from watcher.model import Document, Match, Snippet
from watcher.store import indexing, search
from watcher.store.engine import Store
from watcher.store.search import Place, Sought, Stored

# Entries in one transaction: some 15 ms, for which other writers wait.
SLICE = 100
# So many a search looks at without the index; more are worth indexing first.
BEHIND = 1_000
FIRST_PAGE, LAST_PAGE = 64, 512

Tags = Mapping[str, frozenset[str]]


class Hit(NamedTuple):
    """An entry that was found, as it is listed, with the passage that was found in it."""

    stored: Stored
    match: Match
    snippet: Snippet


def index_slice(store: Store) -> int:
    """Index at most SLICE entries in one short transaction; return how many there were.

    Fewer than SLICE means that none is left. Raises StoreError.
    """
    with store.read() as connection:
        entries = indexing.unindexed(connection, SLICE)
    tokens = [(each, index_tokens(each.document)) for each in entries]
    if tokens:
        with store.write() as connection:
            indexing.put(connection, tokens)
    return len(tokens)


def index_all(store: Store, advance: Callable[[int], None]) -> None:
    """Index slice after slice until none is left, telling `advance` how many are done.

    Raises StoreError where the database cannot be written to; a search is right all the same.
    """
    done = 0
    while taken := index_slice(store):
        done += taken
        advance(done)


def behind(store: Store) -> int:
    """Return how many entries are not indexed as they are now. Raises StoreError."""
    with store.read() as connection:
        return indexing.behind(connection)


def find(
    store: Store,
    query: Node,
    concepts: Concepts,
    tags: Tags,
    *,
    since: datetime | None = None,
    watchlist: str | None = None,
) -> Iterator[Hit]:
    """Yield the entries that a query matches, newest first, each page read when it is reached.

    `tags` are those of sources, by name. Raises QueryError before anything is read, StoreError.
    """
    rule = WatchlistRule(name="search", query=query)
    matcher = engine.compile([rule], concepts)
    sought = Sought(candidates(rule, concepts), since, watchlist)
    for each in stored(store, sought):
        document = _with_tags(each.document, tags)
        for match in matcher.match(document):
            yield Hit(each, match, search.excerpt(document, match.evidence))


def stored(store: Store, sought: Sought) -> Iterator[Stored]:
    """Yield the entries that may be what is sought, newest first. Raises StoreError.

    A transaction for each page: whoever reads them may take their time.
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
    """Yield pages that grow: the first hits come soon, and many take few statements."""
    start, size = 0, FIRST_PAGE
    while start < len(places):
        yield places[start : start + size]
        start, size = start + size, min(2 * size, LAST_PAGE)


def _with_tags(document: Document, tags: Tags) -> Document:
    found = tags.get(document.source)
    return document._replace(tags=found) if found else document
