"""What is made of lines before the writer lock is held."""

from pathlib import Path

import pytest

from tests.grouping.tellings import AGAIN, BUDGET, QUAKE, line
from tests.support.databases import store
from tests.support.jobs import Bench
from tests.support.times import NOW
from watcher.cluster.features import Telling, features
from watcher.ingest import made_ahead
from watcher.pipeline import take_in_lines
from watcher.store.databases.engine import Store

__all__ = ["store"]


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


def test_it_is_what_would_be_made_later_and_only_of_what_is_new(bench: Bench) -> None:
    quake, budget = line("times.example", 1, QUAKE), line("times.example", 2, BUDGET)
    take_in_lines(bench.jobs, [budget])
    made = made_ahead(bench.store, [quake, budget], NOW)
    item = quake.item
    assert item.published
    told = Telling(item.title, item.summary, item.body, item.lang, item.published)
    assert made == {item: features(told)}


def test_lines_of_one_event_are_one_story_in_one_batch_or_two(bench: Bench) -> None:
    lines = [line(f"{n}.example", n, texts) for n, texts in enumerate((QUAKE, AGAIN, BUDGET))]
    take_in_lines(bench.jobs, lines[:2])
    take_in_lines(bench.jobs, lines)
    assert [row["story_id"] for row in bench.rows("entry")] == [1, 1, 2]
