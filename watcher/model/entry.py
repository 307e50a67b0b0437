"""Entries and stories, on their way into the database."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from watcher.model.names import Arrival, EntryId, Role, SourceId, StoryId
from watcher.model.parsed import ParsedEntry


class Known(NamedTuple):
    """A stored entry that shares a key with an item."""

    id: EntryId
    source_id: SourceId
    story_id: StoryId
    title: str
    published: datetime | None
    content: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry whose page is to be read. `source` is its source's configured URL.

    `attempts` are those that failed.
    """

    entry_id: EntryId
    source_id: SourceId
    source: str
    url: str
    host: str
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class IncomingEntry:
    """One line for `ingest`: an item (its guid is the given id) and the source that it names."""

    source: str
    item: ParsedEntry


class Entry(NamedTuple):
    """An entry about to be stored; `keys`, `page`, `identity` and `content` are 64-bit hashes.

    `page` is the one key that is also looked for at other sources. `why` says why it is in its
    story, if its role does not tell that, and how sure that is (0 to 1).
    """

    id: EntryId
    source_id: SourceId
    story_id: StoryId
    role: Role
    item: ParsedEntry
    lang: str | None
    arrival: Arrival
    first_seen: datetime
    keys: tuple[int, ...]
    page: int | None
    identity: int
    content: int
    why: str | None = None
    score: float | None = None


class Stored(NamedTuple):
    """An entry as it is stored; `read`: its body is the text of its page."""

    id: EntryId
    source_id: SourceId
    story_id: StoryId
    guid: str | None
    url: str | None
    title: str
    summary: str
    body: str
    lang: str | None
    author: str | None
    published: datetime | None
    arrival: Arrival
    content: int
    read: bool


class Story(NamedTuple):
    """A story about to be stored. `follows`: the one whose development it tells."""

    id: StoryId
    title: str
    lang: str | None
    lead: EntryId
    first_seen: datetime
    last_seen: datetime
    follows: StoryId | None = None


class Heading(NamedTuple):
    """A title, how long the text under it is, and whether a watchlist matched it.

    A title that a watchlist matched is in a language that somebody watches.
    """

    title: str
    body: int
    watched: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """New text of a stored entry; the old text becomes a revision."""

    id: EntryId
    item: ParsedEntry
    content: int
