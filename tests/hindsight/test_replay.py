"""A replay of what happened, on both databases: what was sent, and what another plan would."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.configs import write_config
from tests.support.databases import store
from tests.support.jobs import BASE, OLD_NEWS, Bench
from tests.support.times import NOW
from watcher.grouping import corrections
from watcher.hindsight.origins import origins
from watcher.hindsight.replay import Replay, ReplayedAlert, Tally
from watcher.model import IncomingEntry, ParsedEntry
from watcher.pipeline import take_in_lines
from watcher.plan import Plan, load_plan
from watcher.store.core import tables
from watcher.store.databases.engine import Store
from watcher.store.past import history

__all__ = ["store"]
OTHER = "https://herald.example/rss"
LISTS = [
    {"name": "belarus", "keywords": ["Belarus", "Minsk"]},
    {"name": "harvest", "keywords": ["potato"]},
]


def item(number: int, title: str, *, site: str = BASE) -> ParsedEntry:
    published = NOW + timedelta(minutes=number)
    return ParsedEntry(f"g{number}", f"{site}/{number}", title, published=published)


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    """A history with all that can happen: first polls, copies, edits, old news, lines."""
    bench = Bench(store, tmp_path, sources=[f"{BASE}/rss", OTHER], watchlists=LISTS)
    first = [item(n, title) for n, title in enumerate(["Potato harvest", "Minsk in spring"])]
    bench.poll(*first)
    bench.poll(item(2, "Weather"), source=OTHER)
    bench.poll(item(3, "Belarus votes"), item(4, "Leaders meet"), *first)
    copy = ParsedEntry("copy", f"{BASE}/3?utm_source=x", "Belarus has voted")
    bench.poll(copy, item(2, "Weather"), source=OTHER)
    bench.poll(item(3, "Belarus votes"), item(4, "Leaders of Belarus meet"), *first)
    news = [item(n, f"Belarus story number {n}") for n in range(10, 18)]
    bench.poll(*news)
    bench.clock.turn(timedelta(days=9))
    bench.poll(*news)
    bench.poll(*(
        ParsedEntry(f"new-{n}", f"https://moved.example/{n}", title, "", "",
                    NOW + timedelta(minutes=n))
        for n, title in enumerate(OLD_NEWS, 10)
    ))  # fmt: skip
    lines = [IncomingEntry("wire", ParsedEntry("1", None, "Minsk, the archive", published=NOW))]
    take_in_lines(bench.jobs, lines)
    return bench


def another(bench: Bench, folder: Path, **config: Any) -> Plan:
    given: dict[str, Any] = {"sources": [f"{BASE}/rss", OTHER], "watchlists": LISTS}
    write_config(folder, channels={"screen": "console://"}, **(given | config))
    return load_plan(folder, {})


def replayed(
    bench: Bench, plan: Plan | None = None, since: timedelta = timedelta(days=30)
) -> list[ReplayedAlert]:
    with bench.store.read() as connection:
        return list(Replay(connection, plan or bench.jobs.plan, bench.clock.now() - since).alerts())


def told(changes: list[ReplayedAlert], change: str) -> list[tuple[str, str]]:
    return [(one.watchlist, one.title) for one in changes if one.change == change]


def test_with_the_watchlists_that_were_in_force_everything_is_the_same(bench: Bench) -> None:
    changes = replayed(bench)
    assert {one.change for one in changes} == {"="}
    made = {(row["watchlist"], row["story_id"]): row for row in bench.rows("alert")}
    assert len(made) == len(changes) > 20
    for one in changes:
        row = made[one.watchlist, one.story]
        assert (one.alert, one.entry, one.reason, one.at) == (
            row["id"], row["entry_id"], row["reason"], row["created"],
        )  # fmt: skip
        placed = bench.rows("placement", alert_id=one.alert)
        assert list(one.channels) == [row["channel"] for row in placed]
    assert {one.reason for one in changes} == {"now", "baseline", "reemission"}


@pytest.mark.parametrize("back", [timedelta(), timedelta(minutes=7), timedelta(days=9, minutes=7)])
def test_so_it_is_from_whatever_moment_on(bench: Bench, back: timedelta) -> None:
    assert {one.change for one in replayed(bench, since=back)} <= {"="}


def test_it_changes_nothing(bench: Bench, tmp_path: Path) -> None:
    before = {name: bench.rows(name) for name in tables}
    replayed(
        bench, another(bench, tmp_path / "new", watchlists=[{"name": "x", "keywords": ["Weather"]}])
    )
    assert {name: bench.rows(name) for name in tables} == before


def test_a_new_keyword_adds_the_texts_that_only_it_finds(bench: Bench, tmp_path: Path) -> None:
    wider = [LISTS[0], {"name": "harvest", "keywords": ["potato", "Leaders", "Belarus votes"]}]
    changes = replayed(bench, another(bench, tmp_path / "new", watchlists=wider))
    added = [one for one in changes if one.change == "+"]
    assert [(one.watchlist, one.title) for one in added] == [
        ("harvest", "Belarus votes"), ("harvest", "Leaders meet"),
    ]  # fmt: skip
    assert (added[0].reason, added[0].channels, added[0].alert) == ("now", ("screen",), None)
    assert added[0].snippet.text == "Belarus votes"
    assert added[0].snippet.marks == ((0, 13),)
    assert added[0].evidence[0]["term"] == "Belarus votes"
    assert told(changes, "-") == []


def test_a_keyword_less_takes_away_what_only_it_found(bench: Bench, tmp_path: Path) -> None:
    narrower = [{"name": "belarus", "keywords": ["Belarus"]}, LISTS[1]]
    changes = replayed(bench, another(bench, tmp_path / "new", watchlists=narrower))
    gone = [one for one in changes if one.change == "-"]
    assert told(changes, "+") == []
    assert [one.title for one in gone] == ["Minsk in spring", "Minsk, the archive"]
    assert [one.reason for one in gone] == ["baseline", "now"]
    assert gone[1].source == "wire"
    assert gone[1].channels == ("screen",)
    assert gone[1].snippet.marks == ((0, 5),)


def test_an_entry_is_looked_at_as_it_came_and_as_each_edit_left_it(
    bench: Bench, tmp_path: Path
) -> None:
    bench.poll(item(30, "One"))
    for title in ("Two Grodno", "Three", "Four Brest", "Five"):
        bench.poll(item(30, title))
    lists = [
        {"name": name, "keywords": [name]} for name in ("One", "Grodno", "Three", "Brest", "Five")
    ]
    changes = replayed(bench, another(bench, tmp_path / "new", watchlists=lists))
    assert told(changes, "+") == [
        ("One", "One"), ("Grodno", "Two Grodno"), ("Three", "Three"), ("Brest", "Four Brest"),
        ("Five", "Five"),
    ]  # fmt: skip


def test_a_renamed_watchlist_is_a_new_one(bench: Bench, tmp_path: Path) -> None:
    renamed = [LISTS[0], {"name": "potatoes", "keywords": ["potato"]}]
    changes = replayed(bench, another(bench, tmp_path / "new", watchlists=renamed))
    assert told(changes, "+") == [("potatoes", "Potato harvest")]
    assert told(changes, "-") == [("harvest", "Potato harvest")]


@pytest.mark.parametrize(
    ("first_poll", "reason", "channels"),
    [
        ("quiet", "baseline", ()),
        ("summary", "baseline", ("screen",)),
        ("alert", "now", ("screen",)),
    ],
)
def test_what_first_polls_found_is_told_as_the_plan_has_it(
    bench: Bench, tmp_path: Path, first_poll: str, reason: str, channels: tuple[str, ...]
) -> None:
    changes = replayed(bench, another(bench, tmp_path / "new", first_poll=first_poll))
    spring = next(one for one in changes if one.title == "Minsk in spring")
    assert (spring.change, spring.reason, spring.channels) == ("=", reason, channels)


def test_entries_of_a_source_that_was_removed_are_still_looked_at(
    bench: Bench, tmp_path: Path
) -> None:
    lists = [LISTS[0], {"name": "weather", "keywords": ["Weather"]}]
    plan = another(bench, tmp_path / "new", sources=[f"{BASE}/rss"], watchlists=lists)
    assert ("weather", "Weather") in told(replayed(bench, plan), "+")


def test_alerts_of_removed_sources_are_not_held_against_a_watchlist_that_chooses(
    store: Store, tmp_path: Path
) -> None:
    chosen = {"name": "belarus", "keywords": ["Belarus"], "sources": ["tag:x"]}
    tagged = [{"url": url, "tags": ["x"], "first_poll": "alert"} for url in (f"{BASE}/rss", OTHER)]
    bench = Bench(store, tmp_path, sources=tagged, watchlists=[chosen])
    bench.poll(item(1, "Belarus one"))
    bench.poll(item(2, "Belarus two"), source=OTHER)
    assert told(replayed(bench), "=") == [("belarus", "Belarus one"), ("belarus", "Belarus two")]
    plan = another(bench, tmp_path / "new", sources=tagged[:1], watchlists=[chosen])
    with store.read() as connection:
        replay = Replay(connection, plan, NOW)
        assert [one.change for one in replay.alerts()] == ["="]
    assert replay.unjudged == {"belarus": 1}


def test_alerts_from_before_the_window_stand(store: Store, tmp_path: Path) -> None:
    bench = Bench(store, tmp_path, sources=[f"{BASE}/rss", OTHER], first_poll="alert")
    bench.poll(item(1, "Belarus one"))
    since = bench.clock.now() + timedelta(seconds=1)
    bench.poll(ParsedEntry("copy", f"{BASE}/1", "Belarus one"), source=OTHER)
    bench.poll(item(1, "Belarus one, corrected"))
    with store.read() as connection:
        assert list(Replay(connection, bench.jobs.plan, since).alerts()) == []


def test_a_language_that_the_config_gives_a_source_counts(bench: Bench, tmp_path: Path) -> None:
    sources = [{"url": f"{BASE}/rss", "lang": "vi", "tags": ["x"], "name": "Times"}, OTHER]
    plan = another(bench, tmp_path / "new", sources=sources)
    with bench.store.read() as connection:
        of = origins(plan, history.places(connection))
        documents = [of[m.source_id].document(m) for m in history.moments(connection, NOW)]
    assert (documents[0].source, documents[0].lang, documents[0].tags) == (
        "Times",
        "vi",
        frozenset("x"),
    )
    assert documents[-1].lang is None
    assert documents[0].url == f"{BASE}/0"


def test_a_tally_counts_the_reasons_of_what_would_be_told(bench: Bench) -> None:
    tally = Tally()
    for one in replayed(bench):
        tally.add(one)
    assert tally.changes["="] == sum(tally.reasons.values())
    assert tally.reasons["reemission"] == 8


def test_stories_that_became_one_are_told_once(bench: Bench) -> None:
    with bench.jobs.live.deciding(bench.store) as (_, turn):
        one, other = (row["story_id"] for row in bench.rows("alert")[-2:])
        corrections.merge(turn, one, other, bench.clock.now())
    changes = replayed(bench)
    assert {one.change for one in changes} == {"="}
    assert len(changes) == len(bench.rows("alert")) - 1


def test_progress_goes_from_page_to_page_and_ends(bench: Bench) -> None:
    lines = [
        IncomingEntry("wire", ParsedEntry(str(n), None, f"Line {n}")) for n in range(100, 1200)
    ]
    take_in_lines(bench.jobs, lines)
    steps: list[tuple[int, int]] = []
    with bench.store.read() as connection:
        list(Replay(connection, bench.jobs.plan, NOW).alerts(lambda *step: steps.append(step)))
    assert [done for done, _ in steps[:2]] == [500, 1000]
    assert steps[-1][0] == steps[-1][1] == len(bench.rows("entry"))
