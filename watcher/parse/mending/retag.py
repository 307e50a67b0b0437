"""Repairs of tags, for text that is still not well-formed after `mend`.

What a program leaves behind that writes XML as text: CDATA in small letters or without its end,
attributes without quotes or given twice, a title that is never closed. Left to libxml2's recovery
each of them costs words of the entries after it. All patterns are linear.
"""

import re

from watcher.parse.mending.mend import SECTION
from watcher.parse.mending.references import IN_TAG, OPAQUE
from watcher.text.possessive import possessive

_CDATA = "<![CDATA["
_CDATA_ANY = re.compile(r"<!\[\s*CDATA\s*\[", re.IGNORECASE)
_PLAIN = (
    "title", "link", "guid", "id", "description", "summary", "content", "pubDate", "published",
    "updated", "issued", "modified", "author", "name", "category", "comments", "language",
    "lastBuildDate", "generator", "copyright", "ttl",
)  # fmt: skip
_LEAF = rf"(?:[\w.-]+:[\w.-]+|{'|'.join(_PLAIN)})"
_AROUND = r"(?:item|entry|channel|feed|rss|RDF|rdf:RDF|image|enclosure|source)"
_LEAF_END = re.compile(rf"</{_LEAF}\s*>", re.IGNORECASE)
_TAG = re.compile(rf"""(?P<skip>{OPAQUE})|<([A-Za-z_][\w:.-]*)({IN_TAG})>""", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?|[^\s]"""
)
_ADDRESS = re.compile(r"=\s*https?://[^\s\"'<>]*/$")
_NUMBERED = {"amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;"}
_NAMED = re.compile(rf"{OPAQUE}|&(amp|lt|gt|quot|apos);", re.DOTALL)
_EMPTY = re.compile(
    r"(?:[\w.-]+:)?(?:link|enclosure|thumbnail|image|player|cloud|img|br|hr)|media:content",
    re.IGNORECASE,
)
_WORDS = possessive(rf"[^<]++|{SECTION}")
# A leaf with words that end at another element's tag instead of its own end tag.
_OPEN_LEAF = re.compile(
    rf"<(?P<name>{_LEAF})(?:\s[^<>]*)?(?<!/)>(?=\s*+(?:[^\s<]|<!\[)){_WORDS}"
    rf"(?=<(?!/(?P=name)\s*>)/?(?:{_LEAF}|{_AROUND})[\s>/])",
    re.DOTALL,
)
_NEAR = 5_000  # characters in which an end tag still belongs to its element


def retag(text: str) -> str:
    """Return XML text whose tags are nearer to well-formed; the same words in the same places."""
    text = _CDATA_ANY.sub(_CDATA, text)
    text = _close_cdata(text)
    text = _TAG.sub(_rewrite, text)
    return _OPEN_LEAF.sub(_close, text)


def numbered(text: str) -> str:
    """Return XML text whose named references are numbers: "&#60;" for "&lt;".

    From the first mistake on libxml2's recovery drops named ones.
    """
    return _NAMED.sub(lambda hit: hit[0] if hit[1] is None else _NUMBERED[hit[1]], text)


def _close_cdata(text: str) -> str:
    """End a CDATA section where its element ends, if it would run into the next one."""
    first, *sections = text.split(_CDATA)
    return first + "".join(_CDATA + _ended(section) for section in sections)


def _ended(section: str) -> str:
    end = None if "]]>" in section else _LEAF_END.search(section)
    return section if end is None else f"{section[: end.start()]}]]>{section[end.start() :]}"


def _rewrite(tag: re.Match[str]) -> str:
    if tag["skip"] is not None or not tag[3].strip(" \t\r\n/"):
        return tag[0]
    inner = tag[3].rstrip()
    # After a value without quotes the slash may be the address's: "<content xml:base=http://x/>".
    closed = inner.endswith("/") and (
        _ADDRESS.search(inner) is None or _EMPTY.fullmatch(tag[2]) is not None
    )
    values: dict[str, str] = {}
    for hit in _ATTRIBUTE.finditer(inner.removesuffix("/") if closed else inner):
        if hit[1] is not None:
            quoted = next((value for value in hit.groups()[1:] if value is not None), "")
            values.setdefault(hit[1], quoted.replace('"', "&quot;"))
    pairs = "".join(f' {name}="{value}"' for name, value in values.items())
    return f"<{tag[2]}{pairs}{'/' if closed else ''}>"


def _close(leaf: re.Match[str]) -> str:
    name = re.escape(leaf["name"])
    after = re.compile(rf"<(/{name}\s*>|{name}[\s>/]|/?(?:item|entry|channel|feed)[\s>/])")
    found = after.search(leaf.string, leaf.end(), leaf.end() + _NEAR)
    ends = found is not None and found[1].startswith(f"/{leaf['name']}")
    return leaf[0] if ends else f"{leaf[0]}</{leaf['name']}>"
