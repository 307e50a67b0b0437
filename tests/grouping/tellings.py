"""Items of several outlets that tell two events."""

from datetime import timedelta

from tests.support.times import NOW
from watcher.model import IncomingEntry, ParsedEntry

QUAKE = (
    "Earthquake of magnitude 6.7 shakes Mindanao",
    "A strong earthquake shook the island of Mindanao in the Philippines on Friday evening, "
    "the geological survey said. Houses collapsed in General Santos and people ran outside.",
)
AGAIN = (
    "Strong quake hits Mindanao in the Philippines, houses collapse",
    "Several houses collapsed in General Santos when an earthquake of magnitude 6.7 struck "
    "Mindanao on Friday evening. The geological survey of the Philippines warned of aftershocks.",
)
BUDGET = (
    "Parliament passes the budget after a long night",
    "Deputies agreed to next year's budget at four in the morning, with a majority of two votes.",
)


def telling(site: str, number: int, texts: tuple[str, str]) -> ParsedEntry:
    """Return an item as a feed of `site` has it."""
    title, summary = texts
    published = NOW + timedelta(minutes=number)
    return ParsedEntry(f"g{number}", f"https://{site}/{number}", title, summary, "", published)


def line(site: str, number: int, texts: tuple[str, str]) -> IncomingEntry:
    """Return an ingested line."""
    return IncomingEntry(site, telling(site, number, texts))
