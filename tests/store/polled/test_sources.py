"""Which rows the config's sources are, on both databases."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from tests.store.sourcing import HOUR, MINUTE, all_claimed, polled, row, rows, sync, want
from tests.support.rows import add_entry, add_story
from tests.support.times import NOW
from watcher.errors import FetchError, WatcherError
from watcher.fetch.state import failed, postponed, unchanged
from watcher.model import Fetched, Moved, NotModified, PollHints, Postponed, SourceState, Validators
from watcher.store.core import entry
from watcher.store.databases.engine import Store
from watcher.store.polled import sources

KNOWN: Mapping[str, Any] = {
    "validators": Validators('"1"', "Mon, 06 May 2024 07:00:00 GMT"),
    "full_at": NOW,
    "body_hash": "aa",
    "moved": Moved("https://b.example/", NOW, 2, "https://c.example/"),
}


def test_a_new_source_is_active_and_due_at_once(store: Store) -> None:
    sync(store, want("A"))
    [new] = rows(store)
    assert (new["name"], new["active"], new["next_poll_at"]) == ("A", True, NOW)
    assert (new["host"], new["every_s"]) == ("a.example", 900)


def test_the_same_config_again_changes_nothing(store: Store) -> None:
    sync(store, want("A"), want("B"))
    polled(store, "A", **KNOWN)
    before = rows(store)
    sync(store, want("B"), want("A"), at=NOW + HOUR)
    assert rows(store) == before


def test_a_rename_keeps_everything(store: Store) -> None:
    sync(store, want("A"))
    polled(store, "A", **KNOWN)
    before = row(store, "A")
    sync(store, want("New", "a"), at=NOW + HOUR)
    assert rows(store) == [before | {"name": "New"}]


def test_a_url_fix_keeps_the_row_and_forgets_what_the_old_address_said(store: Store) -> None:
    sync(store, want("A"))
    with store.write() as connection:
        entry_id = add_entry(connection, row(store, "A")["id"], add_story(connection))
    error: dict[str, Any] = {
        "failures": 7,
        "gone_at": NOW,
        "error": "410 Gone",
        "hints": PollHints(ttl=HOUR),
    }
    polled(store, "A", **KNOWN, **error, listed=(entry_id,), asked_until=NOW + HOUR)
    before = row(store, "A")
    sync(store, want("A", "fixed"), at=NOW + MINUTE)
    [after] = rows(store)
    assert after["id"] == before["id"]
    assert (after["host"], after["next_poll_at"]) == ("fixed.example", NOW + MINUTE)
    forgotten = ("etag", "last_modified", "full_at", "body_hash", "moved_to", "moved_since",
            "adopted_url", "gone_at", "error", "hints", "asked_until", "lease_until")  # fmt: skip
    assert {after[column] for column in forgotten} == {None}
    assert (after["failures"], after["moved_seen"]) == (0, 0)
    assert (after["listed"], after["baseline_at"]) == ([entry_id], before["baseline_at"])


def test_another_spelling_of_the_url_keeps_the_schedule_but_no_validators(store: Store) -> None:
    sync(store, want("A"))
    polled(store, "A", **KNOWN)
    due = row(store, "A")["next_poll_at"]
    other = replace(want("A"), url="http://www.a.example/rss", host="www.a.example")
    sync(store, other, at=NOW + MINUTE)
    [after] = rows(store)
    assert (after["url"], after["host"]) == (other.url, "www.a.example")
    assert (after["etag"], after["body_hash"], after["adopted_url"]) == (None, None, None)
    assert after["next_poll_at"] == due


def test_another_spelling_of_a_failing_url_is_tried_at_once(store: Store) -> None:
    sync(store, want("A"))
    polled(store, "A", failures=5, error="timed out", next_poll_at=NOW + 9 * HOUR)
    sync(store, replace(want("A"), url="http://a.example/rss"), at=NOW + MINUTE)
    after = row(store, "A")
    assert (after["next_poll_at"], after["failures"]) == (NOW + MINUTE, 0)


def test_another_name_and_another_url_is_another_source(store: Store) -> None:
    sync(store, want("A"))
    old = row(store, "A")
    sync(store, want("B", "elsewhere"))
    assert rows(store)[0] == old | {"active": False}
    assert rows(store)[1]["id"] != old["id"]


def test_a_removed_source_is_not_polled_and_keeps_its_history_until_it_returns(
    store: Store,
) -> None:
    sync(store, want("A"), want("B"))
    polled(store, "A", **KNOWN)
    before = row(store, "A")
    with store.write() as connection:
        add_entry(connection, before["id"], add_story(connection))
    sync(store, want("B"))
    assert row(store, "A") == before | {"active": False}
    assert all_claimed(store, NOW + 30 * HOUR) == ["B"]
    with store.read() as connection:
        assert len(connection.execute(select(entry)).all()) == 1
    sync(store, want("A"), want("B"), at=NOW + MINUTE)
    assert row(store, "A") == before


def test_two_sources_that_swap_names_stay_where_they_poll(store: Store) -> None:
    sync(store, want("A"), want("B"))
    polled(store, "A", title="of A")
    polled(store, "B", title="of B")
    first, second = rows(store)
    sync(store, want("B", "a"), want("A", "b"))
    assert rows(store) == [first | {"name": "B"}, second | {"name": "A"}]


def test_a_url_that_moves_to_another_source_takes_its_row_along(store: Store) -> None:
    sync(store, want("A"), want("B"))
    sync(store, want("B", "a"))
    first, second = rows(store)
    assert (first["name"], first["active"]) == ("B", True)
    assert (second["name"], second["active"]) == ("B", False)
    # Now both rows are called B: the one that still has the URL wins, and the other can return.
    sync(store, want("C", "a"), want("B", "x"))
    assert [(r["name"], r["url"]) for r in rows(store)] == [
        ("C", "https://a.example/rss"),
        ("B", "https://x.example/rss"),
    ]


def test_two_spellings_of_one_url_never_share_a_row(store: Store) -> None:
    sync(store, want("A"))
    twin = replace(want("Twin"), canonical_url=want("A").canonical_url)
    sync(store, want("A"), twin)
    assert [(r["name"], r["active"]) for r in rows(store)] == [("A", True), ("Twin", True)]


def test_a_name_known_from_ingested_lines_becomes_the_configured_source(store: Store) -> None:
    with store.write() as connection:
        ingested = sources.of_lines(connection, ["A"])
        both = sources.of_lines(connection, ["B", "A"])
    assert both["A"] == ingested["A"] != both["B"]
    assert all_claimed(store, NOW) == []
    sync(store, want("A"))
    after = next(row for row in rows(store) if row["name"] == "A")
    assert (after["id"], after["active"], after["kind"]) == (ingested["A"], True, None)
    assert after["next_poll_at"] == NOW
    with store.write() as connection:
        assert sources.of_lines(connection, ["A"]) == ingested


# -- a changed interval ------------------------------------------------------------------------


def after_good_poll(source: SourceState, fresh_for: timedelta | None) -> SourceState:
    return unchanged(source, NotModified(source.url, fresh_for=fresh_for), NOW, 0.5)


@pytest.mark.parametrize(
    ("every", "fresh_for", "due"),
    [
        (5 * MINUTE, None, 5 * MINUTE),
        (HOUR, None, HOUR),
        (5 * MINUTE, 10 * MINUTE, 10 * MINUTE),
        (5 * MINUTE, 15 * MINUTE, 15 * MINUTE),
        (5 * MINUTE, 17 * MINUTE, 17 * MINUTE),
        (HOUR, 17 * MINUTE, HOUR),
        (5 * MINUTE, 10 * HOUR, 10 * HOUR),
    ],
)
def test_a_changed_interval_counts_from_the_last_poll_and_never_against_the_publisher(
    store: Store, every: timedelta, fresh_for: timedelta | None, due: timedelta
) -> None:
    sync(store, want("A"))
    polled(store, "A", of=lambda source: after_good_poll(source, fresh_for))
    sync(store, want("A", every=every), at=NOW + MINUTE)
    assert row(store, "A")["next_poll_at"] == NOW + due
    assert row(store, "A")["every_s"] == every.total_seconds()


def test_a_shorter_interval_respects_ttl_and_skipped_hours(store: Store) -> None:
    sync(store, want("A", every=6 * HOUR))
    hints = PollHints(ttl=20 * MINUTE, skip_hours=frozenset({7}))
    polled(store, "A", of=lambda s: after_good_poll(replace(s, hints=hints), None))
    sync(store, want("A", every=MINUTE), at=NOW + MINUTE)
    assert row(store, "A")["next_poll_at"] == NOW.replace(hour=8, minute=0, second=0)


def test_a_shorter_interval_respects_retry_after_and_rest(store: Store) -> None:
    sync(store, want("A", every=HOUR), want("B", every=HOUR))
    rest = NOW + timedelta(days=3)
    polled(store, "A", of=lambda s: postponed(s, Postponed("a.example", rest)))
    error = FetchError("429", status=429, retry_after=timedelta(days=3), host="b.example")
    polled(store, "B", of=lambda s: failed(s, error, NOW, 0.0))
    sync(store, want("A", every=MINUTE), want("B", every=MINUTE), at=NOW + MINUTE)
    assert [r["next_poll_at"] for r in rows(store)] == [rest, rest]


def test_a_failing_source_backs_off_from_its_new_interval(store: Store) -> None:
    sync(store, want("A", every=timedelta(days=7)))
    polled(store, "A", of=lambda s: failed(s, WatcherError("no"), NOW, 0.0))
    polled(store, "A", of=lambda s: failed(s, WatcherError("no"), NOW, 0.0))
    sync(store, want("A"), at=NOW + MINUTE)
    assert row(store, "A")["next_poll_at"] == NOW + 30 * MINUTE


def test_a_source_never_polled_stays_due_whatever_its_interval(store: Store) -> None:
    sync(store, want("A"))
    sync(store, want("A", every=9 * HOUR), at=NOW + HOUR)
    assert row(store, "A")["next_poll_at"] == NOW


def test_a_failing_source_that_is_asked_in_another_way_is_tried_at_once(store: Store) -> None:
    mended = replace(want("A"), way=2)
    sync(store, want("A"))
    polled(store, "A", failures=9, next_poll_at=NOW + 20 * HOUR)
    sync(store, want("A"), at=NOW + HOUR)
    assert row(store, "A")["next_poll_at"] == NOW + 20 * HOUR
    sync(store, mended, at=NOW + HOUR)
    assert row(store, "A")["next_poll_at"] == NOW + HOUR
    polled(store, "A", failures=9, next_poll_at=NOW + 20 * HOUR, asked_until=NOW + 9 * HOUR)
    sync(store, replace(mended, way=3), at=NOW + 2 * HOUR)
    assert row(store, "A")["next_poll_at"] == NOW + 9 * HOUR


def test_a_good_source_that_is_asked_in_another_way_keeps_its_schedule(store: Store) -> None:
    sync(store, want("A"))
    polled(store, "A")
    sync(store, replace(want("A"), way=2), at=NOW + MINUTE)
    assert row(store, "A")["next_poll_at"] == NOW + 15 * MINUTE


def test_a_poll_of_the_old_url_does_not_spoil_the_fixed_one(store: Store) -> None:
    sync(store, want("A"))
    with store.write() as connection:
        [claimed] = sources.claim_due(connection, NOW, 1, "me")
    sync(store, want("A", "fixed"), at=NOW + MINUTE)
    fixed = row(store, "A")
    found = Fetched(claimed.url, 200, b"", validators=Validators('"old"'))
    with store.write() as connection:
        sources.save(connection, [unchanged(claimed, found, NOW + HOUR, 0.0)])
    assert row(store, "A") == fixed
