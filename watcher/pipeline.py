"""The jobs, top to bottom: the one file that knows the order of the stages.

    poll    = fetch -> parse -> ingest        per source, when its next poll is due
    read    = fetch page -> extract -> ingest       per entry, where its source asks for full text
    ingest  = dedupe -> match -> cluster -> route   what arrived, in one short transaction
    group   = cluster -> join stories         what first polls brought, behind the polls
    deliver = render -> send -> record        per notification, when it is due

A job takes what it works on, commits, and returns what it made. It does not know who calls it, or
when: that is up to a runner. `Jobs` lists what the jobs need and `app` provides it; their parts
are in `polling`, `reading` and `sending`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from watcher.grouping.behind import SLICE, group_slice
from watcher.ingest import Counts, Listing, Lot, ingest, ingest_bodies, made_ahead
from watcher.jobs import Jobs
from watcher.model import Article, IncomingEntry
from watcher.polling.arrived import Apart as Apart
from watcher.polling.arrived import follow as follow
from watcher.polling.arrived import parse as parse
from watcher.polling.arrived import parse_slowly as parse_slowly
from watcher.polling.asking import fetch as fetch
from watcher.polling.fetching import poll as poll
from watcher.polling.lots import (
    found_there,
    is_first_elsewhere,
    lot_of,
    lot_of_lines,
    past_of,
    to_read,
)
from watcher.polling.outcome import line_is_back, listen, note, state_after, with_listing
from watcher.polling.poll import Poll as Poll
from watcher.polling.slices import first_slices, last_slice, together
from watcher.reading.claiming import claim_readings as claim_readings
from watcher.reading.deciding import Read
from watcher.reading.page import read as read
from watcher.reading.recording import put_off, take_text
from watcher.sending import Delivered as Delivered
from watcher.sending import claim as claim
from watcher.sending import deliver as deliver
from watcher.sending import record_failure as record_failure
from watcher.sending import record_sent as record_sent
from watcher.store.core import Connection
from watcher.store.grouped import ungrouped
from watcher.store.ingested import alerts, entries
from watcher.store.polled import readings, sources

# -- ingest ------------------------------------------------------------------------------------


def take_in(jobs: Jobs, polls: Sequence[Poll]) -> Counts:
    """Store what polls brought and what they say of their sources, in one transaction.

    A very long document is stored in slices, one transaction each, so that other writers need not
    wait long. The poll is recorded as done with its last slice.

    A poll is dropped if a reload has removed its address from the config meanwhile. Its lease then
    expires, and the address that replaced it is polled as usual.
    """
    now = jobs.clock.now()
    polls = [each for each in polls if each.source.url in jobs.specs]
    was_cut_off, cut_off = jobs.is_cut_off, listen(jobs, polls, now)
    after = [state_after(jobs, each, now, cut_off=cut_off) for each in polls]
    fed = [position for position, each in enumerate(polls) if each.feed is not None]
    lots = [lot_of(jobs, polls[position]) for position in fed]
    past = _older(jobs, polls)
    before = [_take_in_first(jobs, lot, now) for lot in lots]
    lots = [last_slice(lot) for lot in lots]
    _catch_up(jobs, lots)
    with jobs.live.deciding(jobs.store) as (connection, turn):
        counts, listings = ingest(turn, jobs.plan, [*lots, *past], now)
        for position, lot, slices, last in zip(fed, lots, before, listings, strict=False):
            listing = together(slices, last)
            after[position] = with_listing(connection, after[position], lot, listing, now)
            _note_readings(connection, lot, listing, now)
        sources.save(connection, after)
        if was_cut_off and not cut_off:
            line_is_back(connection, now)
        for each in polls:
            note(connection, each, now)
        if any(each.source.last_poll_at is None for each in polls):
            _release_summaries(connection, now)
    return counts


def _older(jobs: Jobs, polls: Sequence[Poll]) -> list[Lot]:
    """Return items that were there before our first poll, or before the detour, as lots."""
    past = [past_of(jobs, each) for each in polls if each.sitemaps and each.sitemaps.past]
    return past + [found_there(jobs, each) for each in polls if is_first_elsewhere(each)]


def _note_readings(connection: Connection, lot: Lot, listing: Listing, now: datetime) -> None:
    """Queue the pages to be read, for sources that ask for full text."""
    if lot.full_text:
        readings.add(connection, to_read(lot, listing), now)
        readings.read_again(connection, listing.edited, now)


def _take_in_first(jobs: Jobs, lot: Lot, now: datetime) -> list[Listing]:
    """Store every slice of a lot except the last; return what was stored."""
    listings = []
    for piece in first_slices(lot):
        _catch_up(jobs, [piece])
        with jobs.live.deciding(jobs.store) as (connection, turn):
            _, [listing] = ingest(turn, jobs.plan, [piece], now)
            if lot.full_text and lot.arrival == "new":
                readings.add(connection, to_read(lot, listing), now)
                listing = replace(listing, new=())
        listings.append(listing)
    return listings


def take_in_lines(jobs: Jobs, lines: Sequence[IncomingEntry]) -> Counts:
    """Store ingested lines like polled entries; none of them is a baseline."""
    now = jobs.clock.now()
    tags = {spec.name: spec.tags for spec in jobs.plan.sources}
    by_source: dict[str, list[IncomingEntry]] = {}
    for line in lines:
        by_source.setdefault(line.source, []).append(line)
    ahead = made_ahead(jobs.store, lines, now)
    with jobs.live.deciding(jobs.store) as (connection, turn):
        known = sources.of_lines(connection, list(by_source))
        lots = [lot_of_lines(known[name], name, batch, tags) for name, batch in by_source.items()]
        return ingest(turn, jobs.plan, lots, now, ahead)[0]


def _release_summaries(connection: Connection, now: datetime) -> None:
    """Send the summaries of first polls once nothing can be added to them.

    What could add something: a source not yet polled, a page not yet read, an entry not yet
    compared with the others.
    """
    if (
        not sources.unpolled(connection)
        and not readings.baseline_unread(connection)
        and not ungrouped.is_waiting(connection, first=True)
    ):
        alerts.release_summaries(connection, now)


# -- group -------------------------------------------------------------------------------------


def group(jobs: Jobs, limit: int = SLICE, *, matched: bool = False) -> int:
    """Compare the entries of first polls with all others; return how many were compared.

    Each slice is one transaction. `matched`: only entries that a watchlist matched, which is what
    the summaries wait for.
    """
    with jobs.store.read() as connection:
        first = ungrouped.is_waiting(connection, first=True)
    taken = group_slice(jobs.live, jobs.store, limit, matched=matched)
    if first:
        with jobs.store.write(exclusive=False) as connection:
            _release_summaries(connection, jobs.clock.now())
    return taken


def _catch_up(jobs: Jobs, lots: Sequence[Lot]) -> None:
    """Compare a few waiting entries first, so that news can join what first polls brought."""
    if jobs.live.behind and any(lot.arrival == "new" for lot in lots):
        group(jobs)


# -- read --------------------------------------------------------------------------------------


def take_in_texts(jobs: Jobs, reads: Sequence[Read]) -> Counts:
    """Store what readings brought and match again, in one transaction."""
    now = jobs.clock.now()
    with jobs.live.deciding(jobs.store) as (connection, turn):
        there = {s.id: s for s in entries.stored(connection, [r.reading.entry_id for r in reads])}
        bodies = []
        for each in reads:
            stored = there.get(each.reading.entry_id)
            if stored is None:  # forgotten meanwhile
                continue
            if isinstance(each.outcome, Article) and each.outcome.refused != "error":
                bodies += take_text(connection, jobs, each, stored, now)
            else:
                put_off(connection, jobs, each, now)
        counts = ingest_bodies(turn, jobs.plan, bodies, now)
        if any(stored.arrival == "baseline" for stored in there.values()):
            _release_summaries(connection, now)
    return counts
