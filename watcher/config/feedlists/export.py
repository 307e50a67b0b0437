"""Sources written as OPML 2.0 (http://opml.org/spec2.opml), as `opml` reads it. Pure."""

from collections.abc import Iterable
from typing import Protocol

from lxml import etree

from watcher.config.feedlists.opml import KINDS
from watcher.text import clean
from watcher.urls import redact


class Listed(Protocol):
    """What is exported of a source."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def tags(self) -> Iterable[str]: ...  # noqa: D102


def export_opml(sources: Iterable[Listed]) -> bytes:
    """Return a list of sources as an OPML document, without the credentials of any URL.

    Tags are the `category`; one that has a comma or a slash, which mean something there, is a
    folder around the feed.
    """
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "Watcher"
    body = etree.SubElement(root, "body")
    for source in sources:
        name = clean(source.name)
        tags = [clean(tag) for tag in sorted(source.tags)]
        plain = ",".join(tag for tag in tags if not set(tag) & set(",/"))
        place = body
        for folder in (tag for tag in tags if set(tag) & set(",/")):
            place = etree.SubElement(place, "outline", {"text": folder, "title": folder})
        kind = source.kind if source.kind in KINDS else "rss"
        outline = {"type": kind, "text": name, "title": name, "xmlUrl": redact(source.url)}
        etree.SubElement(place, "outline", outline | ({"category": plain} if plain else {}))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
