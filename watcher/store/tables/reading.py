"""Pages to read, and what a site says on all of them."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field

from watcher.store.tables.base import Instant, Table, ref


class ReadingRow(Table, table=True):
    """The reading of an entry's page: `pending` until its text came or we gave up (`failed`).

    `refused`: why the text of the page is not the article's. `left_out` counts the paragraphs
    that recur all over the site. `attempts` and `error` are those of the reading under way.
    """

    __tablename__ = "reading"
    entry_id: int = ref("entry.id", primary_key=True, ondelete="CASCADE")
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
    source_id: int = ref("source.id", primary_key=True, ondelete="CASCADE")
    key: int = Field(primary_key=True, sa_type=BigInteger)
    entries: int = 1
    seen: datetime = Field(sa_type=Instant)

    __table_args__ = ({"sqlite_with_rowid": False},)
