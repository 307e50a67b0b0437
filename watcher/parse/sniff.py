"""What a body is, judged by its first bytes; the Content-Type only breaks ties.

Servers label feeds text/html and error pages application/rss+xml, so the content decides.
"""

import re
from typing import Literal

from watcher.parse.mending.jsonmend import starts_at
from watcher.parse.wrapped import unwrapped
from watcher.text.markup import strip_html

Shape = Literal["feed", "json", "html", "sitemap", "opml", "empty", "other"]

_HEAD = 65_536
_PROLOG = re.compile(
    r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_NAME = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_HTML = re.compile(r"<!doctype\s+html|<html(?=[\s>])|<(?:head|body)(?=[\s>])", re.IGNORECASE)
_BEGUN = re.compile(
    rf"<(?:\w+:)?(rss|feed|RDF|channel|urlset|sitemapindex)(?=[\s>/])|{_HTML.pattern}",
    re.IGNORECASE,
)
_SHAPES: dict[str, Shape] = {
    "rss": "feed", "feed": "feed", "rdf": "feed", "channel": "feed", "entry": "feed",
    "item": "feed", "html": "html", "head": "html", "body": "html", "urlset": "sitemap",
    "sitemapindex": "sitemap", "opml": "opml",
}  # fmt: skip
_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"PK\x03\x04", "a ZIP archive"),
)
_OTHER_LISTS = {
    "sitemap": "the server sent a sitemap, not a feed (its kind is sitemap)",
    "opml": "the server sent an OPML list, not a feed (`watcher source import` reads those)",
}
_TITLE = re.compile(r"<title(?:\s[^<>]{0,200})?>([^<]{0,400})", re.IGNORECASE)


def sniff(body: bytes, content_type: str | None = None) -> Shape:
    """Tell what kind of document a decompressed body is."""
    text = _head(body)
    if not text.strip():
        return "empty"
    start = text.lstrip()
    if start[0] in "{[" and "html" not in (content_type or ""):
        return "json"
    at = 0
    while found := _PROLOG.match(text, at):
        at = found.end()
    root = _NAME.match(text, at)
    shape = _SHAPES.get(root[1].lower()) if root is not None else None
    if shape == "html" or begins_a_page(text[at:]):
        return "feed" if unwrapped(text) is not None else "html" if start[0] == "<" else "other"
    if shape is not None:
        return shape
    # A PHP warning or a licence text may stand before the document.
    begun = _BEGUN.search(text, at)
    if begun is not None:
        return _SHAPES.get((begun[1] or "html").lower(), "html")
    if starts_at(text) is not None:
        return "json"
    return "html" if "html" in (content_type or "") and not _is_binary(body) else "other"


def begins_a_page(text: str) -> bool:
    """Tell whether a text begins as an HTML page does, or as an escaped text."""
    at = 0
    while found := _PROLOG.match(text, at):
        at = found.end()
    return _HTML.match(text, at) is not None or text.startswith("&lt;", at)


def describe(body: bytes, content_type: str | None = None) -> str:
    """Return what a server sent instead of a feed, in words fit for an error message."""
    shape = sniff(body, content_type)
    if shape == "empty":
        return "the server sent an empty body"
    if shape == "html":
        title = _TITLE.search(_head(body))
        words = strip_html(title[1])[:80] if title else ""
        return "the server sent an HTML page, not a feed" + (f" (“{words}”)" if words else "")
    if shape in ("sitemap", "opml"):
        return _OTHER_LISTS[shape]
    if shape == "json":
        return "the server sent JSON that is no JSON Feed"
    for magic, name in _MAGIC:
        if body.startswith(magic):
            return f"the server sent {name}, not a feed"
    if _is_binary(body):
        return "the server sent binary data, not a feed"
    if body.lstrip()[:1] == b"<":
        root = _NAME.search(_head(body))
        return f"the server sent XML that is no feed (<{root[1][:40] if root else '?'}>)"
    return f"the server sent text that is no feed (“{strip_html(_head(body)[:300])[:60]}”)"


def _head(body: bytes) -> str:
    head = body[:_HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:4]:
        head = head.lstrip(b"\xff\xfe").replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")


def _is_binary(body: bytes) -> bool:
    """Tell whether a twentieth of the bytes are controls, which no text in any charset has."""
    head = body[:4096]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return controls * 20 > len(head)
