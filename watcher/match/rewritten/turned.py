"""Keywords in the other alphabet of Serbian, which is written in two: Beograd, Београд.

A text that says it is Serbian is searched a second time as it stands in the other one, letter by
letter, and what is found there is placed where it stands; texts in other languages cost nothing.
Concepts have their names in both.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from watcher.match.patterns.forming import as_kind
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.places import Find, Found, Places
from watcher.match.text.languages import canonical
from watcher.match.text.view import View
from watcher.model import Document, Rule

_LANG = "sr"
_PAIRS = (
    "а:a б:b в:v г:g д:d ђ:đ е:e ж:ž з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:ć "
    "у:u ф:f х:h ц:c ч:č џ:dž ш:š"
)
_SMALL = dict(pair.split(":") for pair in _PAIRS.split())
_LATIN = _SMALL | {one.upper(): other.capitalize() for one, other in _SMALL.items()}
_CYRILLIC = {other: one for one, other in _LATIN.items()}
_LETTERS = str.maketrans(_LATIN | {one: other for one, other in _CYRILLIC.items() if len(one) == 1})
_PAIRED = re.compile("(dž|lj|nj)", re.IGNORECASE)  # two letters that the other alphabet has one for
_UNEVEN = re.compile("dž|lj|nj|[љњџ]")


@dataclass(slots=True, eq=False)
class Turned(Pattern):
    """What was found in the other alphabet."""

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that its letters are written otherwise."""
        return "marks"


def turns(lang: str | None) -> bool:
    """Tell whether a language, as a document says it, is written in two alphabets."""
    return lang is not None and canonical(lang) == _LANG


def find_turned(view: View, find: Find, found: defaultdict[int, Places]) -> None:
    """Add the places of every leaf that `find` finds in the other alphabet."""
    other, at = turned(view), _origins(view.folded)
    if len(other.folded) != len(at) - 1:
        return
    own: defaultdict[int, Places] = defaultdict(list)
    find(other, own)
    for leaf, places in own.items():
        for start, end, _, pattern in places:
            if not pattern.label.concept:
                field = 1 << view.field_of(at[start])
                found[leaf].append(Found(at[start], at[end], field, as_kind(Turned, pattern)))


def turned(view: View) -> View:
    """Return a text in its other alphabet."""
    title, summary, body = map(_turn, view.texts)
    return View(Document(title=title, summary=summary, body=body, lang=_LANG))


def _origins(folded: str) -> list[int]:
    """Return where each character of the turned text stands in the text, and where that ends."""
    at: list[int] = []
    reached = 0
    for uneven in _UNEVEN.finditer(folded):
        at += range(reached, uneven.start())
        at += [uneven.start()] * len(_turn(uneven[0]))
        reached = uneven.end()
    return [*at, *range(reached, len(folded) + 1)]


def _turn(text: str) -> str:
    """Return a text of which each letter is of the other alphabet, if it is of either."""
    parts = _PAIRED.split(text)
    parts[::2] = [part.translate(_LETTERS) for part in parts[::2]]
    parts[1::2] = [
        _CYRILLIC[pair.capitalize() if pair[0].isupper() else pair.lower()] for pair in parts[1::2]
    ]
    return "".join(parts)
