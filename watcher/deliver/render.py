"""A notification as a message: subject, text part and HTML part; pure."""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from watcher.deliver import page, wording
from watcher.model import AlertItem, Message, Notification, Priority

# The signature line (RFC 3676 section 4.3): mail clients fade what is below, chats do not get it.
FOOTER = "-- \n"
_SUBJECT = 150
_PLAIN_SUBJECT, _PLAIN_TITLE, _PLAIN_ITEMS = 78, 120, 3
_MARKUP = re.compile(r"[<>*_`\[\]{}~|\\&]+")


def render(notification: Notification, *, timezone: ZoneInfo) -> Message:
    """Return the message that tells a notification; times are those of `timezone`.

    A notification with `plain` set becomes a short text without an HTML part.
    """
    priority = _priority(notification)
    if notification.plain:
        subject, text, html = _plain_subject(notification), _plain(notification, timezone), ""
    else:
        subject = _subject(notification, priority)
        text = _text(notification, timezone)
        html = page.document(notification, timezone, heading(notification), remainder(notification))
    return Message(subject, text, html, notification.message_id, priority)


def heading(n: Notification) -> str:
    """Return the line above a list of stories, or of a test."""
    if n.kind == "test":
        return f"This is a test of the channel “{wording.one_line(n.channel, 60)}”"
    if n.kind == "summary":
        return f"{wording.stories(_count(n))} published before the watch began"
    return wording.stories(_count(n))


def remainder(n: Notification) -> str:
    """Return what is said of the stories that are counted but not listed."""
    left = _count(n) - len(n.items)
    return f"and {left:,} more: see `watcher alerts`" if left > 0 else ""


def _count(n: Notification) -> int:
    return max(n.total, len(n.items))


def _priority(n: Notification) -> Priority:
    found = {item.priority for item in n.items}
    if n.kind == "summary":  # what was there before us is not urgent
        return "normal"
    if "high" in found:
        return "high"
    return "low" if found == {"low"} else "normal"


def _subject(n: Notification, priority: Priority) -> str:
    return ("❗ " if priority == "high" else "") + wording.one_line(_topic(n), _SUBJECT)


def _topic(n: Notification) -> str:
    if n.kind == "test" or not n.items:
        return "Watcher: test message" if n.kind == "test" else "Watcher: nothing new"
    names = list(wording.by_watchlist(n.items))
    if n.kind == "alert" and len(n.items) == 1:
        return f"[{names[0]}] {wording.title_of(n.items[0])}"
    what = heading(n) if n.kind == "summary" else f"{wording.stories(_count(n))}"
    if len(names) == 1:
        return f"[{names[0]}] {what}"
    return f"Watcher: {what}, {len(names)} watchlists"


def _text(n: Notification, timezone: ZoneInfo) -> str:
    if n.kind == "alert" and len(n.items) == 1:
        item = n.items[0]
        blocks = [*_story(item, timezone), f"Watchlist: {item.watchlist}"]
    else:
        blocks = [heading(n), *_listing(n, timezone)]
        if n.kind == "test":
            blocks.append("If you can read this, it works. Nothing needs to be done.")
        blocks.append(remainder(n))
    footer = f"{FOOTER}Watcher · times are in {timezone.key}"
    return "\n\n".join(block for block in [*blocks, footer] if block) + "\n"


def _story(item: AlertItem, timezone: ZoneInfo) -> Iterator[str]:
    source = wording.one_line(item.source, 120)
    lines = [wording.title_of(item), f"{source} · {wording.told_at(item, timezone)}"]
    yield "\n".join([*lines, wording.link_of(item)]).rstrip()
    yield wording.marked(item.snippet, str, lambda word: f"*{word}*").strip()
    yield wording.others_of(item)


def _listing(n: Notification, timezone: ZoneInfo) -> Iterator[str]:
    for name, group in wording.by_watchlist(n.items).items():
        title = name if n.total > len(n.items) else f"{name} ({len(group)})"
        yield f"{title}\n{'=' * wording.width(title)}"
        for item in group:
            first, *rest = "\n".join(filter(None, _story(item, timezone))).split("\n")
            yield "\n".join([f"- {first}", *(f"  {line}" for line in rest)])


def _plain_subject(n: Notification) -> str:
    topic = wording.one_line(_MARKUP.sub(" ", _topic(n)), _PLAIN_SUBJECT)
    return topic or "Watcher"


def _plain(n: Notification, timezone: ZoneInfo) -> str:
    """Return a few short lines without a character that any markup gives a meaning."""
    blocks = [] if n.items else [_bare(heading(n))]
    for item in n.items[:_PLAIN_ITEMS]:
        told = f"{_bare(item.source)}, {wording.told_at(item, timezone)}"
        lines = (_bare(wording.title_of(item)), told, wording.link_of(item))
        blocks.append("\n".join(filter(None, lines)))
    if (left := _count(n) - len(n.items[:_PLAIN_ITEMS])) > 0:
        blocks.append(f"and {left:,} more")
    names = ", ".join(_bare(name) for name in wording.by_watchlist(n.items))
    return "\n\n".join([*blocks, *([f"Watchlist: {names}"] if names else [])]) + "\n"


def _bare(text: str) -> str:
    return wording.one_line(_MARKUP.sub(" ", text), _PLAIN_TITLE)
