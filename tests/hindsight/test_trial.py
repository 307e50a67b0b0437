"""Exclusions tried by replay, on both databases."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from tests.support.configs import write_config
from tests.support.databases import store
from tests.support.jobs import BASE, Bench
from watcher.hindsight.trial import Trial, trials
from watcher.model import AlertId, ParsedEntry
from watcher.plan import Plan, load_plan
from watcher.store.core import notification
from watcher.store.databases.engine import Store
from watcher.store.past.feedback import Verdict, say
from watcher.store.past.judged import judged
from watcher.store.past.retention import clean

__all__ = ["store"]
OTHER = "https://herald.example/rss"
SOURCES = [f"{BASE}/rss", OTHER]
LISTS = [
    {"name": "belarus", "keywords": ["Belarus", "Minsk"]},
    {"name": "weather", "keywords": ["rain"]},
]
GOOD = ["Belarus signs a deal", "Minsk waits for talks", "Belarus votes", "Minsk answers Riga"]
NOISE = ["Belarus tractor sold", "Red tractor in Minsk", "Minsk: tractor parts", "Belarus tractor"]


def item(title: str, *, body: str = "", key: str = "", site: str = BASE) -> ParsedEntry:
    key = key or title.replace(" ", "-")
    return ParsedEntry(key, f"{site}/{key}", title, "", body)


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    """Alerts judged good and noise, and one about a tractor that nobody judged."""
    bench = Bench(store, tmp_path, sources=SOURCES, watchlists=LISTS, first_poll="alert")
    bench.poll(*map(item, (*GOOD, *NOISE, "Unread: a tractor of Belarus", "rain")))
    for title in GOOD:
        tell(bench, title, "good")
    for title in NOISE:
        tell(bench, title, "noise")
    return bench


def tell(bench: Bench, title: str, verdict: Verdict) -> None:
    [entry] = bench.rows("entry", title=title)
    [alert] = bench.rows("alert", entry_id=entry["id"])
    with bench.store.write() as connection:
        say(connection, AlertId(alert["id"]), verdict, None, bench.clock.now())


def another(folder: Path, watchlists: Sequence[Any]) -> Plan:
    write_config(folder, sources=SOURCES, watchlists=watchlists, channels={"screen": "console://"})
    return load_plan(folder, {})


def tried(
    bench: Bench, plan: Plan | None = None, since: datetime | None = None
) -> dict[str, list[Trial]]:
    with bench.store.read() as connection:
        start = since or bench.clock.now() - timedelta(days=30)
        return trials(connection, plan or bench.jobs.plan, start, list(judged(connection)))


def test_a_suggestion_tells_what_replay_took_away(bench: Bench) -> None:
    assert tried(bench) == {"belarus": [Trial("tractor", noise=4, good=0, fewer=5)]}


def test_a_word_in_the_body_of_good_ones_is_found_out_by_replay(bench: Bench) -> None:
    bench.poll(item("Belarus and Riga meet", body="First it was calm. Then a tractor came."))
    tell(bench, "Belarus and Riga meet", "good")
    assert tried(bench) == {}


def test_a_story_that_another_entry_tells_without_the_word_is_not_taken(bench: Bench) -> None:
    """Two sources link to one page; only one of them writes of a tractor."""
    bench.poll(item("Belarus tractor fair", key="fair"))
    bench.poll(item("Belarus opens a fair", key="fair"), source=OTHER)
    assert len(bench.rows("alert", watchlist="belarus")) == 10
    assert tried(bench)["belarus"][0].fewer == 5


def test_where_the_entries_are_forgotten_the_stored_words_count(bench: Bench) -> None:
    bench.poll(item("Weather"))
    bench.clock.turn(timedelta(days=200))
    with bench.store.write() as connection:
        connection.execute(update(notification).values(state="sent"))
        clean(connection, bench.clock.now() - timedelta(days=100))
    assert [row["title"] for row in bench.rows("entry")] == ["Weather"]
    assert tried(bench) == {"belarus": [Trial("tractor", noise=4, good=0, fewer=0)]}


def test_older_entries_are_not_replayed_and_count_by_their_words(bench: Bench) -> None:
    bench.clock.turn(timedelta(days=40))
    bench.poll(item("New Belarus tractor"))
    assert tried(bench) == {"belarus": [Trial("tractor", noise=4, good=0, fewer=1)]}


def test_a_word_that_is_excluded_already_is_not_suggested_again(
    bench: Bench, tmp_path: Path
) -> None:
    plan = another(tmp_path / "new", [LISTS[0] | {"exclude": ["tractor"]}])
    assert tried(bench, plan) == {}


def test_the_fields_of_the_watchlist_hold_for_the_word(bench: Bench, tmp_path: Path) -> None:
    bench.poll(item("Belarus in short", body="A tractor came by."))
    assert tried(bench)["belarus"][0].fewer == 6
    plan = another(tmp_path / "new", [LISTS[0] | {"fields": ["title"]}])
    assert tried(bench, plan)["belarus"][0].fewer == 5


def test_watchlists_that_are_gone_or_off_are_not_tried(bench: Bench, tmp_path: Path) -> None:
    assert tried(bench, another(tmp_path / "gone", LISTS[1:])) == {}
    assert tried(bench, another(tmp_path / "off", [LISTS[0] | {"enabled": False}])) == {}


def test_a_trial_stores_and_sends_nothing(bench: Bench) -> None:
    tables = ("alert", "match", "notification", "placement", "feedback", "story")
    before = [bench.rows(table) for table in tables]
    assert tried(bench) != {}
    assert [bench.rows(table) for table in tables] == before
