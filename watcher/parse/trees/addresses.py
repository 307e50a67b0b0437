"""The addresses of an entry: its page and what is attached."""

import re
from collections.abc import Callable, Iterable

from lxml.etree import _Element

from watcher.model import Enclosure
from watcher.parse.forms import number, web_link
from watcher.parse.trees.element import Element
from watcher.parse.trees.gathered import Found, Gathered, words
from watcher.parse.trees.names import HTML_TYPES
from watcher.urls.canonical import canonical

_ALTERNATES = ("alternate", "canonical", "")
_ADDRESSES = ("http://", "https://", "/")
# An id that says of itself that it leads to the page: a path, and no name like tag:x or a@b.
_PATH = re.compile(r"[^\s:@/]*/[^\s:@]*")


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
        if element is not None and (url := base.link(element, _address(element))):
            return url
    return _linked(had, base, *_CHOICES) or _permalink(had.one, base) or _content(had.one, base)


def document_of(had: Gathered, base: Base) -> str | None:
    """Return the address of an entry's own document (rel=self), for an entry without a page.

    The feed's own address does not count: the next entry would be taken for an edit of this one.
    """
    found = _linked(had, base, lambda link: link.get("rel") == "self")
    return found if found and canonical(found) != canonical(base.url) else None


def _address(element: Element) -> str | None:
    """Return what a link of RSS says: in its text, in an <a> around that, or in href as in Atom."""
    text = element.text
    if text and not text.isspace():
        return text
    return element.get("href") or ("".join(map(str, element.itertext())) if len(element) else None)


def _linked(had: Gathered, base: Base, *choices: Callable[[Element], bool]) -> str | None:
    for fits in choices if had.links else ():
        for element in filter(fits, had.links):
            if url := base.link(element, element.get("href") or element.text):
                return url
    return None


def _is_canonical(link: Element) -> bool:
    """Tell whether a link is said to be the entry's own, where others lead through a redirector."""
    return link.get("rel") == "canonical"


def _is_alternate(link: Element) -> bool:
    """Tell whether a link leads to the entry itself (RFC 4287, section 4.2.7.2)."""
    rel = link.get("rel", "alternate")
    return rel == "alternate" or rel.strip().lower().rpartition("/")[2] in _ALTERNATES


def _leads_to_page(link: Element) -> bool:
    return link.get("type", "text/html") in HTML_TYPES and _is_alternate(link)


_CHOICES = (_is_canonical, _leads_to_page, _is_alternate)


def _permalink(found: Found, base: Base) -> str | None:
    """Return a guid or id that is itself an address: RSS 2.0 says it is, unless told otherwise."""
    for key in ("guid", "atom:id", "dc:identifier"):
        element = found.get(key)
        if element is not None:
            said, text = element.get("isPermaLink", "").lower(), words(element)
            leads = text.startswith(_ADDRESSES) or (said == "true" and _PATH.fullmatch(text))
            if leads and said != "false":
                return base.link(element, text)
    return None


def _content(found: Found, base: Base) -> str | None:
    """Return where an entry's content stands that is not in the feed (RFC 4287, 4.1.3.2)."""
    element = found.get("atom:content")
    return base.link(element, element.get("src")) if element is not None else None


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


def address_of(attached: Iterable[Enclosure]) -> str | None:
    """Return the address of the file that an entry consists of (a podcast); pictures come last."""
    files = list(attached)
    others = [one for one in files if not (one.type or "").startswith("image/")]
    return next((one.url for one in (*others, *files)), None)
