"""A poll: fetch a document, parse it, and fetch what it leads to.

Feeds that are in order are parsed at once, in our own process. Everything else (damage, pages,
sitemaps, articles) is parsed apart, in a process that can be killed.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from watcher.detours import detour_for
from watcher.discovery.candidates import Candidate, is_comments, is_own
from watcher.errors import FetchError, ParseError, WatcherError
from watcher.fetch import state
from watcher.following import Sitemaps, children, next_pages
from watcher.jobs import Fetch, Jobs, ParseSlowly
from watcher.kinds import PAGES, parse_as
from watcher.model import (
    AS_FEED,
    Detour,
    Fetched,
    NotModified,
    ParseAs,
    ParsedEntry,
    ParsedFeed,
    Postponed,
    Request,
    SourceState,
    Validators,
)
from watcher.parse.document import parse_fast
from watcher.parse.page import FoundFeed, advertised_feeds
from watcher.parse.sitemap.children import Seen
from watcher.parse.sniff import sniff
from watcher.plan import SourceSpec
from watcher.store import children as sitemap_rows
from watcher.text import digest
from watcher.urls import redact

Apart = Callable[..., Awaitable[Any]]
_WEB = ("http", "https")
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
        delay = await _permitted(jobs, known_page, _address(source))
        outcome = await fetch(jobs.fetch, source, spec, now, how, delay)
    except FetchError as error:
        return await _elsewhere(jobs, Poll(source, error, how=how))
    if not isinstance(outcome, Fetched):
        return Poll(source, outcome, how=how)
    arrived = Poll(source, outcome, _hash_of(outcome, how), how=how)
    if known_page or not _is_page(outcome):
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
        delay = await _permitted(jobs, how.kind in PAGES, detour.url)
        outcome = await fetch(jobs.fetch, here, spec, now, how, delay)
    except FetchError:
        return failing
    if not isinstance(outcome, Fetched):
        return failing
    return Poll(source, outcome, _hash_of(outcome, how), how=how, detour=detour)


async def fetch(
    fetchers: Mapping[str, Fetch],
    source: SourceState,
    spec: SourceSpec | None,
    now: datetime,
    how: ParseAs = AS_FEED,
    delay: timedelta = timedelta(0),
) -> Fetched | NotModified | Postponed:
    """Ask the fetcher of the URL's scheme for a source's document; raises FetchError."""
    wanted = replace(state.request_for(source, now), spacing=delay)
    if how.kind in PAGES:
        wanted = replace(wanted, headers=ACCEPT_PAGE)
    if spec is not None:
        headers = {**wanted.headers, **spec.headers}
        wanted = replace(wanted, headers=headers, auth=spec.auth, user_agent=spec.user_agent)
    return await _ask(fetchers, wanted)


async def _ask(fetchers: Mapping[str, Fetch], wanted: Request) -> Fetched | NotModified | Postponed:
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


async def _permitted(jobs: Jobs, is_page: bool, url: str) -> timedelta:
    """Return the pause that a page's host asks for; raises FetchError where it is not allowed."""
    if not is_page:
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
        await _permitted(jobs, True, page.outcome.url)
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
    return is_news and _scheme(feed.url) in _WEB and is_own(page, feed.url)


def parse(arrived: Poll) -> Poll:
    """Parse on the fast path; a document that it cannot be trusted with stays unparsed."""
    how = arrived.how
    if not arrived.unparsed or how.kind not in ("feed", "auto"):
        return arrived
    parsed = _parsed(arrived, lambda found: parse_fast(found.body, found.content_type, found.url))
    refused = isinstance(parsed.outcome, ParseError)
    assert isinstance(arrived.outcome, Fetched)
    return arrived if refused and how.page and _is_page(arrived.outcome) else parsed


def parse_slowly(parser: ParseSlowly, arrived: Poll) -> Poll:
    """Parse what the fast path left, in a process that can be killed."""
    return _parsed(arrived, lambda found: parser(found, arrived.how))


async def follow(jobs: Jobs, arrived: Poll, apart: Apart) -> Poll:
    """Fetch what a parsed document leads to: the sitemaps of an index, more pages at first.

    `apart` runs a function in a thread, when there is one for slow work.
    """
    spec, feed = jobs.specs.get(arrived.source.url), arrived.feed
    if spec is None or feed is None or not isinstance(arrived.outcome, Fetched):
        return arrived

    async def load(url: str) -> ParsedFeed:
        found = await _further(jobs, arrived, url)
        parsed: ParsedFeed = await apart(
            jobs.parse_slowly, found, replace(arrived.how, kind=feed.kind)
        )
        return parsed

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
    is_page = arrived.feed is not None and arrived.feed.kind == "page"
    delay = await _permitted(jobs, is_page, url)
    wanted = Request(
        url,
        headers={**(ACCEPT_PAGE if is_page else {}), **spec.headers},
        auth=spec.auth,
        user_agent=spec.user_agent,
        home=arrived.source.url,
        spacing=delay,
    )
    if _scheme(url) not in _WEB:
        raise FetchError("not an address on the web")
    outcome = await _ask(jobs.fetch, wanted)
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
        return replace(arrived, feed=parser(arrived.outcome))
    except ParseError as error:
        return replace(arrived, outcome=error)


def _folder(
    parts: Sequence[Fetched], parser: Callable[[Fetched], ParsedFeed | None]
) -> ParsedFeed | None:
    """Parse every document of a folder; one that cannot be read is named and left out."""
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


def _is_page(found: Fetched) -> bool:
    head = found.body[:_HEAD].lower()
    if found.parts or (_FEED_START.match(head) and b"<html" not in head):
        return False  # nearly all, at a hundredth of what the next line costs
    return sniff(found.body, found.content_type) == "html"
