"""The page of an entry: fetched if its publisher allows it, and its text extracted."""

from datetime import timedelta
from functools import partial

from watcher.errors import FetchError, ParseError
from watcher.jobs import Jobs
from watcher.model import Fetched, NotModified, Postponed, Reading, Request
from watcher.polling.arrived import Apart
from watcher.polling.asking import as_configured, ask
from watcher.reading.deciding import Read, waits_for_whole
from watcher.urls import is_http


async def read(jobs: Jobs, reading: Reading, apart: Apart) -> Read:
    """Fetch the page of an entry and extract its text; a failure is an outcome like any other."""
    permission = await jobs.permit(reading.url)
    if not permission.allowed:
        refused = FetchError(permission.why)
        return Read(reading, refused, for_good=not permission.for_now, for_now=permission.for_now)
    try:
        outcome = await _fetch(jobs, reading, permission.delay)
        if isinstance(outcome, Fetched):
            if not outcome.whole and waits_for_whole(reading):
                raise FetchError("the page broke off")
            return Read(reading, await apart(jobs.extract, outcome), permission.delay)
    except (FetchError, ParseError) as error:
        return Read(reading, error, permission.delay)
    return Read(reading, outcome, permission.delay)


async def _may_follow(jobs: Jobs, url: str) -> None:
    """Raise FetchError where a redirect leads to a page that robots.txt does not let us read."""
    permission = await jobs.permit(url)
    if not permission.allowed:
        raise FetchError(f"redirected: {permission.why}", permanent=not permission.for_now)


async def _fetch(jobs: Jobs, reading: Reading, delay: timedelta) -> Fetched | Postponed:
    if not is_http(reading.url):
        raise FetchError("not an address on the web", permanent=True)
    may_follow = partial(_may_follow, jobs)
    wanted = Request(reading.url, home=reading.source, spacing=delay, may_follow=may_follow)
    spec = jobs.specs.get(reading.source)
    outcome = await ask(jobs.fetch, as_configured(wanted, spec, a_page=True))
    assert not isinstance(outcome, NotModified), "asked without validators"
    return outcome
