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
    """The pages that identify an entry at any source: 64-bit hashes of canonical URLs.

    There is no foreign key: checking each key's entry would add a fifth to their cost.
    Keys are written and deleted with their entry. Before migration 8 all keys were here.
    """

    __tablename__ = "entry_key"
    key: int = Field(primary_key=True, sa_type=BigInteger)
    entry_id: int = Field(primary_key=True, sa_type=BigId, index=True)

    __table_args__ = ({"sqlite_with_rowid": False},)


class OwnKeyRow(Table, table=True):
    """What identifies an entry within its source: hashes of guid, title, words.

    The index begins with the source, so that the keys of one lie together. Hashes alone scatter,
    and a commit of many would write nearly every page of the index.
    """

    __tablename__ = "own_key"
    source_id: int = Field(primary_key=True, sa_type=BigId)
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
