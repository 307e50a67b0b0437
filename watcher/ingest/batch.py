"""One batch: lot after lot is sorted out, then stories are decided, then all is written."""

from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType

from watcher.cluster.features import Telling
from watcher.dedupe.sort import drop_repeats, sort_out
from watcher.grouping.again import Fuller, place_again
from watcher.grouping.live import Turn
from watcher.ingest.ahead import Ahead
from watcher.ingest.holding import Items, is_redesigned, republished
from watcher.ingest.lookup import Lookup, Own
from watcher.ingest.lots import Body, Counts, Listing, Lot, Newcomer, told_times, words_found
from watcher.ingest.matching import Matching
from watcher.ingest.placing import place_all
from watcher.ingest.routing import route
from watcher.ingest.updating import Updating
from watcher.model import EntryId, Match
from watcher.plan import Plan
from watcher.store.ids import Ids


def ingest(
    turn: Turn, plan: Plan, lots: Sequence[Lot], now: datetime, ahead: Ahead = MappingProxyType({})
) -> tuple[Counts, list[Listing]]:
    """Store and decide what `lots` brought, in the caller's transaction.

    `ahead` holds features that were computed before the transaction began.
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
    told = Telling(item.title, item.summary, item.body, lang, at)
    return Fuller(stored.id, stored.story_id, told, words_found(matches))


class _Batch:
    """Sorts out lot after lot, then decides the stories of all of them together."""

    def __init__(
        self, turn: Turn, plan: Plan, lots: Sequence[Lot], now: datetime, ahead: Ahead
    ) -> None:
        self._turn, self._plan, self._now, self._ahead = turn, plan, now, ahead
        kept = plan.settings.retention
        self._oldest = None if kept is None else now - kept
        self._ids = Ids(turn.connection)
        self._lookup = Lookup(turn.connection, lots)
        self._matching = Matching(plan.matcher)
        self._updating = Updating(turn.connection, self._matching)
        self._new: list[Newcomer] = []
        self._fuller: list[Fuller] = []

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
        ids, edited = self._updating.update_known(lot, items, found, fresh, own)
        return Listing(ids, sum(held), kept, redesigned, edited)

    def take_body(self, body: Body) -> None:
        """Match an entry again, now that the text of its page is there.

        With its first full text the entry may also turn out to belong to another story.
        """
        stored = body.stored
        self._updating.add_text(body)
        found = self._matching.match(
            body.lot, body.item, stored.id, stored.story_id, stored.arrival, edited=True
        )
        if not stored.read:
            self._fuller.append(_fuller(body, found, self._now))

    def write(self) -> Counts:
        """Decide the stories, store everything, and return the counts."""
        self._matching.match_new(self._new)
        hits = self._matching.hits
        joined = place_again(self._turn, self._fuller, self._now) if self._fuller else {}
        stories = place_all(
            self._turn, self._ids, self._lookup, self._new, hits, self._now, self._ahead
        )
        stories.joined(joined)
        self._updating.write(self._now)
        alerts = route(self._turn.connection, self._plan, self._ids, hits, stories, self._now)
        return Counts(len(self._new), len(self._updating.edits), alerts)

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
