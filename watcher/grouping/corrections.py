"""Corrections by a person: these stories are one, those are not. They hold for good.

The service reads them, under the writer lock, before its next decision, like everything that other
processes placed.
"""

from collections.abc import Sequence
from datetime import datetime

from watcher.errors import WatcherError
from watcher.grouping.joining import Joining
from watcher.grouping.live import Turn
from watcher.grouping.parting import part
from watcher.model import Alert, AlertId, EntryId, StoryId
from watcher.plan import Plan
from watcher.route.place import place
from watcher.store.grouped import corrections as correction_rows
from watcher.store.grouped import splitting
from watcher.store.grouped import stories as story_rows
from watcher.store.ids import Ids
from watcher.store.ingested import alerts

WHY = "a person took it out of another story"


def merge(turn: Turn, one: StoryId, other: StoryId, now: datetime) -> StoryId:
    """Make two stories one for good; return the older, which stays. Raises WatcherError."""
    first, second = (_there(turn, number) for number in (one, other))
    if first == second:
        raise WatcherError(f"{one} and {other} are one story already")
    joining = Joining(turn)
    stays = joining.one((first, second))
    joining.write()
    correction_rows.say(turn.connection, turn.number, False, first, second, now)
    return stays


def split(
    turn: Turn, plan: Plan, story_id: StoryId, named: Sequence[str], now: datetime
) -> StoryId:
    """Take entries out of a story into one of their own, for good; return it.

    `named` are their ids as listings show them, or their addresses. An alert moves with the entry
    that made it. If the other part has none then and an entry in it matches, it gets its own,
    because nobody was alerted to that event. Raises WatcherError.
    """
    connection = turn.connection
    story_id = _there(turn, story_id)
    out = _chosen(story_rows.members(connection, story_id), named, story_id)
    ids = Ids(connection)
    new = part(turn, ids, story_id, out, WHY)
    if new is None:
        raise WatcherError(f"story {story_id} has no other entries: nothing to split")
    turn.window.apart(story_id, new)
    correction_rows.say(connection, turn.number, True, story_id, new, now)
    splitting.take_alerts(connection, story_id, new, out)
    splitting.unfold(connection, (story_id, new), now)
    _alert(turn, plan, ids, (story_id, new), now)
    return new


def _there(turn: Turn, number: StoryId) -> StoryId:
    found = story_rows.current(turn.connection, number)
    if found is None:
        raise WatcherError(f"no story {number}")
    return found


def _chosen(
    members: Sequence[story_rows.Member], named: Sequence[str], story_id: StoryId
) -> set[EntryId]:
    chosen = set()
    for name in named:
        found = [one.id for one in members if name in one.names]
        if not found:
            raise WatcherError(f"story {story_id} has no entry {name}")
        chosen.update(found)
    return chosen


def _alert(turn: Turn, plan: Plan, ids: Ids, stories: Sequence[StoryId], now: datetime) -> None:
    """Alert on stories that an entry matches and that have no alert of this watchlist."""
    alerted = alerts.alerted(turn.connection, stories)
    made = []
    for story_id, entry_id, name in story_rows.matches(turn.connection, stories):
        watchlist = plan.watchlists.get(name)
        if watchlist is None or (name, story_id) in alerted:
            continue
        alerted.add((name, story_id))
        placed = place("now", watchlist.notify, "alert", now)
        made.append(
            Alert(
                AlertId(ids.next("alert")), name, story_id, entry_id, watchlist.priority, "now",
                now, placed,
            )
        )  # fmt: skip
    alerts.save_alerts(turn.connection, ids, made)
