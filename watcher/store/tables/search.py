"""What the index of the archive holds."""

from datetime import datetime

from sqlmodel import Field

from watcher.store.tables.base import Instant, Table, ref


class SearchEntryRow(Table, table=True):
    """An entry that search finds by its tokens, which are in `search_index` (see `search`).

    `told`: when its story was; what is found is listed by it. `version`: of the tokens.
    """

    __tablename__ = "search_entry"
    entry_id: int = ref("entry.id", primary_key=True, ondelete="CASCADE")
    told: datetime = Field(sa_type=Instant)
    version: int


class SearchEditRow(Table, table=True):
    """An entry that was edited after it was indexed."""

    __tablename__ = "search_edit"
    entry_id: int = ref("entry.id", primary_key=True, ondelete="CASCADE")
