"""What the database knows of the keys of a batch, read in a few statements."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from watcher.dedupe.keys import Keys
from watcher.ingest.lots import Lot
from watcher.model import Known, SourceId, StoryId
from watcher.store.core import Connection
from watcher.store.ingested import lookups

COMMON_KEY = 20  # a title ("Weather") or guid that so many entries of a source have


@dataclass(slots=True)
class Own:
    """Known entries of one source."""

    by_key: dict[int, list[Known]] = field(default_factory=dict)
    by_identity: dict[int, Known] = field(default_factory=dict)

    def telling(self, keys: Keys) -> tuple[int, ...]:
        """Return the keys that identify an entry: not those that many of the source share."""
        if not self.by_key:
            return keys.stored
        return tuple(k for k in keys.stored if len(self.by_key.get(k, ())) < COMMON_KEY)


class Lookup:
    """Known entries by source and key, and the stories that tell a page."""

    def __init__(self, connection: Connection, lots: Sequence[Lot]) -> None:
        self._own: defaultdict[SourceId, Own] = defaultdict(Own)
        self._stories: defaultdict[int, list[StoryId]] = defaultdict(list)
        if lots:  # not where nothing has changed
            self._look(connection, lots)

    def _look(self, connection: Connection, lots: Sequence[Lot]) -> None:
        had = lookups.having_entries(connection, {lot.source_id for lot in lots})
        # Of a source without entries only its pages may be known.
        pages = {keys.url for lot in lots for keys in lot.keys if keys.url is not None}
        stored: defaultdict[SourceId, set[int]] = defaultdict(set)
        identities: defaultdict[SourceId, set[int]] = defaultdict(set)
        for lot in lots:
            if lot.source_id in had:
                stored[lot.source_id].update(*[keys.stored for keys in lot.keys])
                identities[lot.source_id].update([keys.identity for keys in lot.keys])
        own = {source_id: keys - pages for source_id, keys in stored.items()}
        for key, known in lookups.by_keys(connection, pages, own):
            self._own[known.source_id].by_key.setdefault(key, []).append(known)
            self._stories[key].append(known.story_id)
        for identity, known in lookups.by_identity(connection, identities):
            self._own[known.source_id].by_identity[identity] = known

    def of_source(self, source_id: SourceId) -> Own:
        """Return what is known of one source."""
        return self._own[source_id]

    def stories_of(self, url: int | None) -> Sequence[StoryId]:
        """Return the stories whose entries link to a page, by its key."""
        return () if url is None else self._stories.get(url, ())

    def add_story(self, url: int | None, story_id: StoryId) -> None:
        """Note that an entry of a story links to a page."""
        if url is not None:
            self._stories[url].append(story_id)
