"""The window in memory is what is stored, whatever happens to a transaction."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from tests.grouping.tellings import AGAIN, BUDGET, QUAKE, line, telling
from tests.support.databases import store
from tests.support.jobs import Bench
from tests.support.times import NOW
from watcher.cluster.features import Telling, features
from watcher.grouping import live
from watcher.grouping.live import LiveWindow
from watcher.grouping.renewing import renew
from watcher.model import EntryId, IncomingEntry, StoryId
from watcher.pipeline import take_in_lines
from watcher.store.core import tables
from watcher.store.databases.engine import Store
from watcher.store.grouped import features as feature_rows

__all__ = ["store"]


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    watch = [{"name": "quakes", "keywords": ["Mindanao"]}]
    return Bench(store, tmp_path, sources=[], watchlists=watch)


def _break_off(bench: Bench) -> None:
    with bench.jobs.live.deciding(bench.store) as (_, turn):
        made = features(Telling(*QUAKE, "", "en", NOW))
        turn.add(EntryId(99), StoryId(99), made)
        raise RuntimeError("killed here")


def test_what_was_rolled_back_is_not_in_the_window(bench: Bench) -> None:
    take_in_lines(bench.jobs, [line("a.example", 1, BUDGET)])
    with pytest.raises(RuntimeError):
        _break_off(bench)
    take_in_lines(bench.jobs, [line("b.example", 2, AGAIN)])
    assert [row["story_id"] for row in bench.rows("entry")] == [1, 2]


def test_a_restart_in_the_middle_changes_nothing(bench: Bench) -> None:
    take_in_lines(bench.jobs, [line("a.example", 1, QUAKE), line("b.example", 2, BUDGET)])
    with LiveWindow().deciding(bench.store) as (_, turn):
        assert len(turn.window) == 2
    object.__setattr__(bench.jobs, "live", LiveWindow())
    take_in_lines(bench.jobs, [line("c.example", 3, AGAIN)])
    stories = [row["story_id"] for row in bench.rows("entry")]
    assert stories[0] == stories[2] != stories[1]


def test_the_order_of_arrival_within_a_batch_does_not_matter(bench: Bench) -> None:
    lines = [line("a.example", 1, QUAKE), line("b.example", 2, AGAIN), line("c.example", 3, BUDGET)]
    take_in_lines(bench.jobs, lines[::-1])
    rows = {row["url"]: row for row in bench.rows("entry")}
    first, second = rows["https://a.example/1"], rows["https://b.example/2"]
    assert first["story_id"] == second["story_id"]
    assert (first["role"], second["role"]) == ("lead", "same")
    [alert] = bench.rows("alert")
    assert alert["entry_id"] == first["id"]


def test_an_archive_of_old_years_leaves_the_window_as_it_goes_on(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "SWEEP", 4)
    for week in range(6):
        lines = []
        for number in range(4):
            item = telling(f"s{week}.example", week * 10 + number, (f"Word{week} {number}", "x"))
            at = NOW - timedelta(days=4_000 - 30 * week)
            lines.append(IncomingEntry(f"s{week}", item._replace(published=at)))
        bench.jobs.live._recent.clear()
        take_in_lines(bench.jobs, lines)
    assert len(bench.rows("feature")) == 4
    with bench.store.read() as connection:
        assert len(feature_rows.newest(connection, 100)) == 4


def test_a_better_title_counts_until_somebody_was_told(bench: Bench) -> None:
    long = "The geological survey said so. " * 40
    lead = IncomingEntry("a", telling("a.example", 1, QUAKE))
    item = telling("b.example", 2, AGAIN)
    take_in_lines(bench.jobs, [lead])
    take_in_lines(bench.jobs, [IncomingEntry("b", item._replace(body=AGAIN[1] + long))])
    [story] = bench.rows("story")
    assert (story["title"], story["title_entry_id"], story["lead_entry_id"]) == (AGAIN[0], 2, 1)


def _age(bench: Bench, packed: bytes) -> None:
    """Make what is kept of entries that of an older version."""
    with bench.store.write() as connection:
        connection.execute(update(tables["feature"]).values(packed=packed))
    object.__setattr__(bench.jobs, "live", LiveWindow())


def test_what_was_told_before_an_upgrade_is_not_told_again(bench: Bench) -> None:
    take_in_lines(bench.jobs, [line("a.example", 1, QUAKE), line("b.example", 2, BUDGET)])
    before = [row["packed"] for row in bench.rows("feature")]
    _age(bench, b"\x03 of an older version")
    assert take_in_lines(bench.jobs, [line("c.example", 3, AGAIN)]).alerts == 0
    stories = [row["story_id"] for row in bench.rows("entry")]
    assert stories[0] == stories[2] != stories[1]
    assert [row["packed"] for row in bench.rows("feature")][:2] == before


def test_at_a_start_it_is_made_anew_before_anybody_waits_for_it(bench: Bench) -> None:
    lines = [line("a.example", 1, QUAKE), line("b.example", 2, BUDGET)]
    take_in_lines(bench.jobs, lines)
    before = [row["packed"] for row in bench.rows("feature")]
    assert renew(bench.store) == 0
    _age(bench, b"\x03 of an older version")
    assert renew(bench.store) == 2
    assert [row["packed"] for row in bench.rows("feature")] == before
    assert renew(bench.store) == 0


def test_what_was_told_before_there_were_features_is_not_told_again(bench: Bench) -> None:
    old = line("d.example", 4, ("A comet", "It came near the sun."))
    old = replace(old, item=old.item._replace(published=NOW - timedelta(days=30)))
    take_in_lines(bench.jobs, [line("a.example", 1, QUAKE), line("b.example", 2, BUDGET), old])
    with bench.store.write() as connection:
        connection.execute(delete(tables["feature"]))
    object.__setattr__(bench.jobs, "live", LiveWindow())
    assert take_in_lines(bench.jobs, [line("c.example", 3, AGAIN)]).alerts == 0
    kept = {row["entry_id"] for row in bench.rows("feature")}
    assert kept == {row["id"] for row in bench.rows("entry") if row["title"] != "A comet"}
