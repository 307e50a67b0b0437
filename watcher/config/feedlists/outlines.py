"""The outlines of an OPML document, whatever state it is in. Pure.

Well-formed ones are read by lxml, without a document type declaration: no entity is ever resolved.
Any other is cut at its <outline> tags, and whatever attributes can be read are taken: an unescaped
quote in a description costs that description, not the feed or what follows it.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from watcher.errors import ParseError
from watcher.text import clean

MAX_DEPTH = 50
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)(\w{1,32};)?")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")
_OPAQUE = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)
_TAG = re.compile(r"<(/?)outline(?=[\s/>]|$)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CLOSED = re.compile(r"""["'\s]/\s*>\s*(?:<[^<>]*>\s*)*$""")
_ROOT = re.compile(r"<opml\b", re.IGNORECASE)


class Outline(NamedTuple):
    """One outline: its attributes by lower-case name, the titles of those around it, outermost
    first, and whether others stand within it.
    """

    attributes: dict[str, str]
    folders: tuple[str, ...] = ()
    has_inner: bool = False

    @property
    def title(self) -> str:
        """Return its title, which some programs write as `title`, others as `text`."""
        return clean(self.attributes.get("title") or self.attributes.get("text", ""))


def read_outlines(body: bytes) -> tuple[list[Outline], bool]:
    """Return all outlines in their order, and whether the document was well-formed.

    Raises ParseError where it is no OPML: neither its root nor anything in it says so.
    """
    text = _DECLARATION.sub("", _DOCTYPE.sub("", _decode(body)))
    text = _ILLEGAL.sub("", _AMPERSAND.sub(_reference, text)).strip()
    try:
        root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        outlines, is_opml = list(_scan(text)), bool(_ROOT.search(text))
        well_formed = False
    else:
        outlines, is_opml = list(_walk(root)), _name(root) == "opml"
        well_formed = True
    if not outlines and not is_opml:
        raise ParseError("not an OPML document")
    return outlines, well_formed


def _decode(body: bytes) -> str:
    declared = _ENCODING.search(body[:200])
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb": "utf-8-sig"}
    labels = (marks.get(body[:2]), declared[1].decode("ascii") if declared else None, "utf-8")
    for label in filter(None, labels):
        try:
            return str(body, label)
        except (UnicodeError, LookupError, ValueError):
            continue
    return body.decode("cp1252", "replace")


def _reference(hit: re.Match[str]) -> str:
    """Return a bare `&` escaped, and a character that HTML names and XML does not."""
    known = html5.get(hit[1] or "")
    return known.replace("&", "&amp;").replace("<", "&lt;") if known else "&amp;" + (hit[1] or "")


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname.lower() if isinstance(node.tag, str) else ""


def _walk(root: etree._Element) -> Iterator[Outline]:
    stack: list[tuple[etree._Element, tuple[str, ...]]] = [(root, ())]
    while stack:
        node, folders = stack.pop()
        inner = folders
        if _name(node) == "outline":
            attributes = {
                str(key).rpartition("}")[2].lower(): str(value)
                for key, value in node.attrib.items()
            }
            outline = Outline(attributes, folders, any(_name(one) == "outline" for one in node))
            yield outline
            inner = _within(outline)
        if len(inner) < MAX_DEPTH:
            stack += [(child, inner) for child in reversed(node)]


def _scan(text: str) -> Iterator[Outline]:
    """Read the outlines of what is not well-formed, each from its tag to the next."""
    text = _OPAQUE.sub("", text)
    folders: list[tuple[str, ...]] = [()]
    tags = list(_TAG.finditer(text))
    for number, tag in enumerate(tags):
        if tag[1]:
            folders = folders[:-1] or [()]
            continue
        last = number + 1 == len(tags)
        chunk = text[tag.end() : None if last else tags[number + 1].start()]
        attributes: dict[str, str] = {}
        for name, double, single in _ATTRIBUTE.findall(chunk):
            attributes.setdefault(name.lower(), unescape(double or single))
        closed = bool(_CLOSED.search(chunk))
        inner = not closed and not last and not tags[number + 1][1]
        outline = Outline(attributes, folders[-1], inner)
        yield outline
        if not closed and len(folders) < MAX_DEPTH:
            folders.append(_within(outline))


def _within(outline: Outline) -> tuple[str, ...]:
    return (*outline.folders, outline.title) if outline.title else outline.folders
