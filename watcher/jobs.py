"""What the jobs need from outside; `app` fills it, tests fill it otherwise."""

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
from watcher.store.engine import Store
from watcher.urls import is_http


class Fetch(Protocol):
    """Gets one document; raises FetchError."""

    async def __call__(self, request: Request) -> Fetched | NotModified | Postponed:
        """Fetch what `request` names."""
        ...


class Send(Protocol):
    """Takes one message to one channel, in its own time; raises DeliveryError."""

    async def __call__(self, channel: ChannelSpec, message: Message, skip: frozenset[str]) -> None:
        """Send `message`, except to the targets in `skip`."""
        ...


class Permission(NamedTuple):
    """Whether a page may be fetched, and the pause that its host wants between two requests.

    `for_now`: it may be asked again later.
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

    `specs` are the plan's sources by configured URL, which no two share and a rename keeps;
    `fetch` is keyed by URL scheme; `jitter` returns a float in [0, 1);
    `live` is the window of stories, one a process, and so is `outage`, the account of our line.
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

    @property
    def is_cut_off(self) -> bool:
        """Whether our own line is down, as far as polls tell."""
        if len(self.outage) < 2:  # as good as always; and there may be thousands of sources
            return False
        return self.outage.is_ours(len({host_key(url) for url in self.specs if is_http(url)}))
