"""What stands beside a headline in its link or heading: kickers, badges, counts, times, bylines.

They are recognised by being repeated ("Video", "12 comments", "25.11.2026" in the links of several
stories) or by their class, and only at the ends of a headline.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from watcher.parse.listing import zones
from watcher.parse.listing.borrowed import REPEATED, TELLING
from watcher.parse.listing.targets import Link, Target
from watcher.parse.listing.walk import MOST_PARTS, Scene
from watcher.parse.listing.weight import weight
from watcher.text import clean

_LONGEST = 6.0  # words of a label
_NUMBER, _LETTER = re.compile(r"\d+"), re.compile(r"[^\W\d_]")
# "12 comments", "3h ago", "评论12"; but not "G20", "Covid-19", "World Cup 2026".
_ALPHABETIC = r"[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]"
_COUNT = re.compile(
    rf"(?<!{_ALPHABETIC})(?<!{_ALPHABETIC}-)(?!(?<=[^\W\d_]\s)(?:19|20)\d\d(?!\w))\d"
)
_BARS = re.compile(r"\s[|•·‧∙]+|(?<![|•·‧∙])[|•·‧∙]+\s")
EDGES = " \t|•·‧∙/–—-,:"
# What these mark is a part of the sentence: a word that was searched for, the name of a film.
_MARKING = frozenset(("b", "cite", "code", "em", "i", "mark", "q", "strong", "u"))
# "(25/11/2026 08:00)" at the end of a text; fewer numbers may be a score.
DATED = re.compile(r"[(\[\uff08\u3010](?=(?:\D{0,9}\d+){3})([^()\[\]]{6,40})[)\]\uff09\u3011]$")
_BULLET, _ARROW = re.compile(r"[•▪■►▸‣→›»*]+\s+"), " \t→▸►›»"
_QUOTE = re.compile("[«»‹›]")  # of which the last may be the other one
Part = tuple[int, str]  # the element that a text stands in directly, and the text


class Labels:
    """The labels of a page's headlines; `heads` is the element of each link's headline."""

    def __init__(self, scene: Scene, targets: Iterable[Target], heads: dict[int, int]) -> None:
        self._scene = scene
        self._parts = {
            link: found for link, head in heads.items() if len(found := parts_of(scene, head)) > 1
        }
        self._heads = heads
        ends: dict[str, set[str]] = defaultdict(set)
        self._amid: Counter[str] = Counter()
        for target in targets:
            for link in target.links:
                for number, (_, text) in enumerate(found := self._parts.get(link.node, [])):
                    ends[_folded(text)].add(target.key)
                    self._amid[_folded(text)] += 2 <= number < len(found) - 3
        self._shared = {text for text, keys in ends.items() if len(keys) >= REPEATED}

    def part_from(self, link: Link) -> None:
        """Take the labels at both ends off a link's headline; what they say goes to `beside`."""
        parts, beside = list(self._parts.get(link.node, [])), []
        text = link.text
        while len(parts) > 1:
            at = 0 if self._is_label(link, parts[0]) else -1
            one = parts[at]
            rest = text.removeprefix(one[1]) if at == 0 else text.removesuffix(one[1])
            rest = rest.strip(EDGES)
            if not self._is_label(link, one) or rest == text or not _stands(text, rest, one[1]):
                break
            beside.append(one[1])
            text, parts = rest, parts[1:] if at == 0 else parts[:-1]
        if text != link.text:
            link.text, link.weight = text, weight(text)
            link.beside = told_by([link.beside, *beside])

    def _is_label(self, link: Link, part: Part) -> bool:
        return weight(part[1]) <= _LONGEST and (
            self._is_shared(part) or self._is_called_label(self._heads[link.node], part[0])
        )

    def _is_shared(self, part: Part) -> bool:
        folded = _folded(part[1])
        marked = self._scene.nodes[part[0]].tag in _MARKING and not _NUMBER.search(part[1])
        return folded in self._shared and not self._amid[folded] and not marked

    def _is_called_label(self, head: int, index: int) -> bool:
        near = 0
        while index > head:
            near |= self._scene.nodes[index].own
            index = self._scene.nodes[index].parent
        return bool(near & zones.META) and not near & zones.TITLE


def unframed(text: str) -> str:
    """Return a headline without the bullet before it and the arrow after it."""
    bullet = _BULLET.match(text)
    bare = text[bullet.end() if bullet else 0 :].rstrip(_ARROW)
    return text if not bare or _QUOTE.search(bare) else bare


def are_apart(scene: Scene, node: int, texts: Iterable[str]) -> bool:
    """Tell whether each of these texts in a link has an element of its own, or no words."""
    own = {scene.text(one) for one in scene.below(node)[:MOST_PARTS]}
    return all(text in own or not _LETTER.search(text) for text in texts)


def told_by(labels: Iterable[str]) -> str:
    """Return what labels say for good: counts and times would make an edit of each poll."""
    told = " ".join(one for one in labels if _LETTER.search(one) and not _COUNT.search(one))
    return clean(_BARS.sub(" ", told))


def _stands(text: str, rest: str, label: str) -> bool:
    """Tell whether a headline stands without its label; a colon makes both one sentence."""
    before = text.startswith(label)
    seam = text[len(label) :].lstrip()[:1] if before else text[: -len(label)].rstrip()[-1:]
    if weight(rest) < max(TELLING, weight(label)) or ":" in (seam, label[-1 if before else 0]):
        return False
    return not before or not rest[0].islower()


def _folded(text: str) -> str:
    return _NUMBER.sub("#", text.lower())


def parts_of(scene: Scene, index: int) -> list[Part]:
    """Return the texts in an element as its markup parts them, in their order."""
    found: list[Part] = []
    if scene.nodes[index].end - index <= MOST_PARTS:
        _collect(scene, index, found)
    return found


def _collect(scene: Scene, index: int, found: list[Part]) -> None:
    node, below = scene.nodes[index], index + 1
    _add(found, index, node.element.text)
    for child in node.element:
        if below < node.end and scene.nodes[below].element is child:
            _collect(scene, below, found)
            below = scene.nodes[below].end
        _add(found, index, child.tail)


def _add(found: list[Part], index: int, text: str | None) -> None:
    if text and (text := clean(text)):
        dated = DATED.search(text)
        cut = dated.start() if dated else len(text)
        found += [(index, part) for part in (text[:cut].rstrip(), text[cut:]) if part]
