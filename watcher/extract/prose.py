"""Which blocks are surely prose, and the place that holds most of it: the core of a page."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from watcher.extract.blocks import Block, Place

STOP: Final = re.compile(r"[.!?…。！？।؟]['\"”’»」』)\]]{0,3}(?:\s|$)|[。！？]")
_LONG_ENOUGH, _SENTENCE = 80, 40  # mass
_HARDLY_LINKED = 0.3
_MOST = 500.0  # what one block counts at most, so that no single one decides
_BAD: Final = frozenset(
    ("comments", "related", "share", "letter", "advert", "footer", "nav", "tags", "hidden",
     "invisible", "<aside", "<footer", "<nav", "<form")
)  # fmt: skip
_LEAVES: Final = frozenset(("p", "h2", "h3", "li", "blockquote"))


class Core(NamedTuple):
    """`path` leads from the root to the core; `wide` holds nearly all prose, `total` its mass."""

    path: list[Place]
    wide: Place
    total: float


def find_core(blocks: Sequence[Block], good: Sequence[bool]) -> Core:
    """Find the places that hold most prose; fills in `prose`, `direct`, `inner` of all places."""
    long = [b for b in blocks if b.mass >= _LONG_ENOUGH and b.linked < _HARDLY_LINKED]
    counted = [b for b, yes in zip(blocks, good, strict=True) if yes] or long or blocks
    below: dict[int, list[Place]] = defaultdict(list)
    root = counted[0].place
    for block in counted:
        mass = min(block.mass, _MOST)
        block.place.direct += mass
        if block.place.parent is not None:
            block.place.parent.inner += mass
        place: Place | None = block.place
        while place is not None:
            if place.prose == 0 and place.parent is not None:
                below[id(place.parent)].append(place)
            place.prose += mass
            root, place = place, place.parent
    return Core(_descend(root, below, 0.6), _descend(root, below, 0.85)[-1], root.prose)


def _descend(root: Place, below: dict[int, list[Place]], share: float) -> list[Place]:
    """Return the way down to the last place that holds a share of all prose."""
    path = [root]
    while inside := below.get(id(path[-1])):
        best = max(inside, key=lambda place: place.prose)
        if best.prose < share * root.prose or (best.direct == best.prose and best.tag in _LEAVES):
            break
        path.append(best)
    return path


def prose_of(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether it is surely prose: long, hardly linked, in no bad place.

    A place with half of all sentences in it is not bad, whatever it is called: some sites call
    the article "with-comments". Where an article has short paragraphs only, those are its prose,
    and not the one long teaser beside them.
    """
    sentences = [
        b.mass >= _SENTENCE and b.linked < _HARDLY_LINKED and bool(STOP.search(b.text))
        for b in blocks
    ]
    bulk: Counter[int] = Counter()
    total = 0
    for block, yes in zip(blocks, sentences, strict=True):
        if yes:
            total += int(block.mass)
            place: Place | None = block.place
            while place is not None:
                bulk[id(place)] += int(block.mass)
                place = place.parent
    bad: dict[int, bool] = {}
    clean = [
        yes and not _is_bad(block.place, bulk, total / 2, bad)
        for block, yes in zip(blocks, sentences, strict=True)
    ]
    long = [yes and b.mass >= _LONG_ENOUGH for b, yes in zip(blocks, clean, strict=True)]
    return long if any(long) else clean


def _is_bad(place: Place, bulk: Counter[int], half: float, known: dict[int, bool]) -> bool:
    line, at, verdict = [], place, False
    while id(at) not in known:
        line.append(at)
        if at.parent is None:
            break
        at = at.parent
    else:
        verdict = known[id(at)]
    for at in reversed(line):
        named = at.own & _BAD or "<" + at.tag in _BAD
        verdict = verdict or bool(named and bulk[id(at)] < half)
        known[id(at)] = verdict
    return verdict
