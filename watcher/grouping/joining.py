"""Stories that one transaction joins: in the window at once, stored at its end."""

from collections.abc import Collection, Iterable

from watcher.cluster.assign import Assignment
from watcher.cluster.features import Features
from watcher.grouping.live import Turn
from watcher.model import EntryId, Role, StoryId
from watcher.store.grouped import grouping as rows
from watcher.store.grouped import merging


class Joining:
    """Collects which story went into which."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._into: dict[StoryId, StoryId] = {}
        self._roles: list[tuple[EntryId, Role, float, str]] = []
        self._leads: list[tuple[StoryId, Role, Assignment]] = []

    def stays(self, story_id: StoryId) -> StoryId:
        """Return the story that a story went into, or itself."""
        while story_id in self._into:
            story_id = self._into[story_id]
        return story_id

    def were(self, stories: Iterable[StoryId]) -> set[StoryId]:
        """Return stories together with those that went into them in this transaction."""
        asked = set(stories)
        return asked | {each for each in self._into if self.stays(each) in asked}

    def one(self, stories: Iterable[StoryId]) -> StoryId:
        """Make stories one, and return the oldest, which stays."""
        now = {self.stays(each) for each in stories}
        first = min(now)
        for younger in sorted(now - {first}):
            self._turn.window.merge(younger, first)
            self._into[younger] = first
        return first

    def join(self, entry_id: EntryId, own: StoryId, where: Assignment) -> StoryId:
        """Let a stored entry and the story that it has for itself join what it tells.

        If its own story is the older one, it becomes the lead, and the other entry gets its role.
        """
        assert where.story is not None
        theirs, own = self.stays(where.story), self.stays(own)
        if theirs == own or self._turn.window.is_apart(own, theirs):
            return own
        story_id = self.one({own, theirs, *where.joins})
        if story_id == own:
            self._leads.append((theirs, where.role, where))
        else:
            self._roles.append((entry_id, where.role, where.score, where.why))
        return story_id

    def settle(self, entry_id: EntryId, own: StoryId, made: Features, where: Assignment) -> None:
        """Take a stored entry into the window, in its own story or the one where it belongs."""
        story_id = self.stays(own)
        if where.story is not None:
            story_id = self.join(entry_id, story_id, where)
        self._turn.add(entry_id, story_id, made)

    def write(self, unstored: Collection[StoryId] = ()) -> merging.Into:
        """Store what was joined, and return it: each younger story by the one that stays.

        `unstored` are stories of this transaction: one of them that was merged leaves no row
        behind.
        """
        into = {a: self.stays(a) for a in self._into if a not in unstored}
        if into:
            connection = self._turn.connection
            leads = rows.leads(connection, [story_id for story_id, _, _ in self._leads])
            merging.merge(connection, self._turn.number, into)
            told = [
                (leads[story_id], role, where.score, where.why)
                for story_id, role, where in self._leads
                if story_id in leads
            ]
            rows.explain(connection, told + self._roles)
        return into
