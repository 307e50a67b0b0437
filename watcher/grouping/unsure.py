"""What rests on few words silences nobody: when unsure, an alert more, not one less.

While little is stored, all words are rare, and two short reports about the same people are as like
as two of one event. Such an entry joins a story all the same, unless a watchlist that has an alert
for that story matched it: then it starts a story of its own, linked to the other, and is told. Nor
do two stories become one by it that the same watchlist has alerts for.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

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
    """Return where an entry belongs that these watchlists matched, so that nobody is silenced.

    `told` are alerts of this transaction that are not stored yet.
    """
    if not where.weak or where.story is None:
        return where
    every = [where.story, *where.joins]
    alerted = _alerted(connection, joining, every, told)
    heard, kept = set(watchlists), []
    for story in sorted(every, key=lambda each: (each in where.weak, each)):
        if story not in where.weak or heard.isdisjoint(alerted[story]):
            kept.append(story)
            heard |= alerted[story]
    if not kept:
        return _linked(where)
    oldest, *joins = sorted(kept)
    return replace(where, story=oldest, joins=tuple(joins))


def _alerted(
    connection: Connection, joining: Joining, stories: Collection[StoryId], told: Told
) -> Mapping[StoryId, set[str]]:
    """Return the watchlists that have an alert for each of these stories."""
    found: defaultdict[StoryId, set[str]] = defaultdict(set)
    for name, story in (*alerts.alerted(connection, joining.were(stories)), *told):
        found[joining.stays(story)].add(name)
    return found


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
