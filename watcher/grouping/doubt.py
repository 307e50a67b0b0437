"""An entry that its wording put into a story, and that means something else, is taken out again.

Once, when its vector is new, and only while no alert and no person has to do with the story: an
alert is never withdrawn. Two stories rather than one, when unsure.
"""

from collections.abc import Sequence
from typing import Any

from watcher.cluster.nearness import is_stranger
from watcher.embed.process import Embedder
from watcher.grouping.live import LiveWindow, Turn
from watcher.model import EntryId, StoryId
from watcher.store import entries, vectors
from watcher.store import grouping as rows
from watcher.store import stories as story_rows
from watcher.store.engine import Store

WHY = "its wording is like that of another story, but not its meaning: {:.2f}"


def doubt(
    store: Store,
    live: LiveWindow,
    embedder: Embedder,
    waiting: Sequence[EntryId],
    near: Sequence[Sequence[Any]],
) -> None:
    """Give entries that are strangers to their stories one of their own.

    `near` are the pairs of entries that are near, each with its nearness.
    """
    strangers = _strangers(store, embedder, waiting, near)
    if not strangers:
        return
    with live.deciding(store) as (connection, turn):
        still = story_rows.doubtful(connection, strangers)
        ids = entries.Ids(connection)
        for entry_id, own in strangers.items():
            if entry_id in still:
                new = StoryId(ids.next("story"))
                _take_out(turn, entry_id, still[entry_id], new, WHY.format(own))


def _strangers(
    store: Store, embedder: Embedder, waiting: Sequence[EntryId], near: Sequence[Sequence[Any]]
) -> dict[EntryId, float]:
    """Return the strangers, each with its mean nearness to its story."""
    with store.read() as connection:
        doubtful = story_rows.doubtful(connection, waiting)
        if not doubtful:
            return {}
        chosen = {EntryId(number) for pair in near for number in pair[:2]} | set(doubtful)
        story, members = vectors.companions(connection, chosen)
    elsewhere: dict[int, float] = {}
    for one, other, nearness, *_ in near:
        if story.get(one) != story.get(other):
            for each in (one, other):
                elsewhere[each] = max(nearness, elsewhere.get(each, 0.0))
    asked = [[e, [m for m in members[doubtful[e]] if m != e]] for e in sorted(doubtful)]
    means = dict(zip(sorted(doubtful), embedder.ask("likeness", asked), strict=True))
    return {
        entry_id: own
        for entry_id, own in means.items()
        if own is not None and is_stranger(own, elsewhere.get(entry_id, 0.0))
    }


def _take_out(turn: Turn, entry_id: EntryId, old: StoryId, new: StoryId, why: str) -> None:
    members = story_rows.members(turn.connection, old)
    going = [one for one in members if one.id == entry_id]
    stay = [one for one in members if one.id != entry_id]
    if not going or not stay:
        return
    story_rows.divide(turn.connection, old, stay, new, going, why)
    rows.put(turn.connection, turn.number, [(entry_id, new)])
    turn.move(entry_id, new)
