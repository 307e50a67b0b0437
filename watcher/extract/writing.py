"""The chosen blocks become the article's text."""

import re
from collections.abc import Sequence

from watcher.extract.blocks import Block, Place

_WORD = re.compile(r"\w+")
_N = 4  # words of a shingle
_SURE = 0.5
_LONG = 12  # words from which on a copy is told from a refrain


def written(blocks: Sequence[Block], chances: Sequence[float], title: str) -> str:
    """Return the blocks that are likely part of the article, a line each, without the title.

    What was said before in a place of another kind (a pull quote, a copy for printing) is left
    out; what repeats in places of one kind (the lines of a recipe) stays.
    """
    kept = []
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for block in _without_comments([b for b, c in zip(blocks, chances, strict=True) if c >= _SURE]):
        if block.text == title:
            continue
        words = _WORD.findall(block.text)
        shingles = [tuple(words[i : i + _N]) for i in range(len(words) - _N + 1)]
        kind = _kind(block.place)
        elsewhere = sum(seen.get(shingle, kind) != kind for shingle in shingles)
        if len(words) >= _LONG and elsewhere > 0.8 * len(shingles):
            continue
        for shingle in shingles:
            seen.setdefault(shingle, kind)
        kept.append(block.text)
    return "\n".join(kept)


def _without_comments(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks that are no readers' comments; all where most are, as in a forum."""
    others = [block for block in blocks if not _is_comment(block.place)]
    most = 2 * sum(block.mass for block in others) > sum(block.mass for block in blocks)
    return others if most else blocks


def _is_comment(place: Place) -> bool:
    """Tell whether a place lies in one for comments and is called so itself, or another in it."""
    if "comments" not in place.seen:
        return False
    levels, at = 0, place
    while at.parent is not None:
        levels += "comments" in at.own
        at = at.parent
    return levels > 1


def _kind(place: Place) -> tuple[str, ...]:
    return (place.tag, place.names, place.parent.names if place.parent else "")
