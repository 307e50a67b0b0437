"""What a message says around its stories: above a list, below it, and what to do now; pure."""

from watcher.deliver import wording
from watcher.model import AlertItem, Notification

_NAME = 60  # of a watchlist in a subject, so that an inbox shows some of the title


def count(n: Notification) -> int:
    """Return how many alerts the notification stands for."""
    return max(n.total, len(n.items))


def single(n: Notification) -> AlertItem | None:
    """Return the alert of a notification that tells one and is no list."""
    return n.items[0] if n.kind == "alert" and len(n.items) == 1 else None


def heading(n: Notification) -> str:
    """Return the line above a list of stories, or of a test."""
    if n.kind == "test":
        return f"This is a test of the channel “{wording.one_line(n.channel, 60)}”"
    if n.kind == "summary":
        return f"{wording.stories(count(n))} published before the watch began"
    return wording.stories(count(n))


def lead(n: Notification) -> str:
    """Return what to expect after a summary."""
    return "From now on a new story comes in a message of its own." if n.kind == "summary" else ""


def topic(n: Notification) -> str:
    """Return the subject, of any length."""
    if n.kind == "test" or not n.items:
        return "Watcher: test message" if n.kind == "test" else "Watcher: nothing new"
    names = list(wording.by_watchlist(n.items))
    name = wording.one_line(names[0], _NAME)
    if item := single(n):
        return f"[{name}] {wording.title_of(item)}"
    what = heading(n) if n.kind == "summary" else f"{wording.stories(count(n))}"
    if len(names) == 1:
        return f"[{name}] {what}"
    return f"Watcher: {what}, {len(names)} watchlists"


def remainder(n: Notification) -> str:
    """Return what is said of the stories that are counted but not listed."""
    left = count(n) - len(n.items)
    return f"and {left:,} more: see `watcher alerts`" if left > 0 else ""


def advice(n: Notification) -> str:
    """Return what to do about an alert that should not have come."""
    numbers = [item.id for item in n.items if item.id is not None]
    if n.kind == "test" or not numbers:
        return ""
    number = numbers[0] if len(n.items) == 1 else "NUMBER"
    return f"Noise? `watcher feedback {number} noise` · Why it came: `watcher why URL`"
