"""The slow path: whatever it takes to read a damaged document. Runs in a sandbox.

Order: decode, mend, and read with the same code as the fast path, so that an entry reads the same
whether its feed is well-formed today or not. Where the mended text still is not well-formed,
libxml2's recovery and feedparser both try, and the one that read more entries is believed.
"""

import re
from dataclasses import replace

from lxml import etree

from watcher.errors import ParseError
from watcher.model import TRUNCATED, ParsedFeed
from watcher.parse.charsets.charset import decode
from watcher.parse.fast import safe_parser, strict_tree
from watcher.parse.loose import read_with_feedparser
from watcher.parse.mending.balance import TAGS_MAX, balance, escape_html
from watcher.parse.mending.mend import complete_items, count_items, mend
from watcher.parse.mending.references import OPAQUE
from watcher.parse.mending.rename import rename
from watcher.parse.mending.retag import numbered, retag
from watcher.parse.sniff import begins_a_page
from watcher.parse.trees.tree import read_tree
from watcher.parse.wrapped import unwrapped

# feedparser takes 5-10 ms per KB of markup at worst; above this it would meet the time limit.
_FEEDPARSER_MAX = 400_000
BROKEN = "not well-formed"


def parse_tolerant(body: bytes, content_type: str | None, url: str) -> ParsedFeed | None:
    """Return what can be read of a damaged feed, with notes; None where it holds no feed at all."""
    text, notes = decode(body, content_type)
    inner = unwrapped(text) if begins_a_page(text) else None
    text, repairs = mend(inner or text)
    if inner is not None:
        repairs.append("taken out of an HTML page")
    whole = text
    if TRUNCATED in repairs:
        # An entry that was cut off would be told with half its words; the next poll brings it.
        complete = complete_items(text)
        if complete is None and count_items(text):
            raise ParseError("the document is cut off before the end of its first entry")
        text = complete or text
    feed = read_text(text, url)
    if feed is None and text is not whole:
        feed = read_text(whole, url)
    if feed is not None and BROKEN in feed.notes and not feed.entries and _lists(whole, feed):
        raise ParseError("no entry of the damaged document can be read")
    return None if feed is None else _with_notes(feed, [*notes, *repairs])


def _lists(text: str, feed: ParsedFeed) -> bool:
    """Tell whether a text seems to list entries that are not just empty ones."""
    shown = re.sub(OPAQUE, "", text, flags=re.DOTALL)
    return count_items(shown) > 0 and not any(note.startswith("left out") for note in feed.notes)


def read_text(text: str, url: str) -> ParsedFeed | None:
    """Return the feed in a mended text, by the first way that works."""
    root = strict_tree(text.encode("utf-8", "replace"))
    if root is not None:
        return _read_odd(root, url) or read_with_feedparser(text, url)
    for mended in (retag, balance, escape_html) if len(text) < TAGS_MAX else ():
        text = mended(text)
        root = strict_tree(text.encode("utf-8", "replace"))
        if root is not None:
            break
    feed = read_recovered(text, url) if root is None else _read_odd(root, url)
    items = count_items(text)
    if feed is None or (_worth(feed) < (items, 2 * items) and len(text) < _FEEDPARSER_MAX):
        loose = read_with_feedparser(text, url)
        if loose is not None and (feed is None or _worth(loose) > _worth(feed)):
            feed = loose
    return None if feed is None else _with_notes(feed, [BROKEN])


def _worth(feed: ParsedFeed) -> tuple[int, int]:
    return len(feed.entries), sum(bool(e.title) + bool(e.url) for e in feed.entries)


def _with_notes(feed: ParsedFeed, notes: list[str]) -> ParsedFeed:
    every = dict.fromkeys((*notes, *feed.notes))
    if TRUNCATED in every:
        every.pop(BROKEN, None)
    return replace(feed, notes=tuple(every))


def read_recovered(text: str, url: str) -> ParsedFeed | None:
    """Return what libxml2's recovery makes of a text."""
    try:
        body = numbered(text).encode("utf-8", "replace")
        root = etree.fromstring(body, safe_parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else _read_odd(root, url)


def _read_odd(root: etree._Element, url: str) -> ParsedFeed | None:
    """Return the feed of a tree, whose names may be written in a way that only others meant."""
    feed = read_tree(root, url)
    if feed is None or not feed.entries:
        rename(root)
        feed = read_tree(root, url) or feed
    return feed
