"""How well and how fast sitemaps are read, beside ultimate-sitemap-parser where it is installed.

    python -m tests.benchmarks.sitemaps [FOLDER]

FOLDER holds sitemaps/ and sitemaps_index.jsonl (kind, locs, news_dates). Prints a row a document
(addresses and publication dates of ours, of the other), the same for damaged copies of each, then
CPU seconds and memory for 50,000 addresses. Nothing is asserted. The other one is GPL and no
dependency: `pip install ultimate-sitemap-parser` where this is to compare.
"""

import json
import logging
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.asking import MATERIAL, folder_asked
from watcher.errors import ParseError
from watcher.parse.sitemap import parse_sitemap

Counts = tuple[int, int]
Reader = Callable[[bytes], Counts]
MANY = 50_000
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
)
NEWS = (
    "<news:news><news:publication><news:name>Example</news:name><news:language>en</news:language>"
    "</news:publication><news:publication_date>2026-05-03T18:51:50+01:00</news:publication_date>"
    "<news:title>Some rather long headline of story {n}</news:title></news:news>"
    "<image:image><image:loc>https://x.example/i/{n}.jpg</image:loc></image:image>"
)


def ours(body: bytes) -> Counts:
    """Count addresses and publication dates."""
    feed = parse_sitemap(body, None, "https://bench.example/sitemap.xml")
    dated = sum(entry.published is not None for entry in feed.entries)
    return len(feed.entries) + len(feed.children), dated


def the_other() -> Reader | None:
    """Return ultimate-sitemap-parser's reader of texts, None where it is not installed."""
    try:
        from usp.tree import sitemap_from_str  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    logging.disable(logging.CRITICAL)

    def read(body: bytes) -> Counts:
        tree = sitemap_from_str(body.decode("utf-8-sig", "replace"))
        pages = list(tree.all_pages())
        dated = sum(bool(p.news_story and p.news_story.publish_date) for p in pages)
        return len(pages) + len(getattr(tree, "sub_sitemaps", ())), dated

    return read


def damaged(body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield copies of a document as real ones are damaged."""
    text = body.decode("utf-8-sig", "replace")
    yield "bare &", text.replace("</loc>", "?a=1&b=2</loc>").encode()
    yield "cut off", text[: text.rfind("</")].encode()
    yield "no prefix", text.replace('xmlns:news="', 'xmlns:gone="').encode()
    yield "text before", b"Notice: undefined index\n" + body
    yield "cp1251", text.replace("UTF-8", "windows-1251").encode("cp1251", "xmlcharrefreplace")


def many(news: bool) -> bytes:
    """Return a sitemap of as many addresses as one may have."""
    about = NEWS if news else ""
    rows = (
        f"<url><loc>https://x.example/news/2026/05/some-rather-long-headline-of-story-{n}</loc>"
        f"<lastmod>2026-05-03T18:51:50+01:00</lastmod>{about.format(n=n)}</url>"
        for n in range(MANY)
    )
    return (HEAD + "\n".join(rows) + "</urlset>").encode()


def told(read: Reader | None, body: bytes) -> str:
    """Return counts as text, the error where there is one."""
    if read is None:
        return "-"
    try:
        return "{:6} {:4}".format(*read(body))
    except ParseError as error:
        return str(error)[:40]
    except Exception as error:  # noqa: BLE001 - the other one's own
        return type(error).__name__


def timed(read: Reader | None, body: bytes) -> str:
    """Return the CPU seconds that a reader takes."""
    if read is None:
        return "-"
    start = time.process_time()
    read(body)
    return f"{time.process_time() - start:.2f} s"


def main(folder: Path) -> None:
    """Print the comparison."""
    other = the_other()
    for line in (folder / "sitemaps_index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        body = (folder / "sitemaps" / row["file"]).read_bytes()
        print(f"{row['kind']:6} {row['file'][:50]:50} ", end="")
        print(f"named {row['locs']:4} {row['news_dates']:3}", end="")
        print(f"  ours {told(ours, body)}  other {told(other, body)}")
        if row["kind"] == "urlset" and row["locs"]:
            for name, copy in damaged(body):
                print(f"         {name:48}   ours {told(ours, copy)}  other {told(other, copy)}")
    for name, body in (("addresses", many(False)), ("news", many(True))):
        print(f"{MANY} {name}, {len(body) / 1e6:.0f} MB: ours {timed(ours, body)}", end="")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f", {peak} MB at most; other {timed(other, body)}")


if __name__ == "__main__":
    main(folder_asked(__doc__, MATERIAL, "sitemaps_index.jsonl", "sitemaps"))
