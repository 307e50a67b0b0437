"""The feeds that an HTML page advertises (autodiscovery, rel=alternate)."""

import re
from dataclasses import dataclass
from html import unescape

from watcher.parse.charsets.charset import decode_page
from watcher.parse.forms import web_link
from watcher.text import clean
from watcher.text.markup import strip_html
from watcher.text.possessive import possessive

_TYPES = {
    "application/rss+xml": "rss", "application/atom+xml": "atom", "application/rdf+xml": "rdf",
    "application/feed+json": "json", "application/json": "json", "text/xml": "rss",
    "application/xml": "rss", "application/x.atom+xml": "atom", "application/x-rss+xml": "rss",
    "application/rss": "rss", "text/rss": "rss", "text/rss+xml": "rss", "rss": "rss",
    "application/atom": "atom", "text/atom+xml": "atom", "atom": "atom",
}  # fmt: skip
# WordPress, Mastodon and others advertise their API with the same relation and type.
_NO_FEED = re.compile(r"/wp-json/|oembed|/api/|\.jsonld\b|activity", re.IGNORECASE)
_LOOKS_LIKE_FEED = re.compile(
    r"(?:/(?:rss|atom|feed|feeds)|[./-](?:rss|atom|rdf)(?:\.xml)?|/feed\.(?:xml|json)|/index\.xml)/?$",
    re.IGNORECASE,
)
# What has a part of its address so, and calls itself so, is likely one: "/rss/world.xml", "RSS".
_MAY_BE_FEED = re.compile(
    r"(?<![a-z])(?:rss|atom|rdf|feeds?)(?:[\W\d_]|feed|$)|[./-]xml(?:\W|$)", re.IGNORECASE
)
_CALLED_FEED = re.compile(r"(?<!\w)(?:rss|atom|feeds?)(?!\w)", re.IGNORECASE)
_RELATIONS = frozenset(("alternate", "alternative", "service.feed", "feed"))
# Not html.parser: 100 KB of "<a " take it minutes (Python 3.11.7); nor libxml2's, which takes as
# long for as many attributes. Every part of these patterns is possessive or bounded.
_VALUE = r"\"[^\"]{0,2000}+\"|'[^']{0,2000}+'"
_HAD = possessive(rf"[^<>\"']++|{_VALUE}|[\"']")
_TAG = re.compile(
    r"<!--|<(?:(?P<hidden>script|style)\b|(?P<name>base|link|a)(?=[\s/])"
    rf"(?P<had>{_HAD})>)",
    re.IGNORECASE,
)
_ENDS = {
    "<!--": re.compile("-->"),
    "script": re.compile(r"</script\b", re.IGNORECASE),
    "style": re.compile(r"</style\b", re.IGNORECASE),
}
_ATTRIBUTE = re.compile(rf"([^\s\"'<>/=]+)\s*=\s*({_VALUE}|[^\s\"'<>]+)")
_OWN = {
    name: re.compile(rf"<{name}(?=[\s/])({_HAD})>", re.IGNORECASE)
    for name in ("link", "meta", "base")
}
_ANCHOR_END = re.compile(r"</a\b", re.IGNORECASE)
_LONGEST = 1_000_000
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
    plain links whose address ends like a feed's. The page's <base> is obeyed. A page is read up to
    its first million characters.
    """
    text, _ = decode_page(body[: 2 * _LONGEST], content_type)
    reader = _Reader(url)
    reader.read(text[:_LONGEST])
    return tuple((reader.linked or reader.anchored).values())


def own_address(body: bytes, content_type: str | None) -> str | None:
    """Return the address that a page gives as its own: its canonical link, its og:url, its base."""
    text, _ = decode_page(body[: 2 * _LONGEST], content_type)
    for name, relation in (("link", "canonical"), ("meta", "og:url"), ("base", "")):
        for tag in re.finditer(_OWN[name], text[:_LONGEST]):
            had = _attributes(tag[1])
            said = (had.get("rel") or had.get("property") or had.get("name") or "").lower()
            found = had.get("href") or had.get("content") or ""
            if said == relation and found.startswith(("http://", "https://")):
                return found
    return None


class _Reader:
    def __init__(self, url: str) -> None:
        self.base = url
        self.linked: dict[str, FoundFeed] = {}
        self.anchored: dict[str, FoundFeed] = {}
        self._based = False

    def read(self, text: str) -> None:
        at = 0
        while tag := _TAG.search(text, at):
            at = tag.end()
            if tag["name"] is None:
                # What is hidden up to the end of the page hides it all.
                end = _ENDS[(tag["hidden"] or tag[0]).lower()].search(text, at)
                if end is None:
                    return
                at = end.end()
            elif tag["name"].lower() == "a":
                self._anchor(_attributes(tag["had"]), text, at)
            else:
                self._head(tag["name"].lower(), _attributes(tag["had"]))

    def _head(self, name: str, had: dict[str, str]) -> None:
        if name == "link":
            self._link(had)
        elif not self._based:
            self.base, self._based = web_link(self.base, had.get("href")) or self.base, True

    def _link(self, had: dict[str, str]) -> None:
        kind = _TYPES.get(had.get("type", "").partition(";")[0].strip().lower())
        relations = had.get("rel", "").lower().split()
        if "feed" in relations or (
            not had.get("type") and _is_called_feed(had, had.get("title", ""))
        ):
            kind = kind or "feed"
        if kind is None or _RELATIONS.isdisjoint(relations):
            return
        target = web_link(self.base, had.get("href"))
        if target and target not in self.linked and len(self.linked) < _MAX:
            plain = kind == "json" and "feed+json" not in had.get("type", "")
            if not (plain and (_NO_FEED.search(target) or not target.endswith("json"))):
                self.linked[target] = FoundFeed(target, clean(had.get("title", "")), str(kind))

    def _anchor(self, had: dict[str, str], text: str, at: int) -> None:
        target = web_link(self.base, had.get("href"))
        if target is None or target in self.anchored or len(self.anchored) >= _MAX:
            return
        looks = _LOOKS_LIKE_FEED.search(target.partition("#")[0].partition("?")[0]) is not None
        if not looks and not _MAY_BE_FEED.search(target.partition("://")[2].partition("/")[2]):
            return
        end = _ANCHOR_END.search(text, at, at + 2000)
        inside = text[at : end.start()] if end else ""
        if looks or _is_called_feed(had, inside):
            title = clean(had.get("title", "")) or strip_html(inside)[:200]
            self.anchored[target] = FoundFeed(target, title, "feed")


def _is_called_feed(had: dict[str, str], inside: str) -> bool:
    """Tell whether a link that may be to a feed says so: in words, its picture's, or its class."""
    if not _MAY_BE_FEED.search(had.get("href", "")):
        return False
    said = " ".join((had.get("title", ""), had.get("class", "").replace("-", " "), inside[:1000]))
    return _CALLED_FEED.search(said) is not None


def _attributes(raw: str) -> dict[str, str]:
    """Return a tag's attributes; of equal ones the first counts, as the standard has it."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(raw[:20_000]):
        found.setdefault(name.lower(), unescape(value[1:-1] if value[0] in "\"'" else value))
    return found
