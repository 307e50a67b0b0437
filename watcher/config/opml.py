"""Lists of feeds as OPML 2.0 (http://opml.org/spec2.opml): import, tolerant, and export.

Real lists are often not well-formed (bare `&`, no body, wrong root, attributes in any case), so
lxml reads what it can. A document type declaration is cut out first: no entity is ever resolved.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from watcher.config.emit import SourceItem, Value, literal
from watcher.errors import ParseError
from watcher.text import clean
from watcher.urls import is_http, redact

_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][0-9A-Fa-f]+);)")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_MAX_DEPTH = 50


@dataclass(frozen=True, slots=True)
class OpmlFeed:
    """One feed of a list; `tags` are the folders that it lies in, outermost first."""

    title: str
    url: str
    site: str | None = None
    tags: tuple[str, ...] = ()


class Listed(Protocol):
    """What is exported of a source."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def tags(self) -> Iterable[str]: ...  # noqa: D102


def parse_opml(body: bytes) -> list[OpmlFeed]:
    """Return the feeds of a list in their order, each URL once; raises ParseError if it is none."""
    root = _root(body)
    feeds: dict[str, OpmlFeed] = {}
    for node, folders in _outlines(root):
        if feed := _feed(node, folders):
            feeds.setdefault(feed.url, feed)
    if not feeds and _name(root) != "opml":
        raise ParseError("not an OPML document")
    return list(feeds.values())


def source_items(feeds: Iterable[OpmlFeed]) -> list[SourceItem]:
    """Return feeds as items of sources.yaml; a foreign list cannot refer to our environment."""
    items: list[SourceItem] = []
    names: set[str] = set()
    for feed in feeds:
        item: dict[str, Value] = {"url": literal(feed.url)}
        name = feed.title.removeprefix("tag:").strip()
        if name and name not in names:
            item["name"] = literal(name)
            names.add(name)
        if feed.tags:
            item["tags"] = [literal(tag) for tag in feed.tags]
        items.append(item)
    return items


def export_opml(sources: Iterable[Listed], title: str = "Watcher") -> bytes:
    """Return a list of sources as an OPML document, without the credentials of any URL."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = clean(title)
    body = etree.SubElement(root, "body")
    for source in sources:
        name = clean(source.name)
        tags = ",".join(clean(tag) for tag in sorted(source.tags))
        outline = {"type": "rss", "text": name, "title": name, "xmlUrl": redact(source.url)}
        etree.SubElement(body, "outline", outline | ({"category": tags} if tags else {}))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _root(body: bytes) -> etree._Element:
    if body[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        body = _DECLARATION.sub("", body.decode("utf-16", "replace")).encode()
    body = _AMPERSAND.sub(b"&amp;", _DOCTYPE.sub(b"", body.lstrip()))
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise ParseError("not an OPML document")
    return root


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname.lower() if isinstance(node.tag, str) else ""


def _outlines(root: etree._Element) -> Iterator[tuple[dict[str, str], tuple[str, ...]]]:
    """Yield the attributes of each outline, and the titles of the outlines around it."""
    stack: list[tuple[etree._Element, tuple[str, ...]]] = [(root, ())]
    while stack:
        node, folders = stack.pop()
        inner = folders
        if _name(node) == "outline":
            attributes = {str(key).lower(): str(value) for key, value in node.attrib.items()}
            yield attributes, folders
            if title := clean(attributes.get("title") or attributes.get("text", "")):
                inner = (*folders, title)
        if len(inner) < _MAX_DEPTH:
            stack += [(child, inner) for child in reversed(node)]


def _feed(attributes: dict[str, str], folders: tuple[str, ...]) -> OpmlFeed | None:
    kind = attributes.get("type", "").lower()
    url = attributes.get("xmlurl") or (attributes.get("url", "") if kind in {"rss", "atom"} else "")
    url = re.sub(r"^feed:(//)?(?=https?:)", "", url.strip())
    url = re.sub(r"^feed:(?=//)", "http:", url)
    url = re.sub(r"\s", "%20", url)
    if not is_http(url):
        return None
    title = clean(attributes.get("title") or attributes.get("text", ""))
    site = attributes.get("htmlurl", "").strip() or None
    marks = [clean(one) for one in attributes.get("category", "").split(",")]
    tags = tuple(dict.fromkeys(tag for tag in (*folders, *marks) if tag))
    return OpmlFeed(title, url, site, tags)
