"""The bytes of a listing page become a tree, within bounds."""

from watcher.errors import ParseError
from watcher.parse.charsets.charset import decode_page
from watcher.parse.markup import Page, apart, hiding, json_ld, tree_of
from watcher.parse.sniff import sniff

LONGEST = 4_000_000  # characters of markup, scripts and styles not counted
_HIDDEN = hiding("script", "style", "svg", "noscript", "template")


def read_page(body: bytes, content_type: str | None) -> Page:
    """Return the page. Raises ParseError where the document is no HTML."""
    shape = sniff(body, content_type)
    if shape == "empty":
        raise ParseError("the page is empty")
    if shape != "html" and not (shape == "other" and b"<a" in body[: 1 << 20]):
        raise ParseError("this is no HTML page")
    text, notes = decode_page(body, content_type)
    parts = apart(text, _HIDDEN)
    markup = "".join(parts.shown)
    if len(markup) > LONGEST:
        markup = markup[:LONGEST]
        notes = [*notes, f"only the first {LONGEST:,} characters of the page were read"]
    return Page(tree_of(markup), json_ld(parts.scripts), tuple(notes), tuple(parts.scripts))
