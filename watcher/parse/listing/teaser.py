"""What a teaser block says beside its link: headline, teaser text, time, picture."""

import re
from datetime import datetime

from watcher.model import Enclosure, ParsedEntry
from watcher.parse.dates import parse_date
from watcher.parse.forms import web_link
from watcher.parse.listing.blocks import block_of
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.targets import Link
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.weight import weight
from watcher.text import clean

_LONGEST = 2000
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo", "src")
_MEDIA = re.compile(
    r"\.svg(?:$|\?)|^data:|/(?:blank|spacer|pixel|1x1|loading|placeholder)\b", re.IGNORECASE
)


def entry_of(scene: Scene, owner: list[int], candidate: Candidate, base: str) -> ParsedEntry:
    """Return the entry that a teaser stands for."""
    best = candidate.best
    block = block_of(scene, owner, best.node)
    title = _headline(scene, best)
    return ParsedEntry(
        url=best.url.partition("#")[0]
        if "#!" not in best.url and "#/" not in best.url
        else best.url,
        title=title,
        summary=_teaser(scene, block, candidate, title),
        published=_published(scene, block),
        enclosures=_picture(scene, block, base),
    )


def _headline(scene: Scene, link: Link) -> str:
    """Return the text of the heading in a link that holds one, else all of the link's."""
    node = scene.nodes[link.node]
    if not node.heading:
        for index in range(link.node + 1, len(scene.nodes)):
            below = scene.nodes[index]
            if below.texts.start >= node.texts.stop:
                break
            if below.heading and weight(text := scene.text(index)) >= 1:
                return text
    return link.text


def _teaser(scene: Scene, block: int, candidate: Candidate, title: str) -> str:
    """Return the longest running text of the block that is not the headline."""
    stop = scene.nodes[block].texts.stop
    paragraphs: list[tuple[float, str]] = []
    index = block
    while index < len(scene.nodes) and scene.nodes[index].texts.start < stop:
        text = "" if _holds(scene, index, candidate.best) else _own_text(scene, index)
        if text and text not in title:
            paragraphs.append((weight(text), text))
        index += 1
    heaviest = max(paragraphs, default=(0.0, ""))
    return heaviest[1][:_LONGEST] if heaviest[0] >= 4 else ""


def _holds(scene: Scene, index: int, link: Link) -> bool:
    """Tell whether an element is around a link or in it."""
    outer, inner = scene.nodes[index].texts, scene.nodes[link.node].texts
    return bool(outer.start <= inner.start < outer.stop or inner.start <= outer.start < inner.stop)


def _own_text(scene: Scene, index: int) -> str:
    element = scene.nodes[index].element
    if element.tag in ("p", "div", "span", "a", "dd", "td", "li", "h3", "h4", "h5", "section"):
        own = (element.text or "") + "".join(child.tail or "" for child in element)
        if weight(own) >= 3:
            return scene.text(index)
    return ""


def _published(scene: Scene, block: int) -> datetime | None:
    for index in scene.times[scene.nodes[block].times]:
        element = scene.nodes[index].element
        if moment := parse_date(element.get("datetime") or ""):
            return moment
    return None


def _picture(scene: Scene, block: int, base: str) -> tuple[Enclosure, ...]:
    for index in scene.images[scene.nodes[block].images]:
        element = scene.nodes[index].element
        for name in _LAZY:
            raw = element.get(name)
            if raw and not _MEDIA.search(raw) and (url := web_link(base, raw)):
                return (Enclosure(clean(url), "image"),)
    return ()
