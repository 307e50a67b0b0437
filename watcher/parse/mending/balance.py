"""Start and end tags made to fit, in text that is not well-formed though its tags are mended.

What remains wrong is unescaped HTML in descriptions, and end tags too few or too many. At each of
these libxml2's recovery would close the wrong element and lose what follows. Linear.
"""

import re
from collections import Counter

from watcher.parse.mending.references import IN_TAG, OPAQUE

TAGS_MAX = 6_000_000  # characters; mending the tags of as many takes half of the sandbox's time
# Names of HTML that no feed uses for anything else (not "title", "link", "summary", "source" ...).
_HTML = (
    "a|abbr|article|aside|audio|b|big|blockquote|br|button|center|cite|code|dd|del|div|dl|dt|em|"
    "embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|"
    "label|li|main|mark|nav|nobr|noscript|object|ol|option|p|param|pre|q|s|script|section|select|"
    "small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|"
    "video|wbr"
)
_RAW = re.compile(rf"(?P<skip>{OPAQUE})|<(?=/?\s?(?:{_HTML})(?=[\s/>]))", re.DOTALL | re.IGNORECASE)
_TOKEN = re.compile(
    rf"(?P<skip>{OPAQUE})|<(?P<end>/?)\s?(?P<name>[A-Za-z_][\w:.-]*){IN_TAG}>", re.DOTALL
)
_AROUND = ("rss", "channel", "feed", "RDF", "urlset", "sitemapindex")
_ITEMS = ("item", "entry", "url", "sitemap")


def escape_html(text: str) -> str:
    """Return XML text in which HTML is text; for tags that are broken themselves."""
    return balance(_RAW.sub(lambda hit: hit["skip"] or "&lt;", text))


def balance(text: str) -> str:
    """Return XML text in which every start tag has its end tag."""
    tokens = [hit for hit in _TOKEN.finditer(text) if hit["skip"] is None]
    lasts = {hit["name"]: hit.start() for hit in tokens if hit["end"]}
    # Entries within entries are left where each has its end: then they were meant so.
    ends = Counter(hit["name"] for hit in tokens if hit["end"])
    starts = Counter(hit["name"] for hit in tokens if not hit["end"] and hit[0][-2] != "/")
    unended = {name for name in starts - ends if name.rpartition(":")[2] in _ITEMS}
    out, at = [], 0
    open_tags = _Open()
    for hit in tokens:
        out.append(text[at : hit.start()])
        at, name = hit.end(), hit["name"]
        if not hit["end"]:
            if name in unended:
                out += open_tags.close(name)
            out.append(hit[0])
            if not hit[0].endswith("/>"):
                open_tags.add(name)
        elif name.rpartition(":")[2] not in _AROUND or hit.start() == lasts[name]:
            out += open_tags.close(name)
    return "".join([*out, text[at:], *open_tags.close_all()])


class _Open:
    """The elements that are open, innermost last."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.counts = Counter[str]()

    def add(self, name: str) -> None:
        self.names.append(name)
        self.counts[name] += 1

    def close(self, name: str) -> list[str]:
        """Return the end tags down to the innermost element of this name; none if there is none."""
        ends: list[str] = []
        while self.counts[name] and (not ends or ends[-1] != f"</{name}>"):
            ends.append(self._pop())
        return ends

    def close_all(self) -> list[str]:
        return [self._pop() for _ in range(len(self.names))]

    def _pop(self) -> str:
        name = self.names.pop()
        self.counts[name] -= 1
        return f"</{name}>"
