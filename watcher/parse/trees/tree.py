"""A parsed XML tree -> ParsedFeed: RSS 0.9x and 2.0, RDF (RSS 0.9, 1.0), Atom 0.3 and 1.0."""

from collections.abc import Iterable
from datetime import timedelta

from lxml.etree import _Element

from watcher.model import ParsedEntry, ParsedFeed, PollHints
from watcher.parse.forms import language, number, title_text
from watcher.parse.trees.addresses import Base
from watcher.parse.trees.element import Element, named
from watcher.parse.trees.entry import read_entry
from watcher.parse.trees.names import (
    ATOM,
    ATOM03,
    DC,
    ENTRIES,
    ITEMS,
    ODD_ITEMS,
    RDF,
    RSS09,
    RSS09B,
    RSS1,
    SYNDICATION,
    XML,
)  # fmt: skip

MAX_ENTRIES = 10_000
_PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = {
    "rss": "rss",
    RDF + "RDF": "rdf",
    ATOM + "feed": "atom",
    ATOM03 + "feed": "atom",
    ATOM + "entry": "atom",
}
_CHANNELS = frozenset(["channel", RSS1 + "channel", RSS09 + "channel", RSS09B + "channel"])
_SPACES = ("", ATOM, RSS1, RSS09, RSS09B, ATOM03)
_ITEMS = frozenset((*ITEMS, *ENTRIES))


def read_tree(
    root: Element, url: str, layered: bool = True, nested: bool = True
) -> ParsedFeed | None:
    """Return the feed that a tree holds, None where its root is no feed we know.

    `url` is where relative links start; `layered` says that xml:base may occur. Entries within
    entries are read too (an unclosed one swallows the rest), or, where not `nested`, give None;
    both need lxml's tree. Raises HoldsMarkup where that is needed for anything else.
    """
    kind = KINDS.get(root.tag)
    if kind is None:
        return None
    items, names = named(root, _ITEMS), _ITEMS
    if not items:
        items, names = named(root, ODD_ITEMS), ODD_ITEMS
    head, direct = _split(root, names)
    if len(items) != direct:
        if not nested:
            return None
        _part(items, names)
    site = _site(head, Base(url, layered))
    base = Base(url if url.startswith("http") else site or url, layered)
    entries, notes = _entries(items, base)
    return ParsedFeed(
        kind=kind,
        title=_title(head),
        lang=_language(head, root),
        url=site,
        entries=tuple(entries),
        hints=_hints(head),
        notes=tuple(notes),
    )


def _part(items: list[Element], names: frozenset[str]) -> None:
    """Take nested entries out of the entry around them, so that each has only its own words."""
    for item in items:
        assert isinstance(item, _Element)
        parent = item.getparent()
        if parent is not None and any(up.tag in names for up in item.iterancestors()):
            parent.remove(item)


def _split(root: Element, names: frozenset[str]) -> tuple[list[Element], int]:
    """Return what describes the feed, and how many entries stand where they belong."""
    if root.tag == ATOM + "entry":
        return [], 1
    children: list[Element] = []
    for child in root:
        if child.tag in _CHANNELS:
            children += child
        else:
            children.append(child)
    head = [child for child in children if child.tag not in names]
    return head, len(children) - len(head)


def _entries(items: list[Element], base: Base) -> tuple[list[ParsedEntry], list[str]]:
    notes = []
    if len(items) > MAX_ENTRIES:
        notes.append(f"read the first {MAX_ENTRIES} of {len(items)} entries")
    read = [read_entry(item, base) for item in items[:MAX_ENTRIES]]
    entries = [entry for entry in read if entry is not None]
    if len(entries) < len(read):
        notes.append(f"left out {len(read) - len(entries)} empty entries")
    return entries, notes


def _title(head: Iterable[Element]) -> str:
    for spaces in (_SPACES, (DC,)):
        for element in head:
            if element.tag[-5:].lower() == "title" and element.tag[:-5] in spaces:
                return title_text("".join(map(str, element.itertext())))
    return ""


def _site(head: Iterable[Element], base: Base) -> str | None:
    for element in head:
        if element.tag.rpartition("}")[2] != "link" or element.tag[:-4] not in _SPACES:
            continue
        if element.get("rel", "alternate") == "alternate":
            site = base.link(element, element.get("href") or element.text)
            if site is not None:
                return site
    return None


def _language(head: Iterable[Element], root: Element) -> str | None:
    for element in head:
        if element.tag in ("language", DC + "language"):
            found = language(element.text)
            if found is not None:
                return found
    said = (one.get(XML + "lang") for one in (root, *(c for c in root if c.tag in _CHANNELS)))
    return next(filter(None, map(language, said)), None)


def _hints(head: Iterable[Element]) -> PollHints:
    """RSS 2.0 ttl, skipHours, skipDays; RSS 1.0 syndication module. The longer interval holds."""
    ttl, period, frequency = 0, 0, 1
    hours: set[int] = set()
    days: set[int] = set()
    for element in head:
        tag, text = element.tag, element.text
        if tag == "ttl":
            ttl = number(text) or 0
        elif tag == SYNDICATION + "updatePeriod":
            period = _PERIODS.get((text or "").strip().lower(), 0) * 60
        elif tag == SYNDICATION + "updateFrequency":
            frequency = number(text) or 1
        elif tag == "skipHours":
            hours |= {hour % 24 for child in element if (hour := number(child.text)) is not None}
        elif tag == "skipDays":
            named = ((child.text or "").strip().lower() for child in element)
            days |= {_DAYS.index(name) for name in named if name in _DAYS}
    minutes = min(max(ttl, period // frequency), 525_600)
    return PollHints(
        ttl=timedelta(minutes=minutes) if minutes else None,
        # All hours or all days skipped means "never": nonsense, so nothing is skipped.
        skip_hours=frozenset(hours) if len(hours) < 24 else frozenset(),
        skip_days=frozenset(days) if len(days) < 7 else frozenset(),
    )
