"""Which new items of a poll are held: stored without alerting anybody."""

from collections.abc import Sequence
from datetime import datetime

from watcher.dedupe.keys import Keys
from watcher.dedupe.redesign import is_redesign
from watcher.dedupe.reemission import Newcomer as Doubtful
from watcher.dedupe.reemission import stale
from watcher.ingest.lookup import Own
from watcher.ingest.lots import Lot
from watcher.model import ParsedEntry

Items = Sequence[tuple[ParsedEntry, Keys]]


def is_redesigned(lot: Lot, items: Items, known: int) -> bool:
    """Tell whether a page lists other things than before; `known` counts its stored items."""
    if lot.shapes is None or lot.arrival != "new":
        return False
    return is_redesign([item.url or "" for item, _ in items], known, lot.shapes)


def republished(lot: Lot, new: Items, listed: int, own: Own, oldest: datetime | None) -> list[bool]:
    """Return for each new item whether it is old news published again.

    `listed` counts the items of the document. Entries older than `oldest` may have been deleted by
    retention.
    """
    if lot.arrival != "new":
        return [False] * len(new)
    doubtful = [
        Doubtful(item.published or item.modified, keys.title in own.by_key) for item, keys in new
    ]
    return stale(doubtful, listed=listed, last_ok=lot.last_ok, oldest_kept=oldest)
