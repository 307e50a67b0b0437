"""An entry that its wording put into a story, and that means something else, is taken out again.

Once, when its vector is new, and only while no alert and no person has to do with the story: an
alert is never withdrawn. Two stories rather than one, when unsure.
"""

from collections.abc import Sequence

from watcher.cluster.nearness import STRANGE
from watcher.embed.process import Embedder
from watcher.grouping.live import LiveWindow, Turn
from watcher.model import EntryId, StoryId
from watcher.store import entries, vectors
from watcher.store import grouping as rows
from watcher.store import stories as story_rows
from watcher.store.engine import Store

WHY = "its wording is like that of another story, but not its meaning: {:.2f}"


def doubt(store: Store, live: LiveWindow, embedder: Embedder, waiting: Sequence[EntryId]) -> None:
    """Give entries that are strangers to their stories one of their own."""
    with store.read() as connection:
        story = story_rows.doubtful(connection, waiting)
        _, members = vectors.companions(connection, story)
    asked = [
        [entry_id, [other for other in members[number] if other != entry_id]]
        for entry_id, number in sorted(story.items())
    ]
    near = embedder.ask("likeness", asked) if asked else []
    strangers = [
        (entry_id, nearness)
        for entry_id, nearness in zip(sorted(story), near, strict=True)
        if nearness is not None and nearness < STRANGE
    ]
    if strangers:
        with live.deciding(store) as (connection, turn):
            still = story_rows.doubtful(connection, [entry_id for entry_id, _ in strangers])
            ids = entries.Ids(connection)
            for entry_id, nearness in strangers:
                if still.get(entry_id) == story[entry_id]:
                    new = StoryId(ids.next("story"))
                    _take_out(turn, entry_id, still[entry_id], new, WHY.format(nearness))


def _take_out(turn: Turn, entry_id: EntryId, old: StoryId, new: StoryId, why: str) -> None:
    members = story_rows.members(turn.connection, old)
    going = [one for one in members if one.id == entry_id]
    stay = [one for one in members if one.id != entry_id]
    if not going or not stay:
        return
    story_rows.divide(turn.connection, old, stay, new, going, why)
    rows.put(turn.connection, turn.number, [(entry_id, new)])
    turn.move(entry_id, new)
