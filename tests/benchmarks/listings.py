"""How well the stories of listing pages are found, beside what is simple.

    python -m tests.benchmarks.listings [FOLDER]

FOLDER holds index.jsonl (id, url), truth.jsonl (id, base, links with url and zone) and html/. The
truth of a page is its links of zone "main", compared as canonical URLs. The floors, in the same
run: every link of 20 or more characters, every link in a heading, and what courlan keeps. Prints
precision, recall and F1 of each page and over all links, the seconds of CPU a page takes, and for
pages without truth how many stories were found. Nothing is asserted.
"""

import gzip
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from courlan import extract_links
from lxml import html

from tests.benchmarks.asking import MATERIAL, folder_asked
from watcher.errors import ParseError
from watcher.parse.forms import web_link
from watcher.parse.listing import parse_page
from watcher.urls.canonical import canonical

DEFAULT = MATERIAL / "listings"
NEEDED = ("index.jsonl", "truth.jsonl", "html")
NOW = datetime(2026, 11, 26, tzinfo=UTC)
Finder = Callable[[bytes, str], set[str]]


class Score(NamedTuple):
    """Right, found and wanted links."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __str__(self) -> str:
        precision = self.right / max(self.found, 1)
        recall = self.right / max(self.wanted, 1)
        f1 = 2 * self.right / max(self.found + self.wanted, 1)
        return f"{precision:.3f} {recall:.3f} {f1:.3f}"


def ours(body: bytes, url: str) -> set[str]:
    """Return what the product finds."""
    try:
        entries = parse_page(body, None, url, now=NOW).entries
    except ParseError:
        return set()
    return {canonical(entry.url) for entry in entries if entry.url}


def long_links(body: bytes, url: str) -> set[str]:
    """Return every link with 20 characters of text."""
    return {link for link, element in _links(body, url) if len(_text(element)) >= 20}


def headings(body: bytes, url: str) -> set[str]:
    """Return every link in a heading, or with one in it."""
    inside = "ancestor-or-self::*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]"
    below = "descendant::*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]"
    return {link for link, one in _links(body, url) if one.xpath(f"{inside} | {below}")}


def courlan(body: bytes, url: str) -> set[str]:
    """Return the links of the site that courlan would crawl."""
    text = body.decode("utf-8", "replace")
    return {canonical(link) for link in extract_links(text, url=url, external_bool=False)}


FINDERS: dict[str, Finder] = {
    "watcher": ours, "20+ characters": long_links, "headings": headings, "courlan": courlan,
}  # fmt: skip


def _links(body: bytes, url: str) -> list[tuple[str, html.HtmlElement]]:
    tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    links = [(web_link(url, element.get("href")), element) for element in tree.iter("a")]
    return [(canonical(link), element) for link, element in links if link]


def _text(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def rows_of(file: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSON Lines file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def show_truth(folder: Path, truth: list[dict[str, Any]]) -> None:
    """Print a row for each page with truth, and one for all."""
    totals = dict.fromkeys(FINDERS, Score())
    print(f"{'precision recall F1':33}" + "".join(f"{name:20}" for name in FINDERS) + "CPU s")
    for row in truth:
        body = gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())
        wanted = {canonical(link["url"]) for link in row["links"] if link["zone"] == "main"}
        line, started = f"{row['id'][:32]:33}", time.process_time()
        for name, find in FINDERS.items():
            found = find(body, row["base"])
            if name == "watcher":
                spent = time.process_time() - started
            score = Score(len(found & wanted), len(found), len(wanted))
            totals[name] = Score(*map(sum, zip(totals[name], score, strict=True)))
            line += f"{score!s:20}"
        print(line + f"{spent:.3f}")
    print(f"{'over all':33}" + "".join(f"{score!s:20}" for score in totals.values()))


def show_counts(folder: Path, rows: list[dict[str, Any]]) -> None:
    """Print how many stories are found on each page without truth."""
    for row in rows:
        body = gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())
        count = len(ours(body, row["url"] or "https://unknown.example/"))
        print(f"{row['id'][:32]:33}{count:4} of {row['anchors']} links")


def main() -> None:
    """Show what is found in a folder of pages."""
    folder = folder_asked(__doc__, DEFAULT, *NEEDED)
    truth = rows_of(folder / "truth.jsonl")
    show_truth(folder, truth)
    known = {row["id"] for row in truth}
    show_counts(folder, [row for row in rows_of(folder / "index.jsonl") if row["id"] not in known])


if __name__ == "__main__":
    main()
