"""Which encoding a document is said to be in: by HTTP, by its XML declaration."""

import codecs
import re

from watcher.parse.charsets.labels import ALIASES

_HTTP = re.compile(r"""charset\s*=\s*["']?\s*([\w.:+-]+)""", re.IGNORECASE)
DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:+-]+)""", re.IGNORECASE)
# What browsers read instead (WHATWG Encoding standard): supersets that the label is used for.
_SUPERSETS = {
    "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
# Python's own, that no document is in; punycode takes quadratic time.
_NO_CHARSETS = ("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined")


def http_charset(content_type: str | None) -> str | None:
    """Return the charset parameter of a Content-Type (RFC 9110 section 8.3.1), as written."""
    found = _HTTP.search(content_type or "")
    return found[1] if found else None


def named(body: bytes, content_type: str | None) -> list[tuple[str, str]]:
    """Return each name of an encoding that is given, with who gives it."""
    declared = DECLARED.search(body[:300].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf"))
    labels = (
        ("HTTP", http_charset(content_type)),
        ("the XML declaration", declared[1].decode("ascii") if declared else None),
    )
    return [(source, label) for source, label in labels if label]


def known(body: bytes, content_type: str | None) -> list[tuple[str, str]]:
    """Return the encodings that are named and known, under Python's names."""
    found = []
    for source, label in named(body, content_type):
        try:
            name = codecs.lookup(ALIASES.get(label.lower(), label)).name
        except (LookupError, ValueError):
            name = None
        if name is not None and name not in _NO_CHARSETS:
            found.append((source, _SUPERSETS.get(name, name)))
    return found
