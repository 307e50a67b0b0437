"""What the database knows of a source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from watcher.model.fetched import Validators
from watcher.model.names import SourceId
from watcher.model.parsed import PollHints


@dataclass(frozen=True, slots=True)
class Moved:
    """A permanent redirect on probation, and the one that was `adopted`, which polls go to."""

    to: str | None = None
    since: datetime | None = None
    seen: int = 0
    adopted: str | None = None


@dataclass(frozen=True, slots=True)
class Detour:
    """What is polled in place of the configured URL: its kind (feed, sitemap, page) and why."""

    url: str
    kind: str
    why: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Shapes:
    """How the addresses that a page lists look, counted over its good polls (`polls`).

    `strange`: how many polls in a row have listed other addresses (see `dedupe.redesign`).
    """

    polls: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    strange: int = 0


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the last polls left in a source's row: schedule, validators, health.

    `baseline_at` is the first good poll, `full_at` the last unconditional 200. `url` is the
    configured one; an adopted redirect stands in `moved`. Before `asked_until` the publisher does
    not want to be asked, whatever our interval.
    """

    id: SourceId
    name: str
    url: str
    kind: str | None = None
    title: str | None = None
    lang: str | None = None
    next_poll_at: datetime | None = None
    asked_until: datetime | None = None
    every: timedelta = timedelta(minutes=15)
    hints: PollHints = PollHints()
    last_poll_at: datetime | None = None
    last_ok_at: datetime | None = None
    baseline_at: datetime | None = None
    last_status: int | None = None
    failures: int = 0
    gone_at: datetime | None = None
    error: str | None = None
    notice: str | None = None
    validators: Validators = Validators()
    full_at: datetime | None = None
    body_hash: str | None = None
    moved: Moved = Moved()
    listed: tuple[int, ...] = ()
    detour: Detour | None = None
    shapes: Shapes = Shapes()

    @property
    def address(self) -> str:
        """The URL to poll: its detour's, else one adopted from a redirect, else as configured."""
        return self.detour.url if self.detour else self.moved.adopted or self.url
