"""The headline for a link without one: from its block, its picture or its attributes."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from watcher.parse.listing import zones
from watcher.parse.listing.targets import Link, Target
from watcher.parse.listing.walk import Node, Scene
from watcher.parse.listing.weight import weight
from watcher.text import clean

LEAST, TELLING = 1.0, 3.0  # words that are a name at all, and that say what a story tells
REPEATED = 3  # addresses that share a text, and it is "Read more"
LINKS = 8  # to one address that are looked at
_CLIMB, _MOST_LINKS = 6, 12
_INSIDE, _TITLE = 8, 200  # elements in a headline that is no heading, and its characters


def borrow(scene: Scene, nameless: Sequence[Target], key_at: dict[int, str]) -> None:
    """Give the first link of each target the heading of its block, else the words of its picture.

    `key_at` is the target of each link's node. What several targets are called names none of them.
    Links in menus and footers are left without.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for node, key in key_at.items():
        places[key].append(node)
    called = {target.key: _called(scene, target) for target in nameless}
    shared = Counter(name for said in called.values() for name in set(said))
    for target in nameless:
        first = target.links[0]
        if scene.nodes[first.node].lasting & (zones.NAV | zones.MENU | zones.FOOTER):
            continue
        block = _block_alone(scene, first, key_at, places)
        said = (name for name in called[target.key] if shared[name] < REPEATED)
        text = _heading_in_block(scene, block) or next(said, "")
        text = text or (_first_words(scene, block, first) if first.node != block else "")
        if text:
            first.text, first.weight = text, weight(text)


def _block_alone(
    scene: Scene, link: Link, key_at: dict[int, str], places: dict[str, list[int]]
) -> int:
    """Return the largest element around a link that links nowhere else; one with a heading will do.

    A link that several other blocks have, too, or that is called so, is a label: an author's.
    """
    key, block, index = key_at[link.node], link.node, scene.nodes[link.node].parent
    for _ in range(_CLIMB):
        links = scene.links[scene.nodes[index].links] if index > 0 else []
        if not links or len(links) > _MOST_LINKS or _heading_in_block(scene, block):
            break
        others = (one for one in links if key_at.get(one, key) != key)
        if not all(_is_label(scene, one, index, places[key_at[one]]) for one in others):
            break
        block, index = index, scene.nodes[index].parent
    return block


def _is_label(scene: Scene, link: int, block: int, places: list[int]) -> bool:
    near = scene.nodes[link].own | scene.nodes[scene.nodes[link].parent].own
    inside = bisect_left(places, scene.nodes[block].end) - bisect_right(places, block)
    outside = len(places) - inside  # in their order on the page
    return bool(near & (zones.META | zones.TAGS)) or outside >= REPEATED - 1


def _heading_in_block(scene: Scene, block: int) -> str:
    for below in scene.below(block):
        if scene.nodes[below].heading and weight(text := scene.text(below)) >= LEAST:
            return text
    return ""


def _first_words(scene: Scene, block: int, link: Link) -> str:
    """Return the headline or the first text of a block, for a link without words."""
    found = clean(scene.nodes[block].element.text or "")
    found = found if weight(found) >= TELLING and len(found) <= _TITLE else ""
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


def _called(scene: Scene, target: Target) -> list[str]:
    said = (name for link in target.links[:LINKS] for name in names(scene, link))
    return [name for name in said if weight(name) >= LEAST]


def names(scene: Scene, link: Link) -> list[str]:
    """Return what the attributes of a link and the picture in it call the story."""
    node = scene.nodes[link.node]
    said = (node.element.get("title"), node.element.get("aria-label"), _alt(scene, node))
    return [clean(name) for name in said if name]


def _alt(scene: Scene, node: Node) -> str:
    images = scene.images[node.images]
    return (scene.nodes[images[0]].element.get("alt") or "") if images else ""
