"""The headline for a link without one: from its block, its picture or its attributes."""

from watcher.parse.listing import zones
from watcher.parse.listing.targets import Link, Target
from watcher.parse.listing.walk import Node, Scene
from watcher.parse.listing.weight import weight
from watcher.text import clean

LEAST, TELLING = 1.0, 3.0  # words that are a name at all, and that say what a story tells
LINKS = 8  # to one address that are looked at
_CLIMB, _MOST_LINKS = 6, 12
_INSIDE, _TITLE = 8, 200  # elements in a headline that is no heading, and its characters


def borrow(scene: Scene, target: Target, key_at: dict[int, str]) -> None:
    """Give a target's first link the heading of its block, else the words of its picture.

    `key_at` is the target of each link's node. Links in menus and footers are left without.
    """
    first = target.links[0]
    if scene.nodes[first.node].lasting & (zones.NAV | zones.MENU | zones.FOOTER):
        return
    block = _block_alone(scene, first, target.key, key_at)
    text = _heading_in_block(scene, block) or _words_of_picture(scene, target)
    text = text or (_first_words(scene, block, first) if first.node != block else "")
    if text:
        first.text, first.weight = text, weight(text)


def _block_alone(scene: Scene, link: Link, key: str, key_at: dict[int, str]) -> int:
    """Return the largest element around a link that links nowhere else."""
    block, index = link.node, scene.nodes[link.node].parent
    for _ in range(_CLIMB):
        links = scene.links[scene.nodes[index].links] if index > 0 else []
        if (
            not links
            or len(links) > _MOST_LINKS
            or any(key_at.get(one, key) != key for one in links)
        ):
            break
        block, index = index, scene.nodes[index].parent
    return block


def _heading_in_block(scene: Scene, block: int) -> str:
    for below in scene.below(block):
        if scene.nodes[below].heading and weight(text := scene.text(below)) >= LEAST:
            return text
    return ""


def _first_words(scene: Scene, block: int, link: Link) -> str:
    """Return the heading or the first text of a block, for a link without words."""
    found = ""
    for below in scene.below(block):
        node = scene.nodes[below]
        if node.own & zones.META or below == link.node or node.end - below > _INSIDE:
            continue
        text = scene.text(below)
        if len(text) <= _TITLE and weight(text) >= TELLING and link.node not in scene.below(below):
            if node.own & zones.TITLE:
                return text
            found = found or text
    return found


def _words_of_picture(scene: Scene, target: Target) -> str:
    called = (name for link in target.links[:LINKS] for name in names(scene, link))
    return next((name for name in called if weight(name) >= LEAST), "")


def names(scene: Scene, link: Link) -> list[str]:
    """Return what the attributes of a link and the picture in it call the story."""
    node = scene.nodes[link.node]
    said = (node.element.get("title"), node.element.get("aria-label"), _alt(scene, node))
    return [clean(name) for name in said if name]


def _alt(scene: Scene, node: Node) -> str:
    images = scene.images[node.images]
    return (scene.nodes[images[0]].element.get("alt") or "") if images else ""
