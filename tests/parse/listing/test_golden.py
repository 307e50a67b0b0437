"""Pages of many makers and their entries: pages/NAME.html with what is expected in NAME.json."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watcher.parse.listing import parse_page

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
NOW = datetime(2025, 9, 15, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_gives_the_entries_beside_it(page: Path) -> None:
    wanted = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    feed = parse_page(page.read_bytes(), None, wanted["url"], now=NOW)
    assert [
        {
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            "published": entry.published.isoformat() if entry.published else None,
        }
        for entry in feed.entries
    ] == wanted["entries"]
