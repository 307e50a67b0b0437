"""The teaser text of a block: its longest running text beside the headline."""

from collections.abc import Iterator

from watcher.parse.listing import zones
from watcher.parse.listing.blocks import NONE
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.moving import without_moving_times
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.weight import weight
from watcher.parse.listing.when import is_time
from watcher.text import clean

_MOST, _CHILDREN = 150, 20  # elements of a block, and of one of them, that are looked at
_RUNNING, _OWN = 4.0, 3.0  # words that make a teaser text, and that stand in one element itself
_PARAGRAPHS = frozenset(("p", "div", "span", "a", "dd", "td", "li", "section", "font", "article"))


def lead_of(scene: Scene, block: int, candidate: Candidate, title: str, clock: Clock) -> str:
    """Return the teaser text of a block of a page, "" where it has none."""
    heaviest, headline = (0.0, ""), scene.text(candidate.best.node)
    for index in (block, *scene.below(block)[:_MOST]):
        node = scene.nodes[index]
        if node.heading or node.tag not in _PARAGRAPHS or node.own & zones.META:
            continue
        for found in _texts(scene, index, candidate, title):
            text = without_moving_times(found, scene, index, clock)
            if text in title or (title in text and text in headline):
                continue
            if not is_time(text, clock):
                heaviest = max(heaviest, (weight(text), text))
    return heaviest[1] if heaviest[0] >= _RUNNING else ""


def lead_after(scene: Scene, owner: list[int], block: int, title: str, clock: Clock) -> str:
    """Return the paragraph right after a block, where stories share one element, else "".

    It is the block's if another story, or a list of them, follows it there.
    """
    index, parent = scene.nodes[block].end, scene.nodes[block].parent
    if index >= len(scene.nodes) or scene.nodes[index].parent != parent or owner[index] >= 0:
        return ""
    node, then = scene.nodes[index], scene.nodes[index].end
    shared = then < len(scene.nodes) and scene.nodes[then].parent == parent and owner[then] != NONE
    if node.heading or node.tag not in ("p", "div") or node.own & zones.META or not shared:
        return ""
    text = without_moving_times(scene.text(index), scene, index, clock)
    told = owner[index] == NONE and weight(text) >= _RUNNING and text not in title
    return text if told and not is_time(text, clock) else ""


def _texts(scene: Scene, index: int, candidate: Candidate, title: str) -> Iterator[str]:
    """Yield an element's text if it has running text of its own; around the headline, only that."""
    best, pieces = candidate.best.node, _pieces(scene, index)
    if index <= best < scene.nodes[index].end:
        yield from (piece for piece in pieces if weight(piece) >= _RUNNING)
        return
    headline = best < index < scene.nodes[best].end and scene.text(best) == title
    if not headline and weight(" ".join(pieces)) >= _OWN:
        yield _without_calls(scene, index, candidate)


def _pieces(scene: Scene, index: int) -> list[str]:
    element = scene.nodes[index].element
    return [
        clean(piece)
        for piece in (element.text, *(child.tail for child in element[:_CHILDREN]))
        if piece
    ]


def _without_calls(scene: Scene, index: int, candidate: Candidate) -> str:
    """Return the text of an element without the "Read more" at its end."""
    text, end = scene.text(index), scene.nodes[index].end
    for link in candidate.target.links:
        if index < link.node < end and not link.text:
            text = text.removesuffix(scene.text(link.node)).rstrip()
    return text
