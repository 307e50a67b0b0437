"""Whatever publishers do to guids, addresses, dates and titles: no story is lost, none told twice.

Three feeds publish stories of made-up words, so that no two stories are alike by chance, and then
change what identifies their items, one thing at a time and many of them between two polls.
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support.databases import store
from tests.support.jobs import BASE, Bench
from watcher.errors import FetchError
from watcher.grouping.live import LiveWindow
from watcher.model import ParsedEntry
from watcher.store.databases.engine import Store

__all__ = ["store"]
FEEDS = (f"{BASE}/rss", "https://post.example/feed", "https://radio.example/feed")
POLLS, LISTED = 40, 12


def word(chance: random.Random) -> str:
    syllables = chance.choice((2, 3, 4))
    return "".join(
        chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") for _ in range(syllables)
    )


def words(chance: random.Random, count: int) -> list[str]:
    return [word(chance) for _ in range(count)]


@dataclass
class Item:
    """A story as its feeds list it at the moment."""

    name: str  # what its title begins with for ever
    guid: str | None
    url: str
    published: datetime | None
    summary: str
    title: str
    tracking: str = ""

    def entry(self) -> ParsedEntry:
        url = self.url + self.tracking
        return ParsedEntry(
            self.guid, url, self.title, summary=self.summary, published=self.published
        )


class World:
    """What is listed where, and what befalls it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.feeds: dict[str, list[Item]] = {feed: [] for feed in FEEDS}
        self.told: dict[str, bool] = {}  # name: is it about Belarus?

    def publish(self, feed: str, now: datetime) -> None:
        chance = self.chance
        about = chance.random() < 0.5
        title = [*words(chance, 6), *(["Belarus"] if about else [])]
        chance.shuffle(title)
        name = " ".join(title)
        self.told[name] = about
        number = len(self.told)
        guid = f"g{number}" if chance.random() < 0.8 else None
        host = feed.split("/")[2]
        url = f"https://{host}/news/{number}-{word(chance)}"
        dated = now - timedelta(minutes=chance.randrange(60)) if chance.random() < 0.8 else None
        summary = " ".join(words(chance, chance.choice((0, 8, 25))))
        self.feeds[feed].insert(0, Item(name, guid, url, dated, summary, name))

    def change(self, feed: str) -> None:
        """Do one thing to a feed; of each item at most one key between two polls."""
        items, chance = self.feeds[feed], self.chance
        item = chance.choice(items)
        changes: list[Callable[[], object]] = [
            lambda: setattr(item, "guid", f"h{chance.randrange(10**9)}"),
            lambda: setattr(item, "guid", None),
            lambda: setattr(item, "tracking", chance.choice(("", "?utm_source=rss", "#more"))),
            lambda: setattr(item, "title", f"{item.title} {word(chance)}"),
            lambda: setattr(item, "summary", " ".join(words(chance, 12))),
            lambda: self.swap_guids(items),
            lambda: chance.shuffle(items),
            lambda: self.syndicate(item),
        ]
        chance.choice(changes)()

    def swap_guids(self, items: list[Item]) -> None:
        one, other = self.chance.choice(items), self.chance.choice(items)
        one.guid, other.guid = other.guid, one.guid

    def syndicate(self, item: Item) -> None:
        other = self.feeds[self.chance.choice(FEEDS)]
        if item not in other:
            other.insert(0, item)

    def drop_old(self, feed: str) -> None:
        del self.feeds[feed][LISTED:]


@pytest.mark.parametrize("seed", [0, 1, 2, 7, 28])  # in 7 and 28 guids are used again
def test_no_story_is_lost_and_none_told_twice(store: Store, tmp_path: Path, seed: int) -> None:
    bench = Bench(store, tmp_path, sources=list(FEEDS), first_poll="alert")
    world, listed = World(seed), set[str]()
    for _ in range(POLLS):
        feed = world.chance.choice(FEEDS)
        for _ in range(world.chance.randrange(3)):
            world.publish(feed, bench.clock.now())
        if world.feeds[feed]:
            for _ in range(world.chance.randrange(4)):
                world.change(feed)
        world.drop_old(feed)
        if world.chance.random() < 0.1:
            bench.jobs = replace(bench.jobs, live=LiveWindow())  # as after a restart
        if world.chance.random() < 0.1:
            bench.fail(FetchError("down"), feed)
        else:
            bench.poll(*(item.entry() for item in world.feeds[feed]), source=feed)
            listed.update(item.name for item in world.feeds[feed])
    entries, alerts = bench.rows("entry"), bench.rows("alert")
    told = Counter(alert["story_id"] for alert in alerts)
    for name in listed:
        stories = {e["story_id"] for e in entries if e["title"].startswith(name)}
        assert stories, f"lost: {name}"
        assert sum(told[story] for story in stories) == world.told[name], name
