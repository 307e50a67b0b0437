"""Pages of four stories whose teasers are all written in one way."""

from datetime import UTC, datetime

from watcher.model import ParsedEntry
from watcher.parse.listing import parse_page

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
TITLES = (
    "Council votes to close the harbour bridge for a year",
    "Ferry company orders six electric boats from Norway",
    "Heavy rain floods the old market for the second time",
    "School meals will be free from the next autumn term",
)
KICKERS = ("Harbour affair", "Ferries", "The flood", "Schools")


def entries(teaser: str, titles: tuple[str, ...] = TITLES) -> list[ParsedEntry]:
    """Parse a page that repeats a teaser, with TITLE, KICKER and NO (from 20) of each story."""
    rows = "".join(
        f"<div class=row>{one}</div>"
        for n, title in enumerate(titles)
        for one in [
            teaser.replace("TITLE", title)
            .replace("KICKER", KICKERS[n % 4])
            .replace("NO", str(n + 20))
        ]
    )
    body = f"<html lang=en><nav><a href=/>Home</a></nav><main>{rows}</main>"
    return list(parse_page(body.encode(), None, "https://harbour.example/news", now=NOW).entries)
