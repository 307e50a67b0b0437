"""The index of the archive kept up, a slice at a time."""

from collections.abc import Callable

from watcher.match.indexing.index import index_tokens
from watcher.store.databases.engine import Store
from watcher.store.searching import indexing

# Entries in one transaction: some 15 ms, for which other writers wait.
SLICE = 100
# So many a search looks at without the index; more are worth indexing first.
BEHIND = 1_000


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
