"""The small phrases that both parts of a message are made of: pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from unicodedata import combining, east_asian_width
from zoneinfo import ZoneInfo

from watcher.model import AlertItem, Snippet
from watcher.urls import origin

# Control characters, and the marks that turn the direction of all that follows (UAX #9): a title
# may hold right-to-left words, but not turn our own.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
_WORDS = 5
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def one_line(text: str, longest: int = 400) -> str:
    """Return the text on one line, without control characters, cut at a word."""
    text = " ".join(_UNSAFE.sub(" ", text).split())
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut.rpartition(" ")[0] if " " in cut[longest // 2 :] else cut).rstrip(" ,;:.-") + "…"


def title_of(item: AlertItem) -> str:
    """Return what to call the story: its title, else how its text begins, else its address."""
    return one_line(item.title) or one_line(item.snippet.text, 100) or link_of(item) or "(untitled)"


def link_of(item: AlertItem) -> str:
    """Return the story's address if it is one of the web, else nothing."""
    url = re.sub(r"\s+", "%20", _UNSAFE.sub("", (item.url or "").strip()))
    return url if origin(url) else ""


def told_at(item: AlertItem, timezone: ZoneInfo) -> str:
    """Return when the story was published, else when we first saw it.

    An edit that made it match is told, too: why else would an old story come now?
    """
    told = clock_time(item.published or item.first_seen, timezone)
    told = told if item.published else f"seen {told}"
    return f"{told} · edited {clock_time(item.edited, timezone)}" if item.edited else told


def clock_time(instant: datetime, timezone: ZoneInfo) -> str:
    """Return "Sat 21 Nov 2026, 14:05 UTC+3" at that place; English names whatever the locale.

    The offset stands at each time, because a message is passed on, and chats leave out our footer.
    """
    t = instant.astimezone(timezone)
    day = f"{_DAYS[t.weekday()]} {t.day} {_MONTHS[t.month - 1]} {t.year}"
    return f"{day}, {t:%H:%M} UTC{_offset(t)}"


def _offset(t: datetime) -> str:
    minutes = round((t.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    told = f"{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
    return told if minutes else ""


def width(text: str) -> int:
    """Return how many columns a text takes where letters have one width (UAX #11)."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def others_of(item: AlertItem) -> str:
    """Return how many other sources tell the story, or nothing."""
    if item.others < 1:
        return ""
    return "1 other source tells it" if item.others == 1 else f"{item.others} other sources tell it"


def headline(item: AlertItem) -> Snippet:
    """Return what to call the story, with the found words of it marked."""
    title = title_of(item)
    if title == item.title:
        return Snippet(title, item.title_marks)
    return Snippet(title, item.snippet.marks if title == item.snippet.text else ())


def elsewhere_of(item: AlertItem, title: Snippet | None = None) -> str:
    """Return what was found but is not marked above: "Also found: Putin, Minsk", or nothing.

    `title` is given where it shows its marks.
    """
    marked = {title.text[start:end] for start, end in title.marks} if title else set()
    words = [one_line(word, 40) for word in item.elsewhere if word not in marked]
    more = " …" if len(words) > _WORDS else ""
    return f"Also found: {', '.join(words[:_WORDS])}{more}" if words else ""


def numbered(item: AlertItem) -> str:
    """Return the number by which `watcher feedback` knows the alert: "alert 12"."""
    return f"alert {item.id}" if item.id is not None else ""


def stories(count: int) -> str:
    """Return "1 story", "2 stories"."""
    return "1 story" if count == 1 else f"{count:,} stories"


def marked(snippet: Snippet, quote: Callable[[str], str], mark: Callable[[str], str]) -> str:
    """Return the snippet with `quote` applied to its text and `mark` to its marked words."""
    return "".join(mark(text) if found else quote(text) for text, found in _pieces(snippet))


def _pieces(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in sorted(snippet.marks):
        start, end = max(start, at), min(end, len(snippet.text))
        if start < end:
            yield _UNSAFE.sub(" ", snippet.text[at:start]), False
            yield _UNSAFE.sub(" ", snippet.text[start:end]), True
            at = end
    yield _UNSAFE.sub(" ", snippet.text[at:]), False


def by_watchlist(items: Sequence[AlertItem]) -> dict[str, list[AlertItem]]:
    """Return the items under their watchlists, those with high priority first, else as given."""
    groups: dict[str, list[AlertItem]] = {}
    for item in items:
        groups.setdefault(item.watchlist, []).append(item)
    urgent = {name for name, group in groups.items() if any(i.priority == "high" for i in group)}
    return {name: groups[name] for name in sorted(groups, key=lambda name: name not in urgent)}
