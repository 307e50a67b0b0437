"""The headline of a link's story: its heading or text, else the heading or picture beside it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from statistics import median

from watcher.parse.dates.calendar_words import MONTHS
from watcher.parse.listing import zones
from watcher.parse.listing.borrowed import LEAST, LINKS, REPEATED, TELLING, borrow, names
from watcher.parse.listing.labels import EDGES, Labels, parts_of, told_by, unframed
from watcher.parse.listing.targets import Link, Target
from watcher.parse.listing.walk import HEADINGS, INLINE, Scene
from watcher.parse.listing.weight import weight

_HEADLINE, _TEASER = 4.5, 14.0  # words of a headline, and of what is none any more
_MOST_PARTS = 40  # elements in a link that are looked at
_WORD, _FEW, _MANY = re.compile(r"\w+"), 4, 7
_FILE = re.compile(r"\d*(?:pdf|docx?|odt|rtf|xlsx?|zip|[kmg]i?b|kbytes?|кб|мб)")
Piece = tuple[str, str]  # tag and class of a text in a link, and the text


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
    pieces = _pieces_of_links(scene, key_at)
    usual = _usual_weights(pieces)
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
                or _of_pieces(pieces.get(link.node, []), usual)
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


def _pieces_of_links(scene: Scene, nodes: Iterable[int]) -> dict[int, list[Piece]]:
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
    if scene.nodes[node].end - node > _MOST_PARTS or scene.nodes[node].heading:
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


def _usual_weights(pieces: dict[int, list[Piece]]) -> dict[str, float]:
    """Return how much the parts of links of each kind usually say: a headline, or a label."""
    found: dict[str, list[float]] = defaultdict(list)
    for parts in pieces.values():
        for key, text in parts:
            found[key].append(weight(text))
    return {key: median(weights) for key, weights in found.items()}


def _of_pieces(parts: list[Piece], usual: dict[str, float]) -> str:
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
    return any(scene.text(one) in wanted for one in scene.below(node)[:_MOST_PARTS])


def _in_full(scene: Scene, target: Target, link: Link) -> str:
    """Return the whole of a text that ends in dots, as a title or the picture has it, else ""."""
    begun = link.text.rstrip(". …")
    if not link.text.endswith(("…", "..")) or weight(begun) < LEAST:
        return ""
    called = (name for other in (link, *target.links[:LINKS]) for name in names(scene, other))
    longer = (name for name in called if name.startswith(begun))
    return next(longer, "")
