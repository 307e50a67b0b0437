"""An entry is placed again, once, when its full text has come and nobody was alerted to it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from watcher.cluster.across.why import explained
from watcher.cluster.features import Features, Telling, features, naming, pack
from watcher.grouping.joining import Joining
from watcher.grouping.live import Turn
from watcher.grouping.unsure import Found, Watched, apart
from watcher.model import EntryId, StoryId
from watcher.store.grouped import features as feature_rows
from watcher.store.grouped import merging
from watcher.store.grouped import stories as story_rows
from watcher.store.ingested import matches


class Fuller(NamedTuple):
    """A stored entry with its full text, and what watchlists found in it."""

    id: EntryId
    story_id: StoryId
    telling: Telling
    found: Found


def place_again(turn: Turn, entries: Sequence[Fuller], now: datetime) -> merging.Into:
    """Let entries that are alone in their stories join others, judged by their full text.

    An entry stays where it is if its story has an alert (alerts are never withdrawn), if a person
    put it there, or if the story has other entries. Entries that wait for the group job are
    compared there. Returns the merges.
    """
    connection = turn.connection
    free = story_rows.alone_and_untold(connection, [one.story_id for one in entries])
    concepts = matches.concepts(connection, [one.id for one in entries])
    joining = Joining(turn)
    placed: list[tuple[EntryId, datetime, bytes]] = []
    for one in entries:
        if one.story_id in free:
            named = concepts.get(one.id, set())
            made = naming(features(one.telling), named)
            _place(turn, joining, one, made, named)
            placed.append((one.id, one.telling.at, pack(made)))
    if placed:
        feature_rows.drop(connection, [entry_id for entry_id, _, _ in placed])
        feature_rows.save(connection, turn.number, placed)
    return joining.write()


def _place(turn: Turn, joining: Joining, one: Fuller, made: Features, named: set[str]) -> None:
    turn.window.remove(one.id)
    where = explained(turn.window.place(made), one.telling, named)
    where = apart(turn, joining, where, Watched(one.telling, one.found))
    joining.settle(one.id, one.story_id, made, where)
