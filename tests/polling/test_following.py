"""What an index of sitemaps leads to, poll by poll, and a list; they come from a dictionary."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from watcher.errors import FetchError, ParseError
from watcher.model import Child, ParsedEntry, ParsedFeed
from watcher.parse.sitemap.children import Seen
from watcher.polling.following import A_POLL, Sitemaps, children, next_pages

INDEX = "https://x.example/index.xml"


def url(name: str) -> str:
    return f"https://x.example/{name}.xml"


def index(*names: str, day: int | None = 1) -> ParsedFeed:
    at = datetime(2026, 1, day, tzinfo=UTC) if day else None
    return ParsedFeed("sitemap", children=tuple(Child(url(name), at) for name in names))


class Site:
    """Documents by name; each one that is not there fails."""

    def __init__(self, **documents: ParsedFeed) -> None:
        self.documents = {url(name): found for name, found in documents.items()}
        self.asked: list[str] = []

    async def load(self, address: str) -> ParsedFeed:
        self.asked.append(address)
        if address not in self.documents:
            raise FetchError("404 Not Found")
        return self.documents[address]

    async def poll(self, found: ParsedFeed, seen: Mapping[str, Seen] | None = None) -> Sitemaps:
        return await children(found, seen or {}, self.load, INDEX)


def sitemap(*titles: str) -> ParsedFeed:
    return ParsedFeed("sitemap", entries=tuple(ParsedEntry(title=title) for title in titles))


def page(title: str, to: str | None = None) -> ParsedFeed:
    return ParsedFeed("page", entries=(ParsedEntry(title=title),), next_page=to and url(to))


def titles(found: Sitemaps | ParsedFeed) -> list[str]:
    feed = found.feed if isinstance(found, Sitemaps) else found
    return [entry.title for entry in feed.entries]


async def test_a_dead_sitemap_is_noted_and_the_others_are_read() -> None:
    found = await Site(b=sitemap("B"), c=sitemap("C")).poll(index("a", "b", "c"))
    assert sorted(titles(found)) == ["B", "C"]
    assert any("a.xml: 404" in note for note in found.feed.notes)


async def test_dead_sitemaps_at_the_front_hide_none_behind_them() -> None:
    names = [f"s{number:02}" for number in range(12)]
    found = await Site(s11=sitemap("last")).poll(index(*reversed(names)))
    assert titles(found) == ["last"]


async def test_an_index_none_of_whose_sitemaps_can_be_read_is_a_failure() -> None:
    site = Site()
    with pytest.raises(ParseError, match=r"no sitemap of the index can be read.*404"):
        await site.poll(index(*(f"s{number}" for number in range(40))))
    assert len(site.asked) == A_POLL


async def test_a_sitemap_without_its_end_gives_what_there_is_and_is_asked_for_again() -> None:
    known = {url("a"): Seen(datetime(2026, 1, 1, tzinfo=UTC), 1)}
    site = Site(a=replace(sitemap("A"), notes=("truncated",)))
    first = await site.poll(index("a", day=2), known)
    assert (titles(first), first.more) == (["A"], True)
    site.documents[url("a")] = sitemap("A", "B")
    second = await site.poll(index("a", day=2), first.seen)
    assert (titles(second), second.more) == (["A", "B"], False)


async def test_indexes_that_name_each_other_come_to_an_end() -> None:
    site = Site(a=index("b", "index"), b=index("a", "c"), c=sitemap("C"))
    found = await site.poll(index("a", "index"))
    assert titles(found) == ["C"]
    assert len(site.asked) == len(set(site.asked))


async def test_what_the_index_says_is_unchanged_is_not_asked_for_again() -> None:
    site = Site(a=sitemap("A"), b=sitemap("B"))
    first = await site.poll(index("a", "b"))
    asked = len(site.asked)
    again = await site.poll(index("a", "b"), first.seen)
    assert (titles(again), len(site.asked)) == ([], asked)
    assert not again.more


async def test_a_list_is_followed_as_far_as_it_is_asked_for() -> None:
    site = Site(two=page("b", to="three"), three=page("c", to="four"), four=page("d"))
    assert titles(await next_pages(page("a", to="two"), 3, site.load, INDEX)) == ["a", "b", "c"]
    assert site.asked == [url("two"), url("three")]


async def test_a_list_that_goes_on_in_a_circle_ends() -> None:
    site = Site(two=page("b", to="three"), three=page("c", to="two"))
    assert titles(await next_pages(page("a", to="two"), 10, site.load, INDEX)) == ["a", "b", "c"]


async def test_a_page_of_a_list_that_fails_is_named_and_the_rest_is_taken() -> None:
    site = Site(two=page("b", to="three"))
    found = await next_pages(page("a", to="two"), 5, site.load, INDEX)
    assert titles(found) == ["a", "b"]
    assert found.notes == ("page 3 of the list: 404 Not Found",)
