"""One <item> or <entry> of a tree -> ParsedEntry. The same code reads RSS, RDF and Atom.

Feeds mix vocabularies (Dublin Core in RSS, Atom links in RSS), so an entry is first gathered into
key -> element, and each field then takes the first key that has something to say.
"""

import base64
import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from lxml.etree import _Element

from watcher.markup import strip_html
from watcher.model import Enclosure, ParsedEntry
from watcher.parse.dates import parse_date
from watcher.parse.element import Element, markup
from watcher.parse.forms import language, number, title_text, web_link
from watcher.parse.names import AUTHORS, CONTENTS, DATES, KEYS, RDF, SUMMARIES, TITLES, XML
from watcher.text import clean

Found = dict[str, Element]
_PLURAL = {
    "atom:link": "links", "category": "tags", "atom:category": "tags",
    "enclosure": "media", "media:content": "media",
}  # fmt: skip
_SHORT = 500  # characters that may be kept in memory to be met again
_SPECIAL = frozenset((*_PLURAL, "media:group"))
_MAILBOX = re.compile(r"\S+@\S+ \(([^()]+)\)")  # RSS 2.0: "lawyer@boyer.net (Lawyer Boyer)"
_ALTERNATES = ("alternate", "canonical", "")
_HTML_TYPES = ("html", "text/html", "xhtml", "application/xhtml+xml")
_LANG, _ABOUT = XML + "lang", RDF + "about"


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


class _Gathered:
    """The children of an entry that mean something: single ones by key, and the plural ones."""

    __slots__ = ("links", "media", "one", "tags")

    def __init__(self) -> None:
        self.one: Found = {}
        self.links: list[Element] = []
        self.tags: list[Element] = []
        self.media: list[Element] = []


def read_entry(item: Element, base: Base) -> ParsedEntry | None:
    """Return the entry, or None where it says nothing at all."""
    had = _gather(item)
    found = had.one
    enclosures = tuple(_enclosures(had, base)) if had.media or had.links else ()
    guid = _guid(item, found)
    url = _url(had, base) or (enclosures[0].url if enclosures else None)
    title = _title(found)
    summary, body = _texts(found)
    if not (guid or url or title or summary or body or _has_words(item)):
        return None
    lang = language(item.get(_LANG) or _words(found.get("language")))
    categories = _categories(had.tags) if had.tags else ()
    return ParsedEntry(
        guid, url, title, summary, body, _published(found), _author(found), lang, categories,
        enclosures,
    )  # fmt: skip


def _gather(item: Element) -> _Gathered:
    had = _Gathered()
    one = had.one
    for child in item:
        key = KEYS.get(child.tag)
        if key is None:
            continue
        if key not in _SPECIAL:
            if key not in one or _is_empty(one[key]):
                one[key] = child
        elif key == "media:group":
            # YouTube: the only description of a video is in here.
            inner = _gather(child)
            had.media += inner.media
            for name, element in inner.one.items():
                if name.startswith("media:"):
                    one.setdefault(name, element)
        else:
            getattr(had, _PLURAL[key]).append(child)
    return had


def _has_words(item: Element) -> bool:
    """Tell whether there is any text in an item: a date, a category, a place."""
    return any(str(text).strip() for text in item.itertext())


def _is_empty(element: Element) -> bool:
    return not len(element) and not (element.text or "").strip()


def _words(element: Element | None) -> str:
    """Return the text of a simple element, "" where there is none."""
    return (element.text or "").strip() if element is not None else ""


def _guid(item: Element, found: Found) -> str | None:
    for key in ("guid", "atom:id"):
        if key in found and (text := clean(found[key].text or "")):
            return text
    return clean(item.get(_ABOUT) or "") or _words(found.get("dc:identifier")) or None


def _url(had: _Gathered, base: Base) -> str | None:
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
    return link.get("type", "text/html") in _HTML_TYPES and _is_alternate(link)


def _permalink(found: Found, base: Base) -> str | None:
    """Return a guid or id that is itself an address: RSS 2.0 says it is, unless told otherwise."""
    for key in ("guid", "atom:id", "dc:identifier"):
        element = found.get(key)
        if element is not None and element.get("isPermaLink", "true").lower() != "false":
            text = _words(element)
            if text.startswith(("http://", "https://", "/")):
                return base.link(element, text)
    return None


