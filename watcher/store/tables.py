"""The tables. Their rows stay in `store`: its functions take and return model values.

Instants are stored as integer milliseconds since 1970 UTC (see `Instant`), so that both databases
sort and compare them alike and a bulk write spends nothing on formatting.
In the sqlite3 shell: `select datetime(first_seen / 1000, 'unixepoch') from entry`.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Index, Integer, MetaData, UniqueConstraint, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, stored as integer milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return milliseconds."""
        return None if value is None else round(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return an aware datetime."""
        return None if value is None else EPOCH + timedelta(milliseconds=value)


NullableJson = JSON(none_as_null=True)

# SQLite makes a rowid alias only of INTEGER PRIMARY KEY; PostgreSQL needs 64 bits.
BigId = BigInteger().with_variant(Integer(), "sqlite")


class Table(SQLModel):
    """Base of all tables: one metadata with named constraints, which migrations need."""

    metadata = MetaData(naming_convention=NAMING)
    # Rows are never validated: to make ready for that would cost 25 ms of CPU at each start.
    model_config = {"defer_build": True}


def _id() -> Any:
    return Field(default=None, primary_key=True, sa_type=BigId)


def _ref(target: str, **options: Any) -> Any:
    return Field(foreign_key=target, sa_type=BigId, **options)


class SourceRow(Table, table=True):
    """A polled place: its schedule, its validators, its health. `active`: in the config now."""

    __tablename__ = "source"
    id: int | None = _id()
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
    source_id: int = _ref("source.id", primary_key=True, ondelete="CASCADE")
    url: str = Field(primary_key=True)
    modified: datetime | None = Field(default=None, sa_type=Instant)
    turn: int | None = None


class StoryRow(Table, table=True):
    """Entries that tell the same event."""

    __tablename__ = "story"
    id: int | None = _id()
    title: str
    lang: str | None = None
    lead_entry_id: int = Field(sa_type=BigId)
    first_seen: datetime = Field(sa_type=Instant, index=True)
    last_seen: datetime = Field(sa_type=Instant)
    merged_into: int | None = _ref("story.id", default=None)
    # The story whose development this one tells; it may be forgotten before.
    follows: int | None = Field(default=None, sa_type=BigId)
    # The entry that gave a better title than the lead's.
    title_entry_id: int | None = Field(default=None, sa_type=BigId)

    # Partial: nearly all are empty, and SQLite would take them for a good way in.
    __table_args__ = (
        Index(
            "ix_story_merged_into",
            "merged_into",
            sqlite_where=text("merged_into IS NOT NULL"),
            postgresql_where=text("merged_into IS NOT NULL"),
        ),
    )


class EntryRow(Table, table=True):
    """One item as one source published it. `content_hash` tells an edit from a repeat."""

    __tablename__ = "entry"
    id: int | None = _id()
    source_id: int = _ref("source.id")
    story_id: int = _ref("story.id", index=True)
    role: str = "lead"
    # Why it is in its story, and how sure that is (0 to 1).
    why: str | None = None
    score: float | None = None
    identity: int = Field(sa_type=BigInteger)
    guid: str | None = None
    url: str | None = None
    title: str = ""
    summary: str = ""
    body: str = ""
    lang: str | None = None
    author: str | None = None
    extra: dict[str, Any] | None = Field(default=None, sa_type=NullableJson)
    published: datetime | None = Field(default=None, sa_type=Instant)
    first_seen: datetime = Field(sa_type=Instant, index=True)
    changed_at: datetime | None = Field(default=None, sa_type=Instant)
    content_hash: int = Field(sa_type=BigInteger)
    arrival: str = "new"  # new | baseline | reemission | ingest: why its matches alert or not

    __table_args__ = (UniqueConstraint("identity", "source_id"),)


class EntryKeyRow(Table, table=True):
    """What an entry is known by: 64-bit hashes of guid, canonical URL, and title.

    The key leads the primary key, so one index answers both "this source's entry" and "the same
    URL at any source".
    """

    __tablename__ = "entry_key"
    key: int = Field(primary_key=True, sa_type=BigInteger)
    source_id: int = Field(primary_key=True, sa_type=BigId, foreign_key="source.id")
    entry_id: int = Field(
        primary_key=True, sa_type=BigId, foreign_key="entry.id", ondelete="CASCADE", index=True
    )

    __table_args__ = ({"sqlite_with_rowid": False},)


class RevisionRow(Table, table=True):
    """The text an entry had before the publisher changed it."""

    __tablename__ = "revision"
    id: int | None = _id()
    entry_id: int = _ref("entry.id", index=True, ondelete="CASCADE")
    title: str
    summary: str
    body: str
    replaced_at: datetime = Field(sa_type=Instant)


class ReadingRow(Table, table=True):
    """The reading of an entry's page: `pending` until its text came or we gave up (`failed`).

    `refused`: why the text of the page is not the article's. `left_out` counts the paragraphs
    that recur all over the site. `attempts` and `error` are those of the reading under way.
    """

    __tablename__ = "reading"
    entry_id: int = _ref("entry.id", primary_key=True, ondelete="CASCADE")
    state: str = "pending"
    host: str
    due: datetime = Field(sa_type=Instant)
    attempts: int = 0
    error: str | None = None
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    lease_owner: str | None = None
    read_at: datetime | None = Field(default=None, sa_type=Instant)
    reads: int = 0
    method: str | None = None
    refused: str | None = None
    left_out: int = 0

    __table_args__ = (Index("ix_reading_queue", "state", "due"),)


class ParagraphRow(Table, table=True):
    """In how many articles of a source a paragraph stood; key 0 counts the articles read."""

    __tablename__ = "paragraph"
    source_id: int = _ref("source.id", primary_key=True, ondelete="CASCADE")
    key: int = Field(primary_key=True, sa_type=BigInteger)
    entries: int = 1
    seen: datetime = Field(sa_type=Instant)

    __table_args__ = ({"sqlite_with_rowid": False},)


class SearchEntryRow(Table, table=True):
    """An entry that search finds by its tokens, which are in `search_index` (see `search`).

    `told`: when its story was; what is found is listed by it. `version`: of the tokens.
    """

    __tablename__ = "search_entry"
    entry_id: int = _ref("entry.id", primary_key=True, ondelete="CASCADE")
    told: datetime = Field(sa_type=Instant)
    version: int


class SearchEditRow(Table, table=True):
    """An entry whose text is another now than the one that was indexed."""

    __tablename__ = "search_edit"
    entry_id: int = _ref("entry.id", primary_key=True, ondelete="CASCADE")


class FeatureRow(Table, table=True):
    """What the window of stories keeps of an entry, packed (see `cluster.features`).

    `turn`: of the transaction that last put the entry into a story, so that another process finds
    what it does not know yet. `told`: when the entry told it.
    """

    __tablename__ = "feature"
    entry_id: int = _ref("entry.id", primary_key=True, ondelete="CASCADE")
    turn: int = Field(sa_type=BigInteger, index=True)
    told: datetime = Field(sa_type=Instant, index=True)
    packed: bytes


class VectorRow(Table, table=True):
    """What an entry of the window means, where `semantic` is on: 16-bit floats, little-endian.

    `weights` names the file that made it. Empty: it could not be embedded. `compared`: with what
    was in the window then.
    """

    __tablename__ = "vector"
    entry_id: int = Field(
        primary_key=True, sa_type=BigId, foreign_key="feature.entry_id", ondelete="CASCADE"
    )
    weights: str
    packed: bytes
    compared: bool

    # Partial: nearly all are.
    __table_args__ = (
        Index(
            "ix_vector_compared",
            "entry_id",
            sqlite_where=text("NOT compared"),
            postgresql_where=text("NOT compared"),
        ),
    )


class UngroupedRow(Table, table=True):
    """An entry of a first poll that is not compared with others yet.

    `rank` 0: a watchlist matched it, so it comes before those of rank 1.
    """

    __tablename__ = "ungrouped"
    entry_id: int = _ref("entry.id", primary_key=True, ondelete="CASCADE")
    rank: int

    __table_args__ = (Index("ix_ungrouped_order", "rank", "entry_id"),)


class CorrectionRow(Table, table=True):
    """What a person said of two stories: `apart` or `same`; the last word counts.

    `turn` as in `feature`. The ids may be of stories that were merged into others since.
    """

    __tablename__ = "correction"
    id: int | None = _id()
    turn: int = Field(sa_type=BigInteger, index=True)
    created: datetime = Field(sa_type=Instant)
    verdict: str  # apart | same
    one: int = _ref("story.id", index=True, ondelete="CASCADE")
    other: int = _ref("story.id", index=True, ondelete="CASCADE")


class TurnRow(Table, table=True):
    """Counts, in one row, the transactions that changed stories; never back."""

    __tablename__ = "turn"
    id: int | None = _id()
    last: int = Field(sa_type=BigInteger)


class MatchRow(Table, table=True):
    """The immutable fact that a watchlist fits an entry, with evidence."""

    __tablename__ = "match"
    id: int | None = _id()
    watchlist: str
    entry_id: int = _ref("entry.id", index=True, ondelete="CASCADE")
    evidence: list[dict[str, Any]] = Field(sa_type=NullableJson)
    created: datetime = Field(sa_type=Instant)

    __table_args__ = (UniqueConstraint("watchlist", "entry_id"),)


class AlertRow(Table, table=True):
    """Watchlist x story: what gets routed. It grows, and is never withdrawn."""

    __tablename__ = "alert"
    id: int | None = _id()
    watchlist: str
    story_id: int = _ref("story.id", index=True)
    entry_id: int = _ref("entry.id", index=True)  # the entry whose match made it
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
    id: int | None = _id()
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
    id: int | None = _id()
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
    id: int | None = _id()
    alert_id: int = _ref("alert.id")
    notification_id: int = _ref("notification.id", index=True)
    channel: str
    reason: str

    __table_args__ = (UniqueConstraint("alert_id", "channel"),)


class DeliveryRow(Table, table=True):
    """One attempt to send a notification; `ok` is empty while it is in flight."""

    __tablename__ = "delivery"
    id: int | None = _id()
    notification_id: int = _ref("notification.id")
    attempt: int
    started: datetime = Field(sa_type=Instant)
    finished: datetime | None = Field(default=None, sa_type=Instant)
    ok: bool | None = None
    error: str | None = None

    __table_args__ = (UniqueConstraint("notification_id", "attempt"),)


class NoticeRow(Table, table=True):
    """Something a person should know: a held flood, a bad reload. Shown by `status`."""

    __tablename__ = "notice"
    id: int | None = _id()
    created: datetime = Field(sa_type=Instant, index=True)
    kind: str
    source_id: int | None = _ref("source.id", default=None)
    text: str
