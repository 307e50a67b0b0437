"""The page of an entry: fetched if its publisher allows it, and its text extracted."""

from datetime import timedelta
from functools import partial

from watcher.errors import FetchError, ParseError
from watcher.jobs import Jobs
from watcher.model import Fetched, NotModified, Postponed, Reading, Request
from watcher.polling.arrived import Apart
from watcher.polling.asking import ACCEPT_PAGE
from watcher.reading.deciding import Read, waits_for_whole


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
    spec = jobs.specs.get(reading.source)
    wanted = Request(
        reading.url,
        headers={**ACCEPT_PAGE, **(spec.headers if spec else {})},
        auth=spec.auth if spec else None,
        user_agent=spec.user_agent if spec else None,
        home=reading.source,
        spacing=delay,
        may_follow=partial(_may_follow, jobs),
    )
    scheme = reading.url.partition(":")[0].lower()
    if scheme not in ("http", "https") or scheme not in jobs.fetch:
        raise FetchError("not an address on the web", permanent=True)
    outcome = await jobs.fetch[scheme](wanted)
    assert not isinstance(outcome, NotModified), "asked without validators"
    return outcome
