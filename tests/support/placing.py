"""Places batches in a window by itself, as `ingest` does beside all else."""

from collections.abc import Callable, Iterable

from watcher.cluster.assign import Assignment
from watcher.cluster.batch import in_order
from watcher.cluster.features import Features
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId


def place_batch(
    window: Window, batch: Iterable[tuple[EntryId, Features]], new_story: Callable[[], StoryId]
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
