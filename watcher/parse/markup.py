"""The markup of an HTML page: what is not shown taken apart, the rest a tree, within bounds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree, html

from watcher.errors import ParseError

_NAMES = ("script", "style", "svg", "noscript", "template")
_ENDS = {name: re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE) for name in _NAMES} | {
    "!--": re.compile("-->")
}
_SWALLOW = ("!--", "script", "style")  # opened and never closed they hide the rest, as in browsers
_OPENED = re.compile(r"([^<>]{0,600})>")
_MOST_HIDDEN = 20_000
_MAX_JSON = 1_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read: its tree, the texts of its JSON-LD, what was repaired, its scripts."""

    tree: html.HtmlElement
    data: tuple[str, ...]
    notes: tuple[str, ...]
    scripts: "tuple[Script, ...]" = ()


class Script(NamedTuple):
    """A script: before which piece of the markup it stood, its attributes, lower-case, and text."""

    at: int
    attributes: str
    text: str


class Parts(NamedTuple):
    """A page taken apart: the pieces of its markup that are shown, and its scripts."""

    shown: list[str]
    scripts: list[Script]


def hiding(*names: str) -> re.Pattern[str]:
    """Return the pattern of comments and of these elements, out of `_NAMES`, for `apart`."""
    return re.compile(rf"<(?:(!--)|({'|'.join(names)})\b)", re.IGNORECASE)


def apart(text: str, hidden: re.Pattern[str]) -> Parts:
    """Return a page without what is `hidden`; in time linear in its length."""
    parts, at = Parts([], []), 0
    for _ in range(_MOST_HIDDEN):
        hit = hidden.search(text, at)
        if hit is None:
            break
        name = (hit[1] or hit[2]).lower()
        end = _ENDS[name].search(text, hit.end() - (2 if hit[1] else 0))  # "<!-->" is a whole one
        parts.shown.append(text[at : hit.start()])
        if end is None:
            opened = _OPENED.match(text, hit.end())
            at = len(text) if name in _SWALLOW else (opened or hit).end()
            break
        if name == "script" and (opened := _OPENED.match(text, hit.end(), end.start())):
            inside = text[opened.end() : end.start()]
            parts.scripts.append(Script(len(parts.shown), opened[1].lower(), inside))
        at = end.end()
    parts.shown.append(text[at:])
    return parts


def json_ld(scripts: Sequence[Script]) -> tuple[str, ...]:
    """Return the texts of a page's JSON-LD (https://www.w3.org/TR/json-ld11/#embedding)."""
    return tuple(
        one.text for one in scripts if "ld+json" in one.attributes and len(one.text) < _MAX_JSON
    )


def tree_of(markup: str) -> html.HtmlElement:
    """Return the tree of a page; raises ParseError where there is nothing in it."""
    # Without huge_tree libxml2 stops at a depth of 256, which a page that closes nothing reaches.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise ParseError("the page is empty") from None
