"""Which paragraphs a site repeats: counted over the articles of a source."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from watcher.model import SourceId
from watcher.store.arrays import in_array
from watcher.store.core import paragraph

_TOTAL = 0  # the key of `paragraph` that counts articles


def seen(connection: Connection, of: SourceId, keys: Iterable[int]) -> tuple[int, dict[int, int]]:
    """Return how many articles of a source were counted, and in how many each paragraph stood."""
    query = select(paragraph.c.key, paragraph.c.entries).where(
        paragraph.c.source_id == of, in_array(connection, paragraph.c.key, [_TOTAL, *keys])
    )
    counts = {row.key: row.entries for row in connection.execute(query)}
    return counts.pop(_TOTAL, 0), counts


def count(
    connection: Connection, of: SourceId, keys: Iterable[int], now: datetime, most: int
) -> None:
    """Count the paragraphs of one more article; at `most` articles every count is halved.

    So paragraphs that a site no longer repeats are forgotten, and the number of rows is bounded.
    """
    wanted = {_TOTAL, *keys}
    total, known = seen(connection, of, wanted)
    there = known.keys() | ({_TOTAL} if total else set())
    mine = paragraph.c.source_id == of
    grown = update(paragraph).where(mine, in_array(connection, paragraph.c.key, there))
    connection.execute(grown.values(entries=paragraph.c.entries + 1, seen=now))
    fresh = [
        {"source_id": of, "key": key, "entries": 1, "seen": now} for key in sorted(wanted - there)
    ]
    if fresh:
        connection.execute(insert(paragraph), fresh)
    if total + 1 >= most:
        connection.execute(delete(paragraph).where(mine, paragraph.c.entries < 2))
        connection.execute(update(paragraph).where(mine).values(entries=paragraph.c.entries / 2))
