"""What `ingest` costs an entry as the archive grows: everything from line to commit, and memory.

    python -m tests.benchmarks.growth [ENTRIES] [--copied N] [--folder DIR]

Entries are drawn as in `window`, five thousand a day, from 500 outlets; a watchlist matches some.
Printed are CPU milliseconds an entry over the last two thousand, and MB of memory.
With --copied the stored entries are copied in the database until there are N, as older ones, and
two thousand more come on top.
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy import text

from tests.benchmarks.asking import asking
from tests.benchmarks.usage import resident_mb
from tests.support.configs import write_config
from tests.support.events import Newsroom
from tests.support.rows import how_many
from watcher.app import open_app
from watcher.jobs import Jobs
from watcher.memory import spare_the_collector
from watcher.model import IncomingEntry, ParsedEntry
from watcher.pipeline import take_in_lines
from watcher.plan import load_plan
from watcher.store import open_store
from watcher.store.core import entry
from watcher.store.databases.engine import Store

START = datetime(2026, 3, 1, tzinfo=UTC)
A_DAY, OUTLETS = 5_000, 500
BATCH, STEP = 500, 2_000
SHOWN = (2_000, 10_000, 30_000, 100_000, 200_000)


async def grow(store: Store, folder: Path, most: int, copied: int) -> None:
    """Take in lines, printing a row now and then."""
    lines = drawn()
    async with open_app(load_plan(folder, {}), store, polls=False) as app:
        spare_the_collector(stays=False)  # as `ingest` does
        print(f"{'stored':>9}{'ms an entry':>13}{'a second':>10}{'MB':>7}")
        for done in range(STEP, most + 1, STEP):
            spent = take(app.jobs, lines)
            if done in SHOWN or done == most:
                show(done, spent)
        if copied > most:
            copy(store, copied)
            take(app.jobs, lines)
            show(how_many(store, entry), take(app.jobs, lines))


def take(jobs: Jobs, lines: Iterator[IncomingEntry]) -> float:
    """Take in some entries; return CPU seconds."""
    drawn = list(islice(lines, STEP))
    started = time.process_time()
    for start in range(0, STEP, BATCH):
        take_in_lines(jobs, drawn[start : start + BATCH])
    return time.process_time() - started


def show(stored: int, spent: float) -> None:
    """Print a row."""
    each = spent / STEP
    print(f"{stored:9}{each * 1000:13.2f}{1 / each:10.0f}{resident_mb():7.0f}", flush=True)


def drawn() -> Iterator[IncomingEntry]:
    """Draw entries: of every ten events, one is told by three outlets."""
    room, at, number = Newsroom(), START, 0
    while True:
        event = room.event()
        for _ in range(3 if room.rng.random() < 0.1 else 1):
            title, body = room.telling(event)
            at, number = at + timedelta(days=1) / A_DAY, number + 1
            site = f"outlet{room.rng.randrange(OUTLETS)}.example"
            item = ParsedEntry(
                str(number), f"https://{site}/{number}", title, "", body, at, lang="en"
            )
            yield IncomingEntry(site, item)


def copy(store: Store, most: int) -> None:
    """Copy the stored entries, with their stories and keys, until there are `most`."""
    while (there := how_many(store, entry)) < most:
        with store.write() as connection:
            for table, shifted in (("story", "lead_entry_id"), ("entry", "story_id")):
                connection.execute(text(_copied(connection, table, ("id", shifted), there, most)))
            for table in ("entry_key", "own_key"):
                copied = _copied(connection, table, ("entry_id", "key"), there, most)
                connection.execute(text(copied))


def _copied(connection: object, table: str, shifted: tuple[str, ...], by: int, most: int) -> str:
    from watcher.store.core import tables

    columns = [column.name for column in tables[table].c]
    number = {"entry": "id", "story": "lead_entry_id"}.get(table, "entry_id")
    changed = {name: f"{name} + {by}" for name in shifted}
    if table == "entry":
        changed["identity"] = f"identity + {by}"
    values = ", ".join(changed.get(name, name) for name in columns)
    where = f"WHERE {number} <= {most - by}"
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} {where}"


def main() -> None:
    """Print a row now and then while the archive grows."""
    import asyncio

    parser = asking(__doc__)
    parser.add_argument("entries", type=int, nargs="?", default=30_000)
    parser.add_argument("--copied", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        url = f"sqlite:///{folder}/w.db"
        watchlist = {"name": "some", "keywords": ["Minsk", "about"], "notify": ["screen"]}
        write_config(
            Path(folder), database=url, sources=[], watchlists=[watchlist],
            channels={"screen": "console://"},
        )  # fmt: skip
        with closing(open_store(url, create=True)) as store:
            asyncio.run(grow(store, Path(folder), asked.entries, asked.copied))


if __name__ == "__main__":
    main()
