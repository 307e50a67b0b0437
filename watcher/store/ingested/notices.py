"""Notices to people beside alerts, like a held flood of entries or a refused config edit."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert

from watcher.model import SourceId
from watcher.store.core import notice


def add(
    connection: Connection, kind: str, text: str, now: datetime, source_id: SourceId | None = None
) -> None:
    """Keep a notice. Kinds: held, moved, reload."""
    row = {"kind": kind, "text": text, "created": now, "source_id": source_id}
    connection.execute(insert(notice).values(row))


def forget(connection: Connection, before: datetime) -> None:
    """Delete notices from before then, except a refused edit, which stands until it is mended."""
    old = (notice.c.created < before, notice.c.kind != "reload")
    connection.execute(delete(notice).where(*old))


def clear(connection: Connection, kind: str) -> None:
    """Delete the notices of a kind, whose cause is over."""
    connection.execute(delete(notice).where(notice.c.kind == kind))
