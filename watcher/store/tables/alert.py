"""Matches, alerts, and the outbox."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from watcher.store.tables.base import BigId, Instant, NullableJson, Table, ref, row_id


class MatchRow(Table, table=True):
    """The immutable fact that a watchlist fits an entry, with evidence."""

    __tablename__ = "match"
    id: int | None = row_id()
    watchlist: str
    entry_id: int = ref("entry.id", index=True, ondelete="CASCADE")
    evidence: list[dict[str, Any]] = Field(sa_type=NullableJson)
    created: datetime = Field(sa_type=Instant)

    __table_args__ = (UniqueConstraint("watchlist", "entry_id"),)


class AlertRow(Table, table=True):
    """Watchlist x story: what gets routed. It grows, and is never withdrawn."""

    __tablename__ = "alert"
    id: int | None = row_id()
    watchlist: str
    story_id: int = ref("story.id", index=True)
    entry_id: int = ref("entry.id", index=True)  # the entry whose match made it
    priority: str = "normal"
    reason: str = "now"
    created: datetime = Field(sa_type=Instant, index=True)

    __table_args__ = (UniqueConstraint("watchlist", "story_id"),)


class FeedbackRow(Table, table=True):
    """What a person said of an alert; the last word counts, the earlier ones are its history.

    It outlives the alert, because precision is counted over longer than retention keeps stories:
    so it holds what counting needs (watchlist, terms) and suggestions need (the words found, title
    and sentence), and `alert_id` is no foreign key. Ids may come again once the newest alerts are
    forgotten: `alert_created` tells whether it is the same one.
    """

    __tablename__ = "feedback"
    id: int | None = row_id()
    alert_id: int = Field(sa_type=BigId, index=True)
    alert_created: datetime = Field(sa_type=Instant)
    watchlist: str
    terms: list[str] = Field(sa_type=NullableJson)
    found: list[str] = Field(sa_type=NullableJson)
    text: str
    verdict: str  # good | noise | cleared
    note: str | None = None
    created: datetime = Field(sa_type=Instant)


class NotificationRow(Table, table=True):
    """The outbox: one message to one channel. A summary collects while pending and untried."""

    __tablename__ = "notification"
    id: int | None = row_id()
    channel: str
    kind: str = "alert"
    watchlist: str | None = None
    state: str = "pending"
    due: datetime = Field(sa_type=Instant)
    created: datetime = Field(sa_type=Instant)
    sent: datetime | None = Field(default=None, sa_type=Instant, index=True)
    attempts: int = 0
    first_attempt: datetime | None = Field(default=None, sa_type=Instant)  # since it last began
    plain: bool = False
    reached: list[str] | None = Field(default=None, sa_type=NullableJson)
    error: str | None = None
    message_id: str
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    lease_owner: str | None = None

    __table_args__ = (Index("ix_notification_queue", "state", "channel", "due"),)


class PlacementRow(Table, table=True):
    """One routing decision: which notification tells an alert on a channel, and why so."""

    __tablename__ = "placement"
    id: int | None = row_id()
    alert_id: int = ref("alert.id")
    notification_id: int = ref("notification.id", index=True)
    channel: str
    reason: str

    __table_args__ = (UniqueConstraint("alert_id", "channel"),)


class DeliveryRow(Table, table=True):
    """One attempt to send a notification; `ok` is empty while it is in flight."""

    __tablename__ = "delivery"
    id: int | None = row_id()
    notification_id: int = ref("notification.id")
    attempt: int
    started: datetime = Field(sa_type=Instant)
    finished: datetime | None = Field(default=None, sa_type=Instant)
    ok: bool | None = None
    error: str | None = None

    __table_args__ = (UniqueConstraint("notification_id", "attempt"),)


class NoticeRow(Table, table=True):
    """Something a person should know: a held flood, a bad reload. Shown by `status`."""

    __tablename__ = "notice"
    id: int | None = row_id()
    created: datetime = Field(sa_type=Instant, index=True)
    kind: str
    source_id: int | None = ref("source.id", default=None)
    text: str
