"""What arrived becomes entries, stories, matches, alerts and outbox rows, on both databases."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.databases import store
from tests.support.jobs import BASE, OLD_NEWS, Bench
from tests.support.times import NOW
from watcher.errors import FetchError
from watcher.model import IncomingEntry, ParsedEntry, Postponed
from watcher.pipeline import group, take_in_lines
from watcher.store.databases.engine import Store
from watcher.store.ingested import alerts

__all__ = ["store"]
OTHER = "https://herald.example/rss"


def item(number: int, title: str, *, site: str = BASE, summary: str = "") -> ParsedEntry:
    published = NOW + timedelta(minutes=number)
    return ParsedEntry(f"g{number}", f"{site}/{number}", title, summary, published=published)


QUIET = item(0, "Potato harvest begins")
TALKS = item(1, "Leaders of Belarus meet")


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    bench = Bench(store, tmp_path, sources=[f"{BASE}/rss", OTHER], first_poll="quiet")
    bench.poll(QUIET)
    return bench


def test_a_new_matching_item_becomes_one_alert_with_evidence(bench: Bench) -> None:
    counts = bench.poll(TALKS, QUIET)
    assert (counts.entries, counts.alerts) == (1, 1)
    [match] = bench.rows("match")
    assert match["evidence"] == [
        {
            "field": "title", "start": 11, "end": 18, "text": "Belarus", "term": "Belarus",
            "rule": "exact",
        }
    ]  # fmt: skip
    [alert], [sent] = bench.rows("alert"), bench.rows("notification")
    assert (alert["watchlist"], alert["reason"]) == ("belarus", "now")
    assert (sent["channel"], sent["state"], sent["due"]) == (
        "screen", "pending", bench.clock.now(),
    )  # fmt: skip


def test_the_same_document_again_changes_nothing(bench: Bench) -> None:
    bench.poll(TALKS, QUIET)
    before = {
        name: bench.rows(name) for name in ("entry", "entry_key", "own_key", "story", "alert")
    }
    counts = bench.poll(TALKS, QUIET)
    assert (counts.entries, counts.edits, counts.alerts) == (0, 0, 0)
    assert before == {name: bench.rows(name) for name in before}


def test_a_published_time_that_moves_with_each_poll_is_no_edit_and_is_kept_as_it_came(
    bench: Bench,
) -> None:
    """Pages tell "2 hours ago", which is another instant each time they are read."""
    listed = [item(number, f"Report {number} of Belarus") for number in range(1, 5)]
    bench.poll(*listed, kind="page")
    before = {
        name: bench.rows(name) for name in ("entry", "entry_key", "own_key", "match", "alert")
    }
    for minutes in (-50, 7, 3 * 24 * 60, -9 * 24 * 60):
        moved = timedelta(minutes=minutes)
        again = [one._replace(published=one.published + moved) for one in listed if one.published]
        counts = bench.poll(*again, kind="page")
        assert (counts.entries, counts.edits, counts.alerts) == (0, 0, 0)
    assert before == {name: bench.rows(name) for name in before}
    assert bench.rows("revision") == []


def test_the_same_page_at_another_source_is_one_story_and_one_alert(bench: Bench) -> None:
    bench.poll(QUIET, source=OTHER)
    bench.poll(TALKS, QUIET)
    copy = ParsedEntry("tag:herald,77", f"{BASE}/1?utm_source=herald", "Belarus: leaders meet")
    bench.poll(copy, source=OTHER)
    first, second = bench.rows("entry")[-2:]
    assert (first["story_id"], second["role"]) == (second["story_id"], "duplicate")
    assert len(bench.rows("match")) == 2
    assert len(bench.rows("alert")) == len(bench.rows("notification")) == 1


def test_an_edit_keeps_the_old_text_and_alerts_where_it_newly_matches(bench: Bench) -> None:
    bench.poll(item(1, "Leaders meet"), QUIET)
    assert bench.rows("alert") == []
    edited = item(1, "Leaders of Belarus meet")
    counts = bench.poll(edited, QUIET)
    assert (counts.entries, counts.edits, counts.alerts) == (0, 1, 1)
    [old] = bench.rows("revision")
    assert old["title"] == "Leaders meet"
    assert bench.rows("entry")[-1]["title"] == edited.title
    counts = bench.poll(item(1, "Leaders of Belarus have met in Minsk"), QUIET)
    assert (counts.edits, counts.alerts, len(bench.rows("match"))) == (1, 0, 1)


def test_an_edit_tells_no_watchlist_that_fitted_before_it_was_there(bench: Bench) -> None:
    bench.poll(TALKS, QUIET)
    bench.watch({"name": "renamed", "keywords": ["Belarus"]}, {"name": "gas", "keywords": ["gas"]})
    edited = item(1, TALKS.title, summary="The price of gas in Belarus is to fall.")
    assert bench.poll(edited, QUIET).alerts == 1
    assert [row["watchlist"] for row in bench.rows("alert")] == ["belarus", "gas"]


def test_a_moved_site_does_not_flood(bench: Bench) -> None:
    news = [item(n, f"Belarus story number {n}") for n in range(1, 9)]
    bench.poll(*news)
    assert len(bench.rows("notification", state="pending")) == 8
    bench.clock.turn(timedelta(days=9))
    bench.poll(*news)
    moved = [
        ParsedEntry(f"new-{n}", f"https://moved.example/{n}", title, "", "",
                    NOW + timedelta(minutes=n))
        for n, title in enumerate(OLD_NEWS, 1)
    ]  # fmt: skip
    fresh = ParsedEntry(
        "n9", "https://moved.example/9", "Minsk wakes up", "", "", bench.clock.now()
    )
    bench.poll(fresh, *moved)
    assert len(bench.rows("notification", state="pending")) == 9
    held = bench.rows("notification", state="held")
    assert len(held) == 8
    assert {row["reason"] for row in bench.rows("placement")} == {"now", "reemission"}
    [notice] = bench.rows("notice")
    assert "8 entries look re-published" in notice["text"]


def test_two_lots_of_one_batch_that_tell_the_same_page_are_one_story(bench: Bench) -> None:
    lines = [IncomingEntry(name, ParsedEntry(None, f"{BASE}/x", "Minsk")) for name in ("a", "b")]
    counts = take_in_lines(bench.jobs, lines)
    assert (counts.entries, counts.alerts) == (2, 1)
    assert len({row["story_id"] for row in bench.rows("entry", url=f"{BASE}/x")}) == 1


def test_ingested_lines_are_news_at_the_time_they_say_and_repeats_change_nothing(
    bench: Bench,
) -> None:
    then = NOW - timedelta(days=400)
    lines = [
        IncomingEntry("archive", ParsedEntry("7", None, "Belarus votes", published=then)),
        IncomingEntry("archive", ParsedEntry("8", None, "Belarus votes", published=then)),
    ]
    assert take_in_lines(bench.jobs, lines).alerts == 1, "they tell the same"
    again = take_in_lines(bench.jobs, lines)
    assert (again.entries, again.edits, again.alerts) == (0, 0, 0)
    story = bench.rows("story")[-1]
    assert (story["first_seen"], story["last_seen"]) == (then, then)
    assert bench.rows("source", name="archive")[0]["active"] is False


def test_first_polls_collect_in_one_summary_that_goes_when_none_is_left(
    store: Store, tmp_path: Path
) -> None:
    bench = Bench(store, tmp_path, sources=[f"{BASE}/rss", OTHER])
    bench.poll(TALKS, item(2, "Minsk in spring"))
    [summary] = bench.rows("notification")
    assert (summary["kind"], summary["state"]) == ("summary", "pending")
    assert summary["due"] == bench.clock.now() + timedelta(minutes=10)
    bench.poll(item(3, "Belarus wins", site="https://herald.example"), source=OTHER)
    [summary] = bench.rows("notification")
    assert summary["due"] > bench.clock.now(), "they are not compared yet"
    assert group(bench.jobs, matched=True) == 3
    [summary] = bench.rows("notification")
    assert summary["due"] == bench.clock.now()
    assert len(bench.rows("placement", notification_id=summary["id"])) == 3
    assert {row["reason"] for row in bench.rows("alert")} == {"baseline"}


def test_a_failing_first_poll_does_not_hold_the_summary_back(store: Store, tmp_path: Path) -> None:
    bench = Bench(store, tmp_path, sources=[f"{BASE}/rss", OTHER])
    bench.poll(TALKS)
    bench.fail(FetchError("404 Not Found", status=404), OTHER)
    group(bench.jobs)
    assert bench.rows("notification")[0]["due"] == bench.clock.now()


def test_a_first_poll_may_alert_at_once(store: Store, tmp_path: Path) -> None:
    bench = Bench(store, tmp_path, sources=[{"url": f"{BASE}/rss", "first_poll": "alert"}])
    bench.poll(TALKS)
    assert [(r["kind"], r["due"]) for r in bench.rows("notification")] == [
        ("alert", bench.clock.now())
    ]


def test_a_failed_poll_keeps_entries_validators_and_what_the_source_lists(bench: Bench) -> None:
    before = bench.rows("source")[0]
    bench.fail(FetchError("503 Service Unavailable", status=503))
    after = bench.rows("source")[0]
    assert (after["failures"], after["error"]) == (1, "503 Service Unavailable")
    assert after["listed"] == before["listed"] != []
    assert after["last_ok_at"] == before["last_ok_at"]


def test_a_postponed_poll_is_no_failure(bench: Bench) -> None:
    until = bench.clock.now() + timedelta(hours=2)
    bench.fail(Postponed("times.example", until))
    row = bench.rows("source")[0]
    assert (row["failures"], row["next_poll_at"]) == (0, until)


def test_an_alert_is_released_only_once_to_a_summary(bench: Bench) -> None:
    with bench.store.write() as connection:
        alerts.release_summaries(connection, bench.clock.now())
    assert bench.rows("notification") == []
