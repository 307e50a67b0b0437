"""What the jobs need from outside; `app` provides it, and tests provide their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple, Protocol

from watcher.clock import Clock
from watcher.fetch.outage import Outage
from watcher.fetch.politeness import host_key
from watcher.grouping.live import LiveWindow
from watcher.model import (
    Article,
    Fetched,
    Message,
    NotModified,
    ParseAs,
    ParsedFeed,
    Postponed,
    Request,
)
from watcher.plan import Plan
from watcher.plan.specs import ChannelSpec, SourceSpec
from watcher.store.databases.engine import Store
from watcher.store.outgoing.sent import SentNotes
from watcher.urls import is_http


class Fetch(Protocol):
    """Gets one document; raises FetchError."""

    async def __call__(self, request: Request) -> Fetched | NotModified | Postponed:
        """Fetch what `request` names."""
        ...


class Send(Protocol):
    """Delivers one message to one channel; raises DeliveryError."""

    async def __call__(self, channel: ChannelSpec, message: Message, skip: frozenset[str]) -> None:
        """Send `message`, except to the targets in `skip`."""
        ...


class Permission(NamedTuple):
    """Whether a page may be fetched, and the pause its host wants between two requests.

    `for_now`: the answer may be another one later.
    """

    allowed: bool
    delay: timedelta = timedelta()
    why: str = ""
    for_now: bool = False


class Permit(Protocol):
    """Tells whether the publisher lets programs fetch a page (robots.txt)."""

    async def __call__(self, url: str) -> Permission:
        """Return the permission for `url`."""
        ...


async def anything_goes(url: str) -> Permission:
    """Permit every page."""
    return Permission(True)


# Raise ParseError; they run in a process that can be killed.
ParseSlowly = Callable[[Fetched, ParseAs], ParsedFeed]
Extract = Callable[[Fetched], Article]


def extracts_nothing(_: Fetched) -> Article:
    """Find no article in any page."""
    return Article(refused="empty")


@dataclass(frozen=True, slots=True)
class Jobs:
    """What the jobs need.

    `specs` holds the plan's sources by configured URL, which is unique and survives a rename.
    `fetch` is keyed by URL scheme. `jitter` returns a float in [0, 1). `live` (the window of
    stories), `outage` (is our own connection down?) and `sent` (what is not recorded yet) exist
    once per process.
    """

    plan: Plan
    specs: Mapping[str, SourceSpec]
    store: Store
    clock: Clock
    fetch: Mapping[str, Fetch]
    parse_slowly: ParseSlowly
    send: Send
    jitter: Callable[[], float]
    owner: str
    permit: Permit = anything_goes
    extract: Extract = extracts_nothing
    live: LiveWindow = field(default_factory=LiveWindow)
    outage: Outage = field(default_factory=Outage)
    sent: SentNotes = field(default_factory=SentNotes)

    @property
    def is_cut_off(self) -> bool:
        """Whether our own internet connection seems to be down, judging by the polls."""
        if (
            len(self.outage) < 2 and not self.outage.unsent
        ):  # as good as always; and there may be thousands of sources
            return False
        return self.outage.is_ours(len({host_key(url) for url in self.specs if is_http(url)}))
