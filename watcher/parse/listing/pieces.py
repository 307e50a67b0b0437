"""The parts of a link that wraps a whole teaser: label, headline and text, unmarked."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from statistics import median

from watcher.parse.listing.borrowed import REPEATED, TELLING
from watcher.parse.listing.labels import parts_of
from watcher.parse.listing.walk import INLINE, MOST_PARTS, Scene
from watcher.parse.listing.weight import weight

_HEADLINE, _TEASER = 4.5, 14.0  # words of a headline, and of what is none any more
Piece = tuple[str, str]  # tag and class of a text in a link, and the text


def pieces_of_links(scene: Scene, nodes: Iterable[int]) -> dict[int, list[Piece]]:
    """Return the parts of each link that holds several, without what other links have, too."""
    found = {node: parts for node in nodes if len(parts := _parts(scene, node)) > 1}
    shared = Counter(part for parts in found.values() for part in {text for _, text in parts})
    return {
        node: [one for one in parts if shared[one[1]] < REPEATED and weight(one[1]) >= TELLING]
        for node, parts in found.items()
    }


def _parts(scene: Scene, node: int) -> list[Piece]:
    """Return the texts that stand in blocks of their own in a link, each with its kind of place.

    Where nothing else is in a long link, the elements of a line that it is made of count as blocks.
    """
    if scene.nodes[node].end - node > MOST_PARTS or scene.nodes[node].heading:
        return []
    below = range(node + 1, scene.nodes[node].end)
    blocks = [one for one in below if scene.nodes[one].tag not in INLINE]
    inner = {scene.nodes[one].parent for one in blocks}
    parts = [(one, scene.text(one)) for one in blocks if one not in inner]
    if len(parts) < 2 and weight(scene.text(node)) > _TEASER:
        line = parts_of(scene, node)
        parts = line if len({one for one, _ in line} - {node}) == len(line) else parts
    elements = ((scene.nodes[one].element, text) for one, text in parts if text)
    return [(f"{one.tag} {one.get('class')}", text) for one, text in elements]


def usual_weights(pieces: dict[int, list[Piece]]) -> dict[str, float]:
    """Return how much the parts of links of each kind usually say: a headline, or a label."""
    found: dict[str, list[float]] = defaultdict(list)
    for parts in pieces.values():
        for key, text in parts:
            found[key].append(weight(text))
    return {key: median(weights) for key, weights in found.items()}


def of_pieces(parts: list[Piece], usual: dict[str, float]) -> str:
    """Return the headline of a link that holds a label, a headline and a teaser, unmarked.

    It is the first part that usually says as much as headlines do; the longest where the kinds of
    the parts do not tell them apart.
    """
    if len({key for key, _ in parts}) == len(parts):
        for key, text in parts:
            if usual[key] >= _HEADLINE:
                return text
    texts = [text for _, text in parts]
    while len(texts) > 1 and weight(texts[-1]) > _TEASER:
        texts = texts[:-1]
    return max(texts, key=weight, default="")
