"""The rows of sources: which are configured, which are due, what their last poll left."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, insert, or_, select, update

from watcher.model import SourceId, SourceState
from watcher.store.arrays import in_array
from watcher.store.bulk import update_rows
from watcher.store.core import host as host_table
from watcher.store.core import source
from watcher.store.source_rows import SAVED, SAVED_WHERE, saved, state_of
from watcher.store.tables import SourceRow

LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A source as the config names it.

    `way` is a number for how it is asked (headers, password, proxy ...): another number, another
    way. It has 16 bits, which are too few to find out a password by.
    """

    name: str
    url: str
    canonical_url: str
    host: str
    every: timedelta
    way: int = 0


# (a source as its last poll left it, its new interval) -> when to poll it next
Reschedule = Callable[[SourceState, timedelta], datetime | None]


def sync(
    connection: Connection, wanted: Sequence[Wanted], now: datetime, reschedule: Reschedule
) -> None:
    """Make the active rows be the wanted sources; `reschedule` is asked where intervals change.

    A row is found by its canonical URL, else by its name, so that a rename or a URL fix keeps
    history. Rows of removed sources stay, inactive.
    """
    rows = connection.execute(select(source).order_by(source.c.active.desc(), source.c.id)).all()
    found = _pair(rows, wanted)
    new = []
    for want in wanted:
        if row := found.get(want.name):
            changes = _changes(row, want, now, reschedule)
            if any(row._mapping[column] != value for column, value in changes.items()):
                connection.execute(update(source).where(source.c.id == row.id).values(changes))
        else:
            new.append(_new_row(want, now))
    if new:
        connection.execute(insert(source), new)
    gone = {row.id for row in rows if row.active} - {row.id for row in found.values()}
    for chunk in _chunks(sorted(gone)):
        connection.execute(update(source).where(source.c.id.in_(chunk)).values(active=False))


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
    chosen = select(source.c.id).where(source.c.active, _free(now))
    if names is not None:
        chosen = chosen.where(source.c.name.in_(list(names)))
    return _claim(connection, chosen, now, owner)


def next_due(connection: Connection) -> datetime | None:
    """Return when the next active source is due."""
    query = select(source.c.next_poll_at).where(source.c.active)
    return connection.execute(query.order_by(source.c.next_poll_at).limit(1)).scalar()


def unpolled(connection: Connection) -> bool:
    """Tell whether an active source was never polled, not even in vain."""
    query = select(source.c.id).where(source.c.active, source.c.last_poll_at.is_(None))
    return connection.execute(query.limit(1)).first() is not None


def save(connection: Connection, states: Sequence[SourceState]) -> None:
    """Write what polls left, and end their leases; a row whose URL is another by now stays."""
    update_rows(connection, source, SAVED, SAVED_WHERE, [saved(state) for state in states])


def release_leases(connection: Connection) -> None:
    """End every lease: for the one process that owns the database, at its start."""
    leased = update(source).where(source.c.lease_until.is_not(None))
    connection.execute(leased.values(_NO_LEASE))


def ingest_source(connection: Connection, name: str) -> SourceState:
    """Return the source of ingested lines; one that is not configured gets an inactive row."""
    query = select(source).where(source.c.name == name).order_by(source.c.active.desc()).limit(1)
    row = connection.execute(query).first()
    if row is None:
        url = f"ingest:{name}"
        own = {"name": name, "url": url, "canonical_url": url, "active": False, "kind": "ingest"}
        connection.execute(insert(source), _DEFAULTS | own)
        row = connection.execute(query).one()
    return state_of(row)


def block_host(connection: Connection, name: str, until: datetime) -> None:
    """Remember that a host asked to be left alone, the longest of what it asked for."""
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


_DEFAULTS = SourceRow(name="", url="", canonical_url="").model_dump(exclude={"id"})
_NO_LEASE: dict[str, Any] = {"lease_until": None, "lease_owner": None}
# Another spelling of the URL (https, no www) may be another document.
_FORGET_DOCUMENT: dict[str, Any] = {
    "etag": None, "last_modified": None, "full_at": None, "body_hash": None, "moved_to": None,
    "moved_since": None, "moved_seen": 0, "adopted_url": None, "detour": None,
}  # fmt: skip
# A fixed URL is another place: nothing that the old one said holds for it.
_FORGET = _FORGET_DOCUMENT | _NO_LEASE | {
    "kind": None, "failures": 0, "gone_at": None, "error": None, "hints": None, "asked_until": None,
    "shapes": None,
}  # fmt: skip


def _due(now: datetime) -> Select[Any]:
    waiting = exists().where(host_table.c.host == source.c.host, host_table.c.retry_at > now)
    return select(source.c.id).where(
        source.c.active, source.c.next_poll_at <= now, _free(now), ~waiting
    )


def _free(now: datetime) -> ColumnElement[bool]:
    return or_(source.c.lease_until.is_(None), source.c.lease_until < now)


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


def _pair(rows: Sequence[Row[Any]], wanted: Sequence[Wanted]) -> dict[str, Row[Any]]:
    found: dict[str, Row[Any]] = {}
    taken: set[int] = set()
    for attribute in ("canonical_url", "name"):
        by_value: dict[str, Row[Any]] = {}
        for row in rows:
            if row.id not in taken:
                by_value.setdefault(getattr(row, attribute), row)
        for want in wanted:
            match = None if want.name in found else by_value.pop(getattr(want, attribute), None)
            if match is not None:
                found[want.name] = match
                taken.add(match.id)
    return found


def _new_row(want: Wanted, now: datetime) -> dict[str, Any]:
    return _DEFAULTS | {
        "name": want.name, "url": want.url, "canonical_url": want.canonical_url,
        "host": want.host, "every_s": want.every.total_seconds(), "next_poll_at": now,
        "way": want.way,
    }  # fmt: skip


def _changes(row: Row[Any], want: Wanted, now: datetime, reschedule: Reschedule) -> dict[str, Any]:
    every = want.every.total_seconds()
    changes: dict[str, Any] = {
        "name": want.name, "url": want.url, "canonical_url": want.canonical_url, "host": want.host,
        "active": True, "every_s": every, "way": want.way,
    }  # fmt: skip
    respelt = row.url != want.url
    if row.canonical_url != want.canonical_url or (respelt and row.failures):
        return changes | _FORGET | {"next_poll_at": now}
    if respelt:
        changes |= _FORGET_DOCUMENT
    if row.next_poll_at is None:
        changes["next_poll_at"] = now
    elif row.failures and row.way not in (None, want.way):
        # What was mended is not to wait a day for its next try; what the publisher said holds.
        changes["next_poll_at"] = max(now, row.asked_until or now)
    elif every != row.every_s:
        changes["next_poll_at"] = reschedule(state_of(row), want.every)
    return changes


def _chunks(ids: Sequence[int], size: int = 500) -> list[Sequence[int]]:
    return [ids[start : start + size] for start in range(0, len(ids), size)]
