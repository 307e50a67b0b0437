"""One batch: lot after lot is sorted out, then stories are decided, then all is written."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType

from watcher.cluster.features import Told
from watcher.dedupe.keys import Keys
from watcher.dedupe.sort import drop_repeats, sort_out
from watcher.grouping.again import Fuller, place_again
from watcher.grouping.live import Turn
from watcher.ingest.ahead import Ahead
from watcher.ingest.holding import Items, is_redesigned, republished
from watcher.ingest.lookup import Lookup, Own
from watcher.ingest.lots import Body, Counts, Hit, Listing, Lot, Newcomer, told_times, words_found
from watcher.ingest.placing import place_all
from watcher.ingest.routing import route
from watcher.model import (
    Arrival,
    Document,
    Edit,
    EntryId,
    Known,
    Match,
    ParsedEntry,
    SourceId,
    StoryId,
)
from watcher.parse.sitemap.slug import is_made
from watcher.plan import Plan
from watcher.store import entries


def ingest(
    turn: Turn,
    plan: Plan,
    lots: Sequence[Lot],
    now: datetime,
    ahead: Ahead = MappingProxyType({}),
) -> tuple[Counts, list[Listing]]:
    """Store and decide what `lots` brought, in the caller's transaction.

    `ahead` is what was made before it began.
    """
    batch = _Batch(turn, plan, lots, now, ahead)
    listed = [batch.take(lot) for lot in lots]
    return batch.write(), listed


def ingest_bodies(turn: Turn, plan: Plan, bodies: Sequence[Body], now: datetime) -> Counts:
    """Store texts that arrived after their entries and match again, in the caller's transaction."""
    batch = _Batch(turn, plan, (), now, {})
    for body in bodies:
        batch.take_body(body)
    return batch.write()


def _fuller(body: Body, matches: Sequence[Match], now: datetime) -> Fuller:
    stored, item = body.stored, body.item
    _, at = told_times(body.lot, item, now)
    lang = body.lot.lang_of(item)
    told = Told(item.title, item.summary, item.body, lang, at)
    return Fuller(stored.id, stored.story_id, told, words_found(matches))


