"""What robots.txt allows, asked once a day, from a real server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from tests.support.databases import store
from tests.support.http import Reply, Site, serve
from tests.support.jobs import FakeClock
from watcher.fetch.http import HttpFetcher
from watcher.fetch.options import HttpOptions
from watcher.permission import Permits
from watcher.store.databases.engine import Store

__all__ = ["store"]
RULES = "User-agent: *\nDisallow: /private/\nCrawl-delay: 3\n"


@asynccontextmanager
async def permits(
    store: Store | None, **routes: Reply
) -> AsyncIterator[tuple[Permits, Site, FakeClock]]:
    clock = FakeClock()
    options = HttpOptions(allow_private_networks=True)
    served = {f"/{name}": reply for name, reply in routes.items()}
    async with serve(served) as site, HttpFetcher(options, clock) as http:
        yield Permits(http.fetch, store, clock), site, clock


async def test_rules_are_asked_for_once_a_day(store: Store) -> None:
    async with permits(store, **{"robots.txt": Reply(RULES)}) as (permit, site, clock):
        assert not (await permit(site.url("/private/1"))).allowed
        allowed = await permit(site.url("/news/1"))
        assert (allowed.allowed, allowed.delay) == (True, timedelta(seconds=3))
        clock.turn(timedelta(hours=23))
        await permit(site.url("/news/2"))
        assert len(site.seen) == 1
        clock.turn(timedelta(hours=2))
        site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /")
        refused = await permit(site.url("/news/2"))
        assert (refused.allowed, refused.why) == (False, "robots.txt does not allow it")
        assert not refused.for_now
        assert len(site.seen) == 2


async def test_a_restart_asks_nobody_again(store: Store) -> None:
    async with permits(store, **{"robots.txt": Reply(RULES)}) as (permit, site, clock):
        await permit(site.url("/news/1"))
        again = Permits(permit._fetch, store, clock)
        assert not (await again(site.url("/private/1"))).allowed
        assert len(site.seen) == 1


@pytest.mark.parametrize("status", [404, 403, 410])
async def test_a_server_without_rules_allows_everything(status: int) -> None:
    async with permits(None, **{"robots.txt": Reply("no", status)}) as (permit, site, _):
        assert (await permit(site.url("/news/1"))).allowed


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_rules_that_cannot_be_had_forbid_for_now_and_say_so(
    store: Store, status: int
) -> None:
    async with permits(store, **{"robots.txt": Reply("no", status)}) as (permit, site, clock):
        refused = await permit(site.url("/news/1"))
        assert (refused.allowed, refused.for_now) == (False, True)
        assert "robots.txt could not be read" in refused.why
        await permit(site.url("/news/2"))
        assert len(site.seen) == 1
        site.routes["/robots.txt"] = Reply(RULES)
        clock.turn(timedelta(hours=2))
        assert (await permit(site.url("/news/1"))).allowed


async def test_what_was_said_last_holds_while_it_cannot_be_had(store: Store) -> None:
    async with permits(store, **{"robots.txt": Reply(RULES)}) as (permit, site, clock):
        await permit(site.url("/news/1"))
        site.routes["/robots.txt"] = Reply("no", 500)
        clock.turn(timedelta(days=2))
        assert (await permit(site.url("/news/1"))).allowed
        assert not (await permit(site.url("/private/1"))).allowed
        assert len(site.seen) == 2
        clock.turn(timedelta(hours=2))
        assert (await permit(site.url("/news/1"))).allowed
        assert len(site.seen) == 3


async def test_an_address_that_we_refused_is_asked_as_soon_as_it_is_allowed(store: Store) -> None:
    async with permits(store, **{"robots.txt": Reply(RULES)}) as (permit, site, clock):
        async with HttpFetcher(HttpOptions(), clock) as guarded:
            refused = await Permits(guarded.fetch, store, clock)(site.url("/news/1"))
        assert (refused.allowed, refused.for_now) == (False, True)
        assert "allow_private_networks" in refused.why
        assert (await permit(site.url("/news/1"))).allowed


async def test_a_file_needs_no_permission() -> None:
    async with permits(None) as (permit, site, _):
        assert (await permit("file:///tmp/page.html")).allowed
        assert site.seen == []