def _title(found: Found) -> str:
    for key in TITLES:
        element = found.get(key)
        if element is None:
            continue
        if key == "atom:title" and _is_encoded(element):
            text = strip_html(_decoded(element))
        elif len(element) or (key == "atom:title" and _is_html(element)):
            text = strip_html(markup(element))
        else:
            text = title_text(element.text or "")
        if text:
            return text
    return ""


def _texts(found: Found) -> tuple[str, str]:
    """Return summary and body; a body is kept only where it says what the summary does not."""
    summary = _first_text(found, SUMMARIES)
    body = _first_text(found, CONTENTS)
    return summary, "" if body in summary else body


def _first_text(found: Found, keys: Iterable[str]) -> str:
    for key in keys:
        element = found.get(key)
        if element is not None and (text := _rich(element, key)):
            return text
    return ""


def _rich(element: Element, key: str) -> str:
    if len(element):
        return strip_html(markup(element))
    text = (element.text or "").strip()
    if not text:
        return ""
    if key.startswith("atom:"):
        if element.get("src"):
            return ""
        if _is_encoded(element):
            return strip_html(_decoded(element))
        if not _is_html(element):
            return title_text(text)
    return strip_html(text)


def _is_html(element: Element) -> bool:
    """Atom 1.0 says it in `type`, Atom 0.3 in `mode`."""
    return element.get("type", "").lower() in _HTML_TYPES or element.get("mode") == "escaped"


def _is_encoded(element: Element) -> bool:
    """Tell whether the text is Base64: Atom 0.3 says so in `mode`, in 1.0 it follows of `type`."""
    return element.get("mode") == "base64" or _is_media(element.get("type", "text").lower())


def _decoded(element: Element) -> str:
    """Return what Base64 stands for where that is text, "" where it is a picture or a sound."""
    try:
        return base64.b64decode("".join((element.text or "").split()), validate=True).decode()
    except ValueError:
        return ""


def _is_media(kind: str) -> bool:
    return "/" in kind and not kind.startswith("text/") and not kind.endswith(("xml", "html"))


def _published(found: Found) -> datetime | None:
    for key in DATES:
        element = found.get(key)
        if element is not None and element.text and (moment := parse_date(element.text)):
            return moment
    return None


def _author(found: Found) -> str | None:
    for key in AUTHORS:
        element = found.get(key)
        if element is None:
            continue
        if len(element):
            element = _named(element)
        raw = element.text or ""
        if text := _name(raw) if len(raw) < _SHORT else _name.__wrapped__(raw):
            return text
    return None


def _named(author: Element) -> Element:
    """Return the <name> of an author (Atom), or the author where there is none."""
    for child in author:
        if isinstance(child.tag, str) and child.tag.rpartition("}")[2] == "name":
            return child
    return author


@lru_cache(maxsize=2048)  # a few people write all entries of a source
def _name(raw: str) -> str:
    text = title_text(raw)
    named = _MAILBOX.fullmatch(text) if text[-1:] == ")" else None
    return named[1] if named else text


def _categories(tags: list[Element]) -> tuple[str, ...]:
    """RSS puts the name in the text, Atom in label or term."""
    raws = tuple([tag.text or tag.get("label") or tag.get("term") or "" for tag in tags])
    return _names(raws) if sum(map(len, raws)) < _SHORT else _names.__wrapped__(raws)


@lru_cache(maxsize=1024)  # most entries of a source have the same few
def _names(raws: tuple[str, ...]) -> tuple[str, ...]:
    names = dict.fromkeys(map(title_text, raws))
    names.pop("", None)
    return tuple(names)


def _enclosures(had: _Gathered, base: Base) -> Iterable[Enclosure]:
    attached = [(element, element.get("url")) for element in had.media]
    attached += [(link, link.get("href")) for link in had.links if link.get("rel") == "enclosure"]
    seen = set()
    for element, raw in attached:
        url = base.link(element, raw)
        if url and url not in seen:
            seen.add(url)
            size = element.get("length") or element.get("fileSize")
            yield Enclosure(url, element.get("type"), number(size))
