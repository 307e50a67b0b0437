"""Hosts that asked to be left alone for some time."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from watcher.store.core import host as host_table


def block_host(connection: Connection, name: str, until: datetime) -> None:
    """Remember until when a host wants to be left alone; the longest it asked for counts."""
    this = host_table.c.host == name
    known = connection.execute(select(host_table.c.retry_at).where(this)).scalar()
    if known is None:
        connection.execute(insert(host_table).values(host=name, retry_at=until))
    elif known < until:
        connection.execute(update(host_table).where(this).values(retry_at=until))


def blocked_hosts(connection: Connection, now: datetime) -> dict[str, datetime]:
    """Return the hosts that still want to be left alone, and until when."""
    rows = connection.execute(select(host_table).where(host_table.c.retry_at > now))
    return {row.host: row.retry_at for row in rows}
