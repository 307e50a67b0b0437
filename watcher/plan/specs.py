"""What is configured, with every default filled in: the values that a plan consists of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from watcher.config.schema.values import When
from watcher.embed.weights import Weights
from watcher.model import FieldName, FirstPoll, Priority


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """How documents are fetched; `max_bytes` after decompression."""

    contact: str | None
    timeout: timedelta
    max_bytes: int
    per_host: int
    host_spacing: timedelta
    proxy: str | None = field(repr=False)
    allow_private_networks: bool
    concurrency: int


@dataclass(frozen=True, slots=True)
class Settings:
    """watcher.yaml. `retention` None keeps everything; `semantic` None embeds nothing."""

    database: str = field(repr=False)
    timezone: ZoneInfo
    every: timedelta
    first_poll: FirstPoll
    http: HttpSettings
    retention: timedelta | None
    allow_files: bool
    semantic: Weights | None = None


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """One source, with the defaults of watcher.yaml filled in.

    `links` (a CSS selector) and `pages` (how many the first poll reads) are for pages only.
    """

    name: str
    url: str = field(repr=False)
    canonical_url: str = field(repr=False)
    kind: str
    enabled: bool
    headers: Mapping[str, str] = field(repr=False)
    auth: tuple[str, str] | None = field(repr=False)
    user_agent: str | None
    every: timedelta
    lang: str | None
    tags: frozenset[str]
    first_poll: FirstPoll
    full_text: bool = False
    links: str | None = None
    pages: int = 1

    def way(self, http: HttpSettings) -> int:
        """Return a 16-bit hash of how this source is asked, which tells when that was changed."""
        asked = (
            self.kind, sorted(self.headers.items()), self.auth, self.user_agent, self.links,
            http.contact, http.timeout, http.max_bytes, http.proxy, http.allow_private_networks,
        )  # fmt: skip
        return crc32(repr(asked).encode("utf-8", "surrogatepass")) & 0xFFFF


@dataclass(frozen=True, slots=True)
class WatchlistSpec:
    """One watchlist: `sources` are source names (None: all), `notify` enabled channels.

    `place` is where its keywords stand in the config: file:line:column.
    """

    name: str
    keywords: tuple[str, ...]
    exclude: tuple[str, ...]
    fields: tuple[FieldName, ...]
    sources: frozenset[str] | None
    notify: tuple[str, ...]
    when: When
    priority: Priority
    enabled: bool
    place: str


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    """One destination; its URL is a secret."""

    name: str
    url: str = field(repr=False)
    enabled: bool
