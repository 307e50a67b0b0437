"""When a teaser says that its story was published."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from lxml import html

from watcher.parse.dates.reading import YEARS
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.labels import DATED
from watcher.parse.listing.time_forms import CLOCK
from watcher.parse.listing.time_words import UNITS
from watcher.parse.listing.times import shown_time, without_edit, written_time
from watcher.parse.listing.walk import Scene

_MOST, _CHILDREN = 150, 8  # elements of a block, and of one of them, that are looked at
_PARTS, _PIECES = 4, 30  # of an element that is small enough to be a time as a whole
_LONGEST = 80
_HINT = re.compile(
    r"time|date|publish|posted|stamp|\bago\b|ngay|fecha|datum|zeit|created|meta|when|hour|gio\b",
    re.IGNORECASE,
)
_ATTRIBUTES = (
    "datetime",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
)
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?!\S)")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
APART = re.compile(r"\s*[|•·‧∙/–—]\s+|\s+[|•·‧∙–—-]\s+")
_MAYBE = re.compile(r"\d|[^\x00-\x7f]|now|today|yester|ago", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](?:19|20)?\d\d(?!\d)")
_PIECE = 200
# "3h" where something says that it is an age: elsewhere it may be a length, as "5m" may anyway.
_AGE = re.compile(r"\bago\b|since|publish|posted|\bdate|stamp|relative", re.IGNORECASE)
_SHORT = re.compile(r"(\d{1,2})\s?(h|d)")
# Two numbers without a year may be a score or a share, unless something says that they are a date.
_VAGUE = re.compile(r"\d{1,2}\s?[-/.]\s?\d{1,2}\.?")


def day_first(texts: Sequence[str]) -> bool | None:
    """Return whether the dates of a page begin with the day, by those that can be read one way."""
    firsts = seconds = 0
    for text in texts:
        if 5 < len(text) < _PIECE and (found := _DATE.search(text)):
            firsts += int(found[1]) > 12 >= int(found[2])
            seconds += int(found[2]) > 12 >= int(found[1])
    return firsts > seconds if firsts != seconds else None


def may_be_time(text: str) -> bool:
    """Tell whether it is worth asking whether a text is a time: most are not."""
    return len(text) <= _LONGEST and _MAYBE.search(text) is not None


def is_time(text: str, clock: Clock) -> bool:
    """Tell whether a text is a shown time and nothing else, perhaps the one of an edit."""
    return may_be_time(text) and shown_time(without_edit(text), clock) is not None


def published_in(scene: Scene, block: int, title: str, clock: Clock) -> datetime | None:
    """Return the first time that a block of a page tells, machine-readable ones first.

    Else what stands over it (`clock.over`), whose day is that of a time of day in the block, too.
    """
    indexes = [block, *scene.below(block)[:_MOST]]
    for index in indexes:
        element = scene.nodes[index].element
        if moment := _written(element, clock) or _exact(scene, index, clock):
            return moment
    for index in indexes:
        element = scene.nodes[index].element
        for text in _short_texts(scene, index):
            if text == title:
                continue
            if moment := _age(text, element, clock) or _shown(text, _is_hinted(element), clock):
                return moment
    return clock.over if clock.over_is_all else None


def _written(element: html.HtmlElement, clock: Clock) -> datetime | None:
    if element.get("itemprop") in ("datePublished", "dateCreated"):
        raw = element.get("content") or element.get("datetime") or ""
        return written_time(raw, clock.zone)
    for name in _ATTRIBUTES:
        if (raw := element.get(name)) and (moment := _machine(raw.strip(), clock)):
            return moment
    # jQuery's timeago, among others: <abbr title="2026-08-30T07:15:00Z">an hour ago</abbr>
    titled = _STAMP.match(element.get("title", ""))
    return _machine(titled[0], clock) if titled else None


def _exact(scene: Scene, index: int, clock: Clock) -> datetime | None:
    """Return what the title of a time says: <span title="Thu, 26 Nov 2026 10:05">2 hours ago."""
    node = scene.nodes[index]
    title = node.element.get("title")
    if not title or not may_be_time(title) or node.texts.stop - node.texts.start > _PIECES:
        return None
    if not is_time(scene.text(index), clock):
        return None
    return _shown(title, True, clock)


def _machine(raw: str, clock: Clock) -> datetime | None:
    if _EPOCH.fullmatch(raw):
        moment = datetime.fromtimestamp(int(raw[:10]), UTC)
        return moment if moment.year in YEARS else None
    return written_time(raw, clock.zone) if raw[:4].isdigit() else None


def _short_texts(scene: Scene, index: int) -> Iterator[str]:
    """Yield the short texts that stand directly in an element, and all of a small element."""
    node, element = scene.nodes[index], scene.nodes[index].element
    if 1 <= len(element) <= _PARTS and node.texts.stop - node.texts.start <= _PIECES:
        whole = scene.text(index)
        if len(whole) <= _LONGEST:
            yield whole
    for piece in (element.text, *(child.tail for child in element[:_CHILDREN])):
        text = " ".join(piece.split()) if piece else ""
        if dated := DATED.search(text):
            yield dated[1]
        if text and len(text) <= _LONGEST and _MAYBE.search(text):
            yield text


def _is_hinted(element: html.HtmlElement) -> bool:
    if element.tag == "time":
        return True
    parent = element.getparent()
    names = element.get("class", "") + " " + (parent.get("class", "") if parent is not None else "")
    return _HINT.search(names) is not None


def _age(text: str, element: html.HtmlElement, clock: Clock) -> datetime | None:
    short = _SHORT.fullmatch(text)
    if short is None or not (element.tag == "time" or _AGE.search(element.get("class", ""))):
        return None
    return clock.now.astimezone(UTC) - timedelta(seconds=int(short[1]) * UNITS[short[2]])


def _shown(text: str, hinted: bool, clock: Clock) -> datetime | None:
    for part in (text, *(APART.split(text) if APART.search(text) else ())):
        part = part.strip(" \t|•·-–—,()[]")
        hour = clock.over is None and CLOCK.fullmatch(part.lower())
        vague = hour or _VAGUE.fullmatch(part)
        if part and (hinted or not vague) and (moment := shown_time(part, clock)):
            return moment
    return None
