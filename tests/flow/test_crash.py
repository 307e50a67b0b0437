"""SIGKILL at random moments near a poll or a send: nothing lost, repeated only what was in flight.

`WATCHER_KILLS=200 pytest tests/flow/test_crash.py` is the full run, `WATCHER_SEED=n` another one.
"""

import os
import random
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.benchmarks.corpus import vocabulary
from tests.support.world import Outlet, World

KILLS = int(os.environ.get("WATCHER_KILLS", "8"))
SEED = int(os.environ.get("WATCHER_SEED", "1"))
WITHIN = 0.3  # seconds after a poll or a send
CHANNELS = ("mail", "hook")
FORMS = ("rss", "atom", "json", "rss")

TOLD = """
select notification.id, notification.channel, notification.state, notification.message_id,
       entry.title
from notification
join placement on placement.notification_id = notification.id
join alert on alert.id = placement.alert_id
join entry on entry.id = alert.entry_id
"""


class Stream:
    """Publishes entries, some of which match; every one has a number of its own in its title."""

    def __init__(self, outlets: list[Outlet], rng: random.Random) -> None:
        self.outlets, self.rng = outlets, rng
        self.matching: list[str] = []
        self.others = 0

    def publish(self) -> None:
        """Publish up to three matching entries and one that does not match, anywhere."""
        for _ in range(self.rng.randint(1, 3)):
            self.matching.append(f"no{len(self.matching)}x")
            self._publish(f"Needle {self.matching[-1]}")
        self.others += 1
        self._publish(f"Hay {self.others}")

    def _publish(self, start: str) -> None:
        words = self.rng.choices(vocabulary()[500:], k=30)
        self.rng.choice(self.outlets).publish(f"{start} {' '.join(words[:6])}", " ".join(words[6:]))


@contextmanager
def database(world: World) -> Iterator[sqlite3.Connection]:
    """Open a copy of the database as it lies there, so that looking repairs nothing."""
    aside = world.folder / "aside"
    aside.mkdir()
    for name in ("watcher.db", "watcher.db-wal"):
        if (world.folder / name).exists():
            shutil.copy(world.folder / name, aside / name)
    try:
        with closing(sqlite3.connect(aside / "watcher.db")) as connection:
            yield connection
    finally:
        shutil.rmtree(aside)


def in_flight(world: World) -> list[int]:
    """Return the ids of the notifications that a killed service was sending."""
    with database(world) as connection:
        if not connection.execute(
            "select 1 from sqlite_schema where name = 'placement'"
        ).fetchone():
            return []
        rows = connection.execute("select id from notification where state = 'sending'")
        return [number for (number,) in rows]


def moment(world: World, rng: random.Random) -> None:
    """Wait for the next poll, mail or webhook, whichever the dice say."""
    marks: dict[str, Callable[[], int]] = {
        "poll": lambda: sum(outlet.polls for outlet in world.outlets),
        "mail": lambda: len(world.mails),
        "webhook": lambda: len(world.hooks),
    }
    what = rng.choice([*marks, "start"])
    if what in marks:
        before = marks[what]()
        world.until(lambda: marks[what]() > before, f"the next {what}")


def polled_anew(world: World) -> None:
    """Wait until every feed is asked twice more: then what it had at the first time is stored."""
    enough = [(outlet, outlet.polls + 2) for outlet in world.outlets]
    world.until(lambda: all(one.polls >= polls for one, polls in enough), "two more polls")


def copies(world: World) -> Counter[tuple[str, str]]:
    """Count what arrived: (channel, the text that arrived's number)."""
    mails = [("mail", number(str(mail["Subject"]))) for mail in world.mails]
    return Counter(mails + [("hook", number(body.decode())) for body in world.hooks])


def number(text: str) -> str:
    """Return the number of the entry that a text tells."""
    numbers = set(re.findall(r"\bno\d+x\b", text))
    assert len(numbers) == 1, f"not one entry in: {text}"
    return str(numbers.pop())


def test_sigkill_near_polls_and_sends_loses_nothing_and_repeats_only_the_one_in_flight(
    tmp_path: Path,
) -> None:
    rng, killed_while_sending, most = random.Random(SEED), Counter[int](), 0
    with World(tmp_path) as world:
        stream = Stream([world.feed(f"f{n}", form) for n, form in enumerate(FORMS)], rng)
        watchlist = {"name": "sewing", "keywords": ["needle"], "notify": list(CHANNELS)}
        world.configure(first_poll="alert", watchlists=[watchlist])
        for _ in range(KILLS):
            with world.service() as service:
                stream.publish()
                moment(world, rng)
                assert service.alive_for(rng.uniform(0, WITHIN)), world.log()
            doubtful = in_flight(world)
            most = max(most, len(doubtful))
            killed_while_sending.update(doubtful)
        wanted = {(channel, one) for channel in CHANNELS for one in stream.matching}
        with world.service() as service:
            world.until(lambda: wanted <= set(copies(world)), "all that was published", 120)
            polled_anew(world)
            assert service.stop() == 0
        repeats = sum(copies(world).values()) - len(wanted)
        sending = killed_while_sending.total()
        print(f"{KILLS} kills, {sending} of a send ({most} at once), {repeats} repeats")
        check(world, stream, killed_while_sending)


def check(world: World, stream: Stream, killed_while_sending: Counter[int]) -> None:
    """Hold what arrived and what is stored against what was published."""
    arrived = copies(world)
    with database(world) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("select count(*) from entry").fetchone() == (
            len(stream.matching) + stream.others,
        )
        told = connection.execute(TOLD).fetchall()
    assert {row[2] for row in told} == {"sent"}
    assert len(told) == len(CHANNELS) * len(stream.matching), "one a channel and matching entry"
    assert set(arrived) == {(channel, number(title)) for _, channel, _, _, title in told}
    for row, channel, _, _, title in told:
        repeats = arrived[channel, number(title)] - 1
        assert repeats <= killed_while_sending[row], f"{channel} told {title} {repeats} times more"
    by_id = {message_id: number(title) for _, channel, _, message_id, title in told}
    for mail in world.mails:
        assert by_id[str(mail["Message-ID"])] == number(str(mail["Subject"]))
