"""A real app on SQLite for tests of the runners; tests turn its clock and choose its parts."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import select, text

from tests.support.configs import write_config
from tests.support.databases import place_empty
from tests.support.jobs import FakeClock
from tests.support.times import NOW
from watcher.app import App, open_app
from watcher.clock import Clock
from watcher.demo.documents import FORMS, Feed, Item
from watcher.model import Fetched, IncomingEntry, NotModified, ParsedEntry, Postponed, Request
from watcher.pipeline import take_in_lines
from watcher.plan import load_plan
from watcher.runners.poller import Poller
from watcher.store import open_store
from watcher.store.core import tables
from watcher.store.polled import sources

PATIENCE = 20  # seconds that a test waits for what must come

Answer = Callable[[Request], Any]


@asynccontextmanager
async def staged(
    folder: Path, *, clock: Clock | None = None, stream: TextIO | None = None, **config: Any
) -> AsyncIterator[App]:
    """Write a config and open an app by it, on the database in `folder`."""
    write_config(folder, **config)
    async with opened(folder, clock=clock, stream=stream) as app:
        yield app


@asynccontextmanager
async def opened(
    folder: Path, *, clock: Clock | None = None, stream: TextIO | None = None
) -> AsyncIterator[App]:
    """Open an app by the config in `folder`."""
    plan = load_plan(folder, {})
    place_empty(folder / "watcher.db")
    with closing(open_store(plan.settings.database, create=True)) as store:
        async with open_app(plan, store, clock=clock or FakeClock(), stream=stream) as app:
            yield app


def rss(*titles: str) -> bytes:
    """Return a feed that lists items of these titles."""
    items = [Item(f"https://times.example/{title}", title, "", NOW) for title in titles]
    return FORMS["rss"][1](Feed("Times", "https://times.example/", "en", items))


def answer_with(app: App, answer: Answer) -> None:
    """Let (async) `answer` be what fetches over http."""

    async def fetch(request: Request) -> Fetched | NotModified | Postponed:
        found = answer(request)
        found = await found if asyncio.iscoroutine(found) else found
        return found if not isinstance(found, bytes) else Fetched(request.url, 200, found)

    app.jobs = replace(app.jobs, fetch={"http": fetch, "https": fetch})


@asynccontextmanager
async def ingesting(poller: Poller) -> AsyncIterator[None]:
    """Take in what arrives until the block ends, which must be soon."""
    task = asyncio.create_task(poller.ingest_forever())
    try:
        async with asyncio.timeout(PATIENCE):
            yield
    finally:
        task.cancel()
        await asyncio.wait({task})
        if not task.cancelled():
            task.result()


async def poll_all(app: App, poller: Poller | None = None) -> int:
    """Poll every source now; return how many batches were committed."""
    batches: list[None] = []
    poller = poller or Poller(app, lambda: batches.append(None))
    async with ingesting(poller):
        await poller.poll_all(claim_all(app), lambda _: None)
    return len(batches)


def claim_all(app: App) -> list[Any]:
    with app.jobs.store.write() as connection:
        return sources.claim_named(connection, None, app.jobs.clock.now(), "test")


def rows(app: App, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table, oldest first."""
    query = select(tables[table]).order_by(*tables[table].primary_key)
    with app.jobs.store.read() as connection:
        return [dict(row._mapping) for row in connection.execute(query)]


def errors(app: App) -> dict[str, str | None]:
    """Return the last error of each source."""
    return {row["name"]: row["error"] for row in rows(app, "source")}


def alert(app: App, *titles: str) -> None:
    """Make alerts as ingested lines do: titles must match a watchlist of the config."""
    lines = [IncomingEntry("wire", ParsedEntry(title, None, title)) for title in titles]
    assert take_in_lines(app.jobs, lines).alerts == len(titles)


def rename_table(app: App, old: str, new: str) -> None:
    """Break the database, or mend it."""
    with app.jobs.store.write() as connection:
        connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))


def named(count: int, *, site: str = "http://s{}.example/rss") -> Sequence[dict[str, str]]:
    """Return sources s0, s1 ... as the config has them."""
    return [{"name": f"s{number}", "url": site.format(number)} for number in range(count)]


def broken(message: str) -> Callable[..., Any]:
    """Return a function with a bug."""

    def fail(*_: object) -> Any:
        raise RuntimeError(message)

    return fail
