"""Whether a block is part of the article: its features weighed, by a model of two sizes.

The weights (`weights.json`) are those of a logistic regression, one number a feature, made by
`python -m tests.benchmarks.article_weights`. `alone` knows the page's own features, `beside` also
whether trafilatura takes the block.
"""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import exp
from typing import Literal, NamedTuple

from watcher.extract.blocks import Block
from watcher.extract.page import Page

Size = Literal["alone", "beside"]
_WORD = re.compile(r"\w+")
_N = 4  # words of a shingle
_SURE, _PROSE, _LINKED = 0.9, 100, 0.1  # a chance; a length and a share of links as text has them


class Model(NamedTuple):
    """The weights of one size; `bias` is what speaks for any block."""

    bias: float
    weights: dict[str, float]

    def chance(self, features: Sequence[str]) -> float:
        """Return the chance, 0 to 1, that a block with these features is part of the article."""
        if not features:
            return 0.0
        weights = self.weights
        total = self.bias + sum([weights[f] for f in features if f in weights])
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def model(size: Size) -> Model:
    """Return the model of a size."""
    stored = json.loads(files("watcher.extract").joinpath("weights.json").read_text("utf-8"))[size]
    return Model(stored["bias"], stored["weights"])


def doubt(blocks: Sequence[Block], chances: Sequence[float]) -> float:
    """Return which share of the article's length is in doubt."""
    kept = sum(b.mass for b, c in zip(blocks, chances, strict=True) if c >= 0.5)
    unsure = sum(b.mass * min(c, 1 - c) for b, c in zip(blocks, chances, strict=True))
    return unsure / kept if kept else 1.0


def second_opinion(page: Page, text: str) -> list[list[str]]:
    """Return, for each block, the features that say whether another reader's text has it."""
    words = _WORD.findall(text)
    shingles = {tuple(words[i : i + _N]) for i in range(len(words) - _N + 1)}
    joined = f" {' '.join(words)} "
    found = []
    for i, block in enumerate(page.blocks):
        has = "also" if _has(shingles, joined, _WORD.findall(block.text)) else "not also"
        found.append([has, f"{has},mass{page.masses[i]}", f"{has},{page.where(i)}"])
    return found


def is_misled(page: Page, opinions: Sequence[Sequence[str]]) -> bool:
    """Tell whether what another reader takes is mostly teasers of other stories."""
    taken = [i for i, opinion in enumerate(opinions) if opinion[0] == "also"]
    teasers = sum(page.blocks[i].mass for i in taken if page.is_teaser(i))
    return 2 * teasers > sum(page.blocks[i].mass for i in taken)


def _has(shingles: set[tuple[str, ...]], joined: str, words: list[str]) -> bool:
    if len(words) < _N:
        return bool(words) and f" {' '.join(words)} " in joined
    rows = len(words) - _N + 1
    return sum(tuple(words[i : i + _N]) in shingles for i in range(rows)) * 2 >= rows


def with_bare_text(
    blocks: Sequence[Block], alone: Sequence[float], judged: Sequence[float]
) -> list[float]:
    """Return `judged`, with the value of `alone` for bare prose among paragraphs.

    That is text without an element of its own. trafilatura skips it after a box (often it is the
    lead), so its verdict on such text says nothing.
    """
    chances = list(judged)
    for at, (block, following) in enumerate(pairwise(blocks)):
        if alone[at] > chances[at] and chances[at + 1] > _SURE and _is_bare(block, following):
            chances[at] = alone[at]
    return chances


def _is_bare(block: Block, following: Block) -> bool:
    """Tell whether a block is prose right in what holds the paragraph that follows it."""
    return block.mass > _PROSE and block.linked < _LINKED and following.place.parent is block.place