class _Batch:
    """Decides lot after lot; stories are decided for all of them together."""

    def __init__(
        self, turn: Turn, plan: Plan, lots: Sequence[Lot], now: datetime, ahead: Ahead
    ) -> None:
        self._turn, self._plan, self._now, self._ahead = turn, plan, now, ahead
        kept = plan.settings.retention
        self._oldest = None if kept is None else now - kept
        self._ids = entries.Ids(turn.connection)
        self._lookup = Lookup(turn.connection, lots)
        self._new: list[Newcomer] = []
        self._edits: list[Edit] = []
        self._bodies: list[Edit] = []
        self._fuller: list[Fuller] = []
        self._more_pages: list[tuple[int, EntryId]] = []
        self._more_keys: list[tuple[SourceId, int, EntryId]] = []
        self._hits: list[Hit] = []

    def take(self, lot: Lot) -> Listing:
        """Decide which items of one lot are new, and what is found in them."""
        chosen = drop_repeats(lot.items, lot.keys)
        items = [(lot.items[position], lot.keys[position]) for position in chosen]
        own = self._lookup.of_source(lot.source_id)
        found = sort_out(items, own.by_key, own.by_identity)
        new = [pair for pair, known in zip(items, found, strict=True) if known is None]
        redesigned = is_redesigned(lot, items, len(items) - len(new))
        held = [redesigned] * len(new)
        if not redesigned:
            held = republished(lot, new, len(items), own, self._oldest)
        fresh = self._add(lot, new, held, own)
        kept = tuple([(one.id, one.item) for one in fresh if one.arrival != "reemission"])
        if len(fresh) == len(items):
            return Listing(tuple([one.id for one in fresh]), sum(held), kept, redesigned)
        ids, edited = self._update_known(lot, items, found, fresh, own)
        return Listing(ids, sum(held), kept, redesigned, edited)

    def take_body(self, body: Body) -> None:
        """Match an entry again, now that the text of its page is there.

        By its whole text it may belong to another story; that is decided once, when it first came.
        """
        stored = body.stored
        change = Edit(stored.id, body.item, stored.content)
        (self._edits if stored.read else self._bodies).append(change)
        found = self._match(
            body.lot, body.item, stored.id, stored.story_id, stored.arrival, edited=True
        )
        if not stored.read:
            self._fuller.append(_fuller(body, found, self._now))

    def write(self) -> Counts:
        """Decide the stories, store everything, and return the counts."""
        connection = self._turn.connection
        self._match_new()
        joined = place_again(self._turn, self._fuller, self._now) if self._fuller else {}
        stories = place_all(
            self._turn, self._ids, self._lookup, self._new, self._hits, self._now, self._ahead
        )
        stories.joined(joined)
        entries.edit(connection, self._edits, self._now)
        entries.fill(connection, self._bodies)
        entries.add_keys(connection, self._more_pages, self._more_keys)
        alerts = route(connection, self._plan, self._ids, self._hits, stories, self._now)
        return Counts(len(self._new), len(self._edits), alerts)

    def _add(self, lot: Lot, new: Items, held: Sequence[bool], own: Own) -> list[Newcomer]:
        """Make entries of what is new."""
        if not new:
            return []
        summarized = lot.arrival == "baseline" and lot.first_poll != "alert"
        ids, fresh = self._ids.of("entry"), []
        for (item, keys), late in zip(new, held, strict=True):
            told, at = told_times(lot, item, self._now)
            fresh.append(
                Newcomer(
                    EntryId(next(ids)), lot, item, keys, own.telling(keys),
                    "reemission" if late else lot.arrival, told, at, lot.lang_of(item),
                    summarized and not late,
                )
            )  # fmt: skip
        self._new += fresh
        return fresh

    def _match_new(self) -> None:
        """Match what is new: all of a language at once, for most of it matches nothing."""
        by_lang: defaultdict[str | None, list[Newcomer]] = defaultdict(list)
        for one in self._new:
            by_lang[one.lang].append(one)
        for lang, ones in by_lang.items():
            texts = [(one.item.title, one.item.summary, one.item.body) for one in ones]
            for position in self._plan.matcher.sift(texts, lang):
                one = ones[position]
                self._match(one.lot, one.item, one.id, None, one.arrival, edited=False)

    def _update_known(
        self,
        lot: Lot,
        items: Items,
        found: Sequence[Known | None],
        fresh: Sequence[Newcomer],
        own: Own,
    ) -> tuple[tuple[EntryId, ...], tuple[EntryId, ...]]:
        """Update what is known; return the ids of all that is listed, and which were edited."""
        added = iter(fresh)
        ids, edited = [], []
        for (item, keys), known in zip(items, found, strict=True):
            if known is None:
                ids.append(next(added).id)
                continue
            ids.append(self._update(lot, item, keys, known, own))
            if keys.content != known.content:
                edited.append(known.id)
        return tuple(ids), tuple(edited)

    def _update(self, lot: Lot, item: ParsedEntry, keys: Keys, known: Known, own: Own) -> EntryId:
        for key in keys.stored:
            if known in own.by_key.get(key, ()):
                continue
            if key == keys.url:
                self._more_pages.append((key, known.id))
            else:
                self._more_keys.append((lot.source_id, key, known.id))
        if keys.content != known.content:
            item = self._with_rest(lot, item, known)
            self._edits.append(Edit(known.id, item, keys.content))
            self._match(lot, item, known.id, known.story_id, "new", edited=True)
        return known.id

    def _with_rest(self, lot: Lot, item: ParsedEntry, known: Known) -> ParsedEntry:
        """Return an edited item with what its document does not tell, as it is stored."""
        if not lot.partial and not lot.full_text:
            return item
        [stored] = entries.stored(self._turn.connection, [known.id])
        if lot.partial:
            made = stored.title and is_made(item.title, item.url)
            item = item._replace(
                title=stored.title if made else item.title,
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
        story_id: StoryId | None,
        arrival: Arrival,
        *,
        edited: bool,
    ) -> Sequence[Match]:
        """Note and return what is found in an item."""
        lang = lot.lang_of(item)
        document = Document(
            item.title, item.summary, item.body, lang, lot.source, lot.tags, item.url, item.author
        )  # fmt: skip
        found = self._plan.matcher.match(document)
        if not found:  # nearly always
            return []
        self._hits += [Hit(entry_id, story_id, one, lot, arrival, edited) for one in found]
        return found
