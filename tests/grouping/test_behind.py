"""First polls are grouped behind the polls, on both databases."""

from pathlib import Path

import pytest

from tests.grouping.tellings import AGAIN, BUDGET, QUAKE, telling
from tests.support.databases import store
from tests.support.jobs import BASE, Bench
from watcher.grouping.live import LiveWindow
from watcher.pipeline import group
from watcher.store.databases.engine import Store

__all__ = ["store"]
OTHER = "https://herald.example/rss"
THIRD = "https://post.example/rss"


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(
        store,
        tmp_path,
        sources=[f"{BASE}/rss", OTHER, THIRD],
        watchlists=[{"name": "quakes", "keywords": ["Mindanao"]}],
    )


def test_two_first_polls_that_tell_the_same_become_one_story_told_once(bench: Bench) -> None:
    bench.poll(telling("times.example", 1, QUAKE), telling("times.example", 2, BUDGET))
    bench.poll(telling("herald.example", 3, AGAIN), source=OTHER)
    assert len({row["story_id"] for row in bench.rows("entry")}) == 3
    assert group(bench.jobs) == 3
    first, budget, second = bench.rows("entry")
    assert first["story_id"] == second["story_id"] != budget["story_id"]
    assert [first["role"], second["role"]] == ["lead", "same"]
    assert second["why"]
    assert [row["reason"] for row in bench.rows("placement")] == ["baseline", "folded"]
    assert [row["merged_into"] for row in bench.rows("story")] == [None, None, 1]
    assert bench.rows("ungrouped") == []
    assert group(bench.jobs) == 0


def test_what_is_matched_is_grouped_first(bench: Bench) -> None:
    bench.poll(telling("times.example", 1, BUDGET), telling("times.example", 2, QUAKE))
    assert group(bench.jobs, matched=True) == 1
    assert [row["entry_id"] for row in bench.rows("ungrouped")] == [1]
    assert group(bench.jobs, matched=True) == 0
    assert bench.jobs.live.behind


def test_news_finds_what_the_first_poll_brought_before_it(bench: Bench) -> None:
    bench.poll(telling("herald.example", 0, BUDGET), source=OTHER)
    bench.poll(telling("times.example", 1, QUAKE))
    bench.poll(telling("herald.example", 2, AGAIN), source=OTHER)
    assert [row["story_id"] for row in bench.rows("entry")] == [1, 2, 2]
    assert [row["reason"] for row in bench.rows("alert")] == ["baseline"]


def test_an_entry_that_came_before_the_window_is_not_compared(bench: Bench) -> None:
    old = telling("times.example", -60 * 24 * 30, QUAKE)
    bench.poll(old)
    assert bench.rows("ungrouped") == []


def test_a_quiet_first_poll_does_not_silence_who_tells_it_anew(
    store: Store, tmp_path: Path
) -> None:
    bench = Bench(
        store,
        tmp_path,
        sources=[f"{BASE}/rss", OTHER],
        watchlists=[{"name": "quakes", "keywords": ["Mindanao"]}],
        first_poll="quiet",
    )
    bench.poll(telling("herald.example", 0, BUDGET), source=OTHER)
    bench.poll(telling("times.example", 1, QUAKE))
    assert bench.rows("notification") == []
    bench.poll(telling("herald.example", 2, AGAIN), source=OTHER)
    [alert], [sent] = bench.rows("alert"), bench.rows("notification")
    assert (alert["reason"], alert["entry_id"], sent["state"]) == ("now", 3, "pending")


def test_another_process_sees_what_this_one_grouped(bench: Bench) -> None:
    from dataclasses import replace

    other = replace(bench.jobs, live=LiveWindow())
    assert group(other) == 0, "its window is loaded, and empty"
    bench.poll(telling("times.example", 1, QUAKE))
    group(bench.jobs)
    bench.jobs = replace(other, live=other.live)
    bench.poll(telling("herald.example", 0, BUDGET), source=OTHER)
    bench.poll(telling("herald.example", 2, AGAIN), source=OTHER)
    assert [row["story_id"] for row in bench.rows("entry")] == [1, 2, 1]
