"""One poll under way."""

from dataclasses import dataclass

from watcher.errors import WatcherError
from watcher.model import (
    AS_FEED,
    Detour,
    Fetched,
    NotModified,
    ParseAs,
    ParsedFeed,
    Postponed,
    SourceState,
)
from watcher.polling.following import Sitemaps
from watcher.text import digest


@dataclass(frozen=True, slots=True)
class Poll:
    """One poll of one source. Good once `feed` is there, or the outcome says nothing is new.

    `how` says what to read the document as. `sitemaps` are those of an index; `detour` is the place
    found to be polled instead of the configured URL.
    """

    source: SourceState
    outcome: Fetched | NotModified | Postponed | WatcherError
    body_hash: str | None = None
    feed: ParsedFeed | None = None
    how: ParseAs = AS_FEED
    sitemaps: Sitemaps | None = None
    detour: Detour | None = None

    @property
    def unparsed(self) -> bool:
        """The fetched document, as long as it is not parsed."""
        if not isinstance(self.outcome, Fetched) or self.feed is not None:
            return False
        return self.body_hash != self.source.body_hash


def hash_of(found: Fetched, how: ParseAs) -> str:
    """Return a hash of a document and how it is read, so that a new selector reads it again."""
    return digest(found.body + how.links.encode() if how.links else found.body)
