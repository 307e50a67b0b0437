"""After an upgrade: features that are missing or were made by an older version are made anew.

Otherwise new entries could not be compared with older ones, and a story of yesterday would be
alerted once more. It is done once, at the start, a batch per transaction, so that nobody waits for
long (up to a millisecond an entry, half a minute for a window of 35,000). Features that are still
missing, after a kill or because only `watcher story` runs, are made when the window is loaded.
"""

import logging
from collections.abc import Iterator, Sequence
from datetime import timedelta

from watcher.cluster.features import READABLE, Features, Telling, features, naming, pack
from watcher.model import EntryId
from watcher.store.core import Connection
from watcher.store.databases.engine import Store
from watcher.store.grouped import features as feature_rows
from watcher.store.grouped import tellings, turns
from watcher.store.ingested import matches

log = logging.getLogger(__name__)
BATCH = 500  # entries in one transaction, their texts in memory


def renew(store: Store) -> int:
    """Make anew what an older version made; return of how many entries. Raises StoreError."""
    with store.read() as connection:
        stale = feature_rows.stale(connection, READABLE)
    if stale:
        log.info("making features of an older version anew", extra={"entries": len(stale)})
    for batch in _batches(stale):
        with store.write() as connection:
            renewed(connection, batch)
    return len(stale)


def renewed(connection: Connection, entries: Sequence[EntryId]) -> dict[EntryId, Features]:
    """Make the features of entries anew from what is stored of them, and store those."""
    made: dict[EntryId, Features] = {}
    for batch in _batches(entries):
        told = tellings.of(connection, batch)
        found = matches.concepts(connection, batch)
        new = {i: naming(features(Telling(*of)), found.get(i, ())) for i, of in told.items()}
        feature_rows.repack(connection, [(pack(one), number) for number, one in new.items()])
        made |= new
    return made


def first(connection: Connection, window: timedelta, most: int) -> int:
    """Make the features of a database that was written before there were any; tell of how many."""
    entries = tellings.never_placed(connection, window, most)
    number = turns.last(connection)
    for batch in _batches(entries):
        # Empty at first: what they are is made like that of an older version.
        placed = [(i, of[-1], b"") for i, of in tellings.of(connection, batch).items()]
        feature_rows.save(connection, number, placed)
    return len(entries)


def _batches(entries: Sequence[EntryId]) -> Iterator[Sequence[EntryId]]:
    return (entries[at : at + BATCH] for at in range(0, len(entries), BATCH))
