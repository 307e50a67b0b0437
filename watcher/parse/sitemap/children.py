"""Which sitemaps of an index to poll: only changed ones, newest first, a few a poll. Pure.

    wanted = children_to_poll(feed.children, seen)
    ... fetch and parse each; one that is an index itself is asked in the same way, DEPTH deep ...
    seen = seen_after(feed.children, seen, read)

`seen` is kept by who polls: for each child that the index ever named, what it said then and whether
the child was read. On the first poll the newest few are read and the rest is only noted: archives
are of no use to a monitor. A dated child is read again when its date grows, an undated one in turn.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from watcher.model import Child
from watcher.urls.canonical import canonical

A_POLL = 5  # sitemaps of an index that one poll reads at most
DEPTH = 3  # indexes within indexes
_NEWS = re.compile(r"news|latest|recent|today", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


class Seen(NamedTuple):
    """What the index said of a child when it was last read, and which reading of the index it was.

    `turn` counts polls of the index, so that undated children take turns. None: never asked for;
    negative: asked for in that turn, and never read, since it failed.
    """

    modified: datetime | None = None
    turn: int | None = None


def children_to_poll(
    children: Iterable[Child],
    seen: Mapping[str, Seen],
    *,
    limit: int = A_POLL,
    above: Collection[str] = (),
) -> list[Child]:
    """Return the children to read now, in the order to read them, at most `limit`.

    News sitemaps first, then those that the index did not name before, then by their date, newest
    first. Undated ones follow, those unread longest before others. `above` are the indexes that led
    here, which are left out: an index may name itself.
    """
    never = {canonical(url) for url in above}
    once = {child.url: child for child in children}
    due = [child for child in once.values() if _is_due(child, seen)]
    due.sort(key=lambda child: _rank(child, seen))
    chosen: dict[str, Child] = {}
    for child in due:  # canonical addresses cost, and an index may name thousands
        if len(chosen) == limit:
            break
        if (key := canonical(child.url)) not in never:
            chosen.setdefault(key, child)
    return list(chosen.values())


def seen_after(
    children: Iterable[Child],
    seen: Mapping[str, Seen],
    read: Collection[str],
    failed: Collection[str] = (),
) -> dict[str, Seen]:
    """Return what to remember after a poll that read some children, by address, and failed at some.

    What is not read keeps what was known of it, so that it stays due; on the first poll it counts
    as known. A failed one stays due, but comes after all others, so that it does not delay them.
    Children that the index names no more are forgotten.
    """
    turn = 1 + max((abs(one.turn) for one in seen.values() if one.turn is not None), default=0)
    after: dict[str, Seen] = {}
    for child in children:
        before = seen.get(child.url)
        if child.url in read:
            after[child.url] = Seen(child.modified, turn)
        elif child.url in failed:
            archive = not seen or is_archive(child.url, seen)
            after[child.url] = Seen(None, -turn if archive else turn)
        elif before is not None:
            after[child.url] = before
        elif not seen:
            after[child.url] = Seen(child.modified)
    return after


def is_archive(url: str, seen: Mapping[str, Seen]) -> bool:
    """Tell whether a child about to be read was there at the first poll and never read since.

    Then its entries are not news, whenever they come: they are taken in as a baseline.
    """
    return url in seen and (seen[url].turn is None or (seen[url].turn or 0) < 0)


def _is_due(child: Child, seen: Mapping[str, Seen]) -> bool:
    before = seen.get(child.url)
    if before is None or child.modified is None:
        return True
    return before.modified is None or child.modified > before.modified


def _rank(child: Child, seen: Mapping[str, Seen]) -> tuple[object, ...]:
    before = seen.get(child.url)
    turn = abs(before.turn or 0) if before else 0
    failed = bool(turn and child.modified and before and before.modified is None)
    is_new = bool(seen) and before is None
    age = -child.modified.timestamp() if child.modified else 0.0
    # Of undated ones that were never read the highest number is the newest: sitemap-12, 2024-05.
    digits = tuple(-int(number[:18]) for number in _NUMBER.findall(child.url))
    news = _NEWS.search(child.url) is not None
    return (
        failed,
        not news,
        not is_new,
        child.modified is None,
        turn if failed else age,
        turn,
        digits,
    )
