"""The bytes of an article's page become a tree, within bounds."""

import re

from watcher.errors import ParseError
from watcher.parse.charsets.charset import decode_page
from watcher.parse.markup import Page, Parts, apart, hiding, json_ld, tree_of
from watcher.parse.sniff import sniff

MAX_BYTES = 10_000_000
MAX_CHARS = 1_200_000  # of markup; scripts and styles, often the most of a page, not counted
_HEAD = 8192
_HIDDEN = hiding("script", "style")
_TEMPLATE = re.compile(r"\{\{|<%|\$\{|[\]\"']\s*\+")


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
    text, notes = decode_page(body[:MAX_BYTES], content_type)
    parts = apart(text, _HIDDEN)
    markup = _with_waiting(parts)
    if len(body) > MAX_BYTES or len(markup) > MAX_CHARS:
        notes = [*notes, f"only the first {MAX_CHARS} characters were read"]
    return Page(
        tree_of(markup[:MAX_CHARS]), json_ld(parts.scripts), tuple(notes), tuple(parts.scripts)
    )


def _is_binary(body: bytes) -> bool:
    return b"\0" in body[:64] and body[:2] not in (b"\xff\xfe", b"\xfe\xff") and body[1:2] != b"\0"


def _with_waiting(parts: Parts) -> str:
    """Return the markup, with what waits for a script where most paragraphs do.

    Blogger keeps a post so until its script has run.
    """
    waiting = [
        one
        for one in parts.scripts
        if "text/template" in one.attributes and not _TEMPLATE.search(one.text)
    ]
    shown = "".join(parts.shown)
    if sum(_paragraphs(one.text) for one in waiting) <= _paragraphs(shown):
        return shown
    pieces = list(parts.shown)
    for one in waiting:
        pieces[one.at] = one.text + pieces[one.at]
    return "".join(pieces)


def _paragraphs(markup: str) -> int:
    return markup.count("<p>") + markup.count("<p ") + markup.count("<br")
