"""A poll: fetch the document of a source, or of the place that is polled in its stead."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from watcher.detours import detour_for
from watcher.discovery.candidates import Candidate, is_comments, is_own
from watcher.errors import FetchError, WatcherError
from watcher.fetch import state
from watcher.following import Sitemaps
from watcher.jobs import Fetch, Jobs
from watcher.kinds import PAGES, parse_as
from watcher.model import (
    AS_FEED,
    Detour,
    Fetched,
    NotModified,
    ParseAs,
    ParsedFeed,
    Postponed,
    Request,
    SourceState,
    Validators,
)
from watcher.parse.page import FoundFeed, advertised_feeds
from watcher.parse.sniff import sniff
from watcher.specs import SourceSpec
from watcher.text import digest
from watcher.urls import is_http, redact

_HEAD = 1_000
_FEED_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<rss|<feed|<rdf|[{\[])")
ACCEPT_PAGE = {"Accept": "text/html, application/xhtml+xml, */*;q=0.5"}


@dataclass(frozen=True, slots=True)
class Poll:
    """One poll of one source. Good once `feed` is there, or the outcome says nothing is new.

    `how` says what the document is to be read as. `sitemaps` are those of an index; `detour` is
    what turned out to be polled in place of the configured URL.
    """

    source: SourceState
    outcome: Fetched | NotModified | Postponed | WatcherError
    body_hash: str | None = None
    feed: ParsedFeed | None = None
    how: ParseAs = AS_FEED
    sitemaps: Sitemaps | None = None
    detour: Detour | None = None

    @property
    def unparsed(self) -> bool:
        """A document that is still to be parsed."""
        if not isinstance(self.outcome, Fetched) or self.feed is not None:
            return False
        return self.body_hash != self.source.body_hash


async def poll(jobs: Jobs, source: SourceState) -> Poll:
    """Fetch the document of a source; a failure is an outcome like others.

    A page is asked for only where robots.txt allows it.
    """
    spec, now = jobs.specs.get(source.url), jobs.clock.now()
    how = _parse_as(jobs, source, spec, now)
    known_page = how.kind in PAGES or (how.page and source.kind == "page")
    try:
        outcome = await _fetch_permitted(jobs, source, spec, now, how, a_page=known_page)
    except FetchError as error:
        return await _elsewhere(jobs, Poll(source, error, how=how))
    if not isinstance(outcome, Fetched):
        return Poll(source, outcome, how=how)
    arrived = Poll(source, outcome, _hash_of(outcome, how), how=how)
    if known_page or not is_page(outcome):
        return arrived
    # Where a feed was, a page of the site's error or of its front is a failure as well.
    return await (_at_own_feed if how.page else _elsewhere)(jobs, arrived)


async def _elsewhere(jobs: Jobs, failing: Poll) -> Poll:
    """Return the poll of another place of the site, where it is time to look for one, and it is."""
    source = failing.source
    detour = await detour_for(jobs, source)
    if detour is None:
        return failing
    here = replace(source, detour=detour, validators=Validators(), full_at=None)
    spec, now = jobs.specs.get(source.url), jobs.clock.now()
    how = _parse_as(jobs, here, spec, now)
    try:
        outcome = await _fetch_permitted(jobs, here, spec, now, how, a_page=how.kind in PAGES)
    except FetchError:
        return failing
    if not isinstance(outcome, Fetched):
        return failing
    return Poll(source, outcome, _hash_of(outcome, how), how=how, detour=detour)


async def _fetch_permitted(
    jobs: Jobs,
    source: SourceState,
    spec: SourceSpec | None,
    now: datetime,
    how: ParseAs,
    *,
    a_page: bool,
) -> Fetched | NotModified | Postponed:
    """Fetch a document, a page only where robots.txt allows it, hop by hop; raises FetchError."""
    delay = await permitted(jobs, a_page, _address(source))
    may_follow = partial(permitted, jobs, a_page) if a_page else None
    return await fetch(jobs.fetch, source, spec, now, how, delay, may_follow)


async def fetch(
    fetchers: Mapping[str, Fetch],
    source: SourceState,
    spec: SourceSpec | None,
    now: datetime,
    how: ParseAs = AS_FEED,
    delay: timedelta = timedelta(0),
    may_follow: Callable[[str], Awaitable[object]] | None = None,
) -> Fetched | NotModified | Postponed:
    """Ask the fetcher of the URL's scheme for a source's document; raises FetchError."""
    wanted = state.request_for(source, now)
    headers: Mapping[str, str] = ACCEPT_PAGE if how.kind in PAGES else {}
    if spec is None:
        wanted = replace(wanted, headers=headers, spacing=delay, may_follow=may_follow)
    elif headers or delay or may_follow or spec.headers or spec.auth or spec.user_agent:
        wanted = replace(
            wanted,
            headers={**headers, **spec.headers},
            auth=spec.auth,
            user_agent=spec.user_agent,
            spacing=delay,
            may_follow=may_follow,
        )
    return await ask(fetchers, wanted)


async def ask(fetchers: Mapping[str, Fetch], wanted: Request) -> Fetched | NotModified | Postponed:
    """Have a request answered by the fetcher of its scheme; raises FetchError."""
    scheme = _scheme(wanted.url)
    if scheme not in fetchers:
        raise FetchError("not an address that can be fetched")
    return await fetchers[scheme](wanted)


def _parse_as(jobs: Jobs, source: SourceState, spec: SourceSpec | None, now: datetime) -> ParseAs:
    if spec is None:
        return AS_FEED
    return parse_as(spec.kind, source, now, jobs.plan.settings.timezone, spec.links)


def _scheme(url: str) -> str:
    return url.partition(":")[0].lower()


def _address(source: SourceState) -> str:
    return source.detour.url if source.detour else source.moved.adopted or source.url


def _hash_of(found: Fetched, how: ParseAs) -> str:
    """Return what tells documents apart; another selector makes another one of the same page."""
    return digest(found.body + how.links.encode() if how.links else found.body)


async def permitted(jobs: Jobs, a_page: bool, url: str) -> timedelta:
    """Return the pause that a page's host asks for; raises FetchError where it is not allowed."""
    if not a_page:
        return timedelta()
    permission = await jobs.permit(url)
    if not permission.allowed:
        raise FetchError(permission.why)
    return permission.delay


async def _at_own_feed(jobs: Jobs, page: Poll) -> Poll:
    """Return the poll of the feed that a page names as its own, else of the page itself.

    So a source that was given by the address of its page is polled by its feed from the start.
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
    """Return the poll of the feed that a page names as its own; None where none answers."""
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
    how = _parse_as(jobs, here, spec, now)
    return Poll(source, outcome, digest(outcome.body), how=how, detour=detour)


def _is_own(page: str, feed: FoundFeed) -> bool:
    is_news = not is_comments(Candidate(feed.url, "feed", "", ParsedFeed("", feed.title)))
    return is_news and is_http(feed.url) and is_own(page, feed.url)


def is_page(found: Fetched) -> bool:
    """Tell whether a document is an HTML page."""
    head = found.body[:_HEAD].lower()
    if found.parts or (_FEED_START.match(head) and b"<html" not in head):
        return False  # nearly all, at a hundredth of what the next line costs
    return sniff(found.body, found.content_type) == "html"
