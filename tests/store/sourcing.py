"""Sources for tests of their rows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from tests.support.times import NOW
from watcher.fetch.state import rescheduled
from watcher.model import SourceState
from watcher.store.core import source
from watcher.store.databases.engine import Store
from watcher.store.polled import configured, sources
from watcher.store.polled.configured import Wanted

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def want(name: str, site: str | None = None, every: timedelta = 15 * MINUTE) -> Wanted:
    """Return a configured source; its site is called like it unless said otherwise."""
    host = f"{(site or name).lower()}.example"
    return Wanted(name, f"https://{host}/rss", f"https://{host}/rss", host, every)


def sync(store: Store, *wanted: Wanted, at: datetime = NOW) -> None:
    with store.write() as connection:
        configured.sync(connection, wanted, at, rescheduled)


def polled(
    store: Store, name: str, *, of: Callable[[SourceState], SourceState] | None = None, **left: Any
) -> None:
    """Let a poll leave `left` in a row, or what `of` makes of the state before."""
    with store.write() as connection:
        [before] = sources.claim_named(connection, [name], NOW + timedelta(days=99), "poll")
        fresh: dict[str, Any] = {"last_poll_at": NOW, "last_ok_at": NOW, "baseline_at": NOW}
        fresh |= {"next_poll_at": NOW + before.every, "kind": "rss"}
        sources.save(connection, [of(before) if of else replace(before, **(fresh | left))])


def rows(store: Store) -> list[dict[str, Any]]:
    """Return all rows, oldest first."""
    with store.read() as connection:
        return [dict(r._mapping) for r in connection.execute(select(source).order_by(source.c.id))]


def row(store: Store, name: str) -> dict[str, Any]:
    """Return the active row of a name, else the only one."""
    found = [r for r in rows(store) if r["name"] == name]
    return next((r for r in found if r["active"]), found[0])


def all_claimed(store: Store, at: datetime, limit: int = 100, owner: str = "me") -> list[str]:
    """Claim what is due and return the names."""
    with store.write() as connection:
        return [state.name for state in sources.claim_due(connection, at, limit, owner)]
