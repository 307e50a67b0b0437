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

    `last_ok` is the source's last good poll before this one. An ingested item's published time is
    the time of its story. `partial`: the document shows only a part of each entry (a page, a
    sitemap), so a missing text is no edit. `full_text`: bodies are the texts of the pages.
    `shapes` counts the forms of a page's addresses (see `dedupe.redesign`).
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

    `new` entries came with it and were not held; `edited` ones changed their words.
    `redesigned`: all were held, because the page now lists other things than before.
    """

    ids: tuple[EntryId, ...]
    held: int
    new: tuple[tuple[EntryId, ParsedEntry], ...] = ()
    redesigned: bool = False
    edited: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an entry's page, in `item`; `lot` says which source it came from."""

    lot: Lot
    stored: Stored
    item: ParsedEntry


class Newcomer(NamedTuple):
    """An item that is a new entry, on its way to a story.

    `told` is the time of its story. `at` is when its event was reported, which may be long before,
    as feeds list old news as well. `waits`: the `group` job compares it with others later, and
    nobody is alerted to it before that.
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

    An ingested line gives both itself. The story of a polled item begins when we first see it; its
    published time is believed unless that is in the future.
    """
    published = item.published or item.modified
    if lot.arrival == "ingest":
        return published or now, published or now
    return now, published if published is not None and published < now else now
