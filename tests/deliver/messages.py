"""Notifications and messages for these tests."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from watcher.deliver.render import render
from watcher.model import AlertItem, Message, Notification, NotificationId, Snippet

MINSK = ZoneInfo("Europe/Minsk")
TIME = datetime(2026, 11, 21, 11, 5, tzinfo=UTC)
SENTENCE = "Tổng thống Belarus Lukashenko đến Điện Kremlin chiều 21/11."


def snippet(text: str, *words: str) -> Snippet:
    hits = (hit.span() for word in words for hit in re.finditer(re.escape(word), text))
    return Snippet(text, tuple(sorted(hits)))


def item(**changes: Any) -> AlertItem:
    return AlertItem(
        **{
            "watchlist": "belarus-kremlin",
            "title": "Tổng thống Belarus gặp Putin tại Điện Kremlin",
            "url": "https://example.vn/tin/1?a=1&b=2",
            "source": "Báo Ví dụ",
            "published": TIME,
            "first_seen": TIME + timedelta(minutes=10),
            "snippet": snippet(SENTENCE, "Belarus", "Điện Kremlin"),
            "lang": "vi",
            "others": 3,
            **changes,
        }
    )


def notification(*items: AlertItem, **changes: Any) -> Notification:
    return Notification(
        **{
            "id": NotificationId(7),
            "channel": "desk",
            "kind": "alert",
            "message_id": "<n7.abc@watcher.example>",
            "created": TIME,
            "items": items or (item(),),  # `items=()` for none
            **changes,
        }
    )


def message(*items: AlertItem, **changes: Any) -> Message:
    return render(notification(*items, **changes), timezone=MINSK)
