"""One <item> or <entry> of a tree -> ParsedEntry. The same code reads RSS, RDF and Atom.

Feeds mix vocabularies (Dublin Core in RSS, Atom links in RSS), so an entry is first gathered into
key -> element, and each field then takes the first key that has something to say.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from lxml.etree import _Element, tostring

from watcher.model import Enclosure, ParsedEntry
from watcher.parse.dates import parse_date
from watcher.parse.forms import language, number, title_text, web_link
from watcher.parse.names import AUTHORS, CONTENTS, DATES, KEYS, RDF, SUMMARIES, TITLES, XML
from watcher.text import clean, strip_html

Found = dict[str, _Element]
_MANY = frozenset(["link", "atom:link", "category", "atom:category", "enclosure", "media:content"])
_MAILBOX = re.compile(r"\S+@\S+ \(([^()]+)\)")  # RSS 2.0: "lawyer@boyer.net (Lawyer Boyer)"
_HTML_TYPES = ("html", "text/html", "xhtml", "application/xhtml+xml")
_LANG, _ABOUT = XML + "lang", RDF + "about"


class Base:
    """What relative links are relative to: xml:base where the document uses it, else its URL."""

    __slots__ = ("layered", "url")

    def __init__(self, url: str, layered: bool) -> None:
        self.url, self.layered = url, layered

    def link(self, element: _Element, raw: str | None) -> str | None:
        """Return the absolute http(s) URL of a link found on this element, or None."""
        if self.layered:
            return web_link(element.base or self.url, raw)
        return web_link(self.url, raw)


def read_entry(item: _Element, base: Base) -> ParsedEntry | None:
    """Return the entry, or None where it has neither id nor link nor words."""
    found, many = _gather(item)
    enclosures = tuple(_enclosures(many, base))
    guid = _guid(item, found)
    url = _url(found, many, base) or (enclosures[0].url if enclosures else None)
    title = _title(found)
    summary, body = _texts(found)
    if not (guid or url or title or summary or body):
        return None
    return ParsedEntry(
        guid=guid,
        url=url,
        title=title,
        summary=summary,
        body=body,
        published=_published(found),
        author=_author(found),
        lang=language(item.get(_LANG) or _words(found.get("language"))),
        categories=_categories(many),
        enclosures=enclosures,
    )


def _gather(item: _Element) -> tuple[Found, list[tuple[str, _Element]]]:
    found: Found = {}
    many: list[tuple[str, _Element]] = []
    for child in item:
        key = KEYS.get(child.tag)
        if key is None:
            continue
        if key in _MANY:
            many.append((key, child))
        elif key == "media:group":
            # YouTube: the only description of a video is in here.
            inner, more = _gather(child)
            many += more
            for name, element in inner.items():
                if name.startswith("media:"):
                    found.setdefault(name, element)
        elif key not in found or _is_empty(found[key]):
            found[key] = child
    return found, many


def _is_empty(element: _Element) -> bool:
    return not len(element) and not (element.text or "").strip()


def _words(element: _Element | None) -> str:
    """Return the text of a simple element, "" where there is none."""
    return (element.text or "").strip() if element is not None else ""


def _guid(item: _Element, found: Found) -> str | None:
    for key in ("guid", "atom:id"):
        if key in found and (text := clean(found[key].text or "")):
            return text
    return clean(item.get(_ABOUT) or "") or _words(found.get("dc:identifier")) or None


def _url(found: Found, many: list[tuple[str, _Element]], base: Base) -> str | None:
    # FeedBurner's redirector hides the address that other sources share.
    original = found.get("origLink")
    if original is not None and (url := base.link(original, original.text)):
        return url
    for key, element in many:
        if key == "link" and (url := base.link(element, element.text or element.get("href"))):
            return url
    for key, element in many:
        if key == "atom:link" and element.get("rel", "alternate") == "alternate":
            url = base.link(element, element.get("href") or element.text)
            if url:
                return url
    return _permalink(found, base)


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
        if len(element) or element.get("type") in _HTML_TYPES or element.get("mode") == "escaped":
            text = strip_html(_markup(element))
        else:
            text = title_text(element.text or "")
        if text:
            return text
    return ""


def _texts(found: Found) -> tuple[str, str]:
    """Return summary and body; a body is kept only where it says more than the summary."""
    summary = _first_text(found, SUMMARIES)
    body = _first_text(found, CONTENTS)
    return summary, body if len(body) > len(summary) else ""


def _first_text(found: Found, keys: Iterable[str]) -> str:
    for key in keys:
        element = found.get(key)
        if element is not None and (text := _rich(element, key)):
            return text
    return ""


def _rich(element: _Element, key: str) -> str:
    if len(element):
        return strip_html(_markup(element))
    text = (element.text or "").strip()
    if not text:
        return ""
    if key.startswith("atom:"):
        kind = element.get("type", "text").lower()
        if element.get("mode") == "base64" or element.get("src") or _is_media(kind):
            return ""
        if kind not in _HTML_TYPES and element.get("mode") != "escaped":
            return title_text(text)
    return strip_html(text)


def _is_media(kind: str) -> bool:
    return "/" in kind and not kind.startswith("text/") and not kind.endswith(("xml", "html"))


def _markup(element: _Element) -> str:
    """Return what an element holds as markup, its own tag left out."""
    if not len(element):
        return element.text or ""
    whole: str = tostring(element, encoding="unicode", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("<")]


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
        for child in element:
            if isinstance(child.tag, str) and child.tag.rpartition("}")[2] == "name":
                element = child
                break
        if text := title_text(element.text or ""):
            named = _MAILBOX.fullmatch(text) if text[-1] == ")" else None
            return named[1] if named else text
    return None


def _categories(many: list[tuple[str, _Element]]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for key, element in many:
        if key == "category":
            names[title_text(element.text or "")] = None
        elif key == "atom:category":
            raw = element.get("label") or element.get("term") or element.text or ""
            names[title_text(raw)] = None
    names.pop("", None)
    return tuple(names)


def _enclosures(many: list[tuple[str, _Element]], base: Base) -> Iterable[Enclosure]:
    seen = set()
    for key, element in many:
        if key in ("enclosure", "media:content"):
            raw, size = element.get("url"), element.get("length") or element.get("fileSize")
        elif key == "atom:link" and element.get("rel") == "enclosure":
            raw, size = element.get("href"), element.get("length")
        else:
            continue
        url = base.link(element, raw)
        if url and url not in seen:
            seen.add(url)
            yield Enclosure(url, element.get("type"), number(size))
