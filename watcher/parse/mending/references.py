"""References to characters, and signs that only look like the beginning of one or of a tag.

All patterns are linear: their input may be hostile.
"""

import re
from html.entities import html5

from watcher.text.possessive import possessive

IN_TAG = possessive(r"[^<>\"']|\"[^\"<]*\"|'[^'<]*'")  # its attributes
OPAQUE = r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
# In one scan: what to skip, a reference, a bare "&", a "<" that opens nothing.
_REFERENCE = re.compile(
    rf"(?P<skip>{OPAQUE})|&(?:#(?P<dec>[0-9]{{1,8}});|#[xX](?P<hex>[0-9a-fA-F]{{1,7}});"
    r"|(?P<name>\w{1,32});)?"
    r"|<(?![a-zA-Z_/!?])|<\?(?!\s?[\w-][^<?]{0,2000}\?>)",
    re.DOTALL,
)
# C1 controls are what Windows-1252 punctuation becomes when it is taken for Latin-1.
C1 = {
    code: char
    for code in range(0x80, 0xA0)
    if (char := bytes([code]).decode("cp1252", "ignore")) and code != 0x85
}
# Two to four references that together are the UTF-8 bytes of one character: &#195;&#169; for é.
_BYTES = re.compile(r"&#(?:19[4-9]|2[0-4][0-9]);(?:&#1[2-9][0-9];){1,3}")
_NUMBER = re.compile("[0-9]+")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def join_bytes(text: str, notes: list[str]) -> str:
    """Return a text whose characters are not written as the bytes of their UTF-8 form."""

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


def mend_references(text: str, entities: dict[str, str], notes: list[str]) -> str:
    """Return a text in which each `&` begins a reference that XML knows, and each `<` a tag."""
    made: set[str] = set()

    def replace(hit: re.Match[str]) -> str:
        if hit["skip"] is not None:
            return hit[0]
        if hit[0][0] == "<":
            made.add("bare < escaped")
            return "&lt;" + hit[0][1:]
        if hit["dec"] or hit["hex"]:
            return _numbered(hit, made)
        name = hit["name"]
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


def _numbered(hit: re.Match[str], made: set[str]) -> str:
    code = int(hit["dec"]) if hit["dec"] else int(hit["hex"], 16)
    if code in C1:
        made.add("Windows-1252 characters read as such")
        return C1[code]
    if _is_char(code):
        return hit[0].replace("X", "x", 1)  # XML knows only the small one
    made.add("illegal characters removed")
    return ""


def _is_char(code: int) -> bool:
    """XML 1.0 production [2] Char."""
    return (
        code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code <= 0x10FFFF
    )  # fmt: skip
