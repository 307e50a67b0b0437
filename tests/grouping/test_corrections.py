"""A person's word on stories sticks, on both databases."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from tests.grouping.tellings import AGAIN, BUDGET, QUAKE, line
from tests.support.databases import store
from tests.support.jobs import Bench
from watcher.errors import WatcherError
from watcher.grouping import corrections
from watcher.grouping.live import LiveWindow
from watcher.model import IncomingEntry, StoryId
from watcher.pipeline import take_in_lines
from watcher.store.core import notification
from watcher.store.databases.engine import Store

__all__ = ["store"]
WATCH = [{"name": "all", "keywords": ["Mindanao", "Parliament"], "notify": ["screen"]}]


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path, sources=[], watchlists=WATCH)


def take(bench: Bench, *lines: IncomingEntry) -> None:
    take_in_lines(bench.jobs, lines)


def correct(bench: Bench, change: str, *arguments: Any) -> StoryId:
    """Correct as another process does."""
    with LiveWindow().deciding(bench.store) as (_, turn):
        given = (turn, bench.jobs.plan) if change == "split" else (turn,)
        changed: StoryId = getattr(corrections, change)(*given, *arguments, bench.clock.now())
        return changed


def stories(bench: Bench) -> list[int]:
    return [row["story_id"] for row in bench.rows("entry")]


def test_a_merge_leaves_the_older_story_and_folds_what_is_not_sent(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE))
    take(bench, line("b.example", 2, BUDGET))
    assert correct(bench, "merge", StoryId(2), StoryId(1)) == 1
    assert stories(bench) == [1, 1]
    assert [row["state"] for row in bench.rows("notification")] == ["pending", "held"]
    assert [row["reason"] for row in bench.rows("placement")] == ["now", "folded"]
    assert bench.rows("story")[1]["merged_into"] == 1


def test_what_was_sent_stays_and_the_older_is_not_told_again(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE))
    take(bench, line("b.example", 2, BUDGET))
    sent(bench, 2)
    correct(bench, "merge", StoryId(1), StoryId(2))
    assert [row["state"] for row in bench.rows("notification")] == ["held", "sent"]


def test_a_running_service_places_by_what_was_merged(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE))
    take(bench, line("b.example", 2, BUDGET))
    correct(bench, "merge", StoryId(1), StoryId(2))
    take(bench, line("c.example", 3, BUDGET))
    assert stories(bench) == [1, 1, 1]


def test_a_split_gives_each_part_its_alert_and_sticks(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE))
    take(bench, line("b.example", 2, AGAIN))
    assert stories(bench) == [1, 1]
    new = correct(bench, "split", StoryId(1), ["g2"])
    assert stories(bench) == [1, new]
    assert [row["story_id"] for row in bench.rows("alert")] == [1, new]
    assert [row["role"] for row in bench.rows("entry")] == ["lead", "lead"]
    take(bench, line("c.example", 3, AGAIN))
    assert stories(bench) == [1, new, new]
    fresh = replace(bench.jobs, live=LiveWindow())
    take_in_lines(fresh, [line("d.example", 4, QUAKE), line("e.example", 5, AGAIN)])
    assert stories(bench)[:3] == [1, new, new]
    assert [row["merged_into"] for row in bench.rows("story")] == [None, None]
    assert len(bench.rows("alert")) == 2


def test_the_alert_goes_with_the_entry_that_made_it(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE))
    take(bench, line("b.example", 2, AGAIN))
    new = correct(bench, "split", StoryId(1), ["https://a.example/1"])
    told = {row["story_id"]: row["entry_id"] for row in bench.rows("alert")}
    assert told == {new: 1, 1: 2}


def sent(bench: Bench, *numbers: int) -> None:
    with bench.store.write() as connection:
        told = update(notification).where(notification.c.id.in_(numbers))
        connection.execute(told.values(state="sent"))


def test_a_merge_that_is_split_again_tells_nobody_twice(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE), line("b.example", 2, BUDGET))
    sent(bench, 1, 2)
    correct(bench, "merge", StoryId(1), StoryId(2))
    new = correct(bench, "split", StoryId(1), ["g2"])
    told = {row["entry_id"]: row["story_id"] for row in bench.rows("alert")}
    assert told == {1: 1, 2: new}
    assert [row["state"] for row in bench.rows("notification")] == ["sent", "sent"]


def test_what_was_folded_into_a_story_that_leaves_is_told_after_all(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE), line("b.example", 2, BUDGET))
    sent(bench, 2)
    correct(bench, "merge", StoryId(1), StoryId(2))
    assert [row["state"] for row in bench.rows("notification")] == ["held", "sent"]
    correct(bench, "split", StoryId(1), ["g2"])
    assert [row["state"] for row in bench.rows("notification")] == ["pending", "sent"]
    assert [row["reason"] for row in bench.rows("placement")] == ["now", "now"]
    assert [row["reason"] for row in bench.rows("alert")] == ["now", "now"]


def test_what_was_folded_before_it_was_sent_gets_its_own_alert(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE), line("b.example", 2, BUDGET))
    correct(bench, "merge", StoryId(1), StoryId(2))
    new = correct(bench, "split", StoryId(1), ["g2"])
    pending = [row["id"] for row in bench.rows("notification") if row["state"] == "pending"]
    told = {row["notification_id"] for row in bench.rows("placement") if row["reason"] == "now"}
    assert sorted(told) == pending
    assert len(pending) == 2
    stories_told = {row["story_id"] for row in bench.rows("alert") if row["reason"] == "now"}
    assert stories_told == {1, new}


def test_what_cannot_be_corrected_is_said(bench: Bench) -> None:
    take(bench, line("a.example", 1, QUAKE))
    with pytest.raises(WatcherError, match="no story 9"):
        correct(bench, "merge", StoryId(1), StoryId(9))
    with pytest.raises(WatcherError, match="are one story already"):
        correct(bench, "merge", StoryId(1), StoryId(1))
    with pytest.raises(WatcherError, match="has no entry x"):
        correct(bench, "split", StoryId(1), ["x"])
    with pytest.raises(WatcherError, match="nothing to split"):
        correct(bench, "split", StoryId(1), ["g1"])
