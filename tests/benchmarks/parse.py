"""How well and how fast documents are read, against feedparser and fastfeedparser.

    python -m tests.benchmarks.parse [FOLDER]

FOLDER holds feeds/ with feeds_index.jsonl (raw_items) and malformed/ with malformed_index.jsonl
(category, entries_before_damage, content_type). Prints a row a category, every disagreement with
what is expected, the agreement with feedparser, and milliseconds a document. Nothing is asserted.
"""

import gzip
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fastfeedparser

from tests.benchmarks.asking import MATERIAL, asking, holding
from watcher.errors import ParseError
from watcher.model import ParsedFeed
from watcher.parse import loose
from watcher.parse.charsets import charset
from watcher.parse.document import parse_fast, parse_slow
from watcher.parse.mending import mend

URL = "https://bench.example/feed.xml"
FIELDS = ("guid", "url", "title", "published", "summary", "author")


def documents(folder: Path, kind: str) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield each index row of a folder with the document it names."""
    for line in (folder / f"{kind}_index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        plain = folder / kind / row["file"]
        packed = plain.with_name(plain.name + ".gz")
        body = gzip.decompress(packed.read_bytes()) if packed.exists() else plain.read_bytes()
        yield row, body


def read(row: dict[str, Any], body: bytes) -> tuple[str, ParsedFeed | None]:
    """Return which way read a document, and what it read."""
    content_type = row.get("content_type")
    try:
        feed = parse_fast(body, content_type, URL)
        return ("fast", feed) if feed else ("slow", parse_slow(body, content_type, URL))
    except ParseError as error:
        return f"refused: {error}", None


def show_counts(folder: Path, kind: str, wanted: str) -> None:
    """Print a row a category, and each document whose number of entries is not the expected."""
    totals: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0, 0.0])
    for row, body in documents(folder, kind):
        started = time.process_time()
        way, feed = read(row, body)
        spent = (time.process_time() - started) * 1000
        count = len(feed.entries) if feed else 0
        total = totals[row.get("category") or row["format"]]
        total[0] += 1
        total[1] += way == "fast"
        total[2] += way == "slow"
        total[3] += count
        total[4] = max(total[4], spent)
        expected = row.get(wanted)
        if expected is not None and count != expected:
            notes = feed.notes if feed else ""
            print(f"  ! {row['file']}: {count} entries, expected {expected} ({way}) {notes}")
    print(f"{kind:24} documents  fast  slow  entries  slowest ms")
    for category, total in sorted(totals.items()):
        print(
            f"  {category:22} {total[0]:9} {total[1]:5} {total[2]:5} {total[3]:8} {total[4]:11.1f}"
        )


def show_agreement(folder: Path) -> None:
    """Print how often our reading and feedparser's say the same, field by field."""
    same: dict[str, list[int]] = {field: [0, 0] for field in FIELDS}
    for row, body in documents(folder, "feeds"):
        _, ours = read(row, body)
        text, _ = mend.mend(charset.decode(body, None)[0])
        theirs = loose.read_with_feedparser(text, URL)
        if ours is None or theirs is None or len(ours.entries) != len(theirs.entries):
            continue
        for mine, other in zip(ours.entries, theirs.entries, strict=True):
            for field, score in same.items():
                score[0] += getattr(mine, field) == getattr(other, field)
                score[1] += 1
    for field, (hits, total) in same.items():
        print(f"  {field:10} {hits} of {total} entries as feedparser has it")


def sample(entries: int = 25) -> bytes:
    """Return a feed of about 22 KB, as most that are polled."""
    words = "A sentence of plain words, as summaries have them, and then another one follows. " * 8
    items = "".join(
        f"<item><title>Story number {n} &amp; what came of it, told in a line</title>"
        f"<link>https://bench.example/news/{n}</link><guid isPermaLink='false'>story-{n}</guid>"
        f"<pubDate>Tue, 25 Jan 2011 14:05:{n:02} +0000</pubDate>"
        f"<category>World</category><description>{words}</description></item>"
        for n in range(entries)
    )
    head = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>T</title>"
    return f"{head}{items}</channel></rss>".encode()


def milliseconds(work: Callable[[], object], rounds: int = 7, calls: int = 100) -> float:
    """Return the CPU time of one call, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        for _ in range(calls):
            work()
        best = min(best, time.process_time() - started)
    return best / calls * 1000


def show_speed() -> None:
    """Print milliseconds a document of 22 KB for us and for fastfeedparser."""
    body = sample()
    ours = milliseconds(lambda: parse_fast(body, None, URL))
    theirs = milliseconds(lambda: fastfeedparser.parse(body))
    print(f"{len(body)} bytes, 25 entries: ours {ours:.2f} ms, fastfeedparser {theirs:.2f} ms")


def main() -> None:
    """Print everything that the given folder allows."""
    parser = asking(__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=MATERIAL, help="(%(default)s)")
    folder = parser.parse_args().folder
    show_speed()
    holding(folder, "feeds_index.jsonl", "malformed_index.jsonl")
    show_counts(folder, "feeds", "raw_items")
    show_counts(folder, "malformed", "entries_before_damage")
    show_agreement(folder)


if __name__ == "__main__":
    main()
