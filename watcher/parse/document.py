"""The two ways to read a document: fast in process, slow in a sandbox. Both are pure."""

from dataclasses import replace

from watcher.errors import ParseError
from watcher.model import ParsedFeed
from watcher.parse import fast, jsonfeed
from watcher.parse.sniff import describe, sniff
from watcher.parse.unpack import unpack

MAX_BYTES = 10_000_000
_PAGE = (b"<!doctype html", b"<html")
_JSON_STARTS = (b"{", b"[")


def parse_fast(body: bytes, content_type: str | None, url: str) -> ParsedFeed | None:
    """Return the feed, or None where only `parse_slow` may judge (damage, DTD, size, charset).

    Costs about what fastfeedparser does and is safe in the daemon's own process. `url` is where
    the document was found. Raises ParseError for an empty body, an HTML page, or broken JSON.
    """
    start = body[:256].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        if not body.strip(b"\xef\xbb\xbf \t\r\n"):
            raise ParseError("the server sent an empty body")
        return None
    if start[:1] == b"<":
        if start[:15].lower().startswith(_PAGE) and sniff(body, content_type) == "html":
            raise ParseError(describe(body, content_type))
        return fast.parse_strict(body, content_type, url)
    if start.startswith(_JSON_STARTS) and len(body) <= fast.MAX_BYTES:
        return jsonfeed.parse_json(body, url)
    return None


def parse_slow(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    """Return whatever can be read, its repairs named in `notes`; for a sandbox.

    Raises ParseError where the document is no feed at all.
    """
    # feedparser takes 60 ms to load, which the fast path never needs.
    from watcher.parse.tolerant import parse_tolerant

    body, notes = unpack(body, MAX_BYTES)
    if len(body) > MAX_BYTES:
        raise ParseError(f"the document is larger than {MAX_BYTES} bytes")
    shape = sniff(body, content_type)
    if shape == "json":
        feed: ParsedFeed | None = jsonfeed.parse_json(body, url)
    else:
        feed = parse_tolerant(body, content_type, url) if shape in ("feed", "other") else None
    if feed is None:
        raise ParseError(describe(body, content_type))
    return replace(feed, notes=tuple(dict.fromkeys((*notes, *feed.notes))))
