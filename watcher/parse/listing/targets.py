"""What a page links to: each address once, with all links to it and where they stand."""

from dataclasses import dataclass, field

from watcher.parse.forms import web_link
from watcher.parse.listing.leading import leads_to
from watcher.parse.listing.shapes import Shape, shape_of
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.weight import weight
from watcher.urls.canonical import canonical

_LONGEST = 2000  # characters of a link
_INSIDE = 30  # elements of a link that are looked at


@dataclass(slots=True)
class Link:
    """One link: the index of its node, its text and how much that says.

    `beside` is what labels in the link say beside its headline ("Opinion").
    """

    node: int
    text: str
    weight: float
    url: str
    place: int  # the group of links that stand in the same kind of place
    beside: str = ""


@dataclass(slots=True)
class Target:
    """One address and the links to it in document order."""

    key: str
    shape: Shape
    links: list[Link] = field(default_factory=list)

    def best(self, scene: Scene) -> Link:
        """Return the link whose text is the headline: in or around a heading, else the longest."""
        return max(self.links, key=lambda link: min(link.weight, 6) + 4 * heads(scene, link.node))


def targets_of(scene: Scene, base: str) -> list[Target]:
    """Return the targets of a page in the order in which they first appear."""
    found: dict[str, Target] = {}
    for index in scene.links:
        href = leads_to(scene.nodes[index].element)
        url = None if href[:1] == "#" or len(href) > _LONGEST else web_link(base, href)
        if url is None:
            continue
        target = found.get(key := canonical(url)) or Target(key, shape_of(url))
        found[key] = target
        text = scene.text(index)
        target.links.append(Link(index, text, weight(text), url, _place(scene, index)))
    return list(found.values())


def _place(scene: Scene, index: int, height: int = 4) -> int:
    """Return the kind of place of a link: tags and classes of itself and what encloses it."""
    keys: list[int] = []
    lasting = scene.nodes[index].lasting
    while index >= 0 and len(keys) < height:
        keys.append(scene.nodes[index].key)
        index = scene.nodes[index].parent
    return hash((lasting, *keys))


def heads(scene: Scene, index: int) -> bool:
    """Tell whether an element lies in a heading or holds one."""
    return scene.nodes[index].heading or any(
        scene.nodes[below].heading for below in scene.below(index)[:_INSIDE]
    )
