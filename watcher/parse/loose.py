"""The last resort: feedparser, which reads what is no XML at all. The one door to it."""

import io
from typing import Any

import feedparser

from watcher.model import Enclosure, ParsedEntry, ParsedFeed
from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import language, number, title_text, web_link
from watcher.parse.trees.tree import MAX_ENTRIES
from watcher.text import clean
from watcher.text.markup import strip_html

# What feedparser raises over elements where it does not expect them: a <width> alone, a <gml:pos>.
_STUMBLES = (LookupError, TypeError, ValueError, AttributeError, AssertionError, RecursionError)


def read_with_feedparser(text: str, url: str) -> ParsedFeed | None:
    """Return what feedparser makes of a text; bytes in a stream, so that it opens nothing."""
    try:
        parsed = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers={
                "content-type": "application/xml; charset=utf-8",
                "content-location": url,
            },
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _STUMBLES:
        return None
    entries = [entry for item in parsed.entries[:MAX_ENTRIES] if (entry := _entry(item, url))]
    version, feed = parsed.get("version", ""), parsed.get("feed", {})
    if not entries and not version:
        return None
    return ParsedFeed(
        kind="atom" if version.startswith("atom") else "rss",
        title=title_text(feed.get("title") or ""),
        lang=language(feed.get("language")),
        url=web_link(url, feed.get("link")),
        entries=tuple(entries),
    )


def _entry(item: Any, url: str) -> ParsedEntry | None:
    """Read feedparser's strings with our own forms; not its dates: it guesses."""
    summary = strip_html(item.get("summary") or "")
    bodies = [strip_html(content.get("value") or "") for content in item.get("content", ())]
    body = max(bodies, key=len, default="")
    # dict.get: feedparser's own would answer "updated" with "published", and warn.
    dates = (dict.get(item, name) for name in ("published", "created", "updated"))
    entry = ParsedEntry(
        guid=clean(item.get("id") or "") or None,
        url=web_link(url, item.get("feedburner_origlink")) or web_link(url, item.get("link")),
        title=title_text(item.get("title") or ""),
        summary=summary,
        body="" if body in summary else body,
        published=next((m for raw in dates if raw and (m := parse_date(raw))), None),
        author=title_text(item.get("author") or "") or None,
        lang=language(item.get("language")),
        categories=tuple(title_text(tag.get("term") or "") for tag in item.get("tags", ())),
        enclosures=tuple(_enclosures(item, url)),
    )
    return entry if any(value for value in entry if value != ("",)) else None


def _enclosures(item: Any, url: str) -> list[Enclosure]:
    found = []
    for link in item.get("enclosures", ()):
        target = web_link(url, link.get("href"))
        if target:
            found.append(Enclosure(target, link.get("type"), number(link.get("length"))))
    return found
