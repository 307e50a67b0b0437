"""The headline of a link's story: its heading or text, else the heading or picture beside it."""

import re
from collections import Counter
from collections.abc import Iterable

from watcher.parse.dates.calendar_words import MONTHS
from watcher.parse.listing import zones
from watcher.parse.listing.borrowed import LEAST, LINKS, TELLING, borrow, names
from watcher.parse.listing.targets import Link, Target
from watcher.parse.listing.walk import HEADINGS, INLINE, Scene
from watcher.parse.listing.weight import weight

_REPEATED = 3  # addresses that share a text, and it is "Read more"
_TEASER = 14.0  # words of what is no headline any more
_MOST_PARTS = 40  # elements in a link that are looked at
_WORD, _FEW = re.compile(r"\w+"), 4


def name_links(scene: Scene, targets: list[Target]) -> None:
    """Give each target's links the headline that they stand for.

    A text that several addresses share names none of them. A target without another takes the
    heading that stands in the same block, or the words of its picture.
    """
    shared = Counter(text for target in targets for text in {link.text for link in target.links})
    key_at = {link.node: target.key for target in targets for link in target.links}
    pieces = _pieces_of_links(scene, key_at)
    for target in targets:
        for link in target.links:
            if link.text and (shared[link.text] >= _REPEATED or _is_calendar(link.text)):
                link.text, link.weight = "", 0.0
            elif text := (
                _heading_in(scene, link)
                or _without_label(scene, target, link)
                or _in_full(scene, target, link)
                or _of_pieces(scene, link, pieces)
            ):
                link.text, link.weight = text, weight(text)
        if not any(link.weight >= LEAST for link in target.links):
            borrow(scene, target, key_at)


def _is_calendar(text: str) -> bool:
    """Tell whether a text is nothing but months, days and numbers: "November 2026 (12)"."""
    words = _WORD.findall(text.lower())
    return len(words) <= _FEW and all(word.isdigit() or word in MONTHS for word in words)


def _pieces_of_links(scene: Scene, nodes: Iterable[int]) -> dict[int, list[str]]:
    """Return the parts of each link that holds several, without what other links have, too."""
    found = {node: parts for node in nodes if len(parts := _parts(scene, node)) > 1}
    shared = Counter(part for parts in found.values() for part in set(parts))
    return {
        node: [part for part in parts if shared[part] < _REPEATED and weight(part) >= TELLING]
        for node, parts in found.items()
    }


def _parts(scene: Scene, node: int) -> list[str]:
    """Return the texts that stand in blocks of their own in a link."""
    if scene.nodes[node].end - node > _MOST_PARTS:
        return []
    below = range(node + 1, scene.nodes[node].end)
    blocks = [one for one in below if scene.nodes[one].tag not in INLINE]
    inner = {scene.nodes[one].parent for one in blocks}
    return [text for one in blocks if one not in inner and (text := scene.text(one))]


def _of_pieces(scene: Scene, link: Link, pieces: dict[int, list[str]]) -> str:
    """Return the headline of a link that holds a label, a headline and a teaser, unmarked."""
    parts = pieces.get(link.node, [])
    while len(parts) > 1 and weight(parts[-1]) > _TEASER:
        parts = parts[:-1]
    return max(parts, key=weight, default="")


def _heading_in(scene: Scene, link: Link) -> str:
    """Return the text of the heading in a link that holds more, "" where it has none.

    Of several the highest, then the longest: a kicker often has a lower one, before the headline.
    """
    node = scene.nodes[link.node]
    if node.heading:
        return ""
    found: list[tuple[int, float, str]] = []
    for index in scene.below(link.node):
        below = scene.nodes[index]
        if below.tag in HEADINGS or below.own & zones.TITLE:
            text = scene.text(index)
            rank = -int(below.tag[1]) if below.tag in HEADINGS else -9
            found.append((rank, weight(text), text))
    named = [one for one in found if one[1] >= LEAST]
    return max(named)[2] if named else ""


def _without_label(scene: Scene, target: Target, link: Link) -> str:
    """Return the end of a link's text that its title or its picture's words repeat, else "".

    What stands before it is a label or a kicker.
    """
    if link.weight < TELLING:
        return ""
    for other in (link, *target.links[:LINKS]):
        for name in names(scene, other):
            if link.text != name and link.text.endswith(name) and weight(name) >= TELLING:
                return name
    return ""


def _in_full(scene: Scene, target: Target, link: Link) -> str:
    """Return the whole of a text that ends in dots, as a title or the picture has it, else ""."""
    begun = link.text.rstrip(". …")
    if not link.text.endswith(("…", "..")) or weight(begun) < LEAST:
        return ""
    called = (name for other in (link, *target.links[:LINKS]) for name in names(scene, other))
    longer = (name for name in called if name.startswith(begun))
    return next(longer, "")
