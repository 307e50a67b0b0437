"""Looks at what a site offers, with few requests."""

import asyncio
import re
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urljoin

from watcher.discovery.candidates import Candidate, says_comments
from watcher.errors import FetchError, ParseError
from watcher.fetch.robots import Robots, allowed, parse_robots, unreachable
from watcher.model import Child, Fetched, ParsedFeed
from watcher.parse.known import known_in_page, known_places
from watcher.parse.page import advertised_feeds
from watcher.parse.sitemap.children import children_to_poll
from watcher.parse.sniff import sniff
from watcher.urls.canonical import canonical

MOST_FEEDS = 6
_GUESSES = ("/news-sitemap.xml", "/sitemap_news.xml", "/sitemap.xml")
_NEWS = re.compile(r"news", re.IGNORECASE)
_PAGE = 1_000_000
_HEAD = 1_000
_FEED_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<rss|<feed|<rdf|[{\[])")


class Reach(Protocol):
    """How documents are fetched and parsed. Both raise FetchError or ParseError."""

    def fetch(self, url: str) -> Awaitable[Fetched]:
        """Fetch a document as the source under way is fetched."""

    def read(self, found: Fetched, kind: str) -> Awaitable[ParsedFeed]:
        """Parse a document as a feed, sitemap or page."""


@dataclass(frozen=True, slots=True)
class Explored:
    """What was found, in the order of looking, and what robots.txt says of the page."""

    candidates: tuple[Candidate, ...]
    refused: bool = False


async def by_shape(reach: Reach, url: str) -> list[Candidate]:
    """Return the places that the form of an address implies and that answer; mostly none."""
    for known in known_places(url):
        if not known.sure:
            continue
        if known.kind == "page" and not allowed(await _robots(reach, known.url), known.url):
            continue
        found = await _look(reach, known.url, known.kind, known.what)
        if found.feed is not None:
            return [found]
    return []


async def feeds_of(reach: Reach, page: Fetched, most: int = MOST_FEEDS) -> list[Candidate]:
    """Return the feeds of a page, fetched and read; those that fail with their error."""
    places = await asyncio.to_thread(_feed_places, page)
    return list(
        await asyncio.gather(*(_look(reach, url, "feed", how) for url, how in places[:most]))
    )


async def explore(reach: Reach, page: Fetched) -> Explored:
    """Return all that a page leads to: its feeds, a sitemap of its site, the page itself."""
    feeds, (sitemaps, robots) = await asyncio.gather(
        feeds_of(reach, page), _sitemaps(reach, page.url)
    )
    refused = not allowed(robots, page.url)
    itself = Candidate(page.url, "page", "the page itself", error="robots.txt does not allow it")
    if not refused:
        itself = await _read(reach, page, replace(itself, error=None))
    return Explored((*feeds, *sitemaps, itself), refused)


def _feed_places(page: Fetched) -> list[tuple[str, str]]:
    """Return the feeds to look at and how each was found, each once."""
    found = [
        (one.url, "linked from the page" if one.type == "feed" else "advertised by the page")
        for one in advertised_feeds(page.body, page.content_type, page.url)
    ]
    text = page.body[:_PAGE].decode("utf-8", "replace")
    guessed = (*known_in_page(page.url, text), *known_places(page.url))
    found += [(one.url, one.what) for one in guessed if one.sure or not found]
    once: dict[str, tuple[str, str]] = {}
    for url, how in found:
        once.setdefault(canonical(url), (url, how))
    return sorted(once.values(), key=lambda place: says_comments(place[0]))


async def _sitemaps(reach: Reach, page: str) -> tuple[list[Candidate], Robots]:
    """Return the news sitemap of a site, if there is one, and its robots.txt."""
    robots = await _robots(reach, page)
    named = sorted(robots.sitemaps, key=lambda url: not _NEWS.search(url))
    how = "named in robots.txt"
    tries = [(url, how) for url in named[:2]] or [
        (urljoin(page, path), "tried, since robots.txt names no sitemap") for path in _GUESSES
    ]
    failed: list[Candidate] = []
    for url, told in tries:
        found = await _look(reach, url, "sitemap", told)
        if found.feed is not None and found.feed.children:
            found = await into_index(reach, found)
        if found.entries:
            return [found], robots
        if named:
            failed.append(found)
    return failed, robots


async def _robots(reach: Reach, page: str) -> Robots:
    """Return the rules of a page's host: all is allowed where it has none (RFC 9309, 2.3.1.3).

    While they cannot be fetched (5xx, 429, no answer), no page is allowed.
    """
    url = urljoin(page, "/robots.txt")
    try:
        found = await reach.fetch(url)
    except FetchError as error:
        there_is_none = 400 <= (error.status or 0) < 500 and error.status != 429
        return parse_robots(b"") if there_is_none else unreachable()
    return parse_robots(found.body, found.url)


async def into_index(reach: Reach, index: Candidate) -> Candidate:
    """Return an index with the entries of its first sitemap; the address stays the index's."""
    assert index.feed is not None
    for child in _first(index.feed.children, index.url):
        inner = await _look(reach, child.url, "sitemap", index.how)
        if inner.entries:
            notes = (*index.feed.notes, f"entries are those of {child.url}")
            assert inner.feed is not None
            return replace(
                index, feed=replace(inner.feed, notes=notes, children=index.feed.children)
            )
    return index


def _first(children: Iterable[Child], index: str) -> list[Child]:
    return children_to_poll(children, {}, limit=1, above=(index,))


async def _look(reach: Reach, url: str, kind: str, how: str) -> Candidate:
    """Fetch and read one place; what fails says why."""
    candidate = Candidate(url, kind, how)
    try:
        found = await reach.fetch(url)
    except FetchError as error:
        return replace(candidate, error=str(error))
    return await _read(reach, found, replace(candidate, url=found.lasting(url)))


async def _read(reach: Reach, found: Fetched, candidate: Candidate) -> Candidate:
    try:
        return replace(candidate, feed=await reach.read(found, candidate.kind))
    except ParseError as error:
        return replace(candidate, error=str(error))


def is_page(found: Fetched) -> bool:
    """Tell whether a document is an HTML page."""
    head = found.body[:_HEAD].lower()
    if found.parts or (_FEED_START.match(head) and b"<html" not in head):
        return False  # nearly all, at a hundredth of what the next line costs
    return sniff(found.body, found.content_type) == "html"
