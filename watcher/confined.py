"""Reading a document in the sandbox: as a feed, or as an article; both raise ParseError."""

from dataclasses import replace

from watcher.extract.door import extract
from watcher.extract.feed import feed_of
from watcher.model import Article, Fetched, ParseAs, ParsedFeed
from watcher.parse.by_kind import parse_as
from watcher.parse.sitemap import SECONDS as SITEMAP_SECONDS
from watcher.sandbox.pool import SECONDS, Sandbox


def parse_in(sandbox: Sandbox, found: Fetched, how: ParseAs) -> ParsedFeed:
    """Return what a document holds, its notes after those of the fetch."""
    if how.kind == "article":
        feed = feed_of(extract_in(sandbox, found), found.url)
    else:
        seconds = SITEMAP_SECONDS if how.kind == "sitemap" else SECONDS
        document = (found.body, found.content_type, found.url)
        feed = sandbox.run(parse_as, *document, how, seconds=seconds)
    return replace(feed, notes=(*found.notes, *feed.notes)) if found.notes else feed


def extract_in(sandbox: Sandbox, found: Fetched) -> Article:
    """Return the article of a page."""
    return sandbox.run(extract, found.body, found.content_type, found.url)
