"""Rows that a process has claimed for a while (see `sources`, `readings`, `outbox`)."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, or_, update

from watcher.store.core import reading, source

NO_LEASE: dict[str, Any] = {"lease_until": None, "lease_owner": None}


def free(table: Table, now: datetime) -> ColumnElement[bool]:
    """Return the condition that nobody has claimed a row, or not for as long as this."""
    return or_(table.c.lease_until.is_(None), table.c.lease_until < now)


def release(connection: Connection) -> None:
    """End every lease of sources and readings: for the one process that owns the database."""
    for table in (source, reading):
        leased = update(table).where(table.c.lease_until.is_not(None))
        connection.execute(leased.values(NO_LEASE))
