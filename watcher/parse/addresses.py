"""The addresses of an entry: its page and what is attached."""

from collections.abc import Iterable

from lxml.etree import _Element

from watcher.model import Enclosure
from watcher.parse.element import Element
from watcher.parse.forms import number, web_link
from watcher.parse.gathered import Found, Gathered, words
from watcher.parse.names import HTML_TYPES

_ALTERNATES = ("alternate", "canonical", "")


class Base:
    """What relative links are relative to: xml:base where the document uses it, else its URL."""

    __slots__ = ("layered", "url")

    def __init__(self, url: str, layered: bool) -> None:
        self.url, self.layered = url, layered

    def link(self, element: Element, raw: str | None) -> str | None:
        """Return the absolute http(s) URL of a link found on this element, or None."""
        if self.layered:
            assert isinstance(element, _Element)
            return web_link(element.base or self.url, raw)
        return web_link(self.url, raw)


def page_of(had: Gathered, base: Base) -> str | None:
    """Return the address of the page that an entry is about."""
    # FeedBurner's redirector hides the address that other sources share.
    for key in ("origLink", "link"):
        element = had.one.get(key)
        if element is not None and (url := base.link(element, element.text or element.get("href"))):
            return url
    for fits in (_leads_to_page, _is_alternate):
        for element in filter(fits, had.links):
            if url := base.link(element, element.get("href") or element.text):
                return url
    return _permalink(had.one, base)


def _is_alternate(link: Element) -> bool:
    """Tell whether a link leads to the entry itself (RFC 4287, section 4.2.7.2)."""
    rel = link.get("rel", "alternate")
    return rel == "alternate" or rel.strip().lower().rpartition("/")[2] in _ALTERNATES


def _leads_to_page(link: Element) -> bool:
    return link.get("type", "text/html") in HTML_TYPES and _is_alternate(link)


def _permalink(found: Found, base: Base) -> str | None:
    """Return a guid or id that is itself an address: RSS 2.0 says it is, unless told otherwise."""
    for key in ("guid", "atom:id", "dc:identifier"):
        element = found.get(key)
        if element is not None and element.get("isPermaLink", "true").lower() != "false":
            text = words(element)
            if text.startswith(("http://", "https://", "/")):
                return base.link(element, text)
    return None


def enclosures(had: Gathered, base: Base) -> Iterable[Enclosure]:
    """Yield what is attached to an entry, each address once."""
    attached = [(element, element.get("url")) for element in had.media]
    attached += [(link, link.get("href")) for link in had.links if link.get("rel") == "enclosure"]
    seen = set()
    for element, raw in attached:
        url = base.link(element, raw)
        if url and url not in seen:
            seen.add(url)
            size = element.get("length") or element.get("fileSize")
            yield Enclosure(url, element.get("type"), number(size))
