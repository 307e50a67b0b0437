"""Sources, and what their hosts and sites said."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from watcher.store.tables.base import Instant, NullableJson, Table, ref, row_id


class SourceRow(Table, table=True):
    """A polled place: its schedule, its validators, its health. `active`: in the config now."""

    __tablename__ = "source"
    id: int | None = row_id()
    name: str = Field(index=True)
    url: str
    canonical_url: str = Field(index=True)
    active: bool = True
    host: str = ""
    kind: str | None = None
    title: str | None = None
    lang: str | None = None
    # Schedule: `every_s` is the interval last used, `asked_until` what the publisher asked for,
    # `lease_*` says who polls it now.
    next_poll_at: datetime | None = Field(default=None, sa_type=Instant)
    asked_until: datetime | None = Field(default=None, sa_type=Instant)
    every_s: float = 900.0
    # What the last document asked for (PollHints), kept for the 304s that follow it.
    hints: dict[str, Any] | None = Field(default=None, sa_type=NullableJson)
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    lease_owner: str | None = None
    # The last poll, and the first good one (until then the source has no baseline).
    last_poll_at: datetime | None = Field(default=None, sa_type=Instant)
    last_ok_at: datetime | None = Field(default=None, sa_type=Instant)
    baseline_at: datetime | None = Field(default=None, sa_type=Instant)
    last_status: int | None = None
    failures: int = 0
    gone_at: datetime | None = Field(default=None, sa_type=Instant)
    error: str | None = None
    notice: str | None = None
    # Conditional GET. `full_at`: the last unconditional 200, so that eternal 304s are found out.
    etag: str | None = None
    last_modified: str | None = None
    full_at: datetime | None = Field(default=None, sa_type=Instant)
    body_hash: str | None = None
    # A permanent redirect on probation, and the URL adopted from one.
    moved_to: str | None = None
    moved_since: datetime | None = Field(default=None, sa_type=Instant)
    moved_seen: int = 0
    adopted_url: str | None = None
    # Ids of the entries that the last good document listed: retention leaves those alone.
    listed: list[int] = Field(default_factory=list, sa_type=NullableJson)
    # How it is asked, as the config says (see `Wanted.way`).
    way: int | None = None
    # What is polled in place of `url`, since it failed or named something better (see `Detour`).
    detour: dict[str, Any] | None = Field(default=None, sa_type=NullableJson)
    # Of a page: what the addresses it lists look like (see `dedupe.redesign`).
    shapes: dict[str, Any] | None = Field(default=None, sa_type=NullableJson)

    __table_args__ = (Index("ix_source_due", "active", "next_poll_at"),)


class HostRow(Table, table=True):
    """A host that asked to be left alone (429, 503 with Retry-After)."""

    __tablename__ = "host"
    host: str = Field(primary_key=True)
    retry_at: datetime = Field(sa_type=Instant)


class RobotsRow(Table, table=True):
    """The robots.txt of an origin (scheme, host and port), as its last fetch found it."""

    __tablename__ = "robots"
    origin: str = Field(primary_key=True)
    fetched_at: datetime = Field(sa_type=Instant)
    status: int | None = None  # empty: the server could not be reached
    text: str = ""


class ChildRow(Table, table=True):
    """A sitemap that the index of a source names.

    `modified`: what the index said when we last read it. `turn`: which reading of the index that
    was; empty for one that was there at the first poll and was never read.
    """

    __tablename__ = "child"
    source_id: int = ref("source.id", primary_key=True, ondelete="CASCADE")
    url: str = Field(primary_key=True)
    modified: datetime | None = Field(default=None, sa_type=Instant)
    turn: int | None = None
