"""A page's tree becomes blocks: paragraphs, headings, list items, each with where it stands."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import html

from watcher.extract.names import names_of, signs
from watcher.text import clean
from watcher.text.seams import is_seam

# Elements that hold no text of the page.
_SILENT: Final = names_of(
    "script style noscript head title template rt rp svg math iframe frame object embed audio video"
    " canvas map select option datalist textarea input button dialog nav menu img source"
)
_INLINE: Final = names_of(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q"
    " rb ruby s samp small span strike strong sub sup time tt u var wbr picture"
)
_NAMES: Final = ("class", "id", "itemprop", "role", "data-component", "data-testid", "data-type")
_CJK = re.compile("[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# A real page has some hundred blocks, thirty levels deep; a hostile one is cut.
MAX_BLOCKS = 4_000
_DEEPEST = 200


@dataclass(slots=True, eq=False)
class Place:
    """An element as its blocks see it: what it is called, and what it holds.

    `own` are the signs of its names, `seen` those of its ancestors too, with their tags as "<div".
    `prose` is the mass of good blocks in all of it, `direct` of those right in it.
    """

    tag: str
    parent: "Place | None"
    depth: int
    names: str
    own: frozenset[str]
    seen: frozenset[str]
    prose: float = 0.0
    direct: float = 0.0
    inner: float = 0.0  # of those right in its children
    blocks: int = 0
    mass: float = 0.0
    linked: float = 0.0


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph of a page. `mass` is its length, `linked` which share of it links."""

    text: str
    place: Place
    linked: float
    mass: float
    features: list[str] = field(default_factory=list)


def mass_of(text: str) -> float:
    """Return a text's length, as if its script were an alphabet's."""
    return len(text) if text.isascii() else len(text) + 1.5 * len(_CJK.findall(text))


def blocks_of(tree: html.HtmlElement) -> list[Block]:
    """Return the blocks of a page, in order, at most `MAX_BLOCKS`."""
    reader = _Reader()
    reader.read(tree)
    return reader.blocks


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._linked = 0  # characters of the parts that link
        self._breaks = 0  # <br> since the last word
        self._links = 0  # <a> that are open

    def read(self, tree: html.HtmlElement) -> None:
        """Walk the tree without recursion: it may be two thousand levels deep."""
        place = Place("html", None, 0, "", frozenset(), frozenset())
        stack = [(tree, place, False)]
        while stack and len(self.blocks) < MAX_BLOCKS:
            element, place, leaving = stack.pop()
            tag = element.tag
            if leaving:
                self._leave(tag, place)
                place = place if tag in _INLINE else place.parent or place
            elif tag in _SILENT or not isinstance(tag, str):
                if tag in ("nav", "menu", "button", "video", "iframe"):
                    self._end(place)
            elif tag == "br":
                self._breaks += 1
                self._parts.append(" ")
            else:
                stack += self._inside(element, place)
                continue
            if element.tail:
                if tag == "span" and element.get("class") and self._is_seam(element.tail):
                    self._parts.append(" ")
                self._say(element.tail, place)
        self._end(place)

    def _inside(
        self, element: html.HtmlElement, place: Place
    ) -> list[tuple[html.HtmlElement, Place, bool]]:
        """Begin an element; return what to do next, last first: its children, then leaving it."""
        here = place if element.tag in _INLINE else self._enter(element, place)
        self._links += element.tag == "a"
        if element.text:
            self._say(element.text, here)
        return [(element, here, True), *((child, here, False) for child in reversed(element))]

    def _enter(self, element: html.HtmlElement, parent: Place) -> Place:
        self._end(parent)
        if parent.depth == _DEEPEST:
            return Place("div", parent.parent, _DEEPEST, "", frozenset(), parent.seen)
        attributes = dict(element.attrib.items())
        own: frozenset[str] = frozenset()
        names = ""
        if attributes:
            names = " ".join([attributes[name] for name in _NAMES if name in attributes])[:200]
            own = signs(names)
            if _is_hidden(attributes):
                own |= {"invisible"}
        tag = "<" + element.tag
        seen = (
            parent.seen if own <= parent.seen and tag in parent.seen else parent.seen | own | {tag}
        )
        return Place(element.tag, parent, parent.depth + 1, names, own, seen)

    def _leave(self, tag: str, place: Place) -> None:
        if tag == "a":
            self._links -= 1
        elif tag not in _INLINE:
            self._end(place)

    def _say(self, text: str, place: Place) -> None:
        if not text.isspace():
            if self._breaks > 1:
                self._end(place)
            self._breaks = 0
            if self._links:
                self._linked += len(text)
        self._parts.append(text)

    def _is_seam(self, tail: str) -> bool:
        return bool(self._parts) and is_seam(self._parts[-1], tail)

    def _end(self, place: Place) -> None:
        if self._parts:
            if text := clean("".join(self._parts)):
                linked = min(1.0, self._linked / len(text))
                self.blocks.append(Block(text, place, linked, mass_of(text)))
            self._parts.clear()
            self._linked = self._breaks = 0


def _is_hidden(attributes: dict[str, str]) -> bool:
    style = attributes.get("style", "")
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("display" in style and "none" in style)
        or "visibility:hidden" in style.replace(" ", "")
    )
