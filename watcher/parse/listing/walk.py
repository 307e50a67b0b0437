"""One pass over the tree of a page: its elements, links, pictures and texts, in document order.

Everything after works on these flat lists, so that it stays linear in the length of the page: a
text, the links and the pictures of an element are slices of the page's.
"""

from dataclasses import dataclass, field
from itertools import islice

from lxml import html

from watcher.parse.listing import zones
from watcher.parse.listing.leading import leads_to
from watcher.text import clean
from watcher.text.seams import is_seam

MAX_ELEMENTS = 60_000
MOST_PARTS = 40  # elements in a link or headline that are looked at
MAX_LINKS = 5_000
_MOST_COLUMNS = 12
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby rb s"
    " samp small span strike strong sub sup time tt u var wbr"
)
_UNREAD_NAMES = (
    "script style noscript template svg select option textarea iframe object rt rp button"
)
INLINE, _UNREAD = frozenset(_INLINE_NAMES.split()), frozenset(_UNREAD_NAMES.split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Node:
    """An element; slices are of the page's lists. `lasting` are the zones that it lies in."""

    __slots__ = (
        "element", "end", "heading", "images", "key", "lasting", "links", "own", "parent", "tag",
        "texts",
    )  # fmt: skip

    def __init__(self, element: html.HtmlElement, parent: int, tag: str) -> None:
        self.element, self.parent, self.tag = element, parent, tag
        self.key = self.own = self.lasting = self.end = 0
        self.heading = False
        self.texts = self.links = self.images = slice(0)


@dataclass(slots=True)
class Scene:
    """A page laid out flat. `links` and `images` are indexes of nodes."""

    nodes: list[Node] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    cut: bool = False

    def text(self, node: int) -> str:
        """Return the visible text of an element, white space folded."""
        return clean("".join(self.texts[self.nodes[node].texts]))

    def below(self, node: int) -> range:
        """Return the indexes of the elements in an element."""
        return range(node + 1, self.nodes[node].end)


def lay_out(tree: html.HtmlElement) -> Scene:
    """Return the elements of a page in document order, up to 60,000 and 5,000 links."""
    scene = Scene()
    body = tree.find("body")
    _walk(scene, body if body is not None else tree)
    _spread(scene)
    return scene


def _walk(scene: Scene, root: html.HtmlElement) -> None:
    # A stack of our own: a page may nest deeper than Python likes to recurse.
    stack = [(_open(scene, root, -1), "", iter(root))]
    while stack:
        parent, tail, children = stack[-1]
        child = None if scene.cut else next(children, None)
        if child is None:
            _close(scene, parent)
            if tail and _is_label(scene, parent) and is_seam(scene.texts[-1], tail):
                scene.texts.append(" ")
            scene.texts.append(tail)
            stack.pop()
        elif _is_unread(child, scene.nodes[parent]):
            scene.texts += (" ", child.tail or "")
        else:
            stack.append((_open(scene, child, parent), child.tail or "", iter(child)))
            scene.cut = len(scene.nodes) >= MAX_ELEMENTS or len(scene.links) >= MAX_LINKS


def _is_unread(child: html.HtmlElement, parent: Node) -> bool:
    """Tell whether an element says nothing; a button in a heading opens what the heading names."""
    if not isinstance(child.tag, str):
        return True
    return child.tag in _UNREAD and not (child.tag == "button" and parent.heading)


def _open(scene: Scene, element: html.HtmlElement, parent: int) -> int:
    index, tag = len(scene.nodes), str(element.tag)
    node = Node(element, parent, tag)
    names = f"{element.get('class', '')} {element.get('id', '')}"
    node.own = zones.zone_of(tag, element.get("role"), names if len(names) > 1 else "")
    node.heading = tag in HEADINGS or (parent >= 0 and scene.nodes[parent].heading)
    node.key = hash((tag, _plain(element.get("class")), _column(element) if tag == "td" else 0))
    scene.nodes.append(node)
    if tag not in INLINE or (tag == "span" and _touches(element)):
        scene.texts.append(" ")
    node.texts = slice(len(scene.texts), 0)
    node.links, node.images = slice(len(scene.links), 0), slice(len(scene.images), 0)
    if element.text:
        scene.texts.append(element.text)
    if leads_to(element):
        scene.links.append(index)
    elif tag == "img":
        scene.images.append(index)
    return index


def _column(cell: html.HtmlElement) -> int:
    """Return which cell of its row one is: what stands in one column of a table is alike."""
    return sum(1 for _ in islice(cell.itersiblings("td", preceding=True), _MOST_COLUMNS))


def _touches(element: html.HtmlElement) -> bool:
    """Tell whether a span follows another without a space: a label and what it labels."""
    before = element.getprevious()
    if before is None or before.tag != "span" or before.tail:
        return False
    return next(iter(element.itertext()), "")[:1].isalnum()


def _is_label(scene: Scene, index: int) -> bool:
    node = scene.nodes[index]
    return node.tag == "span" and node.element.get("class") is not None and bool(scene.texts)


def _close(scene: Scene, index: int) -> None:
    node = scene.nodes[index]
    node.end = len(scene.nodes)
    node.texts = slice(node.texts.start, len(scene.texts))
    node.links = slice(node.links.start, len(scene.links))
    node.images = slice(node.images.start, len(scene.images))
    if node.tag not in INLINE:
        scene.texts.append(" ")


def _spread(scene: Scene) -> None:
    """Set the zones of each element; an element with half the page's links makes no zone."""
    most = len(scene.links) / 2
    for node in scene.nodes:
        own = node.own & zones.LASTING
        if node.links.stop - node.links.start > most:
            own = 0
        node.lasting = own | (scene.nodes[node.parent].lasting if node.parent >= 0 else 0)


def _plain(names: str | None) -> str:
    """Return the first classes without numbers: what an item shares with its like."""
    if not names:
        return ""
    kept = [name for name in names[:200].split() if not any(map(str.isdigit, name))]
    return " ".join(kept[:3])
