"""The rows of sources follow the config: which are new, which changed, which are gone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from watcher.model import SourceState
from watcher.store.arrays import in_array
from watcher.store.core import source
from watcher.store.leases import NO_LEASE
from watcher.store.polled.source_rows import state_of
from watcher.store.polled.sources import DEFAULTS

# Another spelling of the URL (https, no www) may be another document.
_FORGET_DOCUMENT: dict[str, Any] = {
    "etag": None, "last_modified": None, "full_at": None, "body_hash": None, "moved_to": None,
    "moved_since": None, "moved_seen": 0, "adopted_url": None, "detour": None,
}  # fmt: skip
# A fixed URL is another place: nothing that the old one said holds for it.
_FORGET = _FORGET_DOCUMENT | NO_LEASE | {
    "kind": None, "failures": 0, "gone_at": None, "error": None, "hints": None, "asked_until": None,
    "shapes": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """A source as the config names it.

    `way` is a hash of how it is asked (headers, password, proxy ...), which tells when that
    changes. Its 16 bits are too few to find out a password from it.
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
    """Make the wanted sources, and no others, the active rows.

    `reschedule` gives the next poll of those whose interval changed. A row is found by its
    canonical URL, else by its name, so that a rename or a URL fix keeps history. Rows of removed
    sources stay, inactive.
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
    if gone:
        left = in_array(connection, source.c.id, gone)
        connection.execute(update(source).where(left).values(active=False))


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
    return DEFAULTS | {
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
