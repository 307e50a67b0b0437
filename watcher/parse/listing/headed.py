"""Dates over stories, or between them: "26 November", then the stories of that day.

Such a date is in no story's own block. A single one may be today's date at the head of the page, so
there must be two of a kind, in order; each then is the date of the stories after it. If there is
one after every story, each is the date of the story before it. A single date between stories
("yesterday") only gives the day for times of day ("14:05") after it.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from watcher.parse.listing.blocks import MANY, NONE
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.time_forms import CLOCK, PAST
from watcher.parse.listing.times import shown_time
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.when import may_be_time

_MOST, _LONGEST, _PIECES = 20_000, 60, 20  # elements looked at; characters, texts of a date
_TAIL = "between"
Dates = dict[float, datetime]


class Over(NamedTuple):
    """A date that stands over a story; `sure` where it is the story's without an hour, too."""

    date: datetime
    sure: bool


def days_over(
    scene: Scene, listed: Sequence[Candidate], owner: list[int], clock: Clock
) -> dict[int, Over]:
    """Return for the headline node of each story the date that stands over it, where one does."""
    stories = sorted(one.best.node for one in listed)
    if len(stories) < 2:
        return {}
    kinds: dict[object, Dates] = defaultdict(dict)
    for at, kind, text in _loose(scene, owner, _around(scene, stories)):
        if moment := _date(text, clock):
            kinds[kind][at] = moment
    for dates in sorted(kinds.values(), key=len, reverse=True):
        if _in_order(list(dates.values())):
            return {story: Over(date, True) for story, date in _dated(stories, dates).items()}
    return _under_one(stories, kinds.values())


def _under_one(stories: Sequence[int], kinds: Iterable[Dates]) -> dict[int, Over]:
    between = [one for dates in kinds for one in dates.items() if stories[0] < one[0] < stories[-1]]
    if len(between) != 1:
        return {}
    at, date = between[0]
    return {story: Over(date, False) for story in stories if story > at}


def _around(scene: Scene, stories: Sequence[int]) -> int:
    """Return the smallest element that holds all stories, and what stands right before them."""
    root = stories[0]
    while root > 0 and scene.nodes[root].end <= stories[-1]:
        root = scene.nodes[root].parent
    return root


def _loose(scene: Scene, owner: list[int], root: int) -> Iterator[tuple[float, object, str]]:
    """Yield the short texts between stories: where they stand, and their kind.

    A text that is no element's own stands half a node after the one before it.
    """
    index, end = root + 1, scene.nodes[root].end
    if text := scene.nodes[root].element.text:
        yield root + 0.5, _TAIL, " ".join(text.split())
    for _ in range(_MOST):
        if index >= end:
            return
        node = scene.nodes[index]
        small = node.texts.stop - node.texts.start <= _PIECES and owner[index] == NONE
        if small and (text := scene.text(index)) and len(text) <= _LONGEST:
            yield index, node.key, text
            index = node.end
            continue
        if owner[index] == MANY and node.element.text:
            yield index + 0.5, _TAIL, " ".join(node.element.text.split())
        if owner[node.parent] == MANY and node.element.tail:
            yield node.end - 0.5, _TAIL, " ".join(node.element.tail.split())
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


def _dated(stories: Sequence[int], dates: Dates) -> dict[int, datetime]:
    """Return the date of each story where dates stand over them, or one after each; else {}."""
    places = sorted(dates)
    if places[0] < stories[0]:
        return {story: dates[places[bisect(places, story) - 1]] for story in stories}
    pairs = zip(stories, places, [*stories[1:], float("inf")], strict=False)
    if all(story < date < following for story, date, following in pairs):
        return {story: dates[date] for story, date in zip(stories, places, strict=False)}
    return {}
