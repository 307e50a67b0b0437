"""What arrived -> dedupe -> match -> cluster -> route, decided for a whole batch at once.

A batch is many lots (one source's items each) and becomes one short transaction. Reads come
first, in a few statements for the whole batch; then everything is decided on values; then each
table is written once. So a crash leaves all of a batch or nothing, and the cost of a commit is
shared by whatever arrived together.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from watcher.cluster.assign import assign
from watcher.dedupe.keys import Keys
from watcher.dedupe.redesign import is_redesign
from watcher.dedupe.reemission import Newcomer, stale
from watcher.dedupe.sort import drop_repeats, sort_out
from watcher.model import (
    Alert,
    AlertId,
    Arrival,
    Document,
    Edit,
    Entry,
    EntryId,
    FirstPoll,
    Known,
    Match,
    ParsedEntry,
    Reason,
    Shapes,
    SourceId,
    Stored,
    Story,
    StoryId,
)
from watcher.plan import Plan
from watcher.route.place import alert_reason, place
from watcher.store import alerts, entries
from watcher.store.core import Connection

COMMON_KEY = 20  # a title ("Weather") or guid that so many entries of a source have


@dataclass(frozen=True, slots=True)
class Lot:
    """The items of one source that arrived together.

    `last_ok` is its last good poll before this one. An ingested item's published time is the time
    of its story. `partial`: the document tells only a part of its entries (a page, a sitemap), so
    an edit takes nothing away that it does not tell. `full_text`: bodies are those of the pages.
    `shapes` are those of a page's addresses.
    """

    source_id: SourceId
    source: str
    items: Sequence[ParsedEntry]
    keys: Sequence[Keys]
    arrival: Arrival
    first_poll: FirstPoll
    last_ok: datetime | None = None
    configured_lang: str | None = None
    feed_lang: str | None = None
    tags: frozenset[str] = frozenset()
    partial: bool = False
    full_text: bool = False
    shapes: Shapes | None = None

    def lang_of(self, item: ParsedEntry) -> str | None:
        """Return the language of an item: the config's word, else the item's, else the feed's."""
        return self.configured_lang or item.lang or self.feed_lang


@dataclass(frozen=True, slots=True)
class Counts:
    """What a batch brought."""

    entries: int = 0
    edits: int = 0
    alerts: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """What became of one lot: the entries that its document lists, and how many were held.

    `new` are those that came with it and were not held. `redesigned`: all were held, because this
    is another list than the source had.
    """

    ids: tuple[EntryId, ...]
    held: int
    new: tuple[tuple[EntryId, ParsedEntry], ...] = ()
    redesigned: bool = False


def ingest(
    connection: Connection, plan: Plan, lots: Sequence[Lot], now: datetime
) -> tuple[Counts, list[Listing]]:
    """Store and decide what `lots` brought, in the caller's transaction."""
    batch = _Batch(connection, plan, lots, now)
    listed = [batch.take(lot) for lot in lots]
    return batch.write(), listed


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an entry's page: `item` is the entry with it, `lot` where it came from."""

    lot: Lot
    stored: Stored
    item: ParsedEntry


def ingest_bodies(
    connection: Connection, plan: Plan, bodies: Sequence[Body], now: datetime
) -> Counts:
    """Store texts that arrived after their entries and match again, in the caller's transaction."""
    batch = _Batch(connection, plan, (), now)
    for body in bodies:
        batch.take_body(body)
    return batch.write()


