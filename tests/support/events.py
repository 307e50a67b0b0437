"""Synthetic events that several outlets tell in their own words, and news that nobody else tells.

Words come from the benchmark's vocabulary (Zipf); an event has names and words of its own, of
which each telling uses most, in its own order and among common words.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import accumulate

from tests.benchmarks.corpus import vocabulary
from tests.support.times import NOW

NAMES, WORDS = 6, 22


@dataclass
class Newsroom:
    """Draws events and tells them; the same for the same seed."""

    seed: int = 1
    rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self.common = vocabulary()[:400]
        self.weights = list(accumulate(1 / rank for rank in range(1, 401)))
        self.rare = vocabulary()[2_000:]

    def event(self) -> tuple[list[str], list[str]]:
        """Return an event: its names and its words."""
        names = [word.capitalize() for word in self.rng.sample(self.rare, NAMES)]
        return names, self.rng.sample(self.rare, WORDS)

    def telling(self, event: tuple[list[str], list[str]], *needles: str) -> tuple[str, str]:
        """Return a title and a text that tell an event; the title also has `needles`."""
        names, words = event
        title = self.rng.sample(names, 3) + self.rng.sample(words, 3) + list(needles)
        self.rng.shuffle(title)
        return " ".join(title).capitalize(), " ".join(self._sentences(names, words))

    def _sentences(self, names: list[str], words: list[str]) -> Iterator[str]:
        for _ in range(5):
            own = self.rng.sample(names, 3) + self.rng.sample(words, 7)
            filler = self.rng.choices(self.common, cum_weights=self.weights, k=8)
            sentence = own + filler
            self.rng.shuffle(sentence)
            yield " ".join(sentence).capitalize() + "."


def afternoon(
    outlets: int, others: int, needle: str, start: datetime = NOW
) -> list[dict[str, str]]:
    """Return lines for `ingest` by time: one event told by `outlets`, among `others` of news."""
    room = Newsroom()
    big = room.event()
    every = [(f"outlet{n}.example", f"big-{n}", room.telling(big, needle)) for n in range(outlets)]
    every += [
        (f"outlet{n % 200}.example", f"other-{n}", room.telling(room.event()))
        for n in range(others)
    ]
    room.rng.shuffle(every)
    step = timedelta(hours=5) / len(every)
    return [
        {
            "id": name, "source": site, "url": f"https://{site}/{name}", "title": title,
            "text": text, "published": (start + step * number).isoformat(), "lang": "en",
        }
        for number, (site, name, (title, text)) in enumerate(every)
    ]  # fmt: skip
