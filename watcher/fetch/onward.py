"""Where a page that only leads on sends its readers (<meta http-equiv="refresh">). Pure."""

import html
import re

_LONGEST = 6_000  # bytes of a page that is no more than that
_SOON = 5  # seconds; later it is a page that renews itself
# In what is not run, shown only where scripts are not, or told by an entry, it speaks to others.
_APART = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|<(noscript|script|style|template)\b.*?(?:</\1\b|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_META = re.compile(r"<meta\b[^<>]{1,3000}>", re.IGNORECASE)
_REFRESH = re.compile(r"\bhttp-equiv\s*=\s*[\"']?\s*refresh\b", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE)
# WHATWG HTML, section 4.2.5.3: "0; url='/news/'"; "url=" may be missing. Of spaces that are one, so
# that a row of them can be read in few ways.
_TARGET = re.compile(
    r"(\d{1,4})(?:\.\d*)? ?[;, ] ?(?:url ?= ?)?[\"']? ?([^\"'\s]+) ?[\"']?", re.IGNORECASE
)


def onward(body: bytes) -> str | None:
    """Return the address that a page refreshes to; None for a page with something to read."""
    if len(body) > _LONGEST or body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<":
        return None
    text = _APART.sub("", body.decode("utf-8", "replace"))
    for meta in _META.findall(text):
        content = _CONTENT.search(meta) if _REFRESH.search(meta) else None
        if content is not None:
            said = " ".join(html.unescape(content[1] or content[2] or "").split())
            found = _TARGET.fullmatch(said)
            return found[2] if found and int(found[1]) <= _SOON else None
    return None
