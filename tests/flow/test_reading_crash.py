"""SIGKILL while pages are read: no text is lost, no alert comes twice.

`WATCHER_KILLS=100 pytest tests/flow/test_reading_crash.py` is the full run.
"""

import os
import random
from collections import Counter
from functools import partial
from pathlib import Path

from tests.benchmarks.corpus import vocabulary
from tests.flow.test_crash import database, in_flight
from tests.support.pages import NewsSite
from tests.support.world import World

KILLS = int(os.environ.get("WATCHER_KILLS", "4"))
SEED = int(os.environ.get("WATCHER_SEED", "1"))
WITHIN = 0.4  # seconds after a page was asked for
UNREAD = "select count(*) from reading where state <> 'done'"
MATCHES = "select count(*) from match"


def test_sigkill_while_pages_are_read_loses_nothing(tmp_path: Path) -> None:
    rng, doubtful = random.Random(SEED), 0
    with World(tmp_path) as world:
        site = NewsSite(world, sidebar=["A needle for all"])
        site.publish_some(6)
        source = {"name": "tag", "url": site.url, "kind": "page", "full_text": True}
        watchlist = {"name": "sewing", "keywords": ["needle"], "notify": ["mail"]}
        world.configure(first_poll="alert", sources=[source], watchlists=[watchlist])
        wanted = set()
        for _ in range(KILLS):
            with world.service() as service:
                asked = len(site.asked)
                for _ in range(2):
                    wanted.add(_publish(site, rng))
                world.until(partial(_more_than, site, asked), "a page is asked for")
                assert service.alive_for(rng.uniform(0, WITHIN)), world.log()
            doubtful += len(in_flight(world))
        with world.service() as service:
            world.until(lambda: wanted <= told(world).keys(), "every alert", 120)
            assert service.stop() == 0
        repeats = told(world).total() - len(wanted)
        print(f"{KILLS} kills, {doubtful} of a send, {repeats} repeats")
        assert repeats <= doubtful
        with database(world) as connection:
            assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
            assert connection.execute(UNREAD).fetchone() == (0,)
            assert connection.execute(MATCHES).fetchone() == (len(wanted),)


def _publish(site: NewsSite, rng: random.Random) -> str:
    """Publish an article whose words are in no other, so that it is a story of its own."""
    words = rng.choices(vocabulary()[500:], k=60)
    title = " ".join(words[:6])
    site.publish(
        title, "", f"Needle: {' '.join(words[6:20])}.", filler=[" ".join(words[20:]) + "."]
    )
    return title


def _more_than(site: NewsSite, asked: int) -> bool:
    return len(site.asked) > asked


def told(world: World) -> Counter[str]:
    """Count the mails by the title they tell."""
    return Counter(str(mail["Subject"]).partition("] ")[2] for mail in world.mails)
