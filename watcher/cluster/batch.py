"""Batches: what arrived together is placed in an order of its own, not in that of arrival."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from xxhash import xxh3_64_intdigest

from watcher.cluster.assign import Assignment
from watcher.cluster.packing import pack
from watcher.cluster.told import Features
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

Key = TypeVar("Key")


def in_order(batch: Iterable[tuple[Key, Features]]) -> list[tuple[Key, Features]]:
    """Return a batch by time told, then by content, so that the order of arrival does not matter.

    Entries of equal features are alike to the window; they keep their order.
    """
    return sorted(batch, key=lambda each: (each[1].at, xxh3_64_intdigest(pack(each[1]))))


def place_batch(
    window: Window,
    batch: Iterable[tuple[EntryId, Features]],
    new_story: Callable[[], StoryId],
) -> list[tuple[EntryId, StoryId, Assignment]]:
    """Place and add a batch in order, joining the stories that an entry shows to be one."""
    placed = []
    for entry_id, made in in_order(batch):
        where = window.place(made)
        story = new_story() if where.story is None else where.story
        for younger in where.joins:
            window.merge(younger, story)
        window.add(entry_id, story, made)
        placed.append((entry_id, story, where))
    return placed
