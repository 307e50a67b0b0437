"""Types of ids and names, and the enumerated words (states, reasons, roles)."""

from typing import Literal, NewType

SourceId = NewType("SourceId", int)
EntryId = NewType("EntryId", int)
StoryId = NewType("StoryId", int)
AlertId = NewType("AlertId", int)
NotificationId = NewType("NotificationId", int)

FirstPoll = Literal["summary", "quiet", "alert"]
Priority = Literal["low", "normal", "high"]
State = Literal["pending", "sending", "sent", "held", "dead"]
Reason = Literal[
    "now", "digest", "folded", "quiet", "silenced", "capped", "baseline", "repeat", "reemission"
]
Role = Literal["lead", "same", "duplicate", "follow-up"]
Arrival = Literal["new", "baseline", "reemission", "ingest"]
FieldName = Literal["title", "summary", "body"]
Marks = Literal["auto", "exact", "ignore"]
FIELDS: tuple[FieldName, ...] = ("title", "summary", "body")
