"""The composition root: what a plan needs, opened, wired into `Jobs`, and closed again."""

import asyncio
import gc
import os
import random
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, replace
from datetime import datetime, timedelta, tzinfo
from functools import partial
from typing import TextIO

from watcher import __version__, kinds
from watcher.clock import Clock, SystemClock
from watcher.deliver.post import post
from watcher.embed.process import Embedder
from watcher.errors import FetchError, WatcherError
from watcher.extract.door import extract
from watcher.extract.feed import feed_of
from watcher.fetch.file import fetch_path
from watcher.fetch.http import HttpFetcher, HttpOptions
from watcher.fetch.politeness import host_key
from watcher.fetch.state import rescheduled
from watcher.jobs import Fetch, Jobs
from watcher.model import (
    AS_FEED,
    Article,
    Fetched,
    Message,
    NotModified,
    ParseAs,
    ParsedFeed,
    Postponed,
    Request,
    SourceId,
    SourceState,
)
from watcher.parse.by_kind import parse_as
from watcher.parse.sitemap import SECONDS as SITEMAP_SECONDS
from watcher.permission import Permits
from watcher.pipeline import Poll, fetch, parse, parse_slowly
from watcher.plan import ChannelSpec, HttpSettings, Plan, SourceSpec
from watcher.sandbox import SECONDS, Sandbox
from watcher.store import open_store, sources
from watcher.store.engine import Store


class App:
    """An opened Watcher. `jobs` is replaced as a whole when the config is reloaded."""

    def __init__(self, jobs: Jobs, stack: AsyncExitStack, clock: Clock, threads: int = 1) -> None:
        self.jobs, self._stack, self._clock = jobs, stack, clock
        self.embedder = _embedder(jobs.plan, threads)
        self._threads = threads
        stack.callback(self._end_embedder)

    async def reload(self, plan: Plan) -> None:
        """Run by another plan from the next job on; all that can fail is done before the swap."""
        fetchers = self.jobs.fetch
        if plan.settings.http != self.jobs.plan.settings.http:
            # The old client stays open for the polls in flight; it is closed with the app.
            fetchers = await _fetchers(
                plan.settings.http, self.jobs.store, self._clock, self._stack
            )
        permit = Permits(fetchers["http"], self.jobs.store, self._clock)
        jobs = replace(self.jobs, plan=plan, specs=_specs(plan), fetch=fetchers, permit=permit)
        await asyncio.to_thread(self._take_over, jobs)

    def _take_over(self, jobs: Jobs) -> None:
        sync_sources(jobs)
        changed = jobs.plan.settings.semantic != self.jobs.plan.settings.semantic
        self.jobs = jobs  # at once: what is claimed from now on is of the new plan
        if changed:
            self._end_embedder()
            self.embedder = _embedder(jobs.plan, self._threads)

    def _end_embedder(self) -> None:
        if self.embedder is not None:
            self.embedder.close()


@asynccontextmanager
async def open_app(
    plan: Plan,
    store: Store,
    *,
    clock: Clock | None = None,
    stream: TextIO | None = None,
    polls: bool = True,
) -> AsyncIterator[App]:
    """Wire the jobs of `plan` on an open store; `stream` is the terminal of console:// channels.

    `polls`: the plan's sources become the database's. Who does not poll leaves them as they are:
    perhaps a service runs by another config just now.
    """
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        sandbox = stack.enter_context(Sandbox())
        fetchers = await _fetchers(plan.settings.http, store, clock, stack)

        async def to_channel(channel: ChannelSpec, message: Message, skip: frozenset[str]) -> None:
            await post(channel.url, message, skip=skip, screen=stream)

        jobs = Jobs(
            plan=plan,
            specs=_specs(plan),
            store=store,
            clock=clock,
            fetch=fetchers,
            parse_slowly=partial(_parse_in, sandbox),
            extract=partial(_extract_in, sandbox),
            permit=Permits(fetchers["http"], store, clock),
            send=to_channel,
            jitter=random.random,
            owner=f"{socket.gethostname()}:{os.getpid()}",
        )
        if polls:
            await asyncio.to_thread(sync_sources, jobs)
        _spare_the_collector(stays=polls)
        # A service polls beside it, `ingest` waits for it.
        yield App(jobs, stack, clock, threads=1 if polls else os.cpu_count() or 1)


