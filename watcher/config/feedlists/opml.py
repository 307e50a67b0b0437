"""Lists of feeds in OPML 2.0 (http://opml.org/spec2.opml) read, tolerantly. Pure.

Every address in a list either becomes a source or is reported as unusable. A list that we exported
comes back with the same names, tags and kinds. Folders and categories become tags; a feed in two
folders is one source with both tags.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from watcher.config.editing.emit import SourceItem, Value, literal
from watcher.config.feedlists.outlines import Outline, read_outlines
from watcher.config.schema.addresses import web_url
from watcher.config.schema.values import BadValue
from watcher.text import clean
from watcher.urls import redact
from watcher.urls.canonical import source_key

_FEEDS = ("rss", "atom", "feed", "rdf", "json")  # and rss1, atom10
KINDS = frozenset(("page", "article", "sitemap"))
_BARE_HOST = re.compile(r"(?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?].*)?")
_SCHEME = re.compile(r"^feed:(?://)?(?=https?:)|^(?:feed|rss|itpc|pcast):(?=//)", re.IGNORECASE)
_NAMED = 60


@dataclass(frozen=True, slots=True)
class OpmlFeed:
    """One feed of a list; `tags` are the folders that it lies in, outermost first.

    `kind` is set if it is a page, an article or a sitemap, in a list that we exported.
    """

    title: str
    url: str
    site: str | None = None
    tags: tuple[str, ...] = ()
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class OpmlList:
    """The feeds of a list, each canonical URL once, and messages about whatever is no feed."""

    feeds: tuple[OpmlFeed, ...] = ()
    skipped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def parse_opml(body: bytes) -> OpmlList:
    """Return what a list holds, in its order; raises ParseError if it is none."""
    outlines, well_formed = read_outlines(body)
    feeds: dict[str, OpmlFeed] = {}
    skipped: list[str] = []
    twice = 0
    for outline in outlines:
        feed = _feed(outline)
        if feed is None:
            skipped += _no_feed(outline)
        elif (known := feeds.get(key := source_key(feed.url))) is None:
            feeds[key] = feed
        else:
            twice += 1
            feeds[key] = replace(
                known,
                title=known.title or feed.title,
                tags=tuple(dict.fromkeys((*known.tags, *feed.tags))),
            )
    notes = [] if well_formed else ["not well-formed: read outline by outline"]
    if twice:
        notes.append(f"{twice} times a feed that the list names before")
    return OpmlList(tuple(feeds.values()), tuple(skipped), tuple(notes))


def source_items(feeds: Iterable[OpmlFeed]) -> list[SourceItem]:
    """Return feeds as items of sources.yaml; a `${NAME}` in a foreign list is made literal."""
    items: list[SourceItem] = []
    names: set[str] = set()
    for feed in feeds:
        item: dict[str, Value] = {"url": literal(feed.url)}
        name = feed.title.removeprefix("tag:").strip()
        if name and name not in names and name != feed.url:
            item["name"] = literal(name)
            names.add(name)
        if feed.kind:
            item["kind"] = feed.kind
        if feed.tags:
            item["tags"] = [literal(tag) for tag in feed.tags]
        items.append(item)
    return items


def _feed(outline: Outline) -> OpmlFeed | None:
    had = outline.attributes
    kind = had.get("type", "").strip().lower()
    raw = had.get("xmlurl", "").strip()
    if not raw and kind.startswith(_FEEDS):
        raw = had.get("url", "").strip() or had.get("htmlurl", "")  # whose feed will be found
    url = re.sub(r"\s", "%20", _SCHEME.sub("", raw.strip()))
    if url.startswith("//") or _BARE_HOST.fullmatch(url):
        url = "http://" + url.removeprefix("//")
    if not _is_address(url):
        return None
    tags = (*outline.folders, *_categories(had.get("category", "")))
    return OpmlFeed(
        title=outline.title,
        url=url,
        site=had.get("htmlurl", "").strip() or None,
        tags=tuple(dict.fromkeys(tags)),
        kind=kind if kind in KINDS else None,
    )


def _is_address(url: str) -> bool:
    """Tell whether sources.yaml would take an address: one bad line there stops every source."""
    try:
        return bool(web_url(url))
    except BadValue:
        return False


def _categories(raw: str) -> list[str]:
    """Return the tags of a `category`: comma-separated, and slashes where it is a path."""
    found: list[str] = []
    for one in raw.split(","):
        parts = one.strip()[1:].split("/") if one.strip().startswith("/") else [one]
        found += [tag for part in parts if (tag := clean(part))]
    return found


def _no_feed(outline: Outline) -> list[str]:
    """Return words about an outline that is no feed and no folder either, if there are any."""
    had = outline.attributes
    address = (had.get("xmlurl") or had.get("url") or had.get("htmlurl") or "").strip()
    name = (outline.title or "an outline without a title")[:_NAMED]
    if had.get("xmlurl", "").strip():
        return [f"{name}: not a web address: {redact(address)[:200]}"]
    if had.get("type", "").lower() == "include":
        return [f"{name}: another list, to be imported by itself: {redact(address)}"]
    if address:
        return [f"{name}: a link to a page, no feed: {redact(address)}"]
    return [] if outline.has_inner else [f"{name}: no address"]
