"""Looks for another place of a site to poll when a source's own address fails.

`fetch.fallback` decides when to look and what to take, `discovery` finds what there is.
"""

import asyncio
from dataclasses import dataclass

from watcher.discovery.candidates import ranked
from watcher.discovery.explore import explore, is_page
from watcher.errors import FetchError
from watcher.fetch.fallback import Offer, chosen, is_due, pages_to_ask
from watcher.jobs import Jobs
from watcher.model import Detour, Fetched, ParseAs, ParsedFeed, Request, SourceState
from watcher.store.ingested import entries as entry_rows

SECONDS = 40.0  # a poll's lease is a minute
_ASKED = 20  # entries whose addresses tell where the site is


@dataclass(frozen=True, slots=True)
class _Reach:
    """Fetches without the source's own headers and credentials: those are for its origin."""

    jobs: Jobs

    async def fetch(self, url: str) -> Fetched:
        scheme = url.partition(":")[0].lower()
        if scheme not in ("http", "https"):
            raise FetchError("not an address on the web")
        outcome = await self.jobs.fetch[scheme](Request(url))
        if not isinstance(outcome, Fetched):
            raise FetchError("the host asked for rest")
        return outcome

    async def read(self, found: Fetched, kind: str) -> ParsedFeed:
        how = ParseAs(kind, self.jobs.clock.now(), self.jobs.plan.settings.timezone)
        return await asyncio.to_thread(self.jobs.parse_slowly, found, how)


async def detour_for(jobs: Jobs, source: SourceState) -> Detour | None:
    """Return the place to poll from now on instead of one that failed once more.

    None where there is none, or it is too early to look.
    """
    spec, now = jobs.specs.get(source.url), jobs.clock.now()
    if spec is None or not is_due(source, spec.kind, now):
        return None
    latest = await asyncio.to_thread(_latest, jobs, source)
    try:
        async with asyncio.timeout(SECONDS):
            for page in pages_to_ask(source, latest):
                if (found := await _at(jobs, source, page)) is not None:
                    return found
    except TimeoutError:
        pass  # the site is slow today: there will be another day
    return None


async def _at(jobs: Jobs, source: SourceState, url: str) -> Detour | None:
    reach, now = _Reach(jobs), jobs.clock.now()
    try:
        page = await reach.fetch(url)
    except FetchError:
        return None
    if not is_page(page):
        return None
    found = ranked((await explore(reach, page)).candidates, url, now)
    offers = (Offer(one.url, one.kind, one.how) for one in found if one.entries)
    return chosen(offers, source, now)


def _latest(jobs: Jobs, source: SourceState) -> list[str]:
    with jobs.store.read() as connection:
        return entry_rows.urls(connection, source.listed[:_ASKED])
