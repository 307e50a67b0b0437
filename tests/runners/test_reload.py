"""An edited config is taken over as a whole or not at all."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.runners.stage import (
    PATIENCE,
    alert,
    errors,
    opened,
    poll_all,
    rename_table,
    rows,
    rss,
    staged,
)
from tests.support.configs import write_config
from tests.support.http import Reply, Site, serve
from tests.support.jobs import FakeClock
from watcher.app import App
from watcher.config.stamps import stamps
from watcher.runners.edits import settled
from watcher.runners.poller import Poller
from watcher.runners.reload import SWITCH, TOLD, giving_way, reload, watch
from watcher.store.polled import hosts

FEEDS = {"/a": Reply(rss("One")), "/b": Reply(rss("Two"))}


def feeds(site: Site, *names: str) -> list[dict[str, str]]:
    return [{"name": name, "url": site.url(f"/{name}")} for name in names]


def active(app: App) -> list[str]:
    return [row["name"] for row in rows(app, "source") if row["active"]]


def notices(app: App) -> list[str]:
    return [row["text"] for row in rows(app, "notice")]


async def test_a_good_edit_is_run_by_and_removed_sources_keep_their_history(tmp_path: Path) -> None:
    async with (
        serve(FEEDS) as site,
        staged(tmp_path, clock=FakeClock(), sources=feeds(site, "a"), every="1h") as app,
    ):
        await poll_all(app)
        old = app.jobs.plan
        write_config(tmp_path, sources=feeds(site, "b"), every="1h")
        assert await reload(app)
        assert app.jobs.plan is not old
        assert (list(app.jobs.specs), active(app)) == ([site.url("/b")], ["b"])
        await poll_all(app)
        assert [seen.path for seen in site.seen] == ["/a", "/b"]
        assert [row["title"] for row in rows(app, "entry")] == ["One", "Two"]


async def test_messages_for_a_channel_that_an_edit_takes_away_are_told_of(tmp_path: Path) -> None:
    watchlist = {"name": "belarus", "keywords": ["Belarus"]}
    async with staged(tmp_path, watchlists=[watchlist], channels={"a": "console://"}) as app:
        alert(app, "Belarus 1", "Belarus 2")
        write_config(tmp_path, watchlists=[watchlist], channels={"b": "console://"})
        assert await reload(app)
        assert notices(app) == ["2 messages wait for the channel a, which is not in the config"]


def test_threads_hand_over_sooner_while_a_config_is_compiled() -> None:
    usual = sys.getswitchinterval()
    with suppress(ValueError), giving_way():
        assert sys.getswitchinterval() == pytest.approx(SWITCH)
        int("broken")
    assert sys.getswitchinterval() == usual > SWITCH


async def test_a_shorter_interval_holds_from_the_last_poll_on(tmp_path: Path) -> None:
    clock = FakeClock()
    async with (
        serve(FEEDS) as site,
        staged(tmp_path, clock=clock, sources=feeds(site, "a"), every="6h") as app,
    ):
        await poll_all(app)
        polled = clock.now()
        clock.turn(timedelta(minutes=3))
        write_config(tmp_path, sources=feeds(site, "a"), every="10m")
        assert await reload(app)
        assert rows(app, "source")[0]["next_poll_at"] == polled + timedelta(minutes=10)


async def test_an_interval_edited_while_a_poll_is_under_way_counts_for_that_poll(
    tmp_path: Path,
) -> None:
    clock, release = FakeClock(), asyncio.Event()

    async def answer(_: object) -> Reply:
        await release.wait()
        return FEEDS["/a"]

    async with (
        serve({"/a": answer}) as site,
        staged(tmp_path, clock=clock, sources=feeds(site, "a"), every="7d") as app,
    ):
        polling = asyncio.create_task(poll_all(app))
        write_config(tmp_path, sources=feeds(site, "a"), every="10m")
        assert await reload(app)
        release.set()
        await polling
        assert rows(app, "source")[0]["next_poll_at"] < clock.now() + timedelta(minutes=11)


async def test_a_bad_edit_keeps_the_plan_and_is_noted_until_a_good_one(tmp_path: Path) -> None:
    async with (
        serve(FEEDS) as site,
        staged(tmp_path, clock=FakeClock(), sources=feeds(site, "a")) as app,
    ):
        old = app.jobs
        write_config(tmp_path, sources=feeds(site, "b"), evry="5m", first_pol="quiet")
        assert not await reload(app)
        assert app.jobs is old
        assert active(app) == ["a"]
        assert len(notices(app)) == 2
        assert all("watcher.yaml:" in line for line in notices(app))
        assert not await reload(app)
        assert len(notices(app)) == 2
        write_config(tmp_path, sources=feeds(site, "b"))
        assert await reload(app)
        assert notices(app) == []


async def test_a_file_that_is_gone_or_emptied_is_a_bad_edit_and_one_with_a_comment_means_none(
    tmp_path: Path,
) -> None:
    async with (
        serve(FEEDS) as site,
        staged(tmp_path, clock=FakeClock(), sources=feeds(site, "a")) as app,
    ):
        (tmp_path / "sources.yaml").rename(tmp_path / "aside")
        assert not await reload(app)
        assert active(app) == ["a"]
        [told] = notices(app)
        assert "sources.yaml: the file is gone (one with only a comment in it means none)" in told
        (tmp_path / "sources.yaml").touch()
        assert not await reload(app)
        assert active(app) == ["a"]
        assert "sources.yaml: the file is empty" in notices(app)[0]
        (tmp_path / "sources.yaml").write_text("# nothing today\n")
        assert await reload(app)
        assert (active(app), notices(app)) == ([], [])


async def test_of_thousands_of_mistakes_the_first_are_logged_and_noted(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock(), sources=[]) as app:
        lines = "".join(f"- name: list{number}\n" for number in range(3_000))
        (tmp_path / "watchlists.yaml").write_text(f"watchlists:\n{lines}")
        assert not await reload(app)
        assert len(notices(app)) == TOLD + 1
        assert any("2,900 more mistakes: `watcher check` tells" in line for line in notices(app))


async def test_a_file_that_is_half_copied_is_waited_for(tmp_path: Path) -> None:
    file, words = tmp_path / "watchlists.yaml", "watchlists:\n- {name: a, keywords: [b]}\n"
    file.write_text(words + "# more\n" * 100)
    before = stamps([file])
    file.write_text(words)
    half = stamps([file])
    assert await settled([file], before, half, wait=0) == half
    file.write_text(words + "# other\n" * 100)
    whole = stamps([file])
    assert await settled([file], before, half, wait=0) == whole != half


async def test_what_a_new_config_is_warned_of_is_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    off = [{"name": "a", "url": "https://a.example/f", "enabled": False}]
    async with staged(tmp_path, clock=FakeClock(), sources=[]) as app:
        write_config(tmp_path, sources=off)
        assert await reload(app)
        assert await reload(app)
    assert [line for line in caplog.messages if line.endswith("disabled")] == [
        f"{tmp_path}/sources.yaml:2:12: disabled"
    ]


async def test_a_database_that_fails_meanwhile_keeps_the_plan(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock()) as app:
        old = app.jobs
        for broken, key in (("source", "every"), ("notice", "evry")):
            settings: dict[str, Any] = {key: "1h"}
            write_config(tmp_path, **settings)
            rename_table(app, broken, "aside")
            assert not await reload(app)
            rename_table(app, "aside", broken)
        assert app.jobs is old


async def test_other_http_settings_make_another_fetcher_that_knows_who_wants_rest(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    async with serve(FEEDS) as site, staged(tmp_path, clock=clock, sources=feeds(site, "a")) as app:
        before = app.jobs.fetch
        write_config(tmp_path, sources=feeds(site, "a", "b"))
        assert await reload(app)
        assert app.jobs.fetch is before
        until = clock.now() + timedelta(hours=2)
        with app.jobs.store.write() as connection:
            hosts.block_host(connection, f"127.0.0.1:{site.port}", until)
        write_config(tmp_path, sources=feeds(site, "a", "b"), http={"contact": "https://x.example"})
        assert await reload(app)
        assert app.jobs.fetch is not before
        await poll_all(app)
        assert site.seen == []
        assert [row["next_poll_at"] for row in rows(app, "source")] == [until, until]
        clock.turn(timedelta(hours=2))
        await poll_all(app)
        assert {seen.headers["user-agent"].partition("(")[2] for seen in site.seen} == {
            "+https://x.example)"
        }


async def test_who_wants_rest_is_known_after_a_restart(tmp_path: Path) -> None:
    clock = FakeClock()
    busy = Reply("later", 429, {"Retry-After": "7200"})
    async with serve({"/a": busy, "/b": FEEDS["/b"]}) as site:
        async with staged(tmp_path, clock=clock, sources=feeds(site, "a")) as app:
            await poll_all(app)
            assert "429" in (errors(app)["a"] or "")
        write_config(tmp_path, sources=feeds(site, "a", "b"))
        clock.turn(timedelta(minutes=119))
        async with opened(tmp_path, clock=clock) as app:
            poller = Poller(app, lambda: None)
            await poller.tick()
            assert [row["lease_until"] for row in rows(app, "source")] == [None, None]
            await poll_all(app)  # though a person asked for it
            assert len(site.seen) == 1
            clock.turn(timedelta(minutes=1))
            await poll_all(app)
            assert [seen.path for seen in site.seen][1:] in (["/a", "/b"], ["/b", "/a"])


# -- watching ----------------------------------------------------------------------------------


class Listener(logging.Handler):
    """Sets an event at each record that contains `words`."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.heard, self._words = asyncio.Event(), words
        self._loop = asyncio.get_running_loop()

    def emit(self, record: logging.LogRecord) -> None:
        if self._words in record.getMessage():
            self._loop.call_soon_threadsafe(self.heard.set)


