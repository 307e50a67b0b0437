"""Articles of the labelled sets, in date order."""

import gzip
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple


class Article(NamedTuple):
    """One labelled article; `cluster` is None where it tells what no other tells.

    `document` names the text that it is a translation of, where it is one.
    """

    id: str
    cluster: str | None
    title: str
    summary: str
    body: str
    lang: str
    at: float
    document: str | None = None

    @property
    def text(self) -> str:
        """Return summary and body."""
        return f"{self.summary} {self.body}".strip()


def read(files: Iterable[Path]) -> list[Article]:
    """Return the articles of some files in date order."""
    return sorted(map(article, rows(files)), key=lambda a: (a.at, a.id))


def rows(files: Iterable[Path]) -> list[dict[str, Any]]:
    """Return the lines of some gzipped JSON Lines files."""
    return [json.loads(line) for file in files for line in gzip.open(file, "rt", encoding="utf-8")]


def article(row: dict[str, Any]) -> Article:
    """Return a line as an article; one without a readable date is told in 2018."""
    return Article(
        row["id"], row.get("cluster"), row["title"], row.get("summary") or "", row["text"],
        row["lang"], _at(row.get("date") or ""), row.get("doc_parallel"),
    )  # fmt: skip


def _at(date: str) -> float:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return datetime(2018, 10, 1, tzinfo=UTC).timestamp()
