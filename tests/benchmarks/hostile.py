"""Hostile input against the query language and the engine: no crash, no stall, a clear error.

    python -m tests.benchmarks.hostile --inputs 1000000 --seed 1
    python -m tests.benchmarks.hostile --seed 40 --inputs 1000      a batch again

Every thousand inputs have a seed of their own, so that what failed can be run again. Of each
query: a tree or a QueryError with a place inside the query and a message of one line. Of each tree:
compiled, matched and explained over a text, most of them short, some of a megabyte. What takes more
than two seconds of CPU is told, as is what raises anything else.
"""

import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator

from tests.benchmarks.asking import asking
from tests.match import hostile
from watcher.errors import QueryError
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

BATCH = 1_000  # inputs of one seed
SLOW = 2.0  # seconds of CPU
LONG = 1_000_000  # characters, of one text in a thousand


def main() -> None:
    """Run the batches and tell what failed; exit 1 where anything did."""
    asked = asking(__doc__)
    asked.add_argument("--inputs", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1, help="of the first batch")
    options = asked.parse_args()
    told: Counter[str] = Counter()
    slowest = 0.0
    batches = range(options.seed, options.seed + max(1, options.inputs // BATCH))
    for seed in batches:
        for what, seconds, shown in batch(seed):
            told[what] += 1
            slowest = max(slowest, seconds)
            if what in ("crash", "unclear") or seconds > SLOW:
                print(f"seed {seed}: {what}, {seconds:.1f} s: {shown}", flush=True)
        if seed % 50 == 0:
            print(f"seed {seed}: {dict(told)}, slowest {slowest:.2f} s", flush=True)
    print(f"{sum(told.values()):,} inputs: {dict(told)}, slowest {slowest:.2f} s")
    sys.exit(1 if told["crash"] or told["unclear"] else 0)


def batch(seed: int, size: int = BATCH, long: int = LONG) -> Iterator[tuple[str, float, str]]:
    """Yield of each input what became of it, the seconds it took, and what it was."""
    chance = random.Random(seed)
    for number, query in zip(range(size), hostile.queries(chance), strict=False):
        length = long if number == size // 2 else chance.choice((0, 50, 500, 2_000))
        lang, text = chance.choice(hostile.LANGS), hostile.text(chance, length, query)
        began = time.process_time()
        try:
            what = tried(query, text, lang)
        except Exception:  # noqa: BLE001 (anything else is what is looked for)
            what = "crash"
            traceback.print_exc()
        seconds = time.process_time() - began
        yield what, seconds, f"{query[:80]!a} ({len(query)}) on {text[:40]!a} ({length}) {lang!a}"


def tried(query: str, text: str, lang: str | None) -> str:
    """Return what became of a query: refused, unclear (refused badly), found or not found."""
    try:
        tree = parse(query).tree
        matcher = engine.compile([WatchlistRule("w", query=tree)])
    except QueryError as error:
        place = 0 <= error.position <= len(query)
        clear = place and str(error) and f"{error}{error.hint}".isprintable()
        return "refused" if clear else "unclear"
    document = Document(title=text[:100], body=text, lang=lang)
    matched = matcher.match(document)
    [verdict] = matcher.explain(document)
    if verdict.matched != bool(matched) or not verdict.why:
        return "unclear"
    return "found" if matched else "not found"


if __name__ == "__main__":
    main()