@contextmanager
def listening(words: str) -> Iterator[asyncio.Event]:
    log, listener = logging.getLogger("watcher.runners"), Listener(words)
    log.addHandler(listener)
    level, log.level = log.level, logging.INFO
    try:
        yield listener.heard
    finally:
        log.removeHandler(listener)
        log.level = level


@asynccontextmanager
async def watching(app: App) -> AsyncIterator[asyncio.Event]:
    """Watch the config until the block ends; yields the event that asks for a reload."""
    asked, stop = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(watch(app, asked, stop))
    try:
        async with asyncio.timeout(PATIENCE):
            yield asked
    finally:
        stop.set()
        await asyncio.wait_for(task, PATIENCE)


async def edited_until(heard: asyncio.Event, folder: Path, **config: Any) -> None:
    """Write the config until it is noticed: nobody says when watching begins."""
    while not heard.is_set():
        write_config(folder, **config)
        try:
            async with asyncio.timeout(1):
                await heard.wait()
        except TimeoutError:
            continue


async def test_an_edit_is_noticed_by_itself_good_or_bad(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock(), every="1h") as app, watching(app):
        with listening("config taken over") as taken:
            await edited_until(taken, tmp_path, every="2h")
        assert app.jobs.plan.settings.every == timedelta(hours=2)
        with listening("config not taken over") as refused:
            await edited_until(refused, tmp_path, evry="3h")
        assert app.jobs.plan.settings.every == timedelta(hours=2)
        with listening("config taken over") as taken:
            await edited_until(taken, tmp_path, every="4h")
        assert app.jobs.plan.settings.every == timedelta(hours=4)


