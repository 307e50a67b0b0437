"""Which story each new entry of a batch belongs to."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from watcher.cluster.across.why import explained
from watcher.cluster.assign import NEW_STORY, Assignment, assign
from watcher.cluster.batch import in_order
from watcher.cluster.features import Features, Telling, features, naming, pack
from watcher.grouping.joining import Joining
from watcher.grouping.live import DAYS, Turn
from watcher.grouping.unsure import Watched, apart
from watcher.ingest.ahead import Ahead
from watcher.ingest.lookup import Lookup
from watcher.ingest.lots import Hit, Newcomer, words_found
from watcher.ingest.placed import Stories, span_of, story_of
from watcher.model import Entry, EntryId, Match, Role, StoryId
from watcher.store.grouped import features as feature_rows
from watcher.store.grouped import ungrouped
from watcher.store.ids import Ids
from watcher.store.ingested import entries

MERGED = "told apart until another entry showed that it is the same event"


def place_all(
    turn: Turn,
    ids: Ids,
    lookup: Lookup,
    new: Sequence[Newcomer],
    hits: Sequence[Hit],
    now: datetime,
    ahead: Ahead,
) -> Stories:
    """Put new entries into stories and store both, with what was joined."""
    placing = _Placing(turn, ids, lookup, hits, now)
    for one in new:
        if one.waits:
            there = lookup.stories_of(one.keys.url)
            placing.put(one, assign(there) if there else NEW_STORY)
    told = [(one, ahead.get(one.item) or features(_telling(one))) for one in new if not one.waits]
    told = [(one, naming(made, placing.concepts.get(one.id, ()))) for one, made in told]
    for one, made in in_order(told):
        placing.place(one, made)
    return placing.write()


def _telling(one: Newcomer) -> Telling:
    item = one.item
    return Telling(item.title, item.summary, item.body, one.lang, one.at)


class _Placing:
    def __init__(
        self, turn: Turn, ids: Ids, lookup: Lookup, hits: Sequence[Hit], now: datetime
    ) -> None:
        self._turn, self._ids, self._lookup, self._now = turn, ids, lookup, now
        self._joining = Joining(turn)
        self._matches: dict[EntryId, list[Match]] = {}
        self.concepts: dict[EntryId, set[str]] = {}
        for hit in hits:
            self._matches.setdefault(hit.entry_id, []).append(hit.match)
            named = {each.concept for each in hit.match.evidence if each.concept}
            self.concepts.setdefault(hit.entry_id, set()).update(named)
        self._alerted: set[tuple[str, StoryId]] = set()
        self._new: set[StoryId] = set()
        self._placed: list[tuple[Newcomer, StoryId, Assignment]] = []
        self._features: list[tuple[EntryId, datetime, bytes]] = []

    def place(self, one: Newcomer, made: Features) -> None:
        """Decide by the page's address, else by the text, and take the entry into the window."""
        where = assign(self._lookup.stories_of(one.keys.url))
        matches = self._matches.get(one.id, ())
        if where.story is None:
            where = self._turn.window.place(made)
            where = explained(where, _telling(one), self.concepts.get(one.id, ()))
            if where.weak:
                watched = Watched(_telling(one), words_found(matches))
                where = apart(self._turn, self._joining, where, watched, self._alerted)
        story_id = self.put(one, where)
        self._alerted |= {(match.watchlist, story_id) for match in matches}
        self._turn.add(one.id, story_id, made)
        self._features.append((one.id, one.at, pack(made)))

    def put(self, one: Newcomer, where: Assignment) -> StoryId:
        """Put an entry into its story, a new one where it has none; return which."""
        if where.story is None:
            story_id = StoryId(self._ids.next("story"))
            self._new.add(story_id)
        else:
            story_id = self._joining.one({where.story, *where.joins})
        self._lookup.add_story(one.keys.url, story_id)
        self._placed.append((one, story_id, where))
        return story_id

    def write(self) -> Stories:
        """Store entries and stories as they are after the batch."""
        connection = self._turn.connection
        stays = self._joining.stays
        members: defaultdict[StoryId, list[tuple[Newcomer, Assignment]]] = defaultdict(list)
        rows = []
        for one, was, where in self._placed:
            story_id = stays(was)
            members[story_id].append((one, where))
            rows.append(self._entry(one, story_id, was, where))
        fresh = [story_of(s, m, stays) for s, m in members.items() if s in self._new]
        spans = {s: span_of(m) for s, m in members.items() if s not in self._new}
        entries.save(connection, fresh, sorted(rows), spans)
        self._wait()
        if self._features:
            feature_rows.save(connection, self._turn.number, self._features)
        into = self._joining.write(self._new)
        return Stories(rows, self._new, into)

    def _entry(self, one: Newcomer, story_id: StoryId, was: StoryId, where: Assignment) -> Entry:
        role: Role = where.role
        why: str | None = None
        score: float | None = None
        if where is not NEW_STORY:
            why, score = where.why, where.score
        if story_id != was and where.story is None:  # it led a story that another took in
            role, why = "same", MERGED
        keys = one.keys
        page = keys.url if keys.url in one.stored_keys else None
        return Entry(
            one.id, one.lot.source_id, story_id, role, one.item, one.lang, one.arrival, self._now,
            one.stored_keys, page, keys.identity, keys.content, why, score,
        )  # fmt: skip

    def _wait(self) -> None:
        """Note the entries to be grouped behind the polls, without those too old for the window."""
        since = self._now - DAYS  # what waits is told now
        waiting = [
            (one.id, 0 if one.id in self._matches else 1)
            for one, _, _ in self._placed
            if one.waits and one.at > since
        ]
        if waiting:
            ungrouped.wait(self._turn.connection, waiting)
            self._turn.live.behind = True
