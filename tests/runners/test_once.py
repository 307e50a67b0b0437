"""One round for cron: what it polls, what it sends, how it ends."""

import io
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.runners.stage import (
    answer_with,
    claim_all,
    named,
    opened,
    rename_table,
    rows,
    rss,
    staged,
)
from tests.support.configs import write_config
from tests.support.http import Reply, Seen, Site, serve_in_thread
from tests.support.jobs import FakeClock
from watcher.errors import ConfigErrors, StoreError, WatcherError
from watcher.runners.once import once, run_round
from watcher.store import open_store
from watcher.store.databases.lock import runner_lock

WATCH: dict[str, Any] = {
    "watchlists": [{"name": "belarus", "keywords": ["Belarus"]}],
    "channels": {"screen": "console://"},
}


@pytest.fixture
def site() -> Iterator[Site]:
    routes = {"/good": Reply(rss("Belarus votes")), "/bad": Reply(status=500)}
    with serve_in_thread(routes) as site:
        yield site


def configure(folder: Path, site: Site, **config: Any) -> None:
    names = [{"name": name, "url": site.url(f"/{name}")} for name in ("good", "bad")]
    write_config(folder, **({"sources": names} | WATCH | config))


def run(folder: Path, *names: str, everything: bool = False) -> int:
    return once(folder, everything=everything, names=names, progress=None)


def test_a_round_polls_alerts_and_is_content_where_a_source_failed(
    tmp_path: Path, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(tmp_path, site)
    assert run(tmp_path) == 0
    assert "Belarus votes" in capsys.readouterr().out
    assert sorted(seen.path for seen in site.seen) == ["/bad", "/good"]
    assert run(tmp_path) == 0
    assert len(site.seen) == 2, "nothing is due so soon"
    assert run(tmp_path, everything=True) == 0
    assert len(site.seen) == 4
    assert capsys.readouterr().out == ""


def test_only_the_named_source_is_polled(tmp_path: Path, site: Site) -> None:
    configure(tmp_path, site)
    assert run(tmp_path, "bad") == 0
    assert [seen.path for seen in site.seen] == ["/bad"]


def test_an_unknown_name_is_refused_before_anything_is_done(tmp_path: Path, site: Site) -> None:
    configure(tmp_path, site)
    with pytest.raises(WatcherError, match=r"^no source named x, y \(`watcher source list`"):
        run(tmp_path, "good", "y", "x")
    with pytest.raises(WatcherError, match=r"^no source named Goodd \(did you mean good\?\)$"):
        run(tmp_path, "Goodd")
    assert site.seen == []
    assert not (tmp_path / "watcher.db").exists()


def test_a_disabled_source_by_name_says_so(tmp_path: Path, site: Site) -> None:
    configure(tmp_path, site, sources=[{"name": "off", "url": site.url("/"), "enabled": False}])
    with pytest.raises(WatcherError, match="off is disabled"):
        run(tmp_path, "off")


def test_mistakes_in_the_config_end_it(tmp_path: Path, site: Site) -> None:
    configure(tmp_path, site, evry="5m")
    with pytest.raises(ConfigErrors):
        run(tmp_path)


def test_a_database_that_a_service_holds_is_left_alone(tmp_path: Path, site: Site) -> None:
    configure(tmp_path, site)
    url = f"sqlite:///{tmp_path / 'watcher.db'}"
    with (
        closing(open_store(url, create=True)) as store,
        runner_lock(store),
        pytest.raises(StoreError, match="watcher"),
    ):
        run(tmp_path)
    assert site.seen == []


def test_progress_counts_up_to_all(tmp_path: Path, site: Site) -> None:
    configure(tmp_path, site)
    told: list[tuple[int, int]] = []
    once(tmp_path, everything=True, names=(), progress=lambda *step: told.append(step))
    assert told[-1] == (2, 2)
    assert told == sorted(told)


# -- a round on an open app --------------------------------------------------------------------


async def test_first_polls_are_told_in_one_summary_before_it_ends(tmp_path: Path) -> None:
    screen = io.StringIO()
    async with staged(tmp_path, stream=screen, sources=named(3), **WATCH) as app:
        answer_with(app, lambda r: rss(f"Belarus in {r.url[7:9]}"))
        await run_round(app)
        [summary] = rows(app, "notification")
        assert (summary["kind"], summary["state"]) == ("summary", "sent")
        assert all(f"Belarus in s{number}" in screen.getvalue() for number in range(3))


async def test_a_summary_goes_out_even_where_a_source_was_not_polled(tmp_path: Path) -> None:
    screen = io.StringIO()
    async with staged(tmp_path, stream=screen, sources=named(2), **WATCH) as app:
        answer_with(app, lambda _: rss("Belarus votes"))
        await run_round(app, names=["s0"])
        assert [row["state"] for row in rows(app, "notification")] == ["sent"]


async def test_retries_are_left_to_the_next_round(tmp_path: Path) -> None:
    clock = FakeClock()
    refuse = True
    told = []

    def hook(seen: Seen) -> Reply:
        told.append(seen)
        return Reply("no", 503) if refuse else Reply("ok")

    with serve_in_thread({"/hook": hook}) as site:
        desk = {"hook": site.url("/hook").replace("http", "json", 1)}
        config = WATCH | {"channels": desk, "first_poll": "alert"}
        async with staged(tmp_path, clock=clock, sources=named(1), **config) as app:
            answer_with(app, lambda _: rss("Belarus votes"))
            await run_round(app)
            [row] = rows(app, "notification")
            assert (row["state"], row["attempts"], len(told)) == ("pending", 1, 1)
            assert "503" in row["error"]
            refuse = False
            clock.turn(timedelta(minutes=1))
            await run_round(app)
            [row] = rows(app, "notification")
            assert (row["state"], row["attempts"], len(told)) == ("sent", 2, 2)


async def test_a_failing_database_is_raised_after_the_round(tmp_path: Path) -> None:
    async with staged(tmp_path, sources=named(1), **WATCH) as app:
        answer_with(app, lambda _: rss("Belarus votes"))
        rename_table(app, "entry_key", "aside")
        with pytest.raises(StoreError, match="entry_key"):
            await run_round(app)
        rename_table(app, "aside", "entry_key")


async def test_what_a_killed_round_had_claimed_is_polled_at_once(tmp_path: Path) -> None:
    clock = FakeClock()

    async with staged(tmp_path, clock=clock, sources=named(1), **WATCH) as app:
        assert len(claim_all(app)) == 1
    async with opened(tmp_path, clock=clock) as app:
        answer_with(app, lambda _: rss("Belarus votes"))
        await run_round(app)
        assert len(rows(app, "entry")) == 1
