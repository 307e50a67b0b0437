"""What is measured: `python -m tests.benchmarks.contenders NAME BASE FEEDS FOLDER PHASE` runs one.

It prints one line of JSON: CPU and wall seconds of each phase, peak memory, stored entries; PHASE
is one to profile, or `-`. The driver is `tests.benchmarks.cycle`. Each contender is a class with
`prepare` (what a user wrote before; not counted), `start` (loads its modules and makes its store;
not counted a feed), `cycle` (polls every source once) and `close`.
"""

import asyncio
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, closing
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any, Protocol

from tests.benchmarks import profiling
from tests.benchmarks.asking import asking
from tests.benchmarks.corpus import watchlists
from tests.benchmarks.feedserver import ask
from tests.benchmarks.usage import cpu, peak_mb
from tests.support.configs import write_config

CONCURRENCY = 64
PHASES = ("cold", "warm", "news")


class Contender(Protocol):
    """One way to poll all feeds."""

    def prepare(self, urls: list[str], folder: Path) -> None:
        """Write what is there before it starts."""

    def start(self, urls: list[str], folder: Path) -> None:
        """Make the store and tell it the sources."""

    def cycle(self) -> None:
        """Poll every source once, until everything is stored."""

    def close(self) -> int:
        """Stop, and return how many entries are stored."""


class Floor:
    """Fetch, fastfeedparser, one bulk insert a feed, one commit: no features."""

    def prepare(self, urls: list[str], folder: Path) -> None:
        """Need nothing."""

    def start(self, urls: list[str], folder: Path) -> None:
        for module in ("aiohttp", "fastfeedparser", "httpx", "httpx_aiohttp"):
            import_module(module)
        self.database = sqlite3.connect(folder / "floor.db", isolation_level=None)
        self.database.executescript(
            "pragma journal_mode=wal;"
            "create table source (url text primary key, etag text, modified text);"
            "create table entry (source text, guid text, url text, title text, summary text,"
            " published text, primary key (source, guid)) without rowid;"
        )
        self.database.executemany("insert into source values (?, null, null)", [(u,) for u in urls])

    def cycle(self) -> None:
        sources = self.database.execute("select url, etag, modified from source").fetchall()
        self.database.execute("begin")
        asyncio.run(self.poll_all(iter(sources)))
        self.database.execute("commit")

    async def poll_all(self, sources: Any) -> None:
        import httpx
        from httpx_aiohttp import AiohttpTransport

        transport = AiohttpTransport(
            verify=False, limits=httpx.Limits(max_connections=CONCURRENCY, keepalive_expiry=30)
        )
        async with httpx.AsyncClient(transport=transport, trust_env=False) as client:

            async def work() -> None:
                for url, etag, modified in sources:
                    asked = {"If-None-Match": etag, "If-Modified-Since": modified} if etag else {}
                    answer = await client.get(url, headers=asked)
                    if answer.status_code == 200:
                        self.store(url, answer.content, answer.headers)

            await asyncio.gather(*(work() for _ in range(CONCURRENCY)))

    def store(self, url: str, body: bytes, headers: Any) -> None:
        import fastfeedparser

        rows = [
            (url, e.get("id"), e.get("link"), e.title, e.get("description"), e.get("published"))
            for e in fastfeedparser.parse(body).entries
        ]
        self.database.executemany("insert or ignore into entry values (?, ?, ?, ?, ?, ?)", rows)
        self.database.execute(
            "update source set etag = ?, modified = ? where url = ?",
            (headers.get("etag"), headers.get("last-modified"), url),
        )

    def close(self) -> int:
        (stored,) = self.database.execute("select count(*) from entry").fetchone()
        self.database.close()
        return int(stored)


class BareFloor(Floor):
    """The floor on bare aiohttp, to see what the httpx API itself costs."""

    async def poll_all(self, sources: Any) -> None:
        import aiohttp

        connector = aiohttp.TCPConnector(limit=CONCURRENCY)
        async with aiohttp.ClientSession(connector=connector) as client:

            async def work() -> None:
                for url, etag, modified in sources:
                    asked = {"If-None-Match": etag, "If-Modified-Since": modified} if etag else {}
                    async with client.get(url, headers=asked) as answer:
                        if answer.status == 200:
                            self.store(url, await answer.read(), answer.headers)

            await asyncio.gather(*(work() for _ in range(CONCURRENCY)))


