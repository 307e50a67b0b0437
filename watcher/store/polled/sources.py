"""The rows of sources: which are due, which are claimed, what their last poll left."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, exists, insert, select, update

from watcher.model import SourceId, SourceState
from watcher.store.arrays import in_array
from watcher.store.bulk import update_rows
from watcher.store.core import host as host_table
from watcher.store.core import source
from watcher.store.leases import free
from watcher.store.polled.source_rows import SAVED, SAVED_WHERE, saved, state_of
from watcher.store.tables import SourceRow

LEASE = timedelta(seconds=60)
DEFAULTS = SourceRow(name="", url="", canonical_url="").model_dump(exclude={"id"})


def claim_due(
    connection: Connection,
    now: datetime,
    limit: int,
    owner: str,
    among: Sequence[SourceId] | None = None,
) -> list[SourceState]:
    """Claim up to `limit` due sources for `LEASE`, the longest overdue of `among` first."""
    due = _due(now).order_by(source.c.next_poll_at, source.c.id).limit(limit)
    if among is not None:
        due = due.where(in_array(connection, source.c.id, among))
    return _claim(connection, due.with_for_update(skip_locked=True), now, owner)


def due(connection: Connection, now: datetime) -> list[tuple[SourceId, str, str]]:
    """Return the id, URL and host of what `claim_due` may find, in its order; takes no lock."""
    query = _due(now).add_columns(source.c.url, source.c.host)
    rows = connection.execute(query.order_by(source.c.next_poll_at, source.c.id))
    return [(SourceId(row.id), row.url, row.host) for row in rows]


def claim_named(
    connection: Connection, names: Iterable[str] | None, now: datetime, owner: str
) -> list[SourceState]:
    """Claim active sources by name (None: all), due or not."""
    chosen = select(source.c.id).where(source.c.active, free(source, now))
    if names is not None:
        chosen = chosen.where(source.c.name.in_(list(names)))
    return _claim(connection, chosen, now, owner)


def unpolled(connection: Connection) -> bool:
    """Tell whether an active source was never polled, not even in vain."""
    query = select(source.c.id).where(source.c.active, source.c.last_poll_at.is_(None))
    return connection.execute(query.limit(1)).first() is not None


def save(connection: Connection, states: Sequence[SourceState]) -> None:
    """Write what polls left, and end their leases; a row whose URL is another by now stays."""
    update_rows(connection, source, SAVED, SAVED_WHERE, [saved(state) for state in states])


def wake(connection: Connection, now: datetime, beyond: datetime) -> None:
    """Make due what was well before its last poll, which nobody answered, and waits long for more.

    `beyond`: what is due until then is left to its time.
    """
    waits = source.c.active & source.c.last_status.is_(None) & (source.c.failures == 1)
    later = source.c.next_poll_at > beyond
    asked = source.c.asked_until.is_(None) | (source.c.asked_until <= now)
    woken = update(source).where(waits, source.c.gone_at.is_(None), later, asked)
    connection.execute(woken.values(next_poll_at=now))


def of_lines(connection: Connection, names: Sequence[str]) -> dict[str, SourceId]:
    """Return the sources of ingested lines; each not configured gets an inactive row."""
    query = select(source.c.name, source.c.id).where(source.c.name.in_(list(names)))
    rows = connection.execute(query.order_by(source.c.active, source.c.id.desc()))
    known = {row.name: SourceId(row.id) for row in rows}  # the active one, where there is any
    if new := [name for name in names if name not in known]:
        connection.execute(insert(source), [_of_lines(name) for name in new])
        known |= {row.name: SourceId(row.id) for row in connection.execute(query)}
    return known


def _of_lines(name: str) -> dict[str, Any]:
    url = f"ingest:{name}"
    own = {"name": name, "url": url, "canonical_url": url, "active": False, "kind": "ingest"}
    return DEFAULTS | own


def _due(now: datetime) -> Select[Any]:
    waiting = exists().where(host_table.c.host == source.c.host, host_table.c.retry_at > now)
    return select(source.c.id).where(
        source.c.active, source.c.next_poll_at <= now, free(source, now), ~waiting
    )


def _claim(
    connection: Connection, chosen: Select[Any], now: datetime, owner: str
) -> list[SourceState]:
    # A CTE, because PostgreSQL may evaluate a subquery with a limit more than once.
    ids = chosen.cte("chosen")
    claim = (
        update(source)
        .where(source.c.id.in_(select(ids.c.id)))
        .values(lease_until=now + LEASE, lease_owner=owner)
        .returning(source)
    )
    claimed = [state_of(row) for row in connection.execute(claim)]
    return sorted(claimed, key=lambda state: (state.next_poll_at or now, state.id))
