"""The headline of a link's story: its heading or text, else the heading or picture beside it."""

import re
from collections import Counter

from watcher.parse.dates.calendar_words import MONTHS
from watcher.parse.listing import zones
from watcher.parse.listing.borrowed import LEAST, LINKS, REPEATED, TELLING, borrow, names
from watcher.parse.listing.labels import EDGES, Labels, told_by, unframed
from watcher.parse.listing.pieces import of_pieces, pieces_of_links, usual_weights
from watcher.parse.listing.targets import Link, Target
from watcher.parse.listing.walk import HEADINGS, MOST_PARTS, Scene
from watcher.parse.listing.weight import weight

_WORD, _FEW, _MANY = re.compile(r"\w+"), 4, 7
_FILE = re.compile(r"\d*(?:pdf|docx?|odt|rtf|xlsx?|zip|[kmg]i?b|kbytes?|кб|мб)")


def name_links(scene: Scene, targets: list[Target]) -> None:
    """Give each target's links the headline that they stand for.

    A text that several addresses share names none of them. A target without another takes the
    heading that stands in the same block, or the words of its picture.
    """
    shared = Counter(text for target in targets for text in {link.text for link in target.links})
    files = Counter(said for target in targets if (said := _of_file(target.links[0].text)))
    key_at = {link.node: target.key for target in targets for link in target.links}
    heads = {node: _heading_in(scene, node) for node in key_at}
    labels = Labels(scene, targets, heads)
    pieces = pieces_of_links(scene, key_at)
    usual = usual_weights(pieces)
    for target in targets:
        for link in target.links:
            if link.text and (
                shared[link.text] >= REPEATED
                or _is_calendar(link.text)
                or files[_of_file(link.text)] >= REPEATED
            ):
                link.text, link.weight = "", 0.0
            elif text := (
                (heads[link.node] != link.node and scene.text(heads[link.node]))
                or _in_full(scene, target, link)
                or of_pieces(pieces.get(link.node, []), usual)
            ):
                link.text, link.weight = text, weight(text)
            _take_name(scene, target, link)
            labels.part_from(link)
            link.text = unframed(link.text)
    nameless = [one for one in targets if not any(link.weight >= LEAST for link in one.links)]
    borrow(scene, nameless, key_at)


def _is_calendar(text: str) -> bool:
    """Tell whether a text is nothing but months, days and numbers: "November 2026 (12)"."""
    words = _WORD.findall(text.lower())
    return len(words) <= _FEW and all(word.isdigit() or word in MONTHS for word in words)


def _of_file(text: str) -> str:
    """Return what a text that only says what file is linked says beside the size, else ""."""
    words = _WORD.findall(text.lower())
    said = " ".join(word for word in words if not word[0].isdigit())
    return said if len(words) <= _MANY and any(map(_FILE.fullmatch, words)) else ""


def _heading_in(scene: Scene, link: int) -> int:
    """Return the heading in a link that holds more, the link where it has none.

    Of several the highest, then the longest: a kicker often has a lower one, before the headline.
    """
    if scene.nodes[link].heading:
        return link
    found: list[tuple[int, float, str, int]] = []
    for index in scene.below(link):
        below = scene.nodes[index]
        if below.tag in HEADINGS or below.own & zones.TITLE:
            text = scene.text(index)
            rank = -int(below.tag[1]) if below.tag in HEADINGS else -9
            found.append((rank, weight(text), text, -index))
    named = [one for one in found if one[1] >= LEAST]
    return -max(named)[3] if named else link


def _take_name(scene: Scene, target: Target, link: Link) -> None:
    """Cut a link's text down to what its title or its picture's words repeat of it.

    That stands in an element of its own, or what stands before it does: labels and bylines.
    """
    if link.weight < TELLING:
        return
    for other in (link, *target.links[:LINKS]):
        for name in names(scene, other):
            if name != link.text and name in link.text and weight(name) >= TELLING:
                before, _, after = link.text.partition(name)
                if _is_apart(scene, link.node, name, before.strip(), after):
                    link.beside = told_by((before.strip(EDGES), after.strip(EDGES)))
                    link.text, link.weight = name, weight(name)
                    return


def _is_apart(scene: Scene, node: int, name: str, before: str, after: str) -> bool:
    if before.endswith(":") or after.strip().startswith(":"):
        return False  # both are one sentence
    wanted = (name,) if after.strip() else (name, before)
    return any(scene.text(one) in wanted for one in scene.below(node)[:MOST_PARTS])


def _in_full(scene: Scene, target: Target, link: Link) -> str:
    """Return the whole of a text that ends in dots, as a title or the picture has it, else ""."""
    begun = link.text.rstrip(". …")
    if not link.text.endswith(("…", "..")) or weight(begun) < LEAST:
        return ""
    called = (name for other in (link, *target.links[:LINKS]) for name in names(scene, other))
    longer = (name for name in called if name.startswith(begun))
    return next(longer, "")
