"""The values that pass through `ingest`: what comes in, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from watcher.dedupe.keys import Keys
from watcher.model import (
    Arrival,
    EntryId,
    FirstPoll,
    Match,
    ParsedEntry,
    Shapes,
    SourceId,
    Stored,
    StoryId,
)


@dataclass(frozen=True, slots=True)
class Lot:
    """The items of one source that arrived together.

    `last_ok` is its last good poll before this one. An ingested item's published time is the time
    of its story. `partial`: the document has only a part of each entry (a page, a sitemap), so what
    it lacks is no edit. `full_text`: bodies are those of the pages. `shapes` are those of a page's
    addresses.
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

    `new` are those that came with it and were not held, `edited` those whose words changed.
    `redesigned`: all were held, because this is another list than the source had.
    """

    ids: tuple[EntryId, ...]
    held: int
    new: tuple[tuple[EntryId, ParsedEntry], ...] = ()
    redesigned: bool = False
    edited: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an entry's page: `item` is the entry with it, `lot` where it came from."""

    lot: Lot
    stored: Stored
    item: ParsedEntry


class Newcomer(NamedTuple):
    """An item that is a new entry, on its way to a story.

    `told` is the time of its story, `at` when its event was told: a feed lists old news as well.
    `waits`: it is grouped behind the polls, and nobody is told of it before that.
    """

    id: EntryId
    lot: Lot
    item: ParsedEntry
    keys: Keys
    stored_keys: tuple[int, ...]
    arrival: Arrival
    told: datetime
    at: datetime
    lang: str | None
    waits: bool


class Hit(NamedTuple):
    """A match on its way to an alert; `story_id` is None where the entry is new."""

    entry_id: EntryId
    story_id: StoryId | None
    match: Match
    lot: Lot
    arrival: Arrival
    edited: bool


def words_found(matches: Sequence[Match]) -> dict[str, set[str]]:
    """Return what each watchlist found, as it stands in the texts."""
    return {match.watchlist: {one.text for one in match.evidence} for match in matches}


def told_times(lot: Lot, item: ParsedEntry, now: datetime) -> tuple[datetime, datetime]:
    """Return the time of a new entry's story, and when its event was told.

    An ingested line says both itself. A polled one is told when we see it; when it was published
    is believed where that is not in the future.
    """
    published = item.published or item.modified
    if lot.arrival == "ingest":
        return published or now, published or now
    return now, published if published is not None and published < now else now
