"""The tables. Their rows stay in `store`: its functions take and return model values.

Instants are stored as integer milliseconds since 1970 UTC (see `Instant`), so that both databases
sort and compare them alike and a bulk write spends nothing on formatting.
In the sqlite3 shell: `select datetime(first_seen / 1000, 'unixepoch') from entry`.
"""

from watcher.store.tables.alert import (
    AlertRow,
    DeliveryRow,
    FeedbackRow,
    MatchRow,
    NoticeRow,
    NotificationRow,
    PlacementRow,
)
from watcher.store.tables.base import EPOCH, Instant, Table
from watcher.store.tables.entry import EntryKeyRow, EntryRow, OwnKeyRow, RevisionRow
from watcher.store.tables.reading import ParagraphRow, ReadingRow
from watcher.store.tables.search import SearchEditRow, SearchEntryRow
from watcher.store.tables.source import ChildRow, HostRow, RobotsRow, SourceRow
from watcher.store.tables.story import (
    CorrectionRow,
    FeatureRow,
    StoryRow,
    TurnRow,
    UngroupedRow,
    VectorRow,
)

__all__ = [
    "EPOCH",
    "AlertRow",
    "ChildRow",
    "CorrectionRow",
    "DeliveryRow",
    "EntryKeyRow",
    "EntryRow",
    "FeatureRow",
    "FeedbackRow",
    "HostRow",
    "Instant",
    "MatchRow",
    "NoticeRow",
    "NotificationRow",
    "OwnKeyRow",
    "ParagraphRow",
    "PlacementRow",
    "ReadingRow",
    "RevisionRow",
    "RobotsRow",
    "SearchEditRow",
    "SearchEntryRow",
    "SourceRow",
    "StoryRow",
    "Table",
    "TurnRow",
    "UngroupedRow",
    "VectorRow",
]
