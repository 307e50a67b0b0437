"""The feeds that an HTML page advertises (autodiscovery, rel=alternate)."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from watcher.parse.charset import decode
from watcher.parse.forms import web_link
from watcher.text import clean

_TYPES = {
    "application/rss+xml": "rss", "application/atom+xml": "atom", "application/rdf+xml": "rdf",
    "application/feed+json": "json", "application/json": "json", "text/xml": "rss",
    "application/xml": "rss", "application/x.atom+xml": "atom", "application/x-rss+xml": "rss",
}  # fmt: skip
# WordPress, Mastodon and others advertise their API with the same relation and type.
_NO_FEED = re.compile(r"/wp-json/|oembed|/api/|\.jsonld\b|activity", re.IGNORECASE)
_LOOKS_LIKE_FEED = re.compile(
    r"(?:/(?:rss|atom|feed|feeds)|[./-](?:rss|atom|rdf)(?:\.xml)?|/feed\.(?:xml|json)|/index\.xml)/?$",
    re.IGNORECASE,
)
_MAX = 100


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that a page names; `type` is rss, atom, rdf, json or feed (a plain link)."""

    url: str
    title: str
    type: str


def advertised_feeds(body: bytes, content_type: str | None, url: str) -> tuple[FoundFeed, ...]:
    """Return the feeds that a page at `url` advertises, in its order, each once.

    <link rel=alternate> with a feed type (WHATWG HTML section 4.6.7.1); only where a page has none,
    plain links whose address ends like a feed's. The page's <base> is obeyed.
    """
    text, _ = decode(body, content_type)
    reader = _Reader(url)
    reader.feed(text)
    reader.close()
    return tuple((reader.linked or reader.anchored).values())


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base = url
        self.linked: dict[str, FoundFeed] = {}
        self.anchored: dict[str, FoundFeed] = {}
        self._based = False
        self._in_anchor: FoundFeed | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in reversed(attrs)}
        if tag == "base" and not self._based:
            self.base, self._based = web_link(self.base, had.get("href")) or self.base, True
        elif tag == "link":
            self._link(had)
        elif tag == "a":
            self._anchor(had)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._in_anchor = None

    def handle_data(self, data: str) -> None:
        found = self._in_anchor
        if found is not None and not found.title and (words := clean(data)[:200]):
            self.anchored[found.url] = FoundFeed(found.url, words, found.type)
            self._in_anchor = None

    def _link(self, had: dict[str, str]) -> None:
        kind = _TYPES.get(had.get("type", "").partition(";")[0].strip().lower())
        relations = had.get("rel", "").lower().split()
        if "feed" in relations:
            kind = kind or "feed"
        elif "alternate" not in relations or kind is None:
            return
        target = web_link(self.base, had.get("href"))
        if target and target not in self.linked and len(self.linked) < _MAX:
            plain = kind == "json" and "feed+json" not in had.get("type", "")
            if not (plain and (_NO_FEED.search(target) or not target.endswith("json"))):
                self.linked[target] = FoundFeed(target, clean(had.get("title", "")), str(kind))

    def _anchor(self, had: dict[str, str]) -> None:
        target = web_link(self.base, had.get("href"))
        if target is None or target in self.anchored or len(self.anchored) >= _MAX:
            return
        if _LOOKS_LIKE_FEED.search(target.partition("#")[0].partition("?")[0]):
            found = FoundFeed(target, clean(had.get("title", "")), "feed")
            self.anchored[target] = self._in_anchor = found
