"""How long a search of a large archive takes, how long indexing it does, and how large it is.

    python -m tests.benchmarks.search [--entries 100000] [--texts FILE] [--postgresql]

Three of four entries are drawn from `corpus`, every fourth is a piece of a text of FILE (a JSON
list of strings, gzipped or not). Printed are milliseconds to the first 20 hits and to all of them
(at most MOST), medians of three, and megabytes. Goals with 100,000 entries: every row under 1 s
to its first 20, `watcher search` as a whole under 1.5 s.
"""

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median

from sqlalchemy import insert, text

from tests.benchmarks.asking import asking
from tests.benchmarks.corpus import EPOCH, item, vocabulary
from tests.support.configs import write_config
from tests.support.databases import postgresql_server
from tests.support.rows import add_source, add_story
from watcher.archive.finding import find
from watcher.archive.indexing import index_slice
from watcher.match.concepts.load import Concepts
from watcher.match.query.parse import parse
from watcher.store import open_store
from watcher.store.core import entry
from watcher.store.databases.engine import Store

PIECE = 900
MOST = 5_000
BATCH = 5_000


def main() -> None:
    """Fill an archive, index it, search it."""
    asked = arguments()
    with tempfile.TemporaryDirectory(prefix="search-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'watcher.db'}"
        if asked.postgresql:
            url = postgresql_server().render_as_string(hide_password=False)
        with closing(open_store(url, create=True)) as store:
            fill(store, asked.entries, pieces(asked.texts))
            before = megabytes(store)
            index(store)
            print(f"index {megabytes(store) - before:.0f} MB beside {before:.0f} MB")
            for query in queries():
                search(store, query)
        write_config(folder, database=url)
        command(folder, vocabulary()[400])


def arguments() -> argparse.Namespace:
    """Return the command line."""
    parser = asking(__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--postgresql", action="store_true")
    return parser.parse_args()


def pieces(path: Path | None) -> Iterator[str]:
    """Yield pieces of the texts of a file for ever; none where there is no file."""
    if path is None:
        return
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    texts, rng = json.loads(raw), random.Random("pieces")
    while True:
        chosen = rng.choice(texts)
        at = rng.randrange(max(1, len(chosen) - PIECE))
        yield chosen[at : at + PIECE]


def fill(store: Store, count: int, real: Iterator[str]) -> None:
    """Store so many entries, a minute apart."""
    with store.write() as connection:
        source, story = add_source(connection), add_story(connection)
    for start in range(0, count, BATCH):
        rows = []
        for number in range(start, min(start + BATCH, count)):
            made = item(number % 200, number // 200)
            piece = next(real, "") if number % 4 == 0 else ""
            rows.append({
                "source_id": source, "story_id": story, "role": "lead", "identity": number,
                "url": f"https://times.example/{number}", "title": piece[:60] or made.title,
                "summary": piece or made.summary, "body": "", "content_hash": 0, "arrival": "new",
                "first_seen": EPOCH + timedelta(minutes=number),
            })  # fmt: skip
        with store.write() as connection:
            connection.execute(insert(entry), rows)


def index(store: Store) -> None:
    """Index everything, and tell the longest that another writer would have waited."""
    started, longest, done = time.perf_counter(), 0.0, 0
    while True:
        began = time.perf_counter()
        taken = index_slice(store)
        longest = max(longest, time.perf_counter() - began)
        if not taken:
            break
        done += taken
    spent = time.perf_counter() - started
    print(f"indexed {done} in {spent:.1f} s, the longest slice took {longest * 1000:.0f} ms")


def megabytes(store: Store) -> float:
    """Return how large the database is."""
    with store.read() as connection:
        if store.path is None:
            size = text("SELECT pg_database_size(current_database())")
            return int(connection.execute(size).scalar_one()) / 1e6
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        return int(pages) * int(connection.execute(text("PRAGMA page_size")).scalar_one()) / 1e6


def queries() -> Sequence[str]:
    """Return common and rare words, phrases, and a concept."""
    words = vocabulary()
    return (
        words[0], words[50], words[400], words[20_000], "nowhereatall", f"{words[3]}*",
        f'"{words[1]} {words[0]}"', f"{words[30]} NEAR/5 {words[40]}",
        f"({words[100]} OR {words[200]}) NOT {words[0]}", "Putin", "россия", "中国", "ประเทศ",
        "concept:Belarus", "concept:Russia NOT concept:Belarus", "site:other.example",
    )  # fmt: skip


def search(store: Store, query: str) -> None:
    """Print how long a query takes."""
    tree, concepts = parse(query).tree, Concepts()
    first, every, hits = [], [], 0
    for _ in range(3):
        started = time.perf_counter()
        found = find(store, tree, concepts, {})
        hits = len(list(islice(found, 20)))
        first.append(time.perf_counter() - started)
        hits += len(list(islice(found, MOST - 20)))
        every.append(time.perf_counter() - started)
    times = f"{median(first) * 1000:8.0f} ms {median(every) * 1000:8.0f} ms"
    print(f"{query:42} {hits:6} hits {times}")


def command(folder: Path, query: str) -> None:
    """Print how long the command takes as a whole."""
    watcher = [sys.executable, "-m", "watcher", "--config", str(folder), "search", query]
    spent = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run([*watcher, "--limit", "20"], stdout=subprocess.DEVNULL, check=True)
        spent.append(time.perf_counter() - started)
    print(f"watcher search {query} --limit 20: {median(spent) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
