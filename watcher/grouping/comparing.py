"""New vectors compared with all others: entries leave stories that they do not fit, or join.

The child process finds which entries and stories are near, without any lock. So its answer is about
stories as they were a moment ago, and each is checked again before it is changed.
"""

from collections.abc import Sequence
from typing import Any

from watcher.cluster.assign import Assignment
from watcher.cluster.nearness import ALL, Join, Pair, joins
from watcher.cluster.window import Window
from watcher.embed.process import Embedder
from watcher.grouping.doubt import doubt
from watcher.grouping.joining import Joining
from watcher.grouping.live import LiveWindow, Turn
from watcher.model import EntryId
from watcher.store.databases.engine import Store
from watcher.store.grouped import vectors


def compare(store: Store, live: LiveWindow, embedder: Embedder, waiting: Sequence[EntryId]) -> None:
    """Compare entries whose vectors are new; raises StoreError and EmbedError."""
    near = doubt(store, live, embedder, waiting, embedder.ask("nearest", waiting))
    with live.deciding(store) as (_, turn):
        found = _joins(turn.window, near)
    taken = _all_near(store, embedder, found)
    with live.deciding(store) as (connection, turn):
        _join(turn, taken)
        vectors.compared(connection, waiting)


def _joins(window: Window, near: Sequence[Sequence[Any]]) -> list[Join]:
    """Return the joins among pairs [one, other, nearness, seconds apart, same language]."""
    pairs = []
    for first, second, nearness, apart, same_language in near:
        one, other = EntryId(first), EntryId(second)
        if _together(window, one, other):
            continue
        # Where a language is not told, nearness tells it rather than the event.
        wording = (window.likeness(one, other) or 0.0) if same_language else None
        pairs.append(Pair(one, other, nearness, apart, wording))
    return joins(pairs)


def _together(window: Window, one: EntryId, other: EntryId) -> bool:
    """Tell whether two entries are in one story, or have left the window."""
    try:
        return window.story_of(one) == window.story_of(other)
    except KeyError:
        return True


def _all_near(store: Store, embedder: Embedder, found: Sequence[Join]) -> list[Join]:
    """Return the joins of stories that are near as a whole, given those joined before them."""
    with store.read() as connection:
        chosen = {number for join in found for number in (join.one, join.other)}
        story, members = vectors.companions(connection, chosen)
    found = [join for join in found if join.one in story and join.other in story]
    numbers = {each: number for number, each in enumerate(members)}
    pairs = [[numbers[story[join.one]], numbers[story[join.other]]] for join in found]
    taken = embedder.ask("joined", [list(members.values()), pairs, ALL])
    return [found[place] for place in taken]


def _join(turn: Turn, taken: Sequence[Join]) -> None:
    """Make stories one, except where one left the window, or they are apart or a series."""
    window, joining = turn.window, Joining(turn)
    for join in taken:
        if _together(window, join.one, join.other):
            continue
        own, theirs = window.story_of(join.one), window.story_of(join.other)
        if not window.is_apart(own, theirs) and not window.are_two(own, theirs):
            joining.join(join.one, own, Assignment(theirs, "same", join.why, join.score))
    joining.write()
