"""What a teaser block says beside its link: headline, teaser text, time, picture."""

import re

from watcher.model import Enclosure, ParsedEntry
from watcher.parse.forms import web_link
from watcher.parse.listing.blocks import block_of
from watcher.parse.listing.borrowed import TELLING
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.labels import EDGES, are_apart, told_by
from watcher.parse.listing.lead import lead_after, lead_of
from watcher.parse.listing.moving import without_moving_times
from watcher.parse.listing.structured import Told
from watcher.parse.listing.targets import Link
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.weight import weight
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
    title, beside = _as_told(scene, best, told)
    title = without_moving_times(title or scene.text(best.node), scene, best.node, clock)
    lead = lead_of(scene, block, candidate, title, clock) or told.summary
    lead = lead or lead_after(scene, owner, block, title, clock)
    summary = "" if title.startswith(lead.rstrip(".… ")) else lead
    picture = _picture(scene, block, base) or told.picture
    return ParsedEntry(
        url=_address(best.url),
        title=title[:_LONGEST],
        summary=_after(beside, summary)[:_LONGEST],
        published=told.published or published_in(scene, block, title, clock),
        enclosures=(Enclosure(picture, "image"),) if picture else (),
    )


def _as_told(scene: Scene, best: Link, told: Told) -> tuple[str, str]:
    """Return the headline of a link, and the labels that stand beside it.

    Where the page's data says which part of the link's text is the headline, the rest are labels.
    Not if the data merely has a shorter headline: then nothing parts it from the rest.
    """
    if told.title not in best.text or weight(told.title) < TELLING:
        return best.text or told.title, best.beside
    before, _, after = best.text.partition(told.title)
    before, after = before.strip(), after.strip()
    if ":" in (before[-1:], after[:1]):  # both are one sentence
        return best.text, best.beside
    if not any(are_apart(scene, best.node, texts) for texts in ((told.title,), (before, after))):
        return best.text, best.beside
    return told.title, told_by((best.beside, before.strip(EDGES), after.strip(EDGES)))


def _after(beside: str, lead: str) -> str:
    """Return a teaser text after the kicker: that may name what nothing else names."""
    if not beside or beside in lead:
        return lead
    return f"{beside.rstrip(':')}: {lead}" if lead else beside


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
