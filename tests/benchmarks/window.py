"""What finding an entry's story costs as the window fills: features, place and add, memory.

    python -m tests.benchmarks.window [ENTRIES] [--events N]

Entries are drawn (see `tests.support.events`): every tenth event is told by three outlets, 200
words each, common words by Zipf. With --events all entries tell N events, as on the day of one that
all outlets tell. Printed are CPU milliseconds an entry over the last thousand
entries, bytes of packed features, and MB of memory used.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from tests.benchmarks.asking import asking
from tests.benchmarks.usage import peak_mb
from tests.support.events import Newsroom
from watcher.cluster.features import Features, Telling, features, pack
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

START = datetime(2026, 3, 1, tzinfo=UTC)
STEP = 1_000


def main() -> None:
    """Print a row now and then while the window fills."""
    parser = asking(__doc__)
    parser.add_argument("entries", type=int, nargs="?", default=100_000)
    parser.add_argument("--events", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    most = asked.entries
    window, told = Window(), tellings(most, asked.events)
    print(f"{'entries':>8}{'features ms':>13}{'place+add ms':>14}{'bytes':>8}{'MB':>7}")
    for done in range(STEP, most + 1, STEP):
        texts = [next(told) for _ in range(STEP)]
        started = time.process_time()
        made = [features(one) for one in texts]
        between = time.process_time()
        take(window, made, done)
        spent = time.process_time() - between
        if done in (1_000, 10_000, 30_000, 100_000) or done == most:
            size = sum(len(pack(one)) for one in made) / STEP
            times = f"{(between - started) * 1000 / STEP:13.2f}{spent * 1000 / STEP:14.2f}"
            print(f"{done:8}{times}{size:8.0f}{peak_mb():7.0f}", flush=True)


def take(window: Window, made: list[Features], done: int) -> None:
    """Place and add some entries."""
    for number, one in enumerate(made):
        entry = done * 10 + number
        where = window.place(one)
        window.add(EntryId(entry), StoryId(entry) if where.story is None else where.story, one)


def tellings(most: int, events: int) -> Iterator[Telling]:
    """Draw entries over five days, of so many events; 0: of any number."""
    room, step = Newsroom(), timedelta(days=5) / most
    at, few = START, [room.event() for _ in range(events)]
    while True:
        event = room.rng.choice(few) if few else room.event()
        for _ in range(3 if room.rng.random() < 0.1 else 1):
            title, text = room.telling(event)
            more, _ = room.telling(event)
            at += step
            yield Telling(title, more, f"{text} {room.telling(event)[1]}", "en", at)


if __name__ == "__main__":
    main()
