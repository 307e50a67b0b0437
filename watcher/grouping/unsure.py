"""A join that rests on few words silences nobody: when unsure, an alert more, not one less.

While little is stored, all words are rare, and two short reports about the same people are as like
as two of one event. Such an entry joins a story all the same, unless a watchlist that has an alert
for that story matched it: then it starts a story of its own, linked to the other, and is told.
"""

from collections.abc import Collection

from watcher.cluster.assign import Assignment
from watcher.grouping.joining import Joining
from watcher.model import StoryId
from watcher.store import alerts
from watcher.store.core import Connection

Told = Collection[tuple[str, StoryId]]  # watchlists, each with a story that it has an alert for
WHY = "{}, in few words: told for itself"


def apart(
    connection: Connection,
    joining: Joining,
    where: Assignment,
    watchlists: Collection[str],
    told: Told = (),
) -> Assignment:
    """Return where an entry belongs that these watchlists matched, so that it is not silenced.

    `told` are alerts of this transaction that are not stored yet.
    """
    if not where.weak or where.story is None or not watchlists:
        return where
    stories = {where.story, *where.joins}
    stored = alerts.alerted(connection, joining.were(stories))
    mine = {(name, joining.stays(story)) for name, story in (*stored, *told)}
    if not any((name, story) in mine for name in watchlists for story in stories):
        return where
    return _linked(where)


def apart_behind(
    connection: Connection, joining: Joining, where: Assignment, own: StoryId
) -> Assignment:
    """Return where an entry belongs whose own story may have alerts already."""
    if not where.weak or where.story is None:
        return where
    names = {name for name, _ in alerts.alerted(connection, joining.were([own]))}
    return apart(connection, joining, where, names)


def _linked(where: Assignment) -> Assignment:
    why = WHY.format(where.why)
    return Assignment(None, "follow-up", why, where.score, follows=where.story)
