"""The request of a poll: what is asked for, of which fetcher, and whether robots.txt allows it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from watcher.errors import FetchError
from watcher.fetch import state
from watcher.jobs import Fetch, Jobs
from watcher.model import AS_FEED, Fetched, NotModified, ParseAs, Postponed, Request, SourceState
from watcher.plan.specs import SourceSpec
from watcher.polling.kinds import PAGES, parse_as

_ACCEPT_PAGE = {"Accept": "text/html, application/xhtml+xml, */*;q=0.5"}


def how_to_read(jobs: Jobs, source: SourceState, spec: SourceSpec | None, now: datetime) -> ParseAs:
    """Return how to read the document of a source now: as feed, page, article ..."""
    if spec is None:
        return AS_FEED
    return parse_as(spec.kind, source, now, jobs.plan.settings.timezone, spec.links)


async def fetch_permitted(
    jobs: Jobs,
    source: SourceState,
    spec: SourceSpec | None,
    now: datetime,
    how: ParseAs,
    *,
    a_page: bool,
) -> Fetched | NotModified | Postponed:
    """Fetch a document, a page only where robots.txt allows it, hop by hop; raises FetchError."""
    delay = await permitted(jobs, a_page, source.address)
    may_follow = partial(permitted, jobs, a_page) if a_page else None
    return await fetch(jobs.fetch, source, spec, now, how, delay, may_follow)


async def permitted(jobs: Jobs, a_page: bool, url: str) -> timedelta:
    """Return the pause a page's host asks for; raises FetchError if robots.txt forbids the page."""
    if not a_page:
        return timedelta()
    permission = await jobs.permit(url)
    if not permission.allowed:
        raise FetchError(permission.why)
    return permission.delay


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
    wanted = replace(wanted, spacing=delay, may_follow=may_follow)
    return await ask(fetchers, as_configured(wanted, spec, a_page=how.kind in PAGES))


def as_configured(wanted: Request, spec: SourceSpec | None, *, a_page: bool) -> Request:
    """Return a request with what its source is to be asked with: header fields, password, name."""
    headers: Mapping[str, str] = _ACCEPT_PAGE if a_page else {}
    if spec is None:
        return replace(wanted, headers=headers)
    headers = {**headers, **spec.headers}
    return replace(wanted, headers=headers, auth=spec.auth, user_agent=spec.user_agent)


async def ask(fetchers: Mapping[str, Fetch], wanted: Request) -> Fetched | NotModified | Postponed:
    """Have a request answered by the fetcher of its scheme; raises FetchError."""
    scheme = wanted.url.partition(":")[0].lower()
    if scheme not in fetchers:
        raise FetchError("not an address that can be fetched")
    return await fetchers[scheme](wanted)
