"""What speaks for and against each link of a page being a story, as numbers."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import median

from watcher.parse.listing import zones
from watcher.parse.listing.blocks import block_of, owners
from watcher.parse.listing.site import domain
from watcher.parse.listing.targets import Link, Target, heads
from watcher.parse.listing.walk import INLINE, Scene
from watcher.parse.listing.weight import weight

_CHROME = zones.NAV | zones.FOOTER | zones.MENU
_FEW = 2.5  # words; a link with fewer names a section more often than a story
_ENOUGH = 12.0
_NEAR = 4
_TEASER_LINKS = 4  # picture, headline, text, "Read more"; an author or a topic has more
_RUNNING = 5.0  # words before a link that make it part of a text
_LASTING = {"chrome": _CHROME, "foot": zones.FOOT, "tags": zones.TAGS, "ad": zones.AD}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target with its headline link, the block around it, and what speaks for a story."""

    target: Target
    best: Link
    block: int
    evidence: dict[str, float]
    at_home: bool


def candidates(
    scene: Scene, targets: Sequence[Target], home: frozenset[str], front: bool
) -> list[Candidate]:
    """Return every target of a page with its evidence."""
    best = [target.best(scene) for target in targets]
    plausible = {
        number
        for number, (target, link) in enumerate(zip(targets, best, strict=True))
        if link.weight >= _FEW
        and not scene.nodes[link.node].lasting & _CHROME
        and not target.shape.bare
    }
    story = {link.node: number for number in plausible for link in targets[number].links}
    owner = owners(scene, story)
    by_place = _medians(best, lambda number: best[number].place)
    by_form = _medians(best, lambda number: targets[number].shape.form)
    shares = {
        "dated": _shares(best, [target.shape.dated for target in targets]),
        "distinct": _shares(best, [target.shape.distinct for target in targets]),
    }
    found = []
    for number, (target, link) in enumerate(zip(targets, best, strict=True)):
        block = block_of(scene, owner, link.node) if number in plausible else link.node
        evidence = {
            "bias": 1.0,
            "alike": math.log1p(by_place[link.place][0]),
            "many": math.log1p(by_place[link.place][1]),
            "shape": math.log1p(by_form[target.shape.form][0]),
            **_of_link(scene, link, front),
            **_of_address(target),
            **{name: share[link.place] for name, share in shares.items()},
            **(_of_block(scene, block, link) if number in plausible else {}),
        }
        found.append(Candidate(target, link, block, evidence, domain(target.key) in home))
    return found


def _medians(best: list[Link], key: Callable[[int], object]) -> dict[object, tuple[float, int]]:
    groups: dict[object, list[float]] = defaultdict(list)
    for number, link in enumerate(best):
        groups[key(number)].append(min(link.weight, _ENOUGH))
    return {name: (median(group), len(group)) for name, group in groups.items()}


def _shares(best: list[Link], told: list[bool]) -> dict[int, float]:
    """Return for each kind of place the part of its links of which something is so."""
    groups: dict[int, list[bool]] = defaultdict(list)
    for link, one in zip(best, told, strict=True):
        groups[link.place].append(one)
    return {place: sum(group) / len(group) for place, group in groups.items()}


def _of_link(scene: Scene, link: Link, front: bool) -> dict[str, float]:
    node, near, index = scene.nodes[link.node], 0, link.node
    for _ in range(_NEAR):
        if index >= 0:
            near |= scene.nodes[index].own
            index = scene.nodes[index].parent
    words = math.log1p(min(link.weight, _ENOUGH))
    beside = bool(node.lasting & (zones.ASIDE | zones.SIDE))
    return {
        "words": words,
        "beside": float(beside and not front),
        "beside_front": float(beside and front),
        "meta": float(bool(near & zones.META)),
        "short": float(link.weight < _FEW),
        "heading": words * heads(scene, link.node),
        "inline": float(_follows_text(scene, link.node)),
        "title": float(bool(near & zones.TITLE)),
        **{name: float(bool(node.lasting & zone)) for name, zone in _LASTING.items()},
    }


def _follows_text(scene: Scene, index: int) -> bool:
    """Tell whether a link comes after running text in its paragraph, as related links do."""
    element, parent = scene.nodes[index].element, scene.nodes[index].element.getparent()
    while parent is not None and parent.tag in INLINE:
        element, parent = parent, parent.getparent()
    if parent is None or scene.nodes[index].heading:
        return False
    before = [element.tail or "" for element in islice(element.itersiblings(preceding=True), 6)]
    return weight(" ".join([parent.text or "", *before])) >= _RUNNING


def _of_address(target: Target) -> dict[str, float]:
    shape = target.shape
    return {
        "bare": float(shape.bare),
        "again": float(len(target.links) > 1),
        "often": math.log1p(max(0, len(target.links) - _TEASER_LINKS)),
    }


def _of_block(scene: Scene, block: int, link: Link) -> dict[str, float]:
    node = scene.nodes[block]
    more = weight(scene.text(block)) - link.weight
    return {
        "picture": float(node.images.start < node.images.stop),
        "more": math.log1p(max(0.0, min(more, 40.0))),
    }
