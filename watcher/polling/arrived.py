"""A document that arrived: parsed, and followed to what it leads to.

Well-formed feeds are parsed in our own process. Everything else (damaged feeds, pages, sitemaps,
articles) is parsed in a child process that can be killed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from watcher.discovery.explore import is_page
from watcher.errors import FetchError, ParseError
from watcher.jobs import Jobs, ParseSlowly
from watcher.model import (
    TRUNCATED,
    Fetched,
    ParsedEntry,
    ParsedFeed,
    Postponed,
    Request,
    SourceState,
)
from watcher.parse.document import parse_fast
from watcher.parse.sitemap.children import Seen
from watcher.polling.asking import as_configured, ask, permitted
from watcher.polling.following import children, next_pages
from watcher.polling.poll import Poll
from watcher.store.polled import children as sitemap_rows
from watcher.urls import is_http

Apart = Callable[..., Awaitable[Any]]


def parse(arrived: Poll) -> Poll:
    """Parse a well-formed feed; any other document stays unparsed."""
    how = arrived.how
    if not arrived.unparsed or how.kind not in ("feed", "auto"):
        return arrived
    parsed = _parsed(arrived, lambda found: parse_fast(found.body, found.content_type, found.url))
    refused = isinstance(parsed.outcome, ParseError)
    assert isinstance(arrived.outcome, Fetched)
    return arrived if refused and how.page and is_page(arrived.outcome) else parsed


def parse_slowly(parser: ParseSlowly, arrived: Poll) -> Poll:
    """Parse what `parse` left, in a process that can be killed."""
    return _parsed(arrived, lambda found: parser(found, arrived.how))


async def follow(jobs: Jobs, arrived: Poll, apart: Apart) -> Poll:
    """Fetch what a parsed document leads to: the sitemaps of an index, more pages at first.

    `apart` runs a function in a thread, once one of those for slow work is free.
    """
    spec, feed = jobs.specs.get(arrived.source.url), arrived.feed
    if spec is None or feed is None or not isinstance(arrived.outcome, Fetched):
        return arrived

    async def load(url: str) -> ParsedFeed:
        found = await _further(jobs, arrived, url)
        parsed: ParsedFeed = await apart(
            jobs.parse_slowly, found, replace(arrived.how, kind=feed.kind)
        )
        return parsed if found.whole else replace(parsed, notes=(*parsed.notes, TRUNCATED))

    if feed.children:
        seen = await asyncio.to_thread(_children_seen, jobs, arrived.source)
        try:
            sitemaps = await children(feed, seen, load, arrived.outcome.url)
        except ParseError as error:
            return replace(arrived, outcome=error, feed=None)
        return replace(arrived, feed=sitemaps.feed, sitemaps=sitemaps)
    if feed.next_page and spec.pages > 1 and arrived.source.baseline_at is None:
        found = await next_pages(feed, spec.pages, load, arrived.outcome.url)
        return replace(arrived, feed=found)
    return arrived


async def _further(jobs: Jobs, arrived: Poll, url: str) -> Fetched:
    """Fetch another document of a source; raises FetchError."""
    spec = jobs.specs[arrived.source.url]
    a_page = arrived.feed is not None and arrived.feed.kind == "page"
    delay = await permitted(jobs, a_page, url)
    wanted = Request(
        url,
        home=arrived.source.url,
        spacing=delay,
        may_follow=partial(permitted, jobs, a_page) if a_page else None,
    )
    if not is_http(url):
        raise FetchError("not an address on the web")
    outcome = await ask(jobs.fetch, as_configured(wanted, spec, a_page=a_page))
    if isinstance(outcome, Postponed):
        raise FetchError(f"{outcome.host} asked for rest")
    assert isinstance(outcome, Fetched), "asked without validators"
    return outcome


def _children_seen(jobs: Jobs, source: SourceState) -> dict[str, Seen]:
    with jobs.store.read() as connection:
        return {url: Seen(*said) for url, said in sitemap_rows.load(connection, source.id).items()}


def _parsed(arrived: Poll, parser: Callable[[Fetched], ParsedFeed | None]) -> Poll:
    assert isinstance(arrived.outcome, Fetched)
    try:
        if arrived.outcome.parts:
            return replace(arrived, feed=_folder(arrived.outcome.parts, parser))
        return replace(arrived, feed=_with_some(arrived.outcome, parser(arrived.outcome)))
    except ParseError as error:
        return replace(arrived, outcome=error)


def _with_some(found: Fetched, feed: ParsedFeed | None) -> ParsedFeed | None:
    """Return the feed; raises ParseError where it broke off before its first entry."""
    if feed is None or feed.entries or feed.children or (found.whole and feed.whole):
        return feed
    raise ParseError("the document breaks off before its first entry")


def _folder(
    parts: Sequence[Fetched], parser: Callable[[Fetched], ParsedFeed | None]
) -> ParsedFeed | None:
    """Parse every document of a folder; an unreadable one is left out, and named in a note."""
    entries: list[ParsedEntry] = []
    notes = []
    for part in parts:
        try:
            feed = parser(part)
        except ParseError as error:
            notes.append(f"{part.url.rpartition('/')[2]}: {error}")
            continue
        if feed is None:
            return None
        entries += feed.entries
    return ParsedFeed("folder", entries=tuple(entries), notes=tuple(notes))
