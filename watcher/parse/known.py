"""Where well-known platforms keep the feeds of their pages: a table, so that nothing is guessed.

The table is `shapes`. If a shape is `sure`, the page itself need not be fetched. Shapes that any
host may have (Mastodon, PeerTube) are not sure: the feed must be fetched to see whether it is
there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

from watcher.parse.shapes import ANYWHERE, SHAPES, VIDEOS, YOUTUBE, Shape
from watcher.urls import split


@dataclass(frozen=True, slots=True)
class Known:
    """A feed (or page, by `kind`) that goes with an address, and what it brings."""

    url: str
    what: str
    kind: str = "feed"
    sure: bool = True


_NOT_ANYWHERE = re.compile(
    r"(?:.+\.)?(?:youtube|medium|tiktok|threads|instagram|facebook|twitter|x|github|reddit)\.(?:com|net)"
)
_CHANNEL = re.compile(
    r"""(?:/feeds/videos\.xml\?channel_id=|/channel/|"(?:channelId|externalId)"\s*:\s*"|"""
    r"""itemprop="(?:identifier|channelId)"\s+content=")(UC[\w-]{22})"""
)
_WORDPRESS = re.compile(
    r"""<meta\s[^<>]{0,200}generator[^<>]{0,200}WordPress|/wp-content/|/wp-json/""", re.IGNORECASE
)
_SECTION = re.compile(r"/(?:tag|category|author|topic|[a-z]{2}/tag|[a-z]{2}/category)/[^/]+")


def known_places(url: str) -> tuple[Known, ...]:
    """Return the feeds that go with an address by its shape alone, the likeliest first."""
    host = _host(url)
    if not host:
        return ()
    found = list(_filled(SHAPES, url, host))
    if not found and not _NOT_ANYWHERE.fullmatch(host):
        found = list(_filled(ANYWHERE, url, host))
    return tuple({one.url: one for one in found}.values())


def known_in_page(url: str, text: str) -> tuple[Known, ...]:
    """Return the feeds that follow from the text of a page though it does not link them.

    The channel behind a YouTube handle; the feed of a WordPress site, or of its section.
    """
    host = _host(url)
    if re.fullmatch(YOUTUBE, host):
        channel = _CHANNEL.search(text)
        return (Known(VIDEOS + f"channel_id={channel[1]}", SHAPES[0].what),) if channel else ()
    if host and _WORDPRESS.search(text):
        parts = split(url)
        site = f"{parts.scheme}://{parts.netloc}"
        section = _SECTION.match(parts.path)
        path = section[0] if section else ""
        return (Known(f"{site}{path}/feed/", "WordPress puts its feed there", sure=False),)
    return ()


def _host(url: str) -> str:
    """Return the host of a web address without `www.`, empty where it is none."""
    parts = split(url)
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""


def _filled(shapes: tuple[Shape, ...], url: str, host: str) -> Iterator[Known]:
    parts = split(url)
    asked = dict(parse_qsl(parts.query))
    for shape in shapes:
        at = re.fullmatch(shape.host, host) if shape.host else True
        path = re.fullmatch(shape.path, parts.path) if at else None
        if path is None or not all(asked.get(name) for name in shape.asks):
            continue
        words = path.groupdict() | (at.groupdict() if isinstance(at, re.Match) else {})
        words |= {name: quote(asked[name], safe="") for name in shape.asks}
        words |= {"site": f"{parts.scheme}://{parts.netloc}", "query": urlencode(asked)}
        feed = shape.feed.format(**words).rstrip("?")
        yield Known(feed, shape.what, shape.kind, shape.sure)
