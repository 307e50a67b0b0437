"""The day that stands over stories, or between them: "26 November", then what was told on it.

Such a date is in none of the blocks of the stories. One alone may be today's, at the head of the
page, so there must be two of a kind, in order: each is that of the stories after it. Where they
stand after a story each, before the next, they are that of the story before them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from watcher.parse.listing.blocks import MANY, NONE
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.time_forms import CLOCK, PAST
from watcher.parse.listing.times import Clock, shown_time
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.when import may_be_time

_MOST, _LONGEST, _PIECES = 20_000, 60, 20  # elements looked at; characters, texts of a date
_TAIL = "between"
Dates = dict[int, datetime]


def days_over(
    scene: Scene, listed: Sequence[Candidate], owner: list[int], clock: Clock
) -> dict[int, datetime]:
    """Return for the headline node of each story the time that stands over it, where one does."""
    stories = sorted(one.best.node for one in listed)
    if len(stories) < 2:
        return {}
    kinds: dict[object, Dates] = defaultdict(dict)
    for at, kind, text in _loose(scene, owner, _around(scene, stories)):
        if moment := _date(text, clock):
            kinds[kind][at] = moment
    for dates in sorted(kinds.values(), key=len, reverse=True):
        if _in_order(list(dates.values())):
            return _told(stories, dates)
    return {}


def _around(scene: Scene, stories: Sequence[int]) -> int:
    """Return the smallest element that holds all stories, and what stands right before them."""
    root = stories[0]
    while root > 0 and scene.nodes[root].end <= stories[-1]:
        root = scene.nodes[root].parent
    return root


def _loose(scene: Scene, owner: list[int], root: int) -> Iterator[tuple[int, object, str]]:
    """Yield the short texts between stories: where they stand, and their kind."""
    index, end = root + 1, scene.nodes[root].end
    for _ in range(_MOST):
        if index >= end:
            return
        node = scene.nodes[index]
        small = node.texts.stop - node.texts.start <= _PIECES and owner[index] == NONE
        if small and (text := scene.text(index)) and len(text) <= _LONGEST:
            yield index, node.key, text
            index = node.end
            continue
        if owner[node.parent] == MANY and node.element.tail:
            yield node.end - 1, _TAIL, " ".join(node.element.tail.split())
        index += 1


def _date(text: str, clock: Clock) -> datetime | None:
    text = text.strip(" \t|•·-–—,()[]:")
    if len(text) > _LONGEST or not may_be_time(text):
        return None
    if CLOCK.fullmatch(text.lower()) or PAST.fullmatch(text.lower()):
        return None
    return shown_time(text, clock)


def _in_order(dates: list[datetime]) -> bool:
    return len(set(dates)) > 1 and (dates == sorted(dates) or dates == sorted(dates, reverse=True))


def _told(stories: Sequence[int], dates: Dates) -> dict[int, datetime]:
    events = sorted([*stories, *dates])
    if events[0] in dates:
        last, found = dates[events[0]], {}
        for at in events:
            last = dates.get(at, last)
            found[at] = last
        return found
    after = dict(zip(events[::2], events[1::2], strict=False))
    pairs = all(story not in dates and date in dates for story, date in after.items())
    return {story: dates[date] for story, date in after.items()} if pairs else {}
