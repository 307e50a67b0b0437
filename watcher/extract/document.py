"""The bytes of a page become a tree, within bounds, and the JSON-LD that stood in it."""

import re
from dataclasses import dataclass

from lxml import html
from lxml.etree import ParserError

from watcher.errors import ParseError
from watcher.parse.charset import decode, http_charset
from watcher.parse.decode import try_decode
from watcher.parse.sniff import sniff

MAX_BYTES = 10_000_000
MAX_CHARS = 1_200_000  # of markup; scripts and styles, often the most of a page, not counted
_META = re.compile(rb"<meta\s[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 8192
_HIDDEN = re.compile(r"<(?:(!--)|(script|style)\b)", re.IGNORECASE)
_ENDS = {
    "!--": re.compile("-->"),
    "script": re.compile(r"</script\b[^<>]*>", re.IGNORECASE),
    "style": re.compile(r"</style\b[^<>]*>", re.IGNORECASE),
}
_KIND = re.compile(r"[^<>]{0,300}?(ld\+json|text/template)[^<>]{0,300}>", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{|<%|\$\{|[\]\"']\s*\+")
_MAX_JSON = 1_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read: its tree, the texts of its JSON-LD, what was repaired."""

    tree: html.HtmlElement
    data: tuple[str, ...]
    notes: tuple[str, ...]


def read_page(body: bytes, content_type: str | None) -> Page:
    """Return the page. Raises ParseError where the document is no HTML.

    Linear in the page's length but for what libxml2 does with a hundred thousand attributes of one
    element, which is left to the sandbox's clock.
    """
    shape = sniff(body, None if b"<" in body[:_HEAD] else content_type)
    if shape == "empty":
        raise ParseError("the page is empty")
    if shape not in ("html", "other") or b"<" not in body or _is_binary(body):
        raise ParseError("this is no HTML page")
    declared = _with_charset(body, content_type)
    text, notes = decode(body[:MAX_BYTES], declared)
    if declared != content_type:
        notes = [note.replace("HTTP says", "<meta> says") for note in notes]
    markup, data = _apart(text)
    if len(body) > MAX_BYTES or len(markup) > MAX_CHARS:
        notes = [*notes, f"only the first {MAX_CHARS} characters were read"]
    return Page(_tree(markup[:MAX_CHARS]), data, tuple(notes))


def _is_binary(body: bytes) -> bool:
    return b"\0" in body[:64] and body[:2] not in (b"\xff\xfe", b"\xfe\xff") and body[1:2] != b"\0"


def _with_charset(body: bytes, content_type: str | None) -> str | None:
    """Return the Content-Type, with what <meta> says where HTTP names no charset that fits."""
    named = http_charset(content_type)
    if named and try_decode(body[:_HEAD], named) is not None:
        return content_type
    found = _META.search(body[:_HEAD])
    return f"text/html; charset={found[1].decode('ascii')}" if found else content_type


def _apart(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the markup without scripts, styles and comments; and the JSON-LD."""
    kept, data, waiting, at = [], [], [], 0
    while hit := _HIDDEN.search(text, at):
        name = (hit[1] or hit[2]).lower()
        end = _ENDS[name].search(text, hit.end() - (2 if name == "!--" else 0))
        kept.append(text[at : hit.start()])
        if end is None:  # as browsers do: what is opened and not closed hides the rest
            at = len(text)
            break
        kind = _KIND.match(text, hit.end()) if name == "script" else None
        if kind:
            inside = text[kind.end() : end.start()]
            if kind[1].lower() == "text/template":
                waiting.append((len(kept), inside))
            elif len(inside) < _MAX_JSON:
                data.append(inside)
        kept.append(" ")
        at = end.end()
    kept.append(text[at:])
    return _with_waiting(kept, waiting), tuple(data)


def _with_waiting(kept: list[str], waiting: list[tuple[int, str]]) -> str:
    """Return the markup, with what waits for a script where most paragraphs do.

    Blogger keeps a post so until its script has run.
    """
    waiting = [(at, inside) for at, inside in waiting if not _TEMPLATE.search(inside)]
    shown = "".join(kept)
    if sum(map(_paragraphs, (inside for _, inside in waiting))) <= _paragraphs(shown):
        return shown
    for at, inside in waiting:
        kept[at] = inside
    return "".join(kept)


def _paragraphs(markup: str) -> int:
    return markup.count("<p>") + markup.count("<p ") + markup.count("<br")


def _tree(markup: str) -> html.HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        raise ParseError("the page is empty") from None
