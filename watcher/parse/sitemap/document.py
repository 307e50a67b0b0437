"""Any document that lists a site's addresses -> ParsedFeed of kind "sitemap"."""

import re
from dataclasses import replace

from lxml import etree

from watcher.errors import ParseError
from watcher.model import TRUNCATED, Child, ParsedEntry, ParsedFeed
from watcher.parse.charsets.charset import decode, is_plain_utf8
from watcher.parse.document import parse_fast, parse_slow
from watcher.parse.forms import web_link
from watcher.parse.mending.balance import TAGS_MAX, balance
from watcher.parse.mending.mend import mend
from watcher.parse.mending.retag import numbered, retag
from watcher.parse.sitemap.entry import address
from watcher.parse.sitemap.slug import title_from_url
from watcher.parse.sitemap.xml import MAX_ADDRESSES, Reading, stream
from watcher.parse.sniff import describe, sniff
from watcher.parse.unpack import unpack

MAX_BYTES = 52_428_800  # sitemaps.org: 50 MB, decompressed
SECONDS = 4.0  # of CPU for the sandbox: 50,000 addresses take 1.1-1.5 s
_MENDED = 10_000_000  # what is larger and damaged is read up to the damage
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:urlset|sitemapindex)[\s>]")
_LAST = re.compile(r"</(?:[\w.-]+:)?(?:url|sitemap)\s*>")
_TAG = re.compile(rb"</?[A-Za-z][\w:.-]*")
_ROBOTS = re.compile(r"^[ \t]*site-?maps?[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
_ROBOTS_LINE = re.compile(
    r"^[ \t]*(?:user-agent|disallow|allow)[ \t]*:", re.IGNORECASE | re.MULTILINE
)


def parse_sitemap(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    """Return the entries of a sitemap, or the children of an index; for a sandbox.

    Takes sitemaps.org XML (namespace or not), gzip, a text file of addresses, RSS, Atom and JSON
    Feed, and the Sitemap lines of a robots.txt. `url` is where it was found. Raises ParseError
    where the document is none of these.
    """
    body, notes = unpack(body, MAX_BYTES)
    if len(body) > MAX_BYTES:
        raise ParseError(f"the document is larger than {MAX_BYTES} bytes")
    shape = sniff(body, content_type)
    if shape == "sitemap" or (shape == "other" and _ROOT.search(body[:65_536])):
        feed: ParsedFeed | None = _in_any_case(body, content_type, url)
    elif shape in ("feed", "json"):
        feed = _of_feed(body, content_type, url)
    else:
        feed = _text(body, content_type, url) if shape == "other" else None
    if feed is None:
        told = describe(body, content_type).replace("not a feed", "not a sitemap")
        raise ParseError(told.replace("no feed", "no sitemap"))
    return replace(feed, notes=tuple(dict.fromkeys((*notes, *feed.notes))))


def _in_any_case(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    """Read XML, in small letters where nothing is found as it is written (<URL><Loc>)."""
    feed = _xml(body, content_type, url)
    if feed.entries or feed.children or len(body) > _MENDED:
        return feed
    small = _TAG.sub(lambda hit: hit[0].lower(), body)
    again = _xml(small, content_type, url) if small != body else feed
    if not (again.entries or again.children):
        return feed
    return replace(again, notes=("names read without their capitals", *again.notes))


def _xml(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    start = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    has_dtd = b"<!DOCTYPE" in start[:65_536]
    if is_plain_utf8(start, content_type) and not has_dtd:
        reading = Reading(url)
        try:
            reading.take(stream(start, recover=False))
            return _feed(reading, [])
        except etree.XMLSyntaxError:
            if len(start) > _MENDED:
                return _feed(reading, ["not well-formed: read up to the damage"])
    if len(body) > _MENDED and has_dtd:
        raise ParseError("a sitemap of this size with a document type declaration is not read")
    return _mended(body, content_type, url)


def _mended(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    """Read XML that is damaged, has a DTD, or is in another encoding."""
    reading = Reading(url)
    text, notes = decode(body, content_type)
    text, repairs = mend(text)
    if TRUNCATED in repairs:
        # An address that was cut off is another address.
        text = text[: max((hit.end() for hit in _LAST.finditer(text)), default=0)] or text
    cut = TRUNCATED in repairs and not _LAST.search(text)
    if len(text) < TAGS_MAX:
        text = balance(retag(text))
    try:
        reading.take(stream(numbered(text).encode("utf-8", "replace"), recover=True))
    except etree.XMLSyntaxError:
        repairs.append("not well-formed")
    return _feed(reading, [*notes, *repairs], cut=cut)


def _feed(reading: Reading, notes: list[str], *, cut: bool = False) -> ParsedFeed:
    entries, children = ([], []) if cut else (reading.entries, reading.children)
    if children:
        notes.append(f"an index of {len(children)} sitemaps")
    if reading.bare:
        notes.append(f"{reading.bare} sitemaps without <loc> read all the same")
    if reading.made:
        notes.append(f"titles of {reading.made} entries are made from their addresses")
    if reading.lost:
        notes.append(f"left out {reading.lost} without an address")
    if reading.more:
        notes.append(f"read the first {MAX_ADDRESSES} addresses")
    langs = {entry.lang for entry in entries}
    return ParsedFeed(
        kind="sitemap",
        title=next(iter(reading.names)) if len(reading.names) == 1 else "",
        lang=next(iter(langs)) if len(langs) == 1 else None,
        entries=tuple(entries),
        children=tuple(children),
        notes=tuple(notes),
    )


def _of_feed(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    # A feed that stands in for a sitemap is read as feeds are.
    feed = parse_fast(body, content_type, url) or parse_slow(body, content_type, url)
    return replace(feed, kind="sitemap", notes=(f"{feed.kind} as sitemap", *feed.notes))


def _text(body: bytes, content_type: str | None, url: str) -> ParsedFeed | None:
    """Read one address a line (UTF-8), or the sitemaps that a robots.txt names."""
    text, notes = decode(body, content_type)
    named = [web_link(url, raw) for raw in _ROBOTS.findall(text)]
    if named or _ROBOTS_LINE.search(text):
        children = tuple(Child(link) for link in dict.fromkeys(named) if link)[:MAX_ADDRESSES]
        told = f"the Sitemap lines of a robots.txt: {len(children)}"
        return ParsedFeed("sitemap", children=children, notes=(*notes, told))
    lines = [line for raw in text.splitlines() if (line := raw.strip()) and line[0] != "#"]
    found = [line for line in lines if line.startswith(("http://", "https://"))]
    if 2 * len(found) <= len(lines):
        return None
    reading = Reading(url)
    reading.lost = len(lines) - len(found)
    reading.more = len(found) > MAX_ADDRESSES
    for line in found[:MAX_ADDRESSES]:
        link = address(url, line)
        title = title_from_url(link or "")
        reading.made += bool(title)
        reading.lost += link is None
        if link is not None:
            reading.entries.append(ParsedEntry(url=link, title=title))
    return _feed(reading, notes)
