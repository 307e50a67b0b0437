"""The bytes of a page become a tree, within bounds."""

import re

from lxml import etree, html

from watcher.errors import ParseError
from watcher.parse.charset import decode, http_charset
from watcher.parse.sniff import sniff

LONGEST = 4_000_000  # characters of markup, scripts and styles not counted
_HEAD = 8192
_META = re.compile(rb"<meta\s[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HIDDEN = re.compile(r"<(?:(!--)|(script|style|svg|noscript|template)\b)", re.IGNORECASE)
_ENDS = {
    name: re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE)
    for name in ("script", "style", "svg", "noscript", "template")
} | {"!--": re.compile("-->")}
_JSON_LD = re.compile(r"[^<>]{0,300}?ld\+json[^<>]{0,300}>", re.IGNORECASE)
_MAX_JSON = 1_000_000
_MOST_HIDDEN = 20_000


def read_page(
    body: bytes, content_type: str | None
) -> tuple[html.HtmlElement, tuple[str, ...], list[str]]:
    """Return the tree of a page, the texts of its JSON-LD, and a note for each repair.

    Raises ParseError where the document is no HTML.
    """
    shape = sniff(body, content_type)
    if shape == "empty":
        raise ParseError("the page is empty")
    if shape != "html" and not (shape == "other" and b"<a" in body[: 1 << 20]):
        raise ParseError("this is no HTML page")
    text, notes = decode(body, _charset(body, content_type))
    markup, data = _apart(text)
    if len(markup) > LONGEST:
        markup = markup[:LONGEST]
        notes.append(f"only the first {LONGEST:,} characters of the page were read")
    return _tree(markup), data, notes


def _charset(body: bytes, content_type: str | None) -> str | None:
    """Return the Content-Type, with what <meta> says where HTTP names no charset."""
    found = None if http_charset(content_type) else _META.search(body[:_HEAD])
    return f"text/html; charset={found[1].decode('ascii')}" if found else content_type


def _apart(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the markup without what is not shown, and the JSON-LD that stood in it."""
    kept: list[str] = []
    data: list[str] = []
    at = 0
    for _ in range(_MOST_HIDDEN):
        hit = _HIDDEN.search(text, at)
        if hit is None:
            break
        name = (hit[1] or hit[2]).lower()
        end = _ENDS[name].search(text, hit.end() - (2 if hit[1] else 0))  # "<!-->" is a whole one
        kept.append(text[at : hit.start()])
        if end is None:
            # What is opened and never closed hides the rest, as in browsers; the others do not.
            at = len(text) if name in ("!--", "script", "style") else hit.end()
            break
        opened = _JSON_LD.match(text, hit.end()) if name == "script" else None
        if opened and end.start() - opened.end() < _MAX_JSON:
            data.append(text[opened.end() : end.start()])
        at = end.end()
    kept.append(text[at:])
    return "".join(kept), tuple(data)


def _tree(markup: str) -> html.HtmlElement:
    # Without huge_tree libxml2 stops at a depth of 256, which a page that closes nothing reaches.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise ParseError("the page is empty") from None
