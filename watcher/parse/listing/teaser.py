"""What a teaser block says beside its link: headline, teaser text, time, picture."""

import re

from watcher.model import Enclosure, ParsedEntry
from watcher.parse.forms import web_link
from watcher.parse.listing import zones
from watcher.parse.listing.blocks import block_of
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.structured import Told
from watcher.parse.listing.targets import Link
from watcher.parse.listing.times import Clock
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.weight import weight
from watcher.parse.listing.when import is_time, published_in

_LONGEST = 2000
_MOST, _MOST_PICTURES = 150, 10  # of a block
_RUNNING, _OWN = 4.0, 3.0  # words that make a teaser text, and that stand in one element
_PARAGRAPHS = frozenset(
    ("p", "div", "span", "a", "dd", "td", "li", "section", "font", "figcaption")
)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo", "src")
_MEDIA = re.compile(
    r"\.svg(?:$|\?)|^data:|/[^/]*(?:blank|spacer|pixel|1x1|loading|placeholder|transparent|default|"
    r"no-?(?:image|photo|pic|thumb))[^/]*\.(?:gif|png|jpe?g|webp)",
    re.IGNORECASE,
)


def entry_of(
    scene: Scene, owner: list[int], candidate: Candidate, base: str, clock: Clock, told: Told
) -> ParsedEntry:
    """Return the entry that a teaser stands for; what the page's data tells goes before."""
    best = candidate.best
    block = block_of(scene, owner, best.node)
    title = best.text or told.title
    picture = _picture(scene, block, base) or told.picture
    return ParsedEntry(
        url=_address(best.url),
        title=title[:_LONGEST],
        summary=_teaser(scene, block, best, title, clock) or _beside(told.summary, title),
        published=told.published or published_in(scene, block, title, clock),
        enclosures=(Enclosure(picture, "image"),) if picture else (),
    )


def _address(url: str) -> str:
    """Return an address without a fragment, unless that is a route of the page's program."""
    page, _, fragment = url.partition("#")
    return url if fragment[:1] in ("!", "/") else page


def _beside(text: str, title: str) -> str:
    return "" if text == title else text[:_LONGEST]


def _teaser(scene: Scene, block: int, best: Link, title: str, clock: Clock) -> str:
    """Return the longest running text of the block that is not the headline."""
    heaviest = (0.0, "")
    for index in (block, *scene.below(block)[:_MOST]):
        node = scene.nodes[index]
        if (
            node.heading
            or node.tag not in _PARAGRAPHS
            or node.own & zones.META
            or _holds_headline(scene, index, best, title)
        ):
            continue
        if (text := _own_text(scene, index)) and text not in title and not is_time(text, clock):
            heaviest = max(heaviest, (weight(text), text))
    return heaviest[1][:_LONGEST] if heaviest[0] >= _RUNNING else ""


def _holds_headline(scene: Scene, index: int, best: Link, title: str) -> bool:
    """Tell whether an element is around the headline's link, or in a link that is a headline."""
    if index <= best.node < scene.nodes[index].end:
        return True
    return best.node < index < scene.nodes[best.node].end and scene.text(best.node) == title


def _own_text(scene: Scene, index: int) -> str:
    """Return the text of an element that holds running text of its own, not only elements."""
    element = scene.nodes[index].element
    own = (element.text or "") + "".join(child.tail or "" for child in element[:20])
    return scene.text(index) if weight(own) >= _OWN else ""


def _picture(scene: Scene, block: int, base: str) -> str | None:
    for index in scene.images[scene.nodes[block].images][:_MOST_PICTURES]:
        element = scene.nodes[index].element
        for name in _LAZY:
            raw = element.get(name)
            if raw and not _MEDIA.search(raw) and (url := web_link(base, raw)):
                return url
    return None
