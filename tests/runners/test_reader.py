"""Pages are read one at a time a host, and nothing is lost on the way."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.runners.stage import PATIENCE, answer_with, poll_all, rename_table, rows, staged
from tests.support.jobs import FakeClock
from watcher.app import App
from watcher.errors import FetchError
from watcher.jobs import Permission
from watcher.model import Article, Fetched, Postponed, Request
from watcher.runners.once import run_round
from watcher.runners.reader import Reader

RSS = "<rss version='2.0'><channel><title>t</title>{}</channel></rss>"
ITEM = "<item><title>{0}</title><link>http://{1}/2026/{0}</link></item>"
WATCH = [{"name": "w", "keywords": ["needle"]}]


def feed(*items: str, host: str = "a.example") -> bytes:
    return RSS.format("".join(ITEM.format(item, host) for item in items)).encode()


class Pages:
    """A feed at /rss and a page for each of its items; knows who was asked at the same time."""

    def __init__(self, app: App, **feeds: bytes) -> None:
        self.asked: list[str] = []
        self.now: dict[str, int] = {}
        self.most: dict[str, int] = {}
        self.fails: Exception | None = None
        self.whole = True
        self.gate = asyncio.Event()
        self.gate.set()
        self.feeds = {f"http://{name}.example/rss": body for name, body in feeds.items()}
        answer_with(app, self.answer)
        app.jobs = replace(app.jobs, extract=lambda found: Article(text=found.body.decode()))
        self.permit(app, timedelta())

    def permit(self, app: App, delay: timedelta) -> None:
        async def permit(url: str) -> Permission:
            return Permission(True, delay)

        app.jobs = replace(app.jobs, permit=permit)

    async def answer(self, request: Request) -> bytes | Fetched | Postponed:
        if request.url in self.feeds:
            return self.feeds[request.url]
        host = request.url.split("/")[2]
        self.asked.append(request.url)
        self.now[host] = self.now.get(host, 0) + 1
        self.most[host] = max(self.most.get(host, 0), self.now[host])
        await asyncio.sleep(0)
        await self.gate.wait()
        self.now[host] -= 1
        if self.fails:
            raise self.fails
        text = f"A needle is at {request.url}".encode()
        return Fetched(request.url, 200, text, whole=self.whole)


def sources(*names: str) -> list[dict[str, object]]:
    return [{"name": n, "url": f"http://{n}.example/rss", "full_text": True} for n in names]


def states(app: App) -> list[str]:
    return [row["state"] for row in rows(app, "reading")]


async def until(happened: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not happened():
            await asyncio.sleep(0.005)


async def test_a_round_reads_every_new_page_one_at_a_time_a_host(tmp_path: Path) -> None:
    async with staged(
        tmp_path,
        sources=sources("a", "b"),
        first_poll="alert",
        watchlists=WATCH,
        channels={"s": "console://"},
    ) as app:
        pages = Pages(app, a=feed("x", "y"), b=feed("z", "u", host="b.example"))
        await run_round(app, everything=True)
        assert set(states(app)) == {"done"}
        assert len(pages.asked) == len(set(pages.asked)) == 4
        assert pages.most == {"a.example": 1, "b.example": 1}
        assert len(rows(app, "match")) == 4
        assert rows(app, "alert")
        assert {row["state"] for row in rows(app, "notification")} == {"sent"}


async def test_a_host_that_wants_long_pauses_is_left_to_the_next_round(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=sources("a"), first_poll="alert") as app:
        pages = Pages(app, a=feed("x", "y"))
        pages.permit(app, timedelta(minutes=5))
        await run_round(app, everything=True)
        assert sorted(states(app)) == ["done", "pending"]
        assert len(pages.asked) == 1


async def test_what_a_stop_breaks_off_is_read_after_the_next_start(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=sources("a"), first_poll="alert") as app:
        pages = Pages(app, a=feed("x"))
        await poll_all(app)
        pages.gate.clear()
        reader = Reader(app, lambda: None)
        await reader.tick()
        await until(lambda: pages.asked)
        async with asyncio.timeout(PATIENCE):
            await reader.stop()
        assert states(app) == ["pending"]
        pages.gate.set()
        await run_round(app)  # a start ends all leases
        assert states(app) == ["done"]


async def test_a_failure_is_kept_with_its_error_and_holds_up_nobody(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=sources("a"), first_poll="alert") as app:
        pages = Pages(app, a=feed("x", "y"))
        pages.fails = FetchError("timed out after 20 s")
        await run_round(app, everything=True)
        read = rows(app, "reading")
        assert [(row["state"], row["attempts"]) for row in read] == [("pending", 1)] * 2
        assert {row["error"] for row in read} == {"timed out after 20 s"}


async def test_a_page_that_broke_off_is_asked_for_twice_more_before_half_of_it_is_taken(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=sources("a"), first_poll="alert") as app:
        pages = Pages(app, a=feed("x"))
        pages.whole = False
        for state in ("pending", "pending", "done"):
            await run_round(app, everything=True)
            assert states(app) == [state]
            clock.turn(timedelta(hours=1))
        assert len(pages.asked) == 3
        assert rows(app, "entry")[0]["body"].startswith("A needle")


async def test_a_page_that_is_whole_when_it_is_asked_for_again_is_taken_then(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=sources("a"), first_poll="alert") as app:
        pages = Pages(app, a=feed("x"))
        pages.whole = False
        await run_round(app, everything=True)
        pages.whole = True
        clock.turn(timedelta(hours=1))
        await run_round(app, everything=True)
        assert (states(app), len(pages.asked)) == (["done"], 2)


async def test_a_bug_in_one_reading_is_a_failure_of_that_one(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=sources("a"), first_poll="alert") as app:
        Pages(app, a=feed("x"))

        def broken(found: Fetched) -> Article:
            raise RuntimeError("a bug")

        app.jobs = replace(app.jobs, extract=broken)
        await run_round(app, everything=True)
        [row] = rows(app, "reading")
        assert (row["state"], row["attempts"]) == ("pending", 1)
        assert "unexpected RuntimeError" in row["error"]


async def test_a_host_whose_page_cannot_be_stored_is_not_asked_again_and_again(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    async with staged(tmp_path, clock=clock, sources=sources("a"), first_poll="alert") as app:
        pages = Pages(app, a=feed("x"))
        await poll_all(app)
        rename_table(app, "paragraph", "aside")
        reader = Reader(app, lambda: None)
        for _ in range(5):
            await reader.drained()
            clock.turn(timedelta(minutes=3))  # longer than a lease
        assert len(pages.asked) == 1
        rename_table(app, "aside", "paragraph")
        await Reader(app, lambda: None).drained()
        assert states(app) == ["done"]


async def test_without_full_text_nothing_is_read(tmp_path: Path) -> None:
    plain = [{"name": "a", "url": "http://a.example/rss"}]
    async with staged(tmp_path, sources=plain, first_poll="alert") as app:
        pages = Pages(app, a=feed("x"))
        await run_round(app, everything=True)
        assert pages.asked == []
        assert rows(app, "reading") == []
