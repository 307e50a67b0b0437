"""What ingested lines are grouped by, made before the writer lock is held, for others write too.

A third of a millisecond a line. Polls bring few new items, and first polls are grouped behind.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from watcher.cluster.features import Features, Told, features
from watcher.dedupe.keys import keys_of_line
from watcher.model import ParsedEntry
from watcher.store import lookups
from watcher.store.engine import Store

Ahead = Mapping[ParsedEntry, Features]


def made_ahead(store: Store, items: Sequence[ParsedEntry], now: datetime) -> Ahead:
    """Return the features of the lines that are not stored yet; raises StoreError."""
    by_key = {keys_of_line(item).link[0]: item for item in items}
    with store.read() as connection:
        known = lookups.known_keys(connection, by_key)
    return {
        item: features(Told(item.title, item.summary, item.body, item.lang, item.published or now))
        for key, item in by_key.items()
        if key not in known
    }
