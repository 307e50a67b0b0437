"""Stories in whole runs: a big event, kills, two workers."""

import json
import signal
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import select

from tests.support.configs import write_config
from tests.support.databases import database_url
from tests.support.events import Newsroom, afternoon
from tests.support.rows import how_many
from tests.support.world import ROOT, World
from watcher.store import open_store
from watcher.store.core import alert, entry, notification, placement
from watcher.store.databases.engine import Store
from watcher.store.listings import stories

__all__ = ["database_url"]
OUTLETS = 60
OTHERS = 600
Rows = list[dict[str, Any]]


def configure(folder: Path, url: str) -> None:
    write_config(
        folder,
        database=url,
        sources=[],
        watchlists=[{"name": "big", "keywords": ["needle"], "notify": ["screen"]}],
        channels={"screen": "console://"},
    )


def lines(path: Path, rows: Rows) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def start(folder: Path, file: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "watcher", "--config", str(folder), "ingest", str(file)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def ingest(folder: Path, file: Path) -> None:
    assert start(folder, file).wait(300) == 0


def partition(store: Store) -> set[frozenset[str]]:
    with store.read() as connection:
        return {frozenset(e["id"] for e in s["entries"]) for s in stories(connection)}


def big(store: Store) -> list[dict[str, Any]]:
    """Return the stories that hold an entry of the big event."""
    with store.read() as connection:
        return [
            s for s in stories(connection) if any(e["id"].startswith("big") for e in s["entries"])
        ]


def test_an_event_that_sixty_outlets_tell_is_one_alert_with_a_right_count(
    tmp_path: Path, database_url: str
) -> None:
    configure(tmp_path, database_url)
    file = lines(tmp_path / "afternoon.jsonl", afternoon(OUTLETS, OTHERS, "needle"))
    ingest(tmp_path, file)
    with closing(open_store(database_url, create=False)) as store:
        [told] = big(store)
        assert Counter(e["id"][:3] for e in told["entries"]) == {"big": OUTLETS}
        assert told["sources"] == told["independent"] == OUTLETS
        assert how_many(store, alert) == how_many(store, notification) == 1
        before = partition(store)
        ingest(tmp_path, file)
        assert partition(store) == before
        assert how_many(store, entry) == OUTLETS + OTHERS


def test_a_killed_ingest_goes_on_where_it_was(tmp_path: Path) -> None:
    rows = afternoon(20, 1_500, "needle")
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    for folder in (whole, killed):
        folder.mkdir()
        configure(folder, f"sqlite:///{folder / 'watcher.db'}")
    file = lines(tmp_path / "afternoon.jsonl", rows)
    ingest(whole, file)
    open_store(f"sqlite:///{killed / 'watcher.db'}", create=True).close()
    with closing(open_store(f"sqlite:///{killed / 'watcher.db'}", create=False)) as store:
        with start(killed, file) as child:
            while how_many(store, entry) < 500 and child.poll() is None:
                pass
            child.send_signal(signal.SIGKILL)
        assert 0 < how_many(store, entry) < len(rows)
        ingest(killed, file)
        with closing(open_store(f"sqlite:///{whole / 'watcher.db'}", create=False)) as other:
            assert partition(store) == partition(other)
        assert how_many(store, alert) == how_many(store, notification) == 1


def test_two_workers_never_make_two_stories_of_one_event(tmp_path: Path, database_url: str) -> None:
    configure(tmp_path, database_url)
    room = Newsroom()
    events = [room.event() for _ in range(60)]
    files = []
    for worker in range(2):
        rows = []
        for number, event in enumerate(events):
            title, text = room.telling(event, "needle")
            name = f"{number}-{worker}"
            rows.append({"id": name, "source": f"s{name}", "title": title, "text": text})
        files.append(lines(tmp_path / f"{worker}.jsonl", rows))
    open_store(database_url, create=True).close()
    workers = [start(tmp_path, file) for file in files]
    assert [worker.wait(300) for worker in workers] == [0, 0]
    with closing(open_store(database_url, create=False)) as store:
        together = partition(store)
        for number in range(60):
            assert any({f"{number}-0", f"{number}-1"} <= each for each in together), number
        assert how_many(store, alert) == how_many(store, notification) == len(together)
        assert how_many(store, entry) == 120


def test_an_event_of_many_polled_outlets_is_one_mail_and_its_first_polls_one_line(
    tmp_path: Path,
) -> None:
    room = Newsroom()
    past, news = room.event(), room.event()
    with World(tmp_path) as world:
        feeds = [world.feed(f"outlet{n}") for n in range(12)]
        for feed in feeds:
            feed.publish(*room.telling(past, "needle"))
            feed.publish(*room.telling(room.event()))
        watchlist = {"name": "big", "keywords": ["needle"], "notify": ["mail"]}
        world.configure(first_poll="summary", watchlists=[watchlist])
        world.command("once", "--all")
        assert len(world.mails) == 1
        for feed in feeds:
            feed.publish(*room.telling(news, "needle"))
            feed.publish(*room.telling(room.event()))
        world.command("once", "--all")
        world.command("once", "--all")
        assert len(world.mails) == 2
    with (
        closing(open_store(f"sqlite:///{tmp_path / 'watcher.db'}", create=False)) as store,
        store.read() as connection,
    ):
        told = [s for s in stories(connection) if s["sources"] > 1]
        assert [s["independent"] for s in told] == [12, 12]
        reasons = connection.execute(select(placement.c.reason)).scalars()
        assert Counter(reasons) == {"baseline": 1, "folded": 11, "now": 1}