class Prober:
    """Shows what one source yields, storing nothing."""

    def __init__(self, fetch: Mapping[str, Fetch], sandbox: Sandbox, zone: tzinfo) -> None:
        self._fetch, self._sandbox, self._zone = fetch, sandbox, zone
        self.permit = Permits(fetch["http"], None, SystemClock())

    def how(self, spec: SourceSpec) -> ParseAs:
        """Return as what a source's document is read at its first poll."""
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
        return await asyncio.to_thread(
            self._sandbox.run, extract, found.body, found.content_type, found.url
        )

    async def probe(self, spec: SourceSpec) -> ParsedFeed:
        """Fetch and parse; raises FetchError or ParseError."""
        return await self.parse(await self.fetch(spec), self.how(spec))

    def _parse(self, found: Fetched, how: ParseAs) -> ParsedFeed:
        arrived = parse(Poll(SourceState(SourceId(0), "", found.url), found, "new", how=how))
        if arrived.unparsed:
            arrived = parse_slowly(partial(_parse_in, self._sandbox), arrived)
        if isinstance(arrived.outcome, WatcherError):
            raise arrived.outcome
        assert arrived.feed is not None
        return arrived.feed


@asynccontextmanager
async def open_prober(plan: Plan) -> AsyncIterator["Prober"]:
    """Open what `source test` and `check --online` need: fetching and parsing, no database."""
    async with AsyncExitStack() as stack:
        sandbox = stack.enter_context(Sandbox())
        fetchers = await _fetchers(plan.settings.http, None, SystemClock(), stack)
        yield Prober(fetchers, sandbox, plan.settings.timezone)


def open_database(plan: Plan, *, create: bool) -> Store:
    """Open the plan's database; raises StoreError."""
    return open_store(plan.settings.database, create=create)


def sync_sources(jobs: Jobs) -> None:
    """Make the database's active sources be the plan's enabled ones."""
    wanted = [
        sources.Wanted(spec.name, spec.url, spec.canonical_url, host_key(spec.url), spec.every)
        for spec in jobs.plan.sources
        if spec.enabled
    ]
    with jobs.store.write() as connection:
        sources.sync(connection, wanted, jobs.clock.now(), rescheduled)


def _unpolled(spec: SourceSpec) -> SourceState:
    return SourceState(SourceId(0), spec.name, spec.url)


def _embedder(plan: Plan, threads: int) -> Embedder | None:
    weights = plan.settings.semantic
    return None if weights is None else Embedder(weights, threads)


def _spare_the_collector(*, stays: bool) -> None:
    """Leave what lives as long as we do (modules, the plan) out of garbage collection.

    By default a batch of 64 feeds makes the collector walk all of it several times: measured 0.9
    of 4.6 ms CPU a feed. Entries are freed by reference counts, there are no cycles in them. Polls
    leave some; the poller has them collected between batches, when little else is young (within one
    it took 0.1 ms a feed, so 0.02). Who stays for long has it look around once before: 70 ms.
    """
    if stays:
        gc.collect()
    gc.freeze()
    gc.set_threshold(60_000, 20, 50)


def _parse_in(sandbox: Sandbox, found: Fetched, how: ParseAs) -> ParsedFeed:
    if how.kind == "article":
        feed = feed_of(_extract_in(sandbox, found), found.url)
    else:
        seconds = SITEMAP_SECONDS if how.kind == "sitemap" else SECONDS
        document = (found.body, found.content_type, found.url)
        feed = sandbox.run(parse_as, *document, how, seconds=seconds)
    return replace(feed, notes=(*found.notes, *feed.notes)) if found.notes else feed


def _extract_in(sandbox: Sandbox, found: Fetched) -> Article:
    return sandbox.run(extract, found.body, found.content_type, found.url)


def _specs(plan: Plan) -> dict[str, SourceSpec]:
    return {spec.url: spec for spec in plan.sources}


async def _fetchers(
    settings: HttpSettings, store: Store | None, clock: Clock, stack: AsyncExitStack
) -> dict[str, Fetch]:
    options = {name: value for name, value in asdict(settings).items() if name != "concurrency"}
    http = HttpFetcher(HttpOptions(**options, version=__version__), clock)
    await stack.enter_async_context(http)
    if store is not None:
        for host, until in await asyncio.to_thread(_blocked, store, clock):
            http.block(host, until)

    async def from_disk(request: Request) -> Fetched | NotModified | Postponed:
        return await asyncio.to_thread(fetch_path, request, settings.max_bytes)

    return {"http": http.fetch, "https": http.fetch, "file": from_disk}


def _blocked(store: Store, clock: Clock) -> list[tuple[str, datetime]]:
    with store.read() as connection:
        return list(sources.blocked_hosts(connection, clock.now()).items())
