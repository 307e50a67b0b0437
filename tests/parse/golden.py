"""Reads the documents of tests/data/feeds; run as a module it writes their expected files anew."""

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from watcher.model import ParsedEntry, ParsedFeed
from watcher.parse.document import parse_fast, parse_slow

FEEDS = Path(__file__).parent.parent / "data" / "feeds"
DOCUMENTS = sorted(path for path in FEEDS.iterdir() if path.suffix in (".xml", ".feed"))
_NOTHING: tuple[object, ...] = (None, "", [], {}, frozenset())


def read(path: Path) -> ParsedFeed:
    body, url = path.read_bytes(), f"https://news.example/feeds/{path.name}"
    return parse_fast(body, None, url) or parse_slow(body, None, url)


def shown(feed: ParsedFeed) -> Any:
    """Return the feed as JSON values, without what is empty."""
    return json.loads(json.dumps(_bare(asdict(feed)), default=_plain))


def _bare(value: Any) -> Any:
    if isinstance(value, ParsedEntry):
        value = value._asdict()
    if isinstance(value, dict):
        kept = {key: _bare(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in _NOTHING}
    return [_bare(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value))


def expected(path: Path) -> Path:
    return path.with_name(path.name + ".json")


if __name__ == "__main__":
    for document in DOCUMENTS:
        text = json.dumps(shown(read(document)), indent=1, ensure_ascii=False)
        expected(document).write_text(text + "\n", encoding="utf-8")