class Reader:
    """lemon24/reader with 16 workers; every feed is asked, due by its own schedule or not."""

    def prepare(self, urls: list[str], folder: Path) -> None:
        """Need nothing."""

    def start(self, urls: list[str], folder: Path) -> None:
        import reader

        self.reader = reader.make_reader(str(folder / "reader.db"))
        for url in urls:
            self.reader.add_feed(url)

    def cycle(self) -> None:
        self.reader.update_feeds(workers=16, scheduled=False)

    def close(self) -> int:
        stored = self.reader.get_entry_counts().total
        self.reader.close()
        return int(stored or 0)


class Watcher:
    """The whole pipeline as `watcher once --all` runs it; the console is a string."""

    def prepare(self, urls: list[str], folder: Path) -> None:
        write_config(
            folder,
            sources=urls,
            watchlists=[
                {"name": name, "keywords": words, "notify": ["screen"]}
                for name, words in watchlists().items()
            ],
            channels={"screen": "console://"},
            http={"per_host": CONCURRENCY, "concurrency": CONCURRENCY},
        )

    def start(self, urls: list[str], folder: Path) -> None:
        from watcher.app import open_app, open_database
        from watcher.memory import spare_the_collector
        from watcher.plan import load_plan

        import_module("watcher.runners.once")  # as the others load what they need
        self.database = folder / "watcher.db"
        self.run = asyncio.Runner()
        self.stack = AsyncExitStack()
        plan = load_plan(folder, os.environ)
        self.store = open_database(plan, create=True)
        opening = open_app(plan, self.store, stream=StringIO())
        self.app = self.run.run(self.stack.enter_async_context(opening))
        spare_the_collector(stays=True)  # as the service does

    def cycle(self) -> None:
        from watcher.runners.once import run_round

        # New threads for each cycle, so that a profile of it sees them from their first call.
        with ThreadPoolExecutor() as threads:
            self.run.get_loop().set_default_executor(threads)
            self.run.run(run_round(self.app, everything=True))

    def close(self) -> int:
        self.run.get_loop().set_default_executor(ThreadPoolExecutor())
        self.run.run(self.stack.aclose())
        self.run.close()
        self.store.close()
        with closing(sqlite3.connect(self.database)) as database:
            return int(database.execute("select count(*) from entry").fetchone()[0])


CONTENDERS: dict[str, Callable[[], Contender]] = {
    "floor": Floor,
    "floor-aiohttp": BareFloor,
    "reader": Reader,
    "watcher": Watcher,
}


def measure(name: str, base: str, feeds: int, folder: Path, profile: str) -> dict[str, Any]:
    """Run one contender through all phases; return what each cost. `profile` names one to show."""
    contender = CONTENDERS[name]()
    result: dict[str, Any] = {"name": name}

    def phase(label: str, work: Callable[[], object]) -> None:
        ask(base, "_counts")
        before, clock = cpu(), time.perf_counter()
        with profiling.printed(label == profile):
            work()
        wall, spent = time.perf_counter() - clock, cpu() - before
        result[label] = {"cpu": spent, "wall": wall, "asked": ask(base, "_counts")}

    urls = [f"{base}/{n}.xml" for n in range(feeds)]
    contender.prepare(urls, folder)
    phase("start", lambda: contender.start(urls, folder))
    phase("cold", contender.cycle)
    phase("warm", contender.cycle)
    ask(base, "_advance")
    phase("news", contender.cycle)
    return result | {"peak": peak_mb(), "stored": contender.close()}


if __name__ == "__main__":
    parser = asking(__doc__)
    parser.add_argument("name", choices=CONTENDERS)
    parser.add_argument("base")
    parser.add_argument("feeds", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("profile", metavar="phase")
    outcome = measure(**vars(parser.parse_args()))
    sys.stdout.write(json.dumps(outcome) + "\n")
