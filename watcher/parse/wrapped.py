"""A feed within an HTML page: a theme put around it, or what a browser saved.

Its tags stand in the page as they are, or escaped as the page's only text. A page that quotes a
feed says something else, too, and stays a page.
"""

import html
import re

_QUOTED = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|head|pre|code)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:rss|rdf:RDF|feed)\s[^<>]*\b(?:xmlns|version)\b", re.IGNORECASE)
_ESCAPED = re.compile(
    r"(?:<(?!pre\b)[^<>]*>|\s)*(?:<pre[^<>]*>\s*)?&lt;(?:\?xml|(?:rss|rdf:RDF|feed)\s).{0,2000}?&gt;",
    re.DOTALL | re.IGNORECASE,
)
_HEAD = re.compile(r"<head\b.*?</head\s*>|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


def unwrapped(text: str) -> str | None:
    """Return the feed that an HTML page or an escaped text holds, None where it holds none."""
    if "&lt;" in text and _ESCAPED.match(_HEAD.sub("", text[:8192])):
        return html.unescape(text[text.index("&lt;") :])
    if _ROOT.search(text) is None:
        return None
    root = _ROOT.search(_QUOTED.sub(lambda hit: " " * len(hit[0]), text))
    return None if root is None else text[root.start() :]