async def test_an_edit_made_before_watching_began_is_noticed_too(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock(), every="1h") as app:
        write_config(tmp_path, every="2h")
        with listening("config taken over") as taken:
            async with watching(app):
                await taken.wait()
        assert app.jobs.plan.settings.every == timedelta(hours=2)


async def test_what_an_earlier_run_refused_is_told_no_more(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock(), every="1h") as app:
        write_config(tmp_path, evry="2h")
        assert not await reload(app)
        assert notices(app)
        write_config(tmp_path, every="1h")
    async with opened(tmp_path, clock=FakeClock()) as again, watching(again):
        while notices(again):  # for as long as the watching block has patience
            await asyncio.sleep(0)


async def test_sighup_reloads_though_no_file_changed(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock()) as app, watching(app) as asked:
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, asked.set)
        before = app.jobs.plan
        for _ in range(2):
            with listening("config taken over") as taken:
                os.kill(os.getpid(), signal.SIGHUP)
                await taken.wait()
        loop.remove_signal_handler(signal.SIGHUP)
        assert app.jobs.plan is not before


async def test_where_nothing_can_be_watched_the_service_goes_on_and_says_so(tmp_path: Path) -> None:
    async with staged(tmp_path, clock=FakeClock()) as app:
        plan = replace(app.jobs.plan, folder=tmp_path / "gone")
        app.jobs = replace(app.jobs, plan=plan)
        with listening("send SIGHUP") as heard:
            async with watching(app), asyncio.timeout(PATIENCE):
                await heard.wait()
