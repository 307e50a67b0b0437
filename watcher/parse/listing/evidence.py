"""The evidence for and against each link of a page being a story, as numbers."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from watcher.parse.listing import zones
from watcher.parse.listing.blocks import block_of, owners
from watcher.parse.listing.likes import ENOUGH, FEW, shared_evidence
from watcher.parse.listing.paging import leads_on
from watcher.parse.listing.site import domain
from watcher.parse.listing.targets import Link, Target, heads
from watcher.parse.listing.walk import INLINE, Scene
from watcher.parse.listing.weight import weight
from watcher.text import clean

_CHROME = zones.NAV | zones.FOOTER | zones.MENU
_NEAR = 4
_TEASER_LINKS = 4  # picture, headline, text, "Read more"; an author or a topic has more
_BEFORE = 6  # elements before a link in its paragraph
_WITH_FIGURES = re.compile(r"\w*\d\w*")
_RUNNING = 5.0  # words before a link that make it part of a text
_BEFORE_IT = 400  # characters of each piece of it that are looked at
# What a site sells or asks for: /subscribe, /donate-now; not /donate-blood-hospitals-ask.
_SERVICE = re.compile(
    r"^[^/]*//[^/]+/(?:[a-z]{2}/)?(?:subscri(?:be|ption)s?|abonnement|abo|suscri(?:bete|pcion(?:es)?)"
    r"|assine|assinatura|log-?in|sign-?(?:in|up)|my-?account|account|donate|cart|checkout)"
    r"(?:-[a-z]+){0,2}(?=[/?]|$)",
    re.IGNORECASE,
)
_LASTING = {"chrome": _CHROME, "foot": zones.FOOT, "tags": zones.TAGS, "ad": zones.AD}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target with its headline link, and what speaks for and against its being a story."""

    target: Target
    best: Link
    evidence: dict[str, float]
    at_home: bool


def candidates(
    scene: Scene, targets: Sequence[Target], home: frozenset[str], front: bool
) -> list[Candidate]:
    """Return every target of a page with its evidence."""
    best = [target.best(scene) for target in targets]
    owner = owners(scene, _plausible(scene, targets, best))
    shared = shared_evidence(targets, best)
    return [
        _candidate(scene, target, link, owner, {**evidence, **_of_link(scene, link, front)}, home)
        for target, link, evidence in zip(targets, best, shared, strict=True)
    ]


def _plausible(scene: Scene, targets: Sequence[Target], best: list[Link]) -> dict[int, int]:
    """Return the target of each link that may be to a story, so that blocks can be told apart."""
    return {
        link.node: number
        for number, (target, named) in enumerate(zip(targets, best, strict=True))
        if (named.weight >= FEW or heads(scene, named.node)) and not target.shape.bare
        if not scene.nodes[named.node].lasting & _CHROME
        for link in target.links
    }


def _candidate(
    scene: Scene,
    target: Target,
    link: Link,
    owner: list[int],
    evidence: dict[str, float],
    home: frozenset[str],
) -> Candidate:
    evidence.update(_of_address(target))
    if owner[link.node] >= 0:
        evidence.update(_of_block(scene, block_of(scene, owner, link.node), link))
    if _SERVICE.search(target.key):
        evidence["ad"] = 1.0
    if link.weight < FEW and leads_on(link.text):
        evidence["chrome"] = 1.0
    return Candidate(target, link, evidence, domain(target.key) in home)


def _of_link(scene: Scene, link: Link, front: bool) -> dict[str, float]:
    node, near, index = scene.nodes[link.node], 0, link.node
    for _ in range(_NEAR):
        if index >= 0:
            near |= scene.nodes[index].own
            index = scene.nodes[index].parent
    words = math.log1p(min(link.weight, ENOUGH))
    beside = bool(node.lasting & (zones.ASIDE | zones.SIDE))
    return {
        "words": words,
        "beside": float(beside and not front),
        "beside_front": float(beside and front),
        "meta": float(bool(near & zones.META)),
        "short": float(link.weight < FEW),
        "heading": words * heads(scene, link.node),
        "inline": float(_follows_text(scene, link)),
        "title": float(bool(near & zones.TITLE)),
        **{name: float(bool(node.lasting & zone)) for name, zone in _LASTING.items()},
    }


def _follows_text(scene: Scene, link: Link) -> bool:
    """Tell whether a link comes after running text in its paragraph, as related links do.

    Not where that text is its headline.
    """
    element = scene.nodes[link.node].element
    parent = element.getparent()
    while parent is not None and parent.tag in INLINE:
        element, parent = parent, parent.getparent()
    if parent is None or scene.nodes[link.node].heading:
        return False
    before = [one.tail or "" for one in islice(element.itersiblings(preceding=True), _BEFORE)]
    before = [piece[-_BEFORE_IT:] for piece in (parent.text or "", *before)]
    # The dates between the lines of a list are no running text.
    words = _WITH_FIGURES.sub(" ", " ".join(before))
    words = clean(words).replace(clean(_WITH_FIGURES.sub(" ", link.text)), "")
    return weight(words) >= _RUNNING


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
