"""Jobs on a real database with a clock that tests turn; nothing is fetched or sent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from tests.support.configs import write_config
from tests.support.times import NOW
from watcher.app import sync_sources
from watcher.errors import WatcherError
from watcher.ingest import Counts
from watcher.jobs import Jobs
from watcher.model import Fetched, Message, ParseAs, ParsedEntry, ParsedFeed, Postponed
from watcher.pipeline import Poll, take_in
from watcher.plan import load_plan
from watcher.plan.specs import ChannelSpec
from watcher.store.core import tables
from watcher.store.databases.engine import Store
from watcher.store.polled import sources

BASE = "https://times.example"
# Each tells an event of its own.
OLD_NEWS = (
    "Belarus imports wheat",
    "Belarus opens a bridge",
    "Snow in Belarus",
    "A museum of Belarus burns",
    "Farmers of Belarus protest",
    "Belarus elects mayor",
    "Belarus loses at hockey",
    "Zoo of Belarus",
)
STEP = timedelta(minutes=5)


class FakeClock:
    """A clock that stands until it is turned."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def turn(self, by: timedelta) -> None:
        self.at += by


class Bench:
    """A store with a plan, to take in polls one by one."""

    def __init__(self, store: Store, folder: Path, **config: Any) -> None:
        config.setdefault("sources", [f"{BASE}/rss"])
        config.setdefault("watchlists", [{"name": "belarus", "keywords": ["Belarus", "Minsk"]}])
        config.setdefault("channels", {"screen": "console://"})
        write_config(folder, **config)
        self._folder, self._config = folder, config
        self.store, self.clock = store, FakeClock()
        plan = load_plan(folder, {})
        self.jobs = Jobs(
            plan=plan,
            specs={spec.url: spec for spec in plan.sources},
            store=store,
            clock=self.clock,
            fetch={},
            parse_slowly=_nothing_to_parse,
            send=_nowhere,
            jitter=lambda: 0.0,
            owner="test",
        )
        sync_sources(self.jobs)

    def poll(self, *items: ParsedEntry, source: str = f"{BASE}/rss", kind: str = "rss") -> Counts:
        """Take in a good poll that lists `items`, a while after the last one."""
        self.clock.turn(STEP)
        with self.store.write() as connection:
            [state] = sources.claim_named(connection, [source], self.clock.now(), "test")
        found = Fetched(source, 200, b"")
        digest = f"{self.clock.now()}"
        return take_in(self.jobs, [Poll(state, found, digest, ParsedFeed(kind, entries=items))])

    def watch(self, *watchlists: Mapping[str, Any]) -> None:
        """Go on with other watchlists, as after an edit of the config."""
        write_config(self._folder, **self._config | {"watchlists": watchlists})
        self.jobs = replace(self.jobs, plan=load_plan(self._folder, {}))

    def fail(self, error: WatcherError | Postponed, source: str = f"{BASE}/rss") -> None:
        """Take in a failed poll."""
        self.clock.turn(STEP)
        with self.store.write() as connection:
            [state] = sources.claim_named(connection, [source], self.clock.now(), "test")
        take_in(self.jobs, [Poll(state, error)])

    def rows(self, table: str, **where: object) -> list[Mapping[str, Any]]:
        """Return the rows of a table, oldest first."""
        columns = tables[table].c
        query = select(tables[table]).order_by(*tables[table].primary_key)
        for name, value in where.items():
            query = query.where(columns[name] == value)
        with self.store.read() as connection:
            return [dict(row._mapping) for row in connection.execute(query)]


def _nothing_to_parse(_: Fetched, how: ParseAs) -> ParsedFeed:
    raise AssertionError("the polls of a bench are parsed")


async def _nowhere(channel: ChannelSpec, message: Message, skip: frozenset[str]) -> None:
    raise AssertionError("a bench sends nothing")
