"""Two days of restarts, by a clock that tests turn: no early poll, and everybody is asked."""

import os
import random
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.runners.publishers import DAY, MINUTE, Host, Publisher
from tests.runners.stage import opened, rows
from tests.support.configs import write_config
from tests.support.http import Reply, Route, Site, serve
from tests.support.jobs import FakeClock
from tests.support.times import NOW
from watcher.runners.once import run_round

HOUR = timedelta(hours=1)
LONGEST_NIGHT = timedelta(minutes=40)  # how long the service is down at most, or asleep
SEED = int(os.environ.get("WATCHER_SEED", "1"))


class Days:
    """Publishers on three servers, and a config that asks them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.rng, self.clock = folder, random.Random(seed), FakeClock()
        calm, moody, busy = (Host(self.clock, self.rng) for _ in range(3))
        self.publishers = {
            calm: [
                Publisher(calm, "/minute", MINUTE * 2),
                Publisher(calm, "/quarter", MINUTE * 15),
                Publisher(calm, "/fresh", MINUTE * 5, fresh=MINUTE * 30),
                Publisher(calm, "/stale", MINUTE * 30, fresh=MINUTE * 5),
                Publisher(calm, "/ttl", MINUTE * 10, ttl=HOUR),
                Publisher(calm, "/both", MINUTE * 10, fresh=MINUTE * 20, ttl=MINUTE * 40),
                Publisher(calm, "/night", MINUTE * 10, skip_hours=(0, 1, 2, 3, 12, 23)),
                Publisher(calm, "/daily", DAY),
            ],
            moody: [
                Publisher(moody, "/often", MINUTE * 5, refuses=30),
                Publisher(moody, "/always", MINUTE * 5, refuses=100),
                Publisher(moody, "/fresh", MINUTE * 10, fresh=HOUR, refuses=10),
                Publisher(moody, "/hourly", HOUR, refuses=20),
            ],
            busy: [
                Publisher(busy, "/first", MINUTE * 5, rests=8),
                Publisher(busy, "/second", MINUTE * 15, rests=5, refuses=5),
                Publisher(busy, "/third", MINUTE * 30, ttl=MINUTE * 45),
            ],
        }
        self.all = [one for group in self.publishers.values() for one in group]
        self.sites: dict[int, Site] = {}
        self.rounds = self.restarts = 0

    async def open(self, stack: AsyncExitStack) -> None:
        """Start the servers."""
        for host, group in self.publishers.items():
            site = await stack.enter_async_context(serve({p.path: p.answer for p in group}))
            self.sites[id(host)] = site
        self.configure()

    def configure(self) -> None:
        """Write the config as it is now."""
        names = [
            {
                "url": self.sites[id(one.host)].url(one.path),
                "every": f"{int(one.every.total_seconds())}s",
            }
            for one in self.all
        ]
        write_config(self.folder, sources=names)

    def edit(self) -> None:
        """Change how often one source is polled."""
        one = self.rng.choice(self.all)
        one.every = self.rng.choice([MINUTE * 2, MINUTE * 7, MINUTE * 20, HOUR])
        self.configure()

    async def live(self, until: timedelta) -> None:
        """Run the service for some rounds, end it, and start it again, until that much is over."""
        while self.clock.now() < NOW + until:
            self.restarts += 1
            if self.rng.randrange(3) == 0:
                self.edit()
            async with opened(self.folder, clock=self.clock) as app:
                app.jobs = replace(app.jobs, jitter=self.rng.random)
                for _ in range(self.rng.randint(1, 7)):
                    await run_round(app)
                    self.rounds += 1
                    self.complain_of_waiting()
                    self.clock.turn(timedelta(seconds=self.rng.uniform(1, 1800)))
            self.clock.turn(LONGEST_NIGHT * self.rng.random() ** 4)

    def complain_of_waiting(self) -> None:
        """Note who could have been asked in the round that is over."""
        for one in self.all:
            if (waited := one.overdue(self.clock.now())) > timedelta():
                one.late.append(f"{self.clock.now()}: waits for {waited}")


async def test_two_days_of_restarts_ask_nobody_early_and_everybody_often_enough(
    tmp_path: Path,
) -> None:
    days = Days(tmp_path, SEED)
    async with AsyncExitStack() as stack:
        await days.open(stack)
        await days.live(2 * DAY)
    assert days.restarts > 30
    assert {p.path: p.early for p in days.all if p.early} == {}
    assert {p.path: p.late for p in days.all if p.late} == {}
    assert all(p.asked for p in days.all)


async def test_a_source_that_is_gone_is_asked_once_in_two_days_and_an_adopted_one_directly(
    tmp_path: Path,
) -> None:
    clock, rng = FakeClock(), random.Random(3)
    new = Publisher(Host(clock, rng), "/new", MINUTE * 30)
    routes: dict[str, Route] = {
        "/gone": Reply(status=410),
        "/old": Reply(status=301, headers={"Location": "/new"}),
        "/new": new.answer,
    }
    async with serve(routes) as site:
        names = [{"name": name, "url": site.url(f"/{name}")} for name in ("gone", "old")]
        write_config(tmp_path, sources=names, every="30m")
        while clock.now() < NOW + 2 * DAY:
            async with opened(tmp_path, clock=clock) as app:
                await run_round(app)
            clock.turn(MINUTE * rng.randint(20, 120))
        async with opened(tmp_path, clock=clock) as app:
            [adopted] = [r["adopted_url"] for r in rows(app, "source") if r["adopted_url"]]
    paths = [seen.path for seen in site.seen]
    assert paths.count("/gone") == 1
    assert adopted == site.url("/new")
    assert 5 < paths.count("/old") < paths.count("/new")
    assert paths[-1] == "/new"
    assert paths[-2] != "/old"
    assert new.early == []
