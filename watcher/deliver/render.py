"""A notification as a message: subject, text part and HTML part; pure."""

import re
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from watcher.deliver import framing, page, wording
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
        html = page.document(notification, timezone)
    return Message(subject, text, html, notification.message_id, priority)


def _priority(n: Notification) -> Priority:
    found = {item.priority for item in n.items}
    if n.kind == "summary":  # what was there before us is not urgent
        return "normal"
    if "high" in found:
        return "high"
    return "low" if found == {"low"} else "normal"


def _subject(n: Notification, priority: Priority) -> str:
    return ("❗ " if priority == "high" else "") + wording.one_line(framing.topic(n), _SUBJECT)


def _text(n: Notification, timezone: ZoneInfo) -> str:
    if item := framing.single(n):
        blocks = [*_story(item, timezone), _of(item.watchlist, [item])]
    else:
        blocks = [*_above(n), *_listing(n, timezone)]
        if n.kind == "test":
            blocks.append("If you can read this, it works. Nothing needs to be done.")
        blocks.append(framing.remainder(n))
    about = "\n".join(filter(None, [f"Watcher · times are in {timezone.key}", framing.advice(n)]))
    return "\n\n".join(block for block in [*blocks, FOOTER + about] if block) + "\n"


def _above(n: Notification) -> Iterator[str]:
    # The subject names a single watchlist, and chats show it right above the text: once is enough.
    one = n.kind != "test" and len(wording.by_watchlist(n.items)) == 1
    yield framing.topic(n) if one else framing.heading(n)
    yield framing.lead(n)


def _story(item: AlertItem, timezone: ZoneInfo, number: str = "") -> Iterator[str]:
    source = wording.one_line(item.source, 120)
    told = _joined(source, wording.told_at(item, timezone), number)
    yield "\n".join([wording.title_of(item), told, wording.link_of(item)]).rstrip()
    yield wording.marked(item.snippet, str, lambda word: f"*{word}*").strip()
    yield wording.elsewhere_of(item)
    yield wording.others_of(item)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _listing(n: Notification, timezone: ZoneInfo) -> Iterator[str]:
    groups = wording.by_watchlist(n.items)
    for name, group in groups.items():
        title = name if n.total > len(n.items) else f"{name} ({len(group)})"
        if len(groups) > 1:
            yield f"{title}\n{'=' * wording.width(title)}"
        for item in group:
            story = _story(item, timezone, wording.numbered(item))
            first, *rest = "\n".join(filter(None, story)).split("\n")
            yield "\n".join([f"- {first}", *(f"  {line}" for line in rest)])


def _plain_subject(n: Notification) -> str:
    topic = wording.one_line(_MARKUP.sub(" ", framing.topic(n)), _PLAIN_SUBJECT)
    return topic or "Watcher"


def _plain(n: Notification, timezone: ZoneInfo) -> str:
    """Return a few short lines without a character that any markup gives a meaning."""
    blocks = [] if n.items else [_bare(framing.heading(n))]
    for item in n.items[:_PLAIN_ITEMS]:
        told = f"{_bare(item.source)}, {wording.told_at(item, timezone)}"
        lines = (_bare(wording.title_of(item)), told, wording.link_of(item))
        blocks.append("\n".join(filter(None, lines)))
    if (left := framing.count(n) - len(n.items[:_PLAIN_ITEMS])) > 0:
        blocks.append(f"and {left:,} more")
    names = ", ".join(_bare(name) for name in wording.by_watchlist(n.items))
    told = _of(names, n.items) if names else ""
    return "\n\n".join(filter(None, [*blocks, told])) + "\n"


def _of(names: str, items: Sequence[AlertItem]) -> str:
    """Return whose alert it is, and its number if it is a single one."""
    number = wording.numbered(items[0]).capitalize() if len(items) == 1 else ""
    return f"Watchlist: {names}\n{number}".rstrip("\n")


def _bare(text: str) -> str:
    return wording.one_line(_MARKUP.sub(" ", text), _PLAIN_TITLE)
