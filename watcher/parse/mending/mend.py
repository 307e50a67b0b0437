"""Repairs of XML text that is nearly well-formed, each named in a note.

Every repair is one a browser or feedparser would make silently. Markup inside CDATA sections and
comments is left alone. All patterns are linear: their input may be hostile.
"""

import re

from watcher.model import TRUNCATED
from watcher.parse.mending.references import C1, OPAQUE, join_bytes, mend_references
from watcher.text import join_surrogates
from watcher.text.possessive import possessive

BLANK_LINES = "blank lines before the document dropped"
# The namespaces that feeds use without declaring them.
_KNOWN = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "yandex": "http://news.yandex.ru",
    "turbo": "http://turbo.yandex.ru",
    "rambler": "http://news.rambler.ru",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "video": "http://www.google.com/schemas/sitemap-video/1.1",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
_ROOT_NAMES = r"(?:rss|feed|(?:rdf:)?RDF|entry|channel|urlset|sitemapindex)"
_ROOT = re.compile(rf"<(?:\w+:)?{_ROOT_NAMES}(?=[\s>/])", re.IGNORECASE)
_START = re.compile(rf"<\?xml\b|<!DOCTYPE\b|<(?:\w+:)?{_ROOT_NAMES}(?=[\s>/])", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"""<!ENTITY\s+(\w+)\s+(?:"([^"]*)"|'([^']*)')\s*>""")
# A section ends before the next begins: so a long row of begun ones is looked at once.
_INSIDE = possessive(r"[^\]<]++|\](?!\]>)|<(?!!\[CDATA\[)")
SECTION = rf"<!\[CDATA\[{_INSIDE}\]\]>"
_COMMENT = re.compile(rf"({SECTION}|<!--)")
_PREFIX = re.compile(r"<([A-Za-z_][\w.-]*):|\s([A-Za-z_][\w.-]*):[\w.-]+\s*=\s*[\"']")
_XMLNS = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_MAX_PREFIXES = 100
_ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_ITEM_BYTES = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_LAST_ITEM = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_END = re.compile(rf"</(?:\w+:)?{_ROOT_NAMES}\s*>", re.IGNORECASE)


def mend(text: str) -> tuple[str, list[str]]:
    """Return XML text without declaration and DTD, nearer to well-formed, and what was repaired."""
    notes: list[str] = []
    text = _drop_illegal(text, notes)
    text = _drop_before(text, notes)
    text, entities = _drop_doctype(text, notes)
    text = _open_comments(text, notes)
    text = join_bytes(text, notes)
    text = mend_references(join_surrogates(text), entities, notes)
    text = _declare_prefixes(text, notes)
    return _mend_end(text, notes), notes


def _drop_illegal(text: str, notes: list[str]) -> str:
    if any(chr(code) in text for code in C1):
        notes.append("Windows-1252 characters read as such")
        text = text.translate(C1)
    clean, count = _ILLEGAL.subn("", text)
    if count:
        notes.append("control characters removed")
    return clean


def _drop_before(text: str, notes: list[str]) -> str:
    """Drop what precedes the document (blank lines, a PHP warning) and its declaration."""
    start = _START.search(text)
    if start is not None and text[: start.start()].strip():
        before = re.sub(OPAQUE, "", text[: start.start()], flags=re.DOTALL)
        if before.strip() and not before.lstrip().startswith("<?"):
            notes.append("text before the document dropped")
    elif start is not None and start.start() and start[0].lower() == "<?xml":
        notes.append(BLANK_LINES)
    text = text[start.start() :] if start is not None else text
    return _DECLARATION.sub("", text, count=1) if text[:5].lower() == "<?xml" else text


def _drop_doctype(text: str, notes: list[str]) -> tuple[str, dict[str, str]]:
    """Drop the DTD; of its entities keep those that are plain text (no bombs, nothing external)."""
    root = _ROOT.search(text)
    end = root.start() if root is not None else len(text)
    start = text.upper().find("<!DOCTYPE", 0, end)
    if start < 0:
        return text, {}
    head = text[start:end]
    kept = {
        name: double or single
        for name, double, single in _ENTITY.findall(head)
        if not set(double + single) & set("&<%") and len(double + single) <= 256
    }
    if head.count("<!ENTITY") > len(kept):
        notes.append("entity declarations ignored")
    return text[:start] + text[end:], kept


def _open_comments(text: str, notes: list[str]) -> str:
    """Escape the beginning of a comment that has no end before the next one begins."""
    if text.count("<!--") == text.count("-->"):
        return text
    parts = _COMMENT.split(text)
    for at in range(1, len(parts), 2):
        if parts[at] == "<!--" and "-->" not in parts[at + 1]:
            parts[at] = "&lt;!--"
            notes.append("comment without an end read")
    return "".join(parts)


def _declare_prefixes(text: str, notes: list[str]) -> str:
    used = {name for pair in _PREFIX.findall(text) for name in pair if name}
    declared = {"xml", "xmlns", *_XMLNS.findall(text)}
    missing = sorted(used - declared)[:_MAX_PREFIXES]
    root = _ROOT.search(text)
    if not missing or root is None:
        return text
    notes.append("undeclared namespace prefixes: " + ", ".join(missing[:8]))
    names = "".join(
        f' xmlns:{name}="{_KNOWN.get(name.lower(), "urn:undeclared")}"' for name in missing
    )
    return text[: root.end()] + names + text[root.end() :]


def _mend_end(text: str, notes: list[str]) -> str:
    """Cut what follows the document, or note that its end is missing."""
    ends = list(_END.finditer(text))
    root = _ROOT.search(text)
    if root is None:
        return text
    name = root[0][1:].lower()
    closing = [end for end in ends if end[0][2:-1].strip().lower() == name]
    if not closing:
        if not text[root.end() : root.end() + 200].rstrip().endswith("/>"):
            notes.append(TRUNCATED)
        return text
    rest = text[closing[-1].end() :]
    if re.sub(OPAQUE, "", rest, flags=re.DOTALL).strip():
        notes.append("text after the document dropped")
    return text[: closing[-1].end()]


def complete_items(text: str) -> str | None:
    """Return a truncated document up to its last complete item, None where it has none."""
    end = 0
    for hit in _LAST_ITEM.finditer(text):
        end = hit.end()
    return text[:end] if end else None


def seems_to_list(body: bytes) -> bool:
    """Tell whether UTF-8 bytes seem to begin an entry with words."""
    return _ITEM_BYTES.search(body) is not None


def count_items(text: str) -> int:
    """Return how many entries a text seems to begin."""
    return len(_ITEM.findall(text))
