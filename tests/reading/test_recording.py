"""Texts that arrive after their entries: stored, matched, learned from, on both databases."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.databases import store
from tests.support.jobs import BASE, Bench
from tests.support.times import NOW
from watcher.errors import FetchError
from watcher.ingest import Counts
from watcher.model import Article, EntryId, ParsedEntry, Reading
from watcher.pipeline import claim_readings, take_in_texts
from watcher.polling.lots import FIRST_POLL
from watcher.reading.deciding import Read
from watcher.store import leases
from watcher.store.databases.engine import Store
from watcher.store.polled import paragraphs, readings

__all__ = ["store"]
PAGE = f"{BASE}/tag/x"
QUIET = [ParsedEntry(url=f"{BASE}/2026/quiet-{n}", title=f"Quiet {n}") for n in range(3)]
TALKS = ParsedEntry(url=f"{BASE}/2026/talks", title="Leaders meet", summary="They talk.")


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    source = {"url": PAGE, "kind": "page", "full_text": True}
    bench = Bench(store, tmp_path, sources=[source], first_poll="summary")
    listed(bench, *QUIET)
    return bench


def listed(bench: Bench, *items: ParsedEntry) -> Counts:
    return bench.poll(*items, source=PAGE, kind="page")


def due(bench: Bench) -> list[EntryId]:
    with bench.store.read() as connection:
        return [number for number, _ in readings.due(connection, bench.clock.now())]


def claimed(bench: Bench, title: str) -> Reading:
    [row] = bench.rows("entry", title=title)
    [reading] = claim_readings(bench.jobs, [row["id"]])
    return reading


def read(bench: Bench, title: str, text: str = "", **about: object) -> Counts:
    article = Article(text=text, method="tests", **about)  # type: ignore[arg-type]
    return take_in_texts(bench.jobs, [Read(claimed(bench, title), article)])


def test_a_new_entry_is_to_be_read_and_its_text_may_alert(bench: Bench) -> None:
    assert listed(bench, TALKS, *QUIET).alerts == 0
    counts = read(bench, "Leaders meet", "It was in Minsk.\nThey ate.")
    assert counts.alerts == 1
    [entry], [match] = bench.rows("entry", title="Leaders meet"), bench.rows("match")
    assert entry["body"] == "It was in Minsk.\nThey ate."
    assert (match["evidence"][0]["field"], match["evidence"][0]["text"]) == ("body", "Minsk")
    assert [alert["reason"] for alert in bench.rows("alert")] == ["now"]
    assert bench.rows("revision") == []
    [reading] = bench.rows("reading", entry_id=entry["id"])
    assert (reading["state"], reading["method"], reading["lease_until"]) == ("done", "tests", None)


def test_an_alert_does_not_wait_for_the_text_and_comes_once(bench: Bench) -> None:
    assert listed(bench, TALKS._replace(title="Minsk talks"), *QUIET).alerts == 1
    assert read(bench, "Minsk talks", "It was in Minsk. Belarus.").alerts == 0
    assert len(bench.rows("notification", kind="alert")) == 1


def test_a_text_that_is_not_the_articles_is_not_matched_and_the_reason_is_kept(
    bench: Bench,
) -> None:
    listed(bench, TALKS, *QUIET)
    assert read(bench, "Leaders meet", "Minsk: subscribe!", refused="paywall").alerts == 0
    [entry] = bench.rows("entry", title="Leaders meet")
    [reading] = bench.rows("reading", entry_id=entry["id"])
    assert (entry["body"], reading["state"], reading["refused"]) == ("", "done", "paywall")


def test_an_edited_teaser_keeps_the_text_of_the_page(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    read(bench, "Leaders meet", "It was in Brest.")
    counts = listed(bench, TALKS._replace(summary="They talked in Minsk."), *QUIET)
    assert (counts.edits, counts.alerts) == (1, 1)
    [entry] = bench.rows("entry", title="Leaders meet")
    assert (entry["summary"], entry["body"]) == ("They talked in Minsk.", "It was in Brest.")


def test_the_page_of_an_edited_entry_is_read_again_and_its_old_text_kept(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    read(bench, "Leaders meet", "It was in Brest.")
    listed(bench, TALKS._replace(title="Leaders have met"), *QUIET)
    [entry] = bench.rows("entry", title="Leaders have met")
    assert entry["id"] not in due(bench)  # an hour later
    bench.clock.turn(readings.REST)
    assert entry["id"] in due(bench)
    assert read(bench, "Leaders have met", "No, it was in Minsk.").alerts == 1
    [entry] = bench.rows("entry", title="Leaders have met")
    assert entry["body"] == "No, it was in Minsk."
    assert [row["body"] for row in bench.rows("revision")] == ["It was in Brest."] * 2


def test_a_page_that_says_the_same_again_is_no_edit(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    for number in range(readings.MOST_READS + 2):
        listed(bench, TALKS._replace(summary=f"Update {number}"), *QUIET)
        bench.clock.turn(readings.REST)
        [entry] = bench.rows("entry", title="Leaders meet")
        if entry["id"] in due(bench):
            read(bench, "Leaders meet", "It was in Brest.")
    [reading] = bench.rows("reading", entry_id=entry["id"])
    assert reading["reads"] == readings.MOST_READS
    assert {row["body"] for row in bench.rows("revision")} <= {"", "It was in Brest."}


def test_a_paused_source_keeps_its_pages_to_read(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    bench.jobs = replace(bench.jobs, specs={})
    [row] = bench.rows("entry", title="Leaders meet")
    assert claim_readings(bench.jobs, [row["id"]]) == []
    [reading] = bench.rows("reading", entry_id=row["id"])
    assert (reading["state"], reading["attempts"]) == ("pending", 0)


def test_a_page_that_lists_less_of_an_entry_takes_nothing_away(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    listed(bench, TALKS._replace(title="Leaders have met", summary=""), *QUIET)
    [entry] = bench.rows("entry", title="Leaders have met")
    assert entry["summary"] == "They talk."


def test_of_a_first_poll_the_newest_are_read_and_join_its_summary(
    store: Store, tmp_path: Path
) -> None:
    source = {"url": PAGE, "kind": "page", "full_text": True}
    bench = Bench(store, tmp_path, sources=[source], first_poll="summary")
    items = [
        ParsedEntry(url=f"{BASE}/2026/old-{n}", title=f"Old {n}", published=NOW - timedelta(days=n))
        for n in range(FIRST_POLL + 5)
    ]
    listed(bench, *reversed(items))
    titles = {row["id"]: row["title"] for row in bench.rows("entry")}
    assert {titles[number] for number in due(bench)} == {f"Old {n}" for n in range(FIRST_POLL)}
    with bench.store.read() as connection:
        assert readings.baseline_unread(connection)
    assert read(bench, "Old 0", "It was in Minsk.").alerts == 1
    assert read(bench, "Old 1", "It was in Belarus.").alerts == 1
    [summary] = bench.rows("notification")
    assert (summary["kind"], summary["due"] > bench.clock.now()) == ("summary", True)
    for number in range(2, FIRST_POLL):
        read(bench, f"Old {number}", "Nothing.")
    [summary] = bench.rows("notification")
    assert summary["due"] <= bench.clock.now()


def test_what_all_articles_say_is_left_out_of_the_text(bench: Bench) -> None:
    items = [ParsedEntry(url=f"{BASE}/2026/n-{n}", title=f"News {n}") for n in range(5)]
    listed(bench, *items, *QUIET)
    site = "Read our newsletter about Minsk, every Friday."
    for number, word in enumerate(("rain", "wheat", "barley", "potatoes", "storks")):
        read(bench, f"News {number}", f"This article is about {word}.\n{site}")
    bodies = [row["body"] for row in bench.rows("entry") if row["title"].startswith("News")]
    assert [site in body for body in bodies] == [True, True, True, False, False]
    left_out = [row["left_out"] for row in bench.rows("reading") if row["state"] == "done"]
    assert left_out == [0, 0, 0, 1, 1]


def test_a_failed_reading_waits_and_is_given_up_at_last(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    for attempt in range(1, 7):
        reading = claimed(bench, "Leaders meet")
        assert reading.attempts == attempt - 1
        take_in_texts(bench.jobs, [Read(reading, FetchError("timed out"))])
        [row] = bench.rows("reading", entry_id=reading.entry_id)
        assert row["attempts"] == attempt
        assert reading.entry_id not in due(bench)
        bench.clock.turn(timedelta(hours=12))
    assert (row["state"], row["error"]) == ("failed", "timed out")
    assert reading.entry_id not in due(bench)


def test_a_claim_holds_until_its_lease_ends(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    first = claimed(bench, "Leaders meet")
    assert claim_readings(bench.jobs, [first.entry_id]) == []
    assert first.entry_id not in due(bench)
    bench.clock.turn(readings.LEASE + timedelta(seconds=1))
    assert claim_readings(bench.jobs, [first.entry_id]) == [first]


def test_a_killed_process_leaves_claims_that_the_next_start_frees(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    first = claimed(bench, "Leaders meet")
    with bench.store.write() as connection:
        leases.release(connection)
    assert first.entry_id in due(bench)


def test_counts_of_paragraphs_are_halved_and_singles_forgotten(bench: Bench) -> None:
    [source] = bench.rows("source")
    with bench.store.write() as connection:
        for number in range(10):
            keys = {1000 + number, 7}
            paragraphs.count(connection, source["id"], keys, bench.clock.now(), 10)
    assert [(row["key"], row["entries"]) for row in bench.rows("paragraph")] == [(0, 5), (7, 5)]


def test_entries_that_are_forgotten_meanwhile_are_left_alone(bench: Bench) -> None:
    listed(bench, TALKS, *QUIET)
    reading = claimed(bench, "Leaders meet")
    gone = Reading(EntryId(999), reading.source_id, reading.source, reading.url, reading.host)
    assert take_in_texts(bench.jobs, [Read(gone, Article(text="Minsk"))]) == Counts()
