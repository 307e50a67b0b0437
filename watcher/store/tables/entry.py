"""Entries, what they are known by, and what they said before an edit."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from watcher.store.tables.base import BigId, Instant, NullableJson, Table, ref, row_id


class EntryRow(Table, table=True):
    """One item as one source published it. `content_hash` tells an edit from a repeat."""

    __tablename__ = "entry"
    id: int | None = row_id()
    source_id: int = ref("source.id")
    story_id: int = ref("story.id", index=True)
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

    # The source comes first: so its entries lie together in the index, and whether it has any is
    # found at once.
    __table_args__ = (UniqueConstraint("source_id", "identity"),)


class EntryKeyRow(Table, table=True):
    """What an entry is known by: 64-bit hashes of guid, canonical URL, and title.

    The key leads the primary key, so one index answers both "this source's entry" and "the same
    URL at any source". No foreign key: three rows an entry, so asking for each whether that is
    there cost a fifth of what they do. Keys are written and deleted with their entry.
    """

    __tablename__ = "entry_key"
    key: int = Field(primary_key=True, sa_type=BigInteger)
    entry_id: int = Field(primary_key=True, sa_type=BigId, index=True)

    __table_args__ = ({"sqlite_with_rowid": False},)


class RevisionRow(Table, table=True):
    """The text an entry had before the publisher changed it."""

    __tablename__ = "revision"
    id: int | None = row_id()
    entry_id: int = ref("entry.id", index=True, ondelete="CASCADE")
    title: str
    summary: str
    body: str
    replaced_at: datetime = Field(sa_type=Instant)
