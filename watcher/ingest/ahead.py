"""The features of ingested lines, computed before the writer lock is taken.

They take a third of a millisecond a line, during which others could not write. For polls this would
not pay: they bring few new items, and first polls are grouped later.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from watcher.cluster.features import Features, Telling, features
from watcher.dedupe.keys import keys_of_line
from watcher.model import IncomingEntry, ParsedEntry
from watcher.store.databases.engine import Store
from watcher.store.ingested import lookups

Ahead = Mapping[ParsedEntry, Features]


def made_ahead(store: Store, lines: Sequence[IncomingEntry], now: datetime) -> Ahead:
    """Return the features of the lines that are not stored yet; raises StoreError."""
    by_key = {(line.source, keys_of_line(line.item).link[0]): line.item for line in lines}
    asked: defaultdict[str, list[int]] = defaultdict(list)
    for source, key in by_key:
        asked[source].append(key)
    with store.read() as connection:
        known = lookups.known_keys(connection, asked)
    return {
        item: features(
            Telling(item.title, item.summary, item.body, item.lang, item.published or now)
        )
        for (_, key), item in by_key.items()
        if key not in known
    }
