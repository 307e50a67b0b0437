"""Fetching the document of a source, or of the place polled instead of it."""

from dataclasses import replace

from watcher.discovery.explore import is_page
from watcher.errors import FetchError
from watcher.jobs import Jobs
from watcher.model import Fetched, SourceState, Validators
from watcher.polling.asking import fetch_permitted, how_to_read
from watcher.polling.detours import detour_for
from watcher.polling.kinds import PAGES
from watcher.polling.own_feed import at_own_feed
from watcher.polling.poll import Poll, hash_of


async def poll(jobs: Jobs, source: SourceState) -> Poll:
    """Fetch the document of a source; a failure is an outcome like any other.

    A page is asked for only where robots.txt allows it.
    """
    spec, now = jobs.specs.get(source.url), jobs.clock.now()
    how = how_to_read(jobs, source, spec, now)
    known_page = how.kind in PAGES or (how.page and source.kind == "page")
    try:
        outcome = await fetch_permitted(jobs, source, spec, now, how, a_page=known_page)
    except FetchError as error:
        return await _elsewhere(jobs, Poll(source, error, how=how))
    if not isinstance(outcome, Fetched):
        return Poll(source, outcome, how=how)
    arrived = Poll(source, outcome, hash_of(outcome, how), how=how)
    if known_page or not is_page(outcome):
        return arrived
    # Where a feed was, a page of the site's error or of its front is a failure as well.
    return await (at_own_feed if how.page else _elsewhere)(jobs, arrived)


async def _elsewhere(jobs: Jobs, failing: Poll) -> Poll:
    """Look for another place of the site if it is time to; return its poll if one is found."""
    source = failing.source
    detour = await detour_for(jobs, source)
    if detour is None:
        return failing
    here = replace(source, detour=detour, validators=Validators(), full_at=None)
    spec, now = jobs.specs.get(source.url), jobs.clock.now()
    how = how_to_read(jobs, here, spec, now)
    try:
        outcome = await fetch_permitted(jobs, here, spec, now, how, a_page=how.kind in PAGES)
    except FetchError:
        return failing
    if not isinstance(outcome, Fetched):
        return failing
    return Poll(source, outcome, hash_of(outcome, how), how=how, detour=detour)
