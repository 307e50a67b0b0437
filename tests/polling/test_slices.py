"""A document of very many entries, on both databases."""

from pathlib import Path

from tests.support.databases import store
from tests.support.jobs import BASE, Bench
from watcher.model import EntryId, ParsedEntry
from watcher.polling.lots import FIRST_POLL
from watcher.polling.slices import AT_ONCE
from watcher.store.databases.engine import Store
from watcher.store.polled import readings

__all__ = ["store"]
PAGE = f"{BASE}/sitemap.xml"


def due(bench: Bench) -> list[EntryId]:
    with bench.store.read() as connection:
        return [number for number, _ in readings.due(connection, bench.clock.now())]


def test_a_document_of_very_many_entries_comes_in_slices(store: Store, tmp_path: Path) -> None:
    source = {"url": PAGE, "kind": "sitemap", "full_text": True}
    bench = Bench(store, tmp_path, sources=[source], first_poll="quiet")
    many = AT_ONCE + 5
    items = [ParsedEntry(url=f"{BASE}/2026/page-{n}", title=f"Page {n}") for n in range(many)]
    bench.poll(*items, source=PAGE, kind="sitemap")
    assert len(bench.rows("entry")) == len(bench.rows("source")[0]["listed"]) == many
    assert len(due(bench)) == FIRST_POLL
    more = [ParsedEntry(url=f"{BASE}/2026/new-{n}", title=f"Minsk {n}") for n in range(15)]
    bench.poll(*more, *items, source=PAGE, kind="sitemap")
    assert len(bench.rows("entry")) == many + 15
    assert len(due(bench)) == FIRST_POLL + 15
    assert len(bench.rows("match")) == 15
