"""What a place offers, and which of several places is the best to poll. Pure."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Literal
from urllib.parse import unquote

from watcher.model import ParsedEntry, ParsedFeed
from watcher.parse.known import known_places
from watcher.parse.sitemap.slug import IDEOGRAPH, is_made
from watcher.urls import split
from watcher.urls.canonical import canonical

Fullness = Literal["full text", "summaries", "headlines", "addresses"]
DEAD = timedelta(days=90)
BEHIND = timedelta(days=3)  # a feed no further behind the freshest counts as fresh
_FULL, _SUMMARY = 900, 60  # letters of the median entry
_LONG_WORD = 4
_COMMENTS = re.compile(r"comment|kommentar|bình luận|комментари", re.IGNORECASE)
_FULLNESS: tuple[Fullness, ...] = ("addresses", "headlines", "summaries", "full text")
_FRONTS = ("index", "default", "home")  # files that stand for their folder
_KINDS = {"feed": 3, "sitemap": 2, "page": 1}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be polled. `kind` is feed, sitemap or page; `how` says how it was found.

    `url` is the address to configure. `error` says why it cannot be polled, then `feed` is None.
    """

    url: str
    kind: str
    how: str
    feed: ParsedFeed | None = None
    error: str | None = None

    @property
    def entries(self) -> Sequence[ParsedEntry]:
        """Return its entries, none where it failed."""
        return self.feed.entries if self.feed else ()

    @property
    def newest(self) -> datetime | None:
        """Return when its newest entry was published, None where no entry tells."""
        return max((e.published for e in self.entries if e.published), default=None)

    @property
    def fullness(self) -> Fullness:
        """Return how much of a story its entries hold."""
        return fullness(self.entries)


def fullness(entries: Sequence[ParsedEntry]) -> Fullness:
    """Return how much the median entry holds: full text, a summary, a title, nothing."""
    if not entries:
        return "headlines"
    length = median(_letters(max(e.body, e.summary, key=len)) for e in entries)
    if length >= _FULL:
        return "full text"
    if length >= _SUMMARY:
        return "summaries"
    titled = sum(bool(e.title) and not is_made(e.title, e.url) for e in entries)
    return "headlines" if 2 * titled >= len(entries) else "addresses"


def ranked(candidates: Iterable[Candidate], page: str, now: datetime) -> list[Candidate]:
    """Return the candidates, the best to poll first; `page` is where the search began."""
    every = list(candidates)
    freshest = max((c.newest for c in every if c.newest), default=None)
    listed = {canonical(e.url) for c in every if c.kind == "page" for e in c.entries if e.url}

    def worth(one: Candidate) -> tuple[object, ...]:
        newest = one.newest
        current = newest is not None and freshest is not None and newest >= freshest - BEHIND
        return (
            one.feed is not None,
            bool(one.entries),
            not is_comments(one),
            one.fullness != "addresses",
            not _is_forgotten(one, freshest, listed, now),
            _KINDS.get(one.kind, 0),
            is_own(page, one.url),
            current,
            _FULLNESS.index(one.fullness),
            newest.timestamp() if newest else 0.0,
            len(one.entries),
        )

    return sorted(every, key=worth, reverse=True)


def _is_forgotten(
    one: Candidate, freshest: datetime | None, listed: Collection[str], now: datetime
) -> bool:
    """Tell whether a place is out of date although its site goes on.

    A fresher place shows that, or a page with stories that this place does not have. So the feed of
    a blog that is written twice a year is old, but not forgotten.
    """
    newest = one.newest
    if newest is None or newest >= now - DEAD:
        return False
    if freshest is not None and newest < freshest - DEAD:
        return True
    has = {canonical(entry.url) for entry in one.entries if entry.url}
    return bool(listed) and has.isdisjoint(listed)


def is_own(page: str, feed: str) -> bool:
    """Tell whether a feed is of this page, not of its whole site: its address shares a word.

    /tag/minsk has /tag/minsk/feed, /rss/minsk.xml or /rss?tag=minsk. At the root of a site every
    feed is its own; so is what a well-known platform keeps for such a page.
    """
    words = [
        unquote(step).lower().partition(".")[0] for step in split(page).path.split("/") if step
    ]
    if words and words[-1] in _FRONTS:
        words.pop()
    if not words or _names(unquote(feed.partition("://")[2]).lower(), words[-1]):
        return True
    return canonical(feed) in {canonical(known.url) for known in known_places(page)}


def _names(address: str, word: str) -> bool:
    """Tell whether a word stands in an address; a short one (`en`) not within another."""
    if len(word) >= _LONG_WORD:
        return word in address
    return re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", address) is not None


def is_comments(one: Candidate) -> bool:
    """Tell whether a feed brings what readers say."""
    return says_comments(one.url) or (one.feed is not None and says_comments(one.feed.title))


def says_comments(text: str) -> bool:
    """Tell whether an address or a title speaks of comments."""
    return _COMMENTS.search(text) is not None


def _letters(text: str) -> int:
    return len(text) + 2 * len(IDEOGRAPH.findall(text))
