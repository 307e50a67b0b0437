"""A page that links to its own feed: the feed is polled instead of the page."""

import asyncio
from dataclasses import replace

from watcher.discovery.candidates import Candidate, is_comments, is_own
from watcher.errors import FetchError
from watcher.jobs import Jobs
from watcher.model import Detour, Fetched, ParsedFeed, SourceState
from watcher.parse.page import FoundFeed, advertised_feeds
from watcher.polling.asking import fetch, how_to_read, permitted
from watcher.polling.poll import Poll, hash_of
from watcher.urls import is_http, redact


async def at_own_feed(jobs: Jobs, page: Poll) -> Poll:
    """Return the poll of the feed that a page links to as its own, else of the page itself.

    So a source configured by the address of a page is polled by its feed from the start.
    """
    assert isinstance(page.outcome, Fetched)
    try:
        if (found := await _own_feed(jobs, page.source, page.outcome)) is not None:
            return found
        await permitted(jobs, True, page.outcome.url)
    except FetchError as error:
        return Poll(page.source, error, how=page.how)
    return page


async def _own_feed(jobs: Jobs, source: SourceState, page: Fetched) -> Poll | None:
    """Return the poll of the feed that a page links to as its own; None if none answers."""
    feeds = await asyncio.to_thread(advertised_feeds, page.body, page.content_type, page.url)
    chosen = next((feed.url for feed in feeds if _is_own(page.url, feed)), None)
    if chosen is None:
        return None
    spec, now = jobs.specs.get(source.url), jobs.clock.now()
    detour = Detour(chosen, "feed", f"the page names its feed: {redact(chosen)}", now)
    here = replace(source, detour=detour)
    try:
        outcome = await fetch(jobs.fetch, here, spec, now)
    except FetchError:
        return None  # a dead feed is no reason not to read the page
    if not isinstance(outcome, Fetched):
        return None
    how = how_to_read(jobs, here, spec, now)
    return Poll(source, outcome, hash_of(outcome, how), how=how, detour=detour)


def _is_own(page: str, feed: FoundFeed) -> bool:
    is_news = not is_comments(Candidate(feed.url, "feed", "", ParsedFeed("", feed.title)))
    return is_news and is_http(feed.url) and is_own(page, feed.url)
