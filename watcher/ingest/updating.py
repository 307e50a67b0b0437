"""What the items of a batch change in entries that are stored already."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from watcher.dedupe.keys import Keys
from watcher.ingest.holding import Items
from watcher.ingest.lookup import Own
from watcher.ingest.lots import Body, Lot, Newcomer
from watcher.ingest.matching import Matching
from watcher.model import Edit, EntryId, Known, ParsedEntry, SourceId
from watcher.parse.sitemap.slug import is_made
from watcher.store.core import Connection
from watcher.store.ingested import edits, entries


class Updating:
    """Collects edits, texts of pages, and further keys of stored entries."""

    def __init__(self, connection: Connection, matching: Matching) -> None:
        self._connection, self._matching = connection, matching
        self.edits: list[Edit] = []
        self._bodies: list[Edit] = []
        self._pages: list[tuple[int, EntryId]] = []
        self._keys: list[tuple[SourceId, int, EntryId]] = []

    def update_known(
        self,
        lot: Lot,
        items: Items,
        found: Sequence[Known | None],
        fresh: Sequence[Newcomer],
        own: Own,
    ) -> tuple[tuple[EntryId, ...], tuple[EntryId, ...]]:
        """Update known entries; return the ids of all listed entries, and which were edited."""
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

    def add_text(self, body: Body) -> None:
        """Note the text of an entry's page; it is an edit if the page was read before."""
        change = Edit(body.stored.id, body.item, body.stored.content)
        (self.edits if body.stored.read else self._bodies).append(change)

    def write(self, now: datetime) -> None:
        """Store all of it."""
        edits.edit(self._connection, self.edits, now)
        edits.fill(self._connection, self._bodies)
        entries.add_keys(self._connection, self._pages, self._keys)

    def _update(self, lot: Lot, item: ParsedEntry, keys: Keys, known: Known, own: Own) -> EntryId:
        for key in keys.stored:
            if known in own.by_key.get(key, ()):
                continue
            if key == keys.url:
                self._pages.append((key, known.id))
            else:
                self._keys.append((lot.source_id, key, known.id))
        if keys.content != known.content:
            item = self._with_rest(lot, item, known)
            self.edits.append(Edit(known.id, item, keys.content))
            self._matching.match_edit(lot, item, partial(self._before, item, known), known)
        return known.id

    def _before(self, item: ParsedEntry, known: Known) -> ParsedEntry:
        [stored] = entries.stored(self._connection, [known.id])
        return item._replace(title=stored.title, summary=stored.summary, body=stored.body)

    def _with_rest(self, lot: Lot, item: ParsedEntry, known: Known) -> ParsedEntry:
        """Return an edited item; what its document leaves out is taken from the stored entry."""
        if not lot.partial and not lot.full_text:
            return item
        [stored] = entries.stored(self._connection, [known.id])
        if lot.partial:
            made = stored.title and is_made(item.title, item.url)
            item = item._replace(
                title=stored.title if made else item.title,
                guid=item.guid or stored.guid,
                summary=item.summary or stored.summary,
                body=item.body or stored.body,
            )
        return item._replace(body=stored.body) if stored.read and lot.full_text else item
