"""The composition root: what a plan needs, opened, wired into `Jobs`, and closed again."""

import asyncio
import os
import random
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import TextIO

from watcher.clock import Clock, SystemClock
from watcher.confined import extract_in, parse_in
from watcher.deliver.post import post
from watcher.deliver.rests import Rests
from watcher.embed.process import Embedder
from watcher.fetch.politeness import host_key
from watcher.fetch.state import rescheduled
from watcher.grouping.renewing import renew
from watcher.jobs import Jobs
from watcher.memory import give_back
from watcher.model import Message
from watcher.plan import Plan
from watcher.plan.specs import ChannelSpec, SourceSpec
from watcher.sandbox.pool import Sandbox
from watcher.store import open_store
from watcher.store.databases.engine import Store
from watcher.store.outgoing.sent import notes_of
from watcher.store.polled import configured


class App:
    """An opened Watcher. `jobs` is replaced as a whole when the config is reloaded."""

    def __init__(self, jobs: Jobs, stack: AsyncExitStack, clock: Clock, threads: int = 1) -> None:
        self.jobs, self._stack, self._clock = jobs, stack, clock
        self.embedder = _embedder(jobs.plan, threads)
        self._threads = threads
        stack.callback(self._end_embedder)

    async def reload(self, plan: Plan) -> None:
        """Switch to another plan from the next job on; what can fail is done before the swap."""
        jobs = replace(self.jobs, plan=plan, specs=_specs(plan))
        if plan.settings.http != self.jobs.plan.settings.http:
            # The old client stays open for the polls in flight; it is closed with the app.
            jobs = await _fetching(jobs, self._stack)
        await asyncio.to_thread(self._take_over, jobs)

    def _take_over(self, jobs: Jobs) -> None:
        sync_sources(jobs)
        changed = jobs.plan.settings.semantic != self.jobs.plan.settings.semantic
        self.jobs = jobs  # at once: what is claimed from now on is of the new plan
        if changed:
            self._end_embedder()
            self.embedder = _embedder(jobs.plan, self._threads)
        give_back()

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

    `polls`: write the plan's sources to the database, and open what fetches. A command that does
    not poll must leave the sources alone: a service may be running with another config.
    """
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        await asyncio.to_thread(renew, store)
        jobs = _jobs(plan, store, clock, stack.enter_context(Sandbox()), stream)
        if polls:
            jobs = await _fetching(jobs, stack)
            await asyncio.to_thread(sync_sources, jobs)
        # A service polls beside it, `ingest` waits for it.
        yield App(jobs, stack, clock, threads=1 if polls else os.cpu_count() or 1)


def _jobs(plan: Plan, store: Store, clock: Clock, sandbox: Sandbox, stream: TextIO | None) -> Jobs:
    """Return jobs that have all they need except fetchers."""

    rests = Rests()

    async def to_channel(channel: ChannelSpec, message: Message, skip: frozenset[str]) -> None:
        await post(channel.url, message, skip=skip, rests=rests, screen=stream)

    return Jobs(
        plan=plan,
        specs=_specs(plan),
        store=store,
        clock=clock,
        fetch={},
        parse_slowly=partial(parse_in, sandbox),
        extract=partial(extract_in, sandbox),
        send=to_channel,
        jitter=random.random,
        sent=notes_of(store, os.environ),
        owner=f"{socket.gethostname()}:{os.getpid()}",
    )


def open_database(plan: Plan, *, create: bool) -> Store:
    """Open the plan's database; raises StoreError."""
    return open_store(plan.settings.database, create=create)


def sync_sources(jobs: Jobs) -> None:
    """Make the enabled sources of the plan the active ones of the database."""
    http = jobs.plan.settings.http
    wanted = [
        configured.Wanted(
            spec.name, spec.url, spec.canonical_url, host_key(spec.url), spec.every, spec.way(http)
        )
        for spec in jobs.plan.sources
        if spec.enabled
    ]
    with jobs.store.write() as connection:
        configured.sync(connection, wanted, jobs.clock.now(), rescheduled)


async def _fetching(jobs: Jobs, stack: AsyncExitStack) -> Jobs:
    """Return the same jobs with fetchers that follow the plan's settings."""
    # What speaks HTTP takes 0.2 s to load: `ingest` need not wait for it.
    from watcher.fetchers import open_fetchers
    from watcher.permission import Permits

    fetchers = await open_fetchers(jobs.plan.settings.http, jobs.store, jobs.clock, stack)
    permit = Permits(fetchers["http"], jobs.store, jobs.clock)
    return replace(jobs, fetch=fetchers, permit=permit)


def _embedder(plan: Plan, threads: int) -> Embedder | None:
    weights = plan.settings.semantic
    return None if weights is None else Embedder(weights, threads)


def _specs(plan: Plan) -> dict[str, SourceSpec]:
    return {spec.url: spec for spec in plan.sources}
