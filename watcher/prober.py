"""What one source would yield: fetched and parsed, without a database."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta, tzinfo
from functools import partial

from watcher.clock import SystemClock
from watcher.confined import extract_in, parse_in
from watcher.errors import FetchError, WatcherError
from watcher.fetchers import open_fetchers
from watcher.jobs import Fetch
from watcher.model import (
    AS_FEED,
    Article,
    Fetched,
    ParseAs,
    ParsedFeed,
    Postponed,
    SourceId,
    SourceState,
)
from watcher.permission import Permits
from watcher.pipeline import Poll, fetch, parse, parse_slowly
from watcher.plan import Plan
from watcher.plan.specs import SourceSpec
from watcher.polling import kinds
from watcher.sandbox.pool import Sandbox


class Prober:
    """Shows what one source yields, storing nothing."""

    def __init__(self, fetch: Mapping[str, Fetch], sandbox: Sandbox, zone: tzinfo) -> None:
        self._fetch, self._sandbox, self._zone = fetch, sandbox, zone
        self.permit = Permits(fetch["http"], None, SystemClock())

    def how(self, spec: SourceSpec) -> ParseAs:
        """Return how the document of a source is read at its first poll (as feed, page ...)."""
        now = SystemClock().now()
        return kinds.parse_as(spec.kind, _unpolled(spec), now, self._zone, spec.links)

    async def fetch(self, spec: SourceSpec) -> Fetched:
        """Fetch the document of a source; raises FetchError, also where robots.txt forbids it."""
        how, delay = self.how(spec), timedelta()
        if how.kind in kinds.PAGES:
            permission = await self.permit(spec.url)
            if not permission.allowed:
                raise FetchError(permission.why)
            delay = permission.delay
        now = SystemClock().now()
        outcome = await fetch(self._fetch, _unpolled(spec), spec, now, how, delay)
        if isinstance(outcome, Fetched):
            return outcome
        until = f" until {outcome.until:%H:%M} UTC" if isinstance(outcome, Postponed) else ""
        raise FetchError(f"the host wants to be left alone{until}")

    async def parse(self, found: Fetched, how: ParseAs = AS_FEED) -> ParsedFeed:
        """Parse a fetched document off the event loop; raises ParseError."""
        return await asyncio.to_thread(self._parse, found, how)

    async def extract(self, found: Fetched) -> Article:
        """Return the article of a fetched page, read in a child process; raises ParseError."""
        return await asyncio.to_thread(extract_in, self._sandbox, found)

    async def probe(self, spec: SourceSpec) -> ParsedFeed:
        """Fetch and parse; raises FetchError or ParseError."""
        return await self.parse(await self.fetch(spec), self.how(spec))

    def _parse(self, found: Fetched, how: ParseAs) -> ParsedFeed:
        arrived = parse(Poll(SourceState(SourceId(0), "", found.url), found, "new", how=how))
        if arrived.unparsed:
            arrived = parse_slowly(partial(parse_in, self._sandbox), arrived)
        if isinstance(arrived.outcome, WatcherError):
            raise arrived.outcome
        assert arrived.feed is not None
        return arrived.feed


@asynccontextmanager
async def open_prober(plan: Plan) -> AsyncIterator[Prober]:
    """Open what `source test` and `check --online` need: fetching and parsing, no database."""
    async with AsyncExitStack() as stack:
        sandbox = stack.enter_context(Sandbox())
        fetchers = await open_fetchers(plan.settings.http, None, SystemClock(), stack)
        yield Prober(fetchers, sandbox, plan.settings.timezone)


def _unpolled(spec: SourceSpec) -> SourceState:
    return SourceState(SourceId(0), spec.name, spec.url)
