"""Matches of a batch -> alerts and their placements."""

from collections.abc import Sequence
from datetime import datetime

from watcher.ingest.lots import Hit
from watcher.ingest.placed import Stories
from watcher.ingest.titles import retitle
from watcher.model import Alert, AlertId, Reason, StoryId
from watcher.plan import Plan
from watcher.route.place import alert_reason, place
from watcher.store.core import Connection
from watcher.store.ids import Ids
from watcher.store.ingested import alerts, matches

Pair = tuple[str, StoryId]  # a watchlist and a story


def route(
    connection: Connection,
    plan: Plan,
    ids: Ids,
    hits: Sequence[Hit],
    stories: Stories,
    now: datetime,
) -> int:
    """Store matches, make the alerts that are missing, and return how many.

    The first entry of a story that matches makes the alert.
    """
    hits = sorted(_unknown(connection, hits), key=stories.order)
    matches.save(connection, [(hit.entry_id, hit.match) for hit in hits], now)
    firsts, again = _sorted_out(connection, hits, stories)
    made = [_alert(plan, ids, hit, story_id, now) for hit, story_id in firsts]
    alerts.save_alerts(connection, ids, made)
    _wake(connection, plan, ids, again, now)
    retitle(connection, hits, stories)
    return len(made)


def _sorted_out(
    connection: Connection, hits: Sequence[Hit], stories: Stories
) -> tuple[list[tuple[Hit, StoryId]], dict[Pair, Hit]]:
    """Return the hits that make an alert, in the order of arrival, and those that may wake one."""
    older = {stories.story(hit) for hit in hits} - stories.new
    alerted = alerts.alerted(connection, older) if older else set()
    firsts: list[tuple[Hit, StoryId]] = []
    again: dict[Pair, Hit] = {}
    for hit in hits:
        pair = (hit.match.watchlist, stories.story(hit))
        if pair not in alerted:
            firsts.append((hit, pair[1]))
            alerted.add(pair)
        elif _is_news(hit, stories):
            again.setdefault(pair, hit)
    return sorted(firsts, key=_by_entry), again


def _by_entry(first: tuple[Hit, StoryId]) -> int:
    return first[0].entry_id


def _unknown(connection: Connection, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that an edited entry does not have already."""
    edited = [hit.entry_id for hit in hits if hit.edited]
    matched = matches.matched(connection, edited) if edited else set()
    return [hit for hit in hits if (hit.match.watchlist, hit.entry_id) not in matched]


def _reason(hit: Hit) -> Reason:
    return alert_reason(hit.arrival, hit.lot.first_poll)


def _alert(plan: Plan, ids: Ids, hit: Hit, story_id: StoryId, now: datetime) -> Alert:
    watchlist, reason = plan.watchlists[hit.match.watchlist], _reason(hit)
    return Alert(
        AlertId(ids.next("alert")),
        watchlist.name,
        story_id,
        hit.entry_id,
        watchlist.priority,
        reason,
        now,
        place(reason, watchlist.notify, hit.lot.first_poll, now),
    )


def _is_news(hit: Hit, stories: Stories) -> bool:
    """Tell whether an entry makes news of a known story that nobody was alerted to.

    A copy does not, for the text was there before. Nor does an edit.
    """
    if hit.edited or _reason(hit) != "now":
        return False
    return stories.entries[hit.entry_id].role != "duplicate"


def _wake(
    connection: Connection, plan: Plan, ids: Ids, again: dict[Pair, Hit], now: datetime
) -> None:
    """Send alerts that were made without telling anybody (quiet baseline, re-publication).

    Another source now reports the event in its own words; staying silent would lose the story.
    """
    silent = alerts.silent(connection, {story for _, story in again}) if again else {}
    for pair, hit in again.items():
        if (alert_id := silent.get(pair)) is not None:
            placements = place("now", plan.watchlists[pair[0]].notify, hit.lot.first_poll, now)
            alerts.wake(connection, ids, alert_id, hit.entry_id, placements, now)
