"""A document read as what its source says it is, or as what it turns out to be. Pure."""

from dataclasses import replace

from watcher.model import ParseAs, ParsedFeed
from watcher.parse.document import MAX_BYTES, parse_slow
from watcher.parse.sniff import sniff
from watcher.parse.unpack import unpack


def parse_as(body: bytes, content_type: str | None, url: str, how: ParseAs) -> ParsedFeed:
    """Read a document as a feed, a sitemap or a page; of kind auto, as what it is.

    For a sandbox. Raises ParseError.
    """
    kind = how.kind if how.kind != "auto" else _kind_of(body, content_type, page=how.page)
    if kind == "sitemap":
        from watcher.parse.sitemap import parse_sitemap

        return parse_sitemap(body, content_type, url)
    if kind == "page":
        from watcher.parse.listing import parse_page

        assert how.now is not None, "a page's times are told from now"
        body, notes = unpack(body, MAX_BYTES)
        page = parse_page(body, content_type, url, now=how.now, links=how.links, zone=how.zone)
        return replace(page, notes=(*notes, *page.notes)) if notes else page
    return parse_slow(body, content_type, url)


def _kind_of(body: bytes, content_type: str | None, *, page: bool) -> str:
    shape = sniff(unpack(body, MAX_BYTES)[0], content_type)
    return "sitemap" if shape == "sitemap" else "page" if page and shape == "html" else "feed"
