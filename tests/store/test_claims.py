"""Who polls what, and what polls leave, on both databases."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.sourcing import HOUR, MINUTE, all_claimed, polled, row, rows, sync, want
from tests.support.databases import postgresql_server
from tests.support.times import NOW
from watcher.fetch.politeness import host_key
from watcher.model import Moved, PollHints, SourceId, SourceState, Validators
from watcher.store import leases
from watcher.store.databases.engine import Store
from watcher.store.databases.opening import open_store
from watcher.store.polled import hosts, sources

SECOND = timedelta(seconds=1)


def due(store: Store, **next_polls: timedelta) -> None:
    sync(store, *(want(name) for name in next_polls))
    for name, when in next_polls.items():
        polled(store, name, next_poll_at=NOW + when)


def test_the_longest_overdue_are_claimed_first_and_no_more_than_the_limit(store: Store) -> None:
    due(store, A=-1 * MINUTE, B=-3 * MINUTE, C=-2 * MINUTE, D=1 * SECOND)
    assert all_claimed(store, NOW, limit=2) == ["B", "C"]
    assert all_claimed(store, NOW, limit=2) == ["A"]
    assert all_claimed(store, NOW + SECOND) == ["D"]


def test_a_claim_holds_for_a_minute_and_ends_with_the_poll(store: Store) -> None:
    due(store, A=timedelta())
    assert all_claimed(store, NOW) == ["A"]
    assert all_claimed(store, NOW + 59 * SECOND, owner="other") == []
    assert all_claimed(store, NOW + 61 * SECOND, owner="other") == ["A"]
    assert row(store, "A")["lease_owner"] == "other"
    polled(store, "A", next_poll_at=NOW + 62 * SECOND)
    assert all_claimed(store, NOW + 62 * SECOND) == ["A"]


def test_leases_of_a_dead_process_can_be_ended(store: Store) -> None:
    due(store, A=timedelta())
    all_claimed(store, NOW)
    with store.write() as connection:
        leases.release(connection)
    assert all_claimed(store, NOW) == ["A"]


def test_due_says_what_claiming_would_find(store: Store) -> None:
    due(store, A=timedelta(), B=-1 * SECOND)
    with store.read() as connection:
        assert sources.due(connection, NOW - 2 * SECOND) == []
        assert [name[1] for name in sources.due(connection, NOW)] == [
            "https://b.example/rss",
            "https://a.example/rss",
        ]
    all_claimed(store, NOW)
    with store.read() as connection:
        assert sources.due(connection, NOW) == []


def test_only_the_chosen_ones_of_what_is_due_are_claimed(store: Store) -> None:
    due(store, A=timedelta(), B=timedelta(), C=HOUR)
    with store.write() as connection:
        chosen = [SourceId(row(store, name)["id"]) for name in "BC"]
        claimed = sources.claim_due(connection, NOW, 10, "me", chosen)
    assert [state.name for state in claimed] == ["B"]


@pytest.mark.parametrize("url", ["https://a.example/rss", "http://a.example:8080/rss"])
def test_a_host_that_wants_rest_is_left_out_until_then(store: Store, url: str) -> None:
    sync(store, replace(want("A"), url=url, host=host_key(url)), want("B"))
    with store.write() as connection:
        hosts.block_host(connection, host_key(url), NOW + HOUR)
    assert all_claimed(store, NOW) == ["B"]
    with store.read() as connection:
        assert sources.due(connection, NOW) == []
        assert hosts.blocked_hosts(connection, NOW) == {host_key(url): NOW + HOUR}
        assert hosts.blocked_hosts(connection, NOW + HOUR) == {}
    assert all_claimed(store, NOW + HOUR - SECOND, owner="late") == ["B"]
    assert "A" in all_claimed(store, NOW + HOUR)


def test_another_port_of_a_resting_host_is_another_server(store: Store) -> None:
    sync(store, replace(want("A"), host="a.example:81"), replace(want("B"), host="a.example"))
    with store.write() as connection:
        hosts.block_host(connection, "a.example:81", NOW + HOUR)
    assert all_claimed(store, NOW) == ["B"]


def test_the_longest_rest_that_a_host_asked_for_counts(store: Store) -> None:
    with store.write() as connection:
        for hours in (1, 3, 2):
            hosts.block_host(connection, "a.example", NOW + hours * HOUR)
        assert hosts.blocked_hosts(connection, NOW) == {"a.example": NOW + 3 * HOUR}


def test_named_sources_are_claimed_due_or_not(store: Store) -> None:
    due(store, A=HOUR, B=HOUR, C=HOUR)
    sync(store, want("A"), want("B"))
    with store.write() as connection:
        chosen = sources.claim_named(connection, ["B", "C", "X"], NOW, "me")
        rest = sources.claim_named(connection, None, NOW, "me")
    assert [s.name for s in chosen] == ["B"]
    assert [s.name for s in rest] == ["A"]


def test_unpolled_tells_of_active_sources_that_no_poll_has_reached(store: Store) -> None:
    def unpolled() -> bool:
        with store.read() as connection:
            return sources.unpolled(connection)

    assert not unpolled()
    sync(store, want("A"), want("B"))
    polled(store, "A")
    assert unpolled()
    polled(store, "B", last_ok_at=None, baseline_at=None, failures=1)
    assert not unpolled()
    sync(store, want("A"), want("C"))
    assert unpolled()
    sync(store, want("A"))
    assert not unpolled()


def test_two_claimers_never_get_the_same_source(store: Store) -> None:
    sync(store, *(want(f"s{number}") for number in range(60)))
    other = open_store(store.url.render_as_string(hide_password=False), create=False)
    claims: list[str] = []
    start = threading.Barrier(4)

    def claim(its: Store, owner: str) -> None:
        start.wait(10)
        while names := all_claimed(its, NOW, limit=3, owner=owner):
            claims.extend(names)

    threads = [
        threading.Thread(target=claim, args=(its, f"{number}"))
        for number, its in enumerate((store, other) * 2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    other.close()
    assert sorted(claims) == sorted(f"s{number}" for number in range(60))


def test_a_claim_that_is_not_yet_committed_holds_nobody_up_on_postgresql(store: Store) -> None:
    if store.path:
        pytest.skip("SQLite has one writer")
    sync(store, want("A"), want("B"))
    with store.write(exclusive=False) as first, store.write(exclusive=False) as second:
        [mine] = sources.claim_due(first, NOW, 1, "first")
        theirs = sources.claim_due(second, NOW, 5, "second")
    assert [mine.name, *(state.name for state in theirs)] == ["A", "B"]


# -- what polls leave --------------------------------------------------------------------------

instants = st.integers(0, 4_000_000_000_000).map(
    lambda ms: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
texts = st.text(letters, max_size=20)
maybe = st.none() | instants
waits = st.timedeltas(timedelta(), timedelta(days=99999))
states = st.builds(
    SourceState,
    id=st.just(SourceId(1)),
    name=st.just("A"),
    url=st.just("https://a.example/rss"),
    kind=st.none() | st.sampled_from(["rss", "atom", "rdf", "json"]),
    title=st.none() | texts,
    lang=st.none() | texts,
    next_poll_at=instants,
    asked_until=maybe,
    every=st.just(timedelta(minutes=15)),
    hints=st.builds(
        PollHints,
        ttl=st.none() | waits,
        skip_hours=st.frozensets(st.integers(0, 23)),
        skip_days=st.frozensets(st.integers(0, 6)),
    ),
    last_poll_at=maybe,
    last_ok_at=maybe,
    baseline_at=maybe,
    last_status=st.none() | st.integers(100, 599),
    failures=st.integers(0, 2**31 - 1),
    gone_at=maybe,
    error=st.none() | texts,
    notice=st.none() | texts,
    validators=st.builds(Validators, etag=st.none() | texts, last_modified=st.none() | texts),
    full_at=maybe,
    body_hash=st.none() | texts,
    moved=st.builds(
        Moved,
        to=st.none() | texts,
        since=maybe,
        seen=st.integers(0, 1000),
        adopted=st.none() | texts,
    ),
    listed=st.lists(st.integers(1, 2**62), max_size=5).map(tuple),
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """One store for all examples of a property."""
    path: Path = tmp_path_factory.mktemp("claims") / "watcher.db"
    url = f"sqlite:///{path}"
    if request.param == "postgresql":
        url = postgresql_server().render_as_string(hide_password=False)
    opened = open_store(url, create=True)
    sync(opened, want("A"))
    yield opened
    opened.close()


@given(state=states)
@settings(max_examples=60, deadline=None)
def test_what_a_poll_leaves_is_read_back_as_it_was(shared: Store, state: SourceState) -> None:
    with shared.write() as connection:
        sources.save(connection, [state])
        assert sources.claim_named(connection, ["A"], NOW, "me") == [state]
        sources.save(connection, [state])
    assert rows(shared)[0]["lease_until"] is None
