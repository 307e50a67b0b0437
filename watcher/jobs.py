"""What the jobs need from outside; `app` fills it, tests fill it otherwise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from watcher.clock import Clock
from watcher.model import Fetched, Message, NotModified, ParsedFeed, Postponed, Request
from watcher.plan import ChannelSpec, Plan, SourceSpec
from watcher.store.engine import Store


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


ParseSlowly = Callable[[Fetched], ParsedFeed]


@dataclass(frozen=True, slots=True)
class Jobs:
    """What the jobs need.

    `specs` are the plan's sources by configured URL, which no two share and a rename keeps;
    `fetch` is keyed by URL scheme; `jitter` returns a float in [0, 1).
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
