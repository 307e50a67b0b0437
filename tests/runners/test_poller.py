"""Polls run at once, batches commit together, and one broken poll harms no other."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.runners.stage import (
    answer_with,
    broken,
    claim_all,
    errors,
    ingesting,
    named,
    opened,
    poll_all,
    rename_table,
    rows,
    rss,
    staged,
)
from tests.support.http import Reply, serve
from tests.support.jobs import FakeClock
from watcher.errors import FetchError
from watcher.model import Fetched, Request, Validators
from watcher.runners.poller import Poller

CUT_SHORT = rss("Minsk").partition(b"</channel>")[0] + b"</broken>"
BOTH = Validators('"1"', "Mon, 02 Mar 2026 11:00:00 GMT")
UNSTORABLE = "\ud800"  # neither database takes half a character


async def test_due_sources_are_polled_and_stored_over_real_http(tmp_path: Path) -> None:
    async with serve({"/a": Reply(rss("One", "Two")), "/b": Reply(status=404)}) as site:
        names = [{"name": path, "url": site.url(f"/{path}")} for path in "ab"]
        async with staged(tmp_path, sources=names) as app:
            poller = Poller(app, lambda: None)
            async with ingesting(poller):
                await poller.tick()
                await poller.drained()
                await poller.tick()
                await poller.drained()
            assert sorted(seen.path for seen in site.seen) == ["/a", "/b"]
            assert sorted(row["title"] for row in rows(app, "entry")) == ["One", "Two"]
            assert errors(app)["a"] is None
            assert "404" in (errors(app)["b"] or "")


async def test_a_bug_in_one_poll_stops_no_other(tmp_path: Path) -> None:
    bug = broken("a bug")
    async with staged(tmp_path, sources=named(3)) as app:
        answer_with(app, lambda r: bug() if "s1" in r.url else rss(r.url))
        await poll_all(app)
        assert len(rows(app, "entry")) == 2
        assert errors(app) == {
            "s0": None,
            "s1": "unexpected RuntimeError (see the log)",
            "s2": None,
        }
        assert rows(app, "source")[1]["next_poll_at"] > app.jobs.clock.now()


async def test_what_the_database_refuses_is_stored_later_and_not_asked_for_again(
    tmp_path: Path,
) -> None:
    asked: list[str] = []

    def answer(request: Request) -> bytes:
        asked.append(request.url)
        if len(asked) == 1:
            rename_table(app, "entry_key", "aside")
        return rss("Good")

    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=named(1)) as app:
        refused, stored = asyncio.Event(), asyncio.Event()

        def committed() -> None:
            (stored if rows(app, "entry") else refused).set()

        answer_with(app, answer)
        poller = Poller(app, committed, again_s=0.0)
        async with ingesting(poller):
            await poller.tick()
            await refused.wait()
            clock.turn(timedelta(minutes=2))  # longer than a lease
            await poller.tick()
            rename_table(app, "aside", "entry_key")
            await stored.wait()
            await poller.drained()
        assert len(asked) == 1
        assert rows(app, "source")[0]["last_poll_at"] == clock.now()


async def test_what_the_database_still_refuses_at_the_end_holds_up_no_stop(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=named(1)) as app:
        refused = asyncio.Event()
        answer_with(app, lambda _: rss("Good"))
        poller = Poller(app, refused.set, again_s=3600.0)
        async with ingesting(poller):
            rename_table(app, "entry_key", "aside")
            await poller.tick()
            await refused.wait()
            await poller.stop()


async def test_a_bug_in_the_slow_parser_fails_that_poll_only(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=named(2)) as app:
        app.jobs = replace(app.jobs, parse_slowly=broken("a bug"))
        answer_with(app, lambda r: CUT_SHORT if "s0" in r.url else rss("Good"))
        await poll_all(app)
        assert errors(app) == {"s0": "unexpected RuntimeError (see the log)", "s1": None}
        assert [row["title"] for row in rows(app, "entry")] == ["Good"]


async def test_a_poll_that_breaks_its_batch_is_found_and_the_others_are_stored(
    tmp_path: Path,
) -> None:
    arrived = asyncio.Semaphore(0)

    def answer(request: Request) -> Fetched:
        arrived.release()
        etag = Validators(UNSTORABLE if "s2" in request.url else '"1"')
        return Fetched(request.url, 200, rss(request.url), validators=etag)

    batches: list[None] = []
    async with staged(tmp_path, sources=named(5)) as app:
        answer_with(app, answer)
        poller = Poller(app, lambda: batches.append(None))
        poller.start(claim_all(app))
        for _ in range(5):
            await arrived.acquire()
        async with ingesting(poller):  # only now, so that all five are one batch
            await poller.drained()
        assert len(batches) == 1
        assert len(rows(app, "entry")) == 4
        found = errors(app)
        assert found.pop("s2") == "unexpected UnicodeEncodeError (see the log)"
        assert set(found.values()) == {None}


async def test_a_failed_poll_whose_reason_cannot_be_stored_is_not_repeated_each_minute(
    tmp_path: Path,
) -> None:
    def answer(_: Request) -> Fetched:
        raise FetchError(UNSTORABLE)

    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=named(1)) as app:
        answer_with(app, answer)
        await poll_all(app)
        [row] = rows(app, "source")
        assert (row["failures"], row["lease_until"]) == (1, None)
        assert row["next_poll_at"] >= clock.now() + timedelta(minutes=15)


async def test_a_document_in_disorder_is_read_in_the_sandbox(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=named(1)) as app:
        answer_with(app, lambda _: CUT_SHORT)
        await poll_all(app)
        assert errors(app) == {"s0": None}
        assert [row["title"] for row in rows(app, "entry")] == ["Minsk"]


async def test_an_answer_that_breaks_off_before_its_first_entry_is_a_failed_poll(
    tmp_path: Path,
) -> None:
    async with staged(tmp_path, sources=named(1)) as app:
        answer_with(app, lambda r: Fetched(r.url, 200, b"<rss>", whole=False))
        await poll_all(app)
        assert errors(app) == {"s0": "the document breaks off before its first entry"}


async def test_what_a_first_document_lacked_is_no_news_in_the_second(tmp_path: Path) -> None:
    clock, whole = FakeClock(), rss("One", "Two", "Three")
    bodies = [whole, whole[: whole.index(b"Three")]]

    def answer(request: Request) -> Fetched:
        return Fetched(request.url, 200, bodies.pop(), validators=BOTH)

    async with staged(tmp_path, clock=clock, sources=named(1)) as app:
        answer_with(app, answer)
        for count in (2, 3):
            await poll_all(app)
            assert [row["arrival"] for row in rows(app, "entry")] == ["baseline"] * count
            clock.turn(timedelta(hours=1))
        [source] = rows(app, "source")
        assert (source["etag"], source["baseline_at"] is not None) == ('"1"', True)


async def test_a_poll_that_outlasts_its_lease_is_not_started_twice(tmp_path: Path) -> None:
    release, asked = asyncio.Event(), 0

    async def answer(_: Request) -> bytes:
        nonlocal asked
        asked += 1
        await release.wait()
        return rss("One")

    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=named(1)) as app:
        answer_with(app, answer)
        poller = Poller(app, lambda: None)
        async with ingesting(poller):
            for _ in range(4):
                await poller.tick()
                clock.turn(timedelta(minutes=2))
            release.set()
            await poller.drained()
            await poller.tick()
            await poller.drained()
        assert asked == 1
        assert rows(app, "source")[0]["lease_until"] is None


async def test_stopping_stores_what_is_under_way_and_starts_nothing(tmp_path: Path) -> None:
    release, asked = asyncio.Event(), []

    async def answer(request: Request) -> bytes:
        asked.append(request.url)
        await release.wait()
        return rss(request.url)

    async with staged(tmp_path, sources=named(3), http={"concurrency": 1}) as app:
        answer_with(app, answer)
        poller = Poller(app, lambda: None)
        async with ingesting(poller):
            await poller.tick()
            stopped = asyncio.create_task(poller.stop())
            await asyncio.sleep(0)
            release.set()
            await stopped
            await poller.tick()
            await poller.drained()
        assert len(asked) == len(rows(app, "entry")) == 1


async def test_polls_that_cannot_be_stored_are_made_again(tmp_path: Path) -> None:
    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=named(2)) as app:
        answer_with(app, lambda r: rss(r.url))
        poller = Poller(app, lambda: None)
        rename_table(app, "entry_key", "aside")
        async with ingesting(poller):
            await poller.tick()
            await poller.drained()
            assert "entry_key" in str(poller.store_error)
            rename_table(app, "aside", "entry_key")
            clock.turn(timedelta(seconds=61))
            await poller.tick()
            await poller.drained()
        assert len(rows(app, "entry")) == 2
        assert {row["failures"] for row in rows(app, "source")} == {0}


async def test_what_a_killed_process_had_claimed_is_due_when_its_lease_ends(tmp_path: Path) -> None:
    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=named(2)) as app:
        claim_all(app)
    async with opened(tmp_path, clock=clock) as app:
        answer_with(app, lambda r: rss(r.url))
        poller = Poller(app, lambda: None)
        async with ingesting(poller):
            await poller.tick()
            await poller.drained()
            assert rows(app, "entry") == []
            clock.turn(timedelta(seconds=61))
            await poller.tick()
            await poller.drained()
        assert len(rows(app, "entry")) == 2
