"""Stories, and what is kept to compare entries with each other."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field

from watcher.store.tables.base import BigId, Instant, Table, ref, row_id


class StoryRow(Table, table=True):
    """Entries that tell the same event."""

    __tablename__ = "story"
    id: int | None = row_id()
    title: str
    lang: str | None = None
    lead_entry_id: int = Field(sa_type=BigId)
    first_seen: datetime = Field(sa_type=Instant, index=True)
    last_seen: datetime = Field(sa_type=Instant)
    merged_into: int | None = ref("story.id", default=None)
    # The story whose development this one tells; it may be forgotten before.
    follows: int | None = Field(default=None, sa_type=BigId)
    # The entry that gave a better title than the lead's.
    title_entry_id: int | None = Field(default=None, sa_type=BigId)

    # Partial: nearly all are empty, and SQLite would take them for a good way in. On PostgreSQL,
    # too, as its migration says; to say it here would load its dialect into every process.
    __table_args__ = (
        Index("ix_story_merged_into", "merged_into", sqlite_where=text("merged_into IS NOT NULL")),
    )


class FeatureRow(Table, table=True):
    """What the window of stories keeps of an entry, packed (see `cluster.features`).

    `turn` is that of the transaction that last put the entry into a story; by it other processes
    find what they do not know yet. `told`: the time of the entry.
    """

    __tablename__ = "feature"
    entry_id: int = ref("entry.id", primary_key=True, ondelete="CASCADE")
    turn: int = Field(sa_type=BigInteger, index=True)
    told: datetime = Field(sa_type=Instant, index=True)
    packed: bytes


class VectorRow(Table, table=True):
    """What an entry of the window means, where `semantic` is on: 16-bit floats, little-endian.

    `weights` names the file it was made with. An empty vector: the entry could not be embedded.
    `compared`: it was compared with the others of the window.
    """

    __tablename__ = "vector"
    entry_id: int = Field(
        primary_key=True, sa_type=BigId, foreign_key="feature.entry_id", ondelete="CASCADE"
    )
    weights: str
    packed: bytes
    compared: bool

    # Partial: nearly all are. (On PostgreSQL, too; see above.)
    __table_args__ = (Index("ix_vector_compared", "entry_id", sqlite_where=text("NOT compared")),)


class UngroupedRow(Table, table=True):
    """An entry of a first poll that is not compared with others yet.

    `rank` 0: a watchlist matched it, so it comes before those of rank 1.
    """

    __tablename__ = "ungrouped"
    entry_id: int = ref("entry.id", primary_key=True, ondelete="CASCADE")
    rank: int

    __table_args__ = (Index("ix_ungrouped_order", "rank", "entry_id"),)


class CorrectionRow(Table, table=True):
    """What a person said of two stories: `apart` or `same`; the last word counts.

    `turn` as in `feature`. The ids may be of stories that were merged into others since.
    """

    __tablename__ = "correction"
    id: int | None = row_id()
    turn: int = Field(sa_type=BigInteger, index=True)
    created: datetime = Field(sa_type=Instant)
    verdict: str  # apart | same
    one: int = ref("story.id", index=True, ondelete="CASCADE")
    other: int = ref("story.id", index=True, ondelete="CASCADE")


class TurnRow(Table, table=True):
    """Counts, in one row, the transactions that changed stories; never back."""

    __tablename__ = "turn"
    id: int | None = row_id()
    last: int = Field(sa_type=BigInteger)
