"""The sitemaps of an index, and what the index said of each when it was last read."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select

from watcher.model import SourceId
from watcher.store.bulk import insert_rows, instant
from watcher.store.core import child

_COLUMNS = ("source_id", "url", "modified", "turn")
Said = tuple[datetime | None, int | None]  # (lastmod, turn), as `parse.sitemap` wants them


def load(connection: Connection, source: SourceId) -> dict[str, Said]:
    """Return what is known of each child of a source, by its address."""
    rows = connection.execute(select(child).where(child.c.source_id == source))
    return {row.url: (row.modified, row.turn) for row in rows}


def save(connection: Connection, source: SourceId, said: Mapping[str, Said]) -> None:
    """Remember these children of a source and no others."""
    connection.execute(delete(child).where(child.c.source_id == source))
    rows = [(source, url, instant(modified), turn) for url, (modified, turn) in said.items()]
    insert_rows(connection, child, _COLUMNS, rows)
