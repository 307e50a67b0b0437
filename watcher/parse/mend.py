"""Repairs of XML text that is nearly well-formed, each named in a note.

Every repair is one a browser or feedparser would make silently. Markup inside CDATA sections and
comments is left alone. All patterns are linear: their input may be hostile.
"""

import re
from html.entities import html5

from watcher.text import join_surrogates

TRUNCATED = "truncated"
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
OPAQUE = r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
# A section ends before the next begins: so a long row of begun ones is looked at once.
SECTION = r"<!\[CDATA\[(?:[^\]<]++|\](?!\]>)|<(?!!\[CDATA\[))*+\]\]>"
_COMMENT = re.compile(rf"({SECTION}|<!--)")
# In one scan: what to skip, a reference, a bare "&", a "<" that opens nothing.
_REFERENCE = re.compile(
    rf"(?P<skip>{OPAQUE})|&(?:#(?P<dec>[0-9]{{1,8}});|#[xX](?P<hex>[0-9a-fA-F]{{1,7}});"
    r"|(?P<name>\w{1,32});)?"
    r"|<(?![a-zA-Z_/!?])|<\?(?!\s?[\w-][^<?]{0,2000}\?>)",
    re.DOTALL,
)
# C1 controls are what Windows-1252 punctuation becomes when it is taken for Latin-1.
_C1 = {
    code: char
    for code in range(0x80, 0xA0)
    if (char := bytes([code]).decode("cp1252", "ignore")) and code != 0x85
}
# Two to four references that together are the UTF-8 bytes of one character: &#195;&#169; for é.
_BYTES = re.compile(r"&#(?:19[4-9]|2[0-4][0-9]);(?:&#1[2-9][0-9];){1,3}")
_NUMBER = re.compile("[0-9]+")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
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
    text = _join_bytes(text, notes)
    text = _mend_references(join_surrogates(text), entities, notes)
    text = _declare_prefixes(text, notes)
    return _mend_end(text, notes), notes


def _drop_illegal(text: str, notes: list[str]) -> str:
    if any(chr(code) in text for code in _C1):
        notes.append("Windows-1252 characters read as such")
        text = text.translate(_C1)
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


def _join_bytes(text: str, notes: list[str]) -> str:
    def join(hit: re.Match[str]) -> str:
        octets = bytes(int(number) for number in _NUMBER.findall(hit[0]))
        try:
            return octets.decode()
        except UnicodeError:
            return hit[0]

    joined = _BYTES.sub(join, text)
    if joined != text:
        notes.append("bytes written as characters joined")
    return joined


def _mend_references(text: str, entities: dict[str, str], notes: list[str]) -> str:
    made: set[str] = set()

    def replace(hit: re.Match[str]) -> str:
        if hit["skip"] is not None:
            return hit[0]
        if hit[0][0] == "<":
            made.add("bare < escaped")
            return "&lt;" + hit[0][1:]
        name, digits = hit["name"], hit["dec"] or hit["hex"]
        if digits is not None:
            code = int(digits, 10 if hit["dec"] else 16)
            if code in _C1:
                made.add("Windows-1252 characters read as such")
                return _C1[code]
            if _is_char(code):
                return hit[0].replace("X", "x", 1)  # XML knows only the small one
            made.add("illegal characters removed")
            return ""
        if name in _XML_NAMES:
            return hit[0]
        if name in entities:
            return entities[name]
        if name is not None and name + ";" in html5:
            made.add("undefined entities read as HTML")
            return html5[name + ";"].replace("&", "&amp;").replace("<", "&lt;")
        made.add("bare & escaped")
        return "&amp;" + hit[0][1:]

    mended = _REFERENCE.sub(replace, text)
    notes += sorted(made)
    return mended


def _is_char(code: int) -> bool:
    """XML 1.0 production [2] Char."""
    return (
        code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code <= 0x10FFFF
    )  # fmt: skip


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
