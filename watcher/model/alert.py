"""Alerts, and the notifications that tell them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from watcher.model.names import AlertId, EntryId, NotificationId, Priority, Reason, State, StoryId
from watcher.text.snippets import Snippet


@dataclass(frozen=True, slots=True)
class Placement:
    """One routing decision: which channel, when, in which state, and the reason."""

    channel: str
    state: State
    due: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Alert:
    """Watchlist x story, made by the match of one entry."""

    id: AlertId
    watchlist: str
    story_id: StoryId
    entry_id: EntryId
    priority: Priority
    reason: Reason
    created: datetime
    placements: tuple[Placement, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertItem:
    """One alert as a message shows it. `others` counts further sources that tell the story.

    `id` is the number by which people speak of it. `title_marks` are the spans found in the title,
    `elsewhere` a word of each term that was found, but not in the snippet. `edited` is when an edit
    made the alert, of an entry that did not match before.
    """

    watchlist: str
    title: str
    url: str | None
    source: str
    published: datetime | None
    first_seen: datetime
    snippet: Snippet
    lang: str | None = None
    others: int = 0
    priority: Priority = "normal"
    id: AlertId | None = None
    title_marks: tuple[tuple[int, int], ...] = ()
    elsewhere: tuple[str, ...] = ()
    edited: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notification:
    """One outbox row with what it tells, ready to render.

    `kind`: alert (one item), summary (first polls), digest, test. `attempt` counts from 1.
    `total` is how many alerts it stands for where `items` lists only the newest. `first_attempt`
    is when trying began: at the first attempt, or the first since a person asked to retry.
    `reached` names the targets of the channel that have it already (see `DeliveryError`).
    """

    id: NotificationId
    channel: str
    kind: Literal["alert", "summary", "digest", "test"]
    message_id: str
    created: datetime
    items: tuple[AlertItem, ...] = ()
    total: int = 0
    attempt: int = 1
    plain: bool = False
    first_attempt: datetime | None = None
    reached: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Message:
    """A rendered notification: the same content as plain text and as an HTML document."""

    subject: str
    text: str
    html: str
    message_id: str
    priority: Priority = "normal"
