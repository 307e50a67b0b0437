"""What a list leads to: its next pages."""

import asyncio
from collections.abc import Mapping

from watcher.errors import FetchError
from watcher.following import next_pages
from watcher.model import ParsedEntry, ParsedFeed

SITE = "https://a.example"


class Web:
    """Documents by address; remembers what was asked for."""

    def __init__(self, documents: Mapping[str, ParsedFeed]) -> None:
        self.documents, self.asked = documents, list[str]()

    async def load(self, url: str) -> ParsedFeed:
        self.asked.append(url)
        if url not in self.documents:
            raise FetchError("404 Not Found", status=404)
        return self.documents[url]


def page(*titles: str, to: str | None = None) -> ParsedFeed:
    entries = tuple(ParsedEntry(url=f"{SITE}/{title}", title=title) for title in titles)
    return ParsedFeed("page", entries=entries, next_page=to and f"{SITE}{to}")


def titles(feed: ParsedFeed) -> list[str]:
    return [entry.title for entry in feed.entries]


def test_a_list_is_followed_as_far_as_it_is_asked_for() -> None:
    web = Web({f"{SITE}/2": page("b", to="/3"), f"{SITE}/3": page("c", to="/4")})
    first = page("a", to="/2")
    assert titles(asyncio.run(next_pages(first, 3, web.load, f"{SITE}/"))) == ["a", "b", "c"]
    assert web.asked == [f"{SITE}/2", f"{SITE}/3"]


def test_a_list_that_goes_on_in_a_circle_ends() -> None:
    web = Web({f"{SITE}/2": page("b", to="/3"), f"{SITE}/3": page("c", to="/2")})
    found = asyncio.run(next_pages(page("a", to="/2"), 10, web.load, f"{SITE}/"))
    assert titles(found) == ["a", "b", "c"]


def test_a_page_of_a_list_that_fails_is_named_and_the_rest_is_taken() -> None:
    web = Web({f"{SITE}/2": page("b", to="/3")})
    found = asyncio.run(next_pages(page("a", to="/2"), 5, web.load, f"{SITE}/"))
    assert titles(found) == ["a", "b"]
    assert found.notes == ("page 3 of the list: 404 Not Found",)
