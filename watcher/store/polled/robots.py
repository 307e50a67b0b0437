"""The rows of robots.txt files, as their last fetch found them."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from watcher.store.core import robots


class RobotsFile(NamedTuple):
    """What a server answered for its robots.txt; `status` is None where it could not be reached."""

    fetched_at: datetime
    status: int | None
    text: str


def load(connection: Connection, origin: str) -> RobotsFile | None:
    """Return what is known of an origin (https://example.org)."""
    row = connection.execute(select(robots).where(robots.c.origin == origin)).first()
    return RobotsFile(row.fetched_at, row.status, row.text) if row else None


def save(connection: Connection, origin: str, found: RobotsFile) -> None:
    """Remember what an origin answered."""
    connection.execute(delete(robots).where(robots.c.origin == origin))
    connection.execute(insert(robots).values(origin=origin, **found._asdict()))