class _Batch:
    """Decides lot after lot; later lots see the stories of earlier ones."""

    def __init__(
        self, connection: Connection, plan: Plan, lots: Sequence[Lot], now: datetime
    ) -> None:
        self._connection, self._plan, self._now = connection, plan, now
        self._ids = entries.Ids(connection)
        self._lookup = _Lookup(connection, lots)
        self._stories: list[Story] = []
        self._entries: list[Entry] = []
        self._edits: list[Edit] = []
        self._bodies: list[Edit] = []
        self._more_keys: list[tuple[int, SourceId, EntryId]] = []
        self._told: dict[StoryId, datetime] = {}
        self._hits: list[_Hit] = []

    def take(self, lot: Lot) -> Listing:
        """Decide one lot."""
        chosen = drop_repeats(lot.items, lot.keys)
        items = [(lot.items[position], lot.keys[position]) for position in chosen]
        own = self._lookup.of_source(lot.source_id)
        found = sort_out(items, own.by_key, own.by_identity)
        new = [pair for pair, known in zip(items, found, strict=True) if known is None]
        redesigned = self._redesigned(lot, items, len(items) - len(new))
        held = [True] * len(new) if redesigned else self._stale(lot, new, len(items), own)
        next_held = iter(held)
        ids = tuple(
            self._add(lot, item, keys, next(next_held), own)
            if known is None
            else self._update(lot, item, keys, known, own)
            for (item, keys), known in zip(items, found, strict=True)
        )
        fresh = [
            pair
            for pair, known in zip(zip(ids, items, strict=True), found, strict=True)
            if not known
        ]
        kept = tuple(
            (number, item)
            for (number, (item, _)), late in zip(fresh, held, strict=True)
            if not late
        )
        return Listing(ids, sum(held), kept, redesigned)

    def take_body(self, body: Body) -> None:
        """Match an entry again, now that the text of its page is there.

        An entry whose story has no alert yet may belong to another story by its whole text; this
        is where it would join it, before it is matched.
        """
        stored = body.stored
        change = Edit(stored.id, body.item, stored.content)
        (self._edits if stored.read else self._bodies).append(change)
        self._match(body.lot, body.item, stored.id, stored.story_id, stored.arrival, edited=True)

    def write(self) -> Counts:
        """Store everything decided; return the counts."""
        entries.save(self._connection, self._stories, self._entries, self._told)
        entries.edit(self._connection, self._edits, self._now)
        entries.fill(self._connection, self._bodies)
        entries.add_keys(self._connection, self._more_keys)
        return Counts(len(self._entries), len(self._edits), self._route())

    def _redesigned(self, lot: Lot, items: Sequence[tuple[ParsedEntry, Keys]], known: int) -> bool:
        if lot.shapes is None or lot.arrival != "new":
            return False
        return is_redesign([item.url or "" for item, _ in items], known, lot.shapes)

    def _stale(
        self, lot: Lot, new: Sequence[tuple[ParsedEntry, Keys]], listed: int, own: "_Own"
    ) -> list[bool]:
        if lot.arrival != "new":
            return [False] * len(new)
        newcomers = [
            Newcomer(item.published or item.modified, keys.title in own.by_key)
            for item, keys in new
        ]
        kept = self._plan.settings.retention
        oldest = None if kept is None else self._now - kept
        return stale(newcomers, listed=listed, last_ok=lot.last_ok, oldest_kept=oldest)

    def _add(self, lot: Lot, item: ParsedEntry, keys: Keys, held: bool, own: "_Own") -> EntryId:
        entry_id = EntryId(self._ids.next("entry"))
        arrival: Arrival = "reemission" if held else lot.arrival
        where = assign(self._lookup.stories_of(keys.url))
        lang = lot.lang_of(item)
        told = (item.published if arrival == "ingest" else None) or self._now
        if where.story is None:
            story_id = StoryId(self._ids.next("story"))
            title = item.title or item.summary[:120]
            self._stories.append(Story(story_id, title, lang, entry_id, told, told))
        else:
            story_id = where.story
            self._told[story_id] = max(told, self._told.get(story_id, told))
        self._lookup.add_story(keys.url, story_id)
        self._entries.append(
            Entry(
                entry_id, lot.source_id, story_id, where.role, item, lang, arrival, self._now,
                own.telling(keys), keys.identity, keys.content,
            )
        )  # fmt: skip
        self._match(lot, item, entry_id, story_id, arrival, edited=False)
        return entry_id

    def _update(
        self, lot: Lot, item: ParsedEntry, keys: Keys, known: Known, own: "_Own"
    ) -> EntryId:
        for key in keys.stored:
            if known not in own.by_key.get(key, ()):
                self._more_keys.append((key, lot.source_id, known.id))
        if keys.content != known.content:
            item = self._with_rest(lot, item, known)
            self._edits.append(Edit(known.id, item, keys.content))
            self._match(lot, item, known.id, known.story_id, "new", edited=True)
        return known.id

    def _with_rest(self, lot: Lot, item: ParsedEntry, known: Known) -> ParsedEntry:
        """Return an edited item with what its document does not tell, as it is stored."""
        if not lot.partial and not lot.full_text:
            return item
        [stored] = entries.stored(self._connection, [known.id])
        if lot.partial:
            item = item._replace(
                guid=item.guid or stored.guid,
                summary=item.summary or stored.summary,
                body=item.body or stored.body,
            )
        return item._replace(body=stored.body) if stored.read and lot.full_text else item

    def _match(
        self,
        lot: Lot,
        item: ParsedEntry,
        entry_id: EntryId,
        story_id: StoryId,
        arrival: Arrival,
        *,
        edited: bool,
    ) -> None:
        lang = lot.lang_of(item)
        document = Document(
            item.title, item.summary, item.body, lang, lot.source, lot.tags, item.url, item.author
        )  # fmt: skip
        for found in self._plan.matcher.match(document):
            reason = alert_reason(arrival, lot.first_poll)
            self._hits.append(_Hit(entry_id, story_id, found, reason, lot.first_poll, edited))

    def _route(self) -> int:
        edited = [hit.entry_id for hit in self._hits if hit.edited]
        matched = alerts.matched(self._connection, edited) if edited else set()
        hits = [h for h in self._hits if (h.match.watchlist, h.entry_id) not in matched]
        alerts.save_matches(self._connection, [(h.entry_id, h.match) for h in hits], self._now)
        fresh = {story.id for story in self._stories}
        older = {hit.story_id for hit in hits} - fresh
        alerted = alerts.alerted(self._connection, older) if older else set()
        made = []
        for hit in hits:
            if (hit.match.watchlist, hit.story_id) not in alerted:
                alerted.add((hit.match.watchlist, hit.story_id))
                made.append(self._alert(hit))
        alerts.save_alerts(self._connection, self._ids, made)
        return len(made)

    def _alert(self, hit: "_Hit") -> Alert:
        watchlist = self._plan.watchlists[hit.match.watchlist]
        return Alert(
            AlertId(self._ids.next("alert")),
            watchlist.name,
            hit.story_id,
            hit.entry_id,
            watchlist.priority,
            hit.reason,
            self._now,
            place(hit.reason, watchlist.notify, hit.first_poll, self._now),
        )


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match on its way to an alert."""

    entry_id: EntryId
    story_id: StoryId
    match: Match
    reason: Reason
    first_poll: FirstPoll
    edited: bool


@dataclass(slots=True)
class _Own:
    """Known entries of one source."""

    by_key: dict[int, list[Known]] = field(default_factory=dict)
    by_identity: dict[int, Known] = field(default_factory=dict)

    def telling(self, keys: Keys) -> tuple[int, ...]:
        """Return the keys worth storing; one that many entries share tells nothing."""
        if not self.by_key:
            return keys.stored
        return tuple(k for k in keys.stored if len(self.by_key.get(k, ())) < COMMON_KEY)


class _Lookup:
    """What the database knows of the keys of a batch, read in two statements."""

    def __init__(self, connection: Connection, lots: Sequence[Lot]) -> None:
        keys = [keys for lot in lots for keys in lot.keys]
        self._own: defaultdict[SourceId, _Own] = defaultdict(_Own)
        self._stories: defaultdict[int, list[StoryId]] = defaultdict(list)
        for key, known in entries.by_keys(connection, {k for each in keys for k in each.stored}):
            self._own[known.source_id].by_key.setdefault(key, []).append(known)
            self._stories[key].append(known.story_id)
        identities = {each.identity for each in keys}
        for identity, known in entries.by_identity(connection, identities):
            self._own[known.source_id].by_identity[identity] = known

    def of_source(self, source_id: SourceId) -> _Own:
        return self._own[source_id]

    def stories_of(self, url: int | None) -> Sequence[StoryId]:
        return () if url is None else self._stories.get(url, ())

    def add_story(self, url: int | None, story_id: StoryId) -> None:
        if url is not None:
            self._stories[url].append(story_id)
