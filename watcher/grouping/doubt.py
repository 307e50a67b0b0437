"""Entries that joined a story by wording are taken out again if they mean something else.

That happens once, when the vector is new, and only while the story has no alert (alerts are never
withdrawn) and no correction by a person. When unsure, two stories rather than one.
"""

from collections.abc import Sequence
from typing import Any

from watcher.cluster.nearness import elsewhere, is_stranger
from watcher.embed.process import Embedder
from watcher.grouping.live import LiveWindow
from watcher.grouping.parting import part
from watcher.model import EntryId
from watcher.store.databases.engine import Store
from watcher.store.grouped import stories as story_rows
from watcher.store.grouped import vectors
from watcher.store.ids import Ids

WHY = "its wording is like that of another story, but not its meaning: {:.2f}"
Near = Sequence[Any]  # two entries, how near they are, and more


def doubt(
    store: Store,
    live: LiveWindow,
    embedder: Embedder,
    waiting: Sequence[EntryId],
    near: Sequence[Near],
) -> list[Near]:
    """Give entries that are strangers to their stories one of their own.

    The entries left behind are looked at, too, because a stranger may have made one story of two.
    `near` holds the pairs near `waiting`; those near the entries left behind are added to it.
    """
    left = _look(store, live, embedder, waiting, near)
    if not left:
        return list(near)
    more = embedder.ask("nearest", left)
    _look(store, live, embedder, left, more)
    return [*near, *more]


def _look(
    store: Store,
    live: LiveWindow,
    embedder: Embedder,
    waiting: Sequence[EntryId],
    near: Sequence[Near],
) -> list[EntryId]:
    """Take strangers out of their stories; return the entries that they left there."""
    strangers = _strangers(store, embedder, waiting, near)
    if not strangers:
        return []
    with live.deciding(store) as (connection, turn):
        still = story_rows.doubtful(connection, strangers)
        ids = Ids(connection)
        for entry_id, story_id in still.items():
            part(turn, ids, story_id, [entry_id], WHY.format(strangers[entry_id]))
        return vectors.entries_of(connection, set(still.values()))


def _strangers(
    store: Store, embedder: Embedder, waiting: Sequence[EntryId], near: Sequence[Near]
) -> dict[EntryId, float]:
    """Return the strangers, each with its mean nearness to its story."""
    with store.read() as connection:
        doubtful = story_rows.doubtful(connection, waiting)
        if not doubtful:
            return {}
        chosen = {EntryId(number) for pair in near for number in pair[:2]} | set(doubtful)
        story, members = vectors.companions(connection, chosen)
    others = elsewhere(near, story)
    asked = [[e, [m for m in members[doubtful[e]] if m != e]] for e in sorted(doubtful)]
    means = dict(zip(sorted(doubtful), embedder.ask("likeness", asked), strict=True))
    return {
        entry_id: own
        for entry_id, own in means.items()
        if own is not None and is_stranger(own, others.get(entry_id, 0.0))
    }
