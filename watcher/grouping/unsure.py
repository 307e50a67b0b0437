"""A join that rests on few words must not silence an alert: when unsure, one too many.

Two short reports about the same people share names and titles, and so look as similar as two
reports of one event, the more so while little is stored. Normally an entry joins such a story all
the same. But if a watchlist already has an alert for that story, and so would not alert on the
entry, the two are compared again without the words that the watchlist looks for. If they are not
similar then, the entry starts a story of its own, linked to the other, and is alerted. Nor can such
an entry join two stories that both have alerts.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from watcher.cluster.assign import Assignment
from watcher.cluster.features import features
from watcher.cluster.sought import without
from watcher.cluster.telling import Telling
from watcher.grouping.joining import Joining
from watcher.grouping.live import Turn
from watcher.model import StoryId
from watcher.store.ingested import alerts

Alerted = Collection[tuple[str, StoryId]]  # watchlists, each with a story that it has an alert for
Found = Mapping[str, Collection[str]]  # what each watchlist found in an entry, as it stands there
WHY = "{}, but little of it beside the words looked for: told for itself, to be sure"


class Watched(NamedTuple):
    """What an entry tells, and what watchlists found in it."""

    telling: Telling
    found: Found


def apart(
    turn: Turn, joining: Joining, where: Assignment, one: Watched, unstored: Alerted = ()
) -> Assignment:
    """Return where an entry belongs, so that a likeness in few words silences no alert.

    `unstored` are alerts of this transaction.
    """
    if not where.weak or where.story is None:
        return where
    every = [where.story, *where.joins]
    alerted = _alerted(turn, joining, every, unstored)
    heard, kept = set(one.found), []
    for story in sorted(every, key=lambda each: (each in where.weak, each)):
        silenced = heard & alerted[story]
        if not silenced or story not in where.weak or _is_like(turn, one, silenced, story):
            kept.append(story)
            heard |= alerted[story]
    if not kept:
        why = WHY.format(where.why)
        return Assignment(None, "follow-up", why, where.score, follows=where.story)
    oldest, *joins = sorted(kept)
    return replace(where, story=oldest, joins=tuple(joins))


def _is_like(turn: Turn, one: Watched, silenced: Collection[str], story: StoryId) -> bool:
    """Tell whether an entry is like a story also without the words of the silenced watchlists.

    False if one of these watchlists did not find the entry: it would join two stories that both
    have alerts of that watchlist.
    """
    if not one.found.keys() >= set(silenced):
        return False
    words = {word for name in silenced for word in one.found[name]}
    return turn.window.is_like(features(without(one.telling, words)), story)


def _alerted(
    turn: Turn, joining: Joining, stories: Sequence[StoryId], unstored: Alerted
) -> Mapping[StoryId, set[str]]:
    """Return the watchlists that have an alert for each of these stories."""
    found: defaultdict[StoryId, set[str]] = defaultdict(set)
    stored = alerts.alerted(turn.connection, joining.were(stories))
    for name, story in (*stored, *unstored):
        found[joining.stays(story)].add(name)
    return found
