"""What a teaser block says beside its link: headline, teaser text, time, picture."""

import re

from watcher.model import Enclosure, ParsedEntry
from watcher.parse.forms import web_link
from watcher.parse.listing.blocks import block_of
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.lead import lead_of
from watcher.parse.listing.moving import without_moving_times
from watcher.parse.listing.structured import Told
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.when import published_in

_LONGEST = 2000
_MOST_PICTURES = 10  # of a block
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo", "src")
_MEDIA = re.compile(
    r"\.svg(?:$|\?)|^data:|/[^/]*(?:blank|spacer|pixel|1x1|loading|placeholder|transparent|default|"
    r"no-?(?:image|photo|pic|thumb))[^/]*\.(?:gif|png|jpe?g|webp)",
    re.IGNORECASE,
)


def entry_of(
    scene: Scene, owner: list[int], candidate: Candidate, base: str, clock: Clock, told: Told
) -> ParsedEntry:
    """Return the entry of a teaser; the page's structured data takes precedence."""
    best = candidate.best
    block = block_of(scene, owner, best.node)
    title = best.text or told.title or scene.text(best.node)
    title = without_moving_times(title, scene, best.node, clock)
    lead = lead_of(scene, block, candidate, title, clock) or told.summary
    picture = _picture(scene, block, base) or told.picture
    return ParsedEntry(
        url=_address(best.url),
        title=title[:_LONGEST],
        summary="" if title.startswith(lead.rstrip(".… ")) else lead[:_LONGEST],
        published=told.published or published_in(scene, block, title, clock),
        enclosures=(Enclosure(picture, "image"),) if picture else (),
    )


def _address(url: str) -> str:
    """Return an address without a fragment, unless that is a route of the page's program."""
    page, _, fragment = url.partition("#")
    return url if fragment[:1] in ("!", "/") else page


def _picture(scene: Scene, block: int, base: str) -> str | None:
    for index in scene.images[scene.nodes[block].images][:_MOST_PICTURES]:
        element = scene.nodes[index].element
        for name in _LAZY:
            raw = element.get(name)
            if raw and not _MEDIA.search(raw) and (url := web_link(base, raw)):
                return url
    return None
