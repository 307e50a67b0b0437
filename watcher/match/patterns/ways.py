"""How else a term is written: what one desk types, the next one writes otherwise.

With dots or none (see `dotted`; U.S., US), with hyphens or none (cease-fire, F-16, F16), in the
other number (woman, women), and in the other Chinese script (俄罗斯, 俄羅斯). What would be another
word is not told: "re-sign" is not "resign". Marks are as they are typed: État is not Etat.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from math import prod
from typing import NamedTuple

from watcher.match.forms.irregular import OTHER_NUMBER
from watcher.match.patterns.dotted import dotted, may_be_dotted
from watcher.match.patterns.folding import EVERY
from watcher.match.patterns.pattern import Pattern
from watcher.match.readings.packed import simplified
from watcher.match.text.normal import fold
from watcher.match.text.view import View

_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)")
_NUMBERED = re.compile(r"([^\W\d_]{1,4})(\d{1,4})")  # F16, С400
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,5}")
_ENGLISH: frozenset[str | None] = frozenset(("en", None))
_GLUED = 5  # letters of a word that lost a hyphen: a co-op is no coop
_AGAIN = "re"  # before a hyphen it tells words apart: to re-sign, to resign
_HAN = "\u3400"
_MOST = 16  # ways to write a Chinese term


class Way(NamedTuple):
    """A term folded in another way, the languages and capitals that it needs, if any."""

    folded: str
    langs: frozenset[str | None] = EVERY
    capitals: str | None = None
    hyphened: bool = False


class Hyphened(Pattern):
    """What stands only as one word with a hyphen: of F16 "F-16", but not "F 16"."""

    __slots__ = ()

    def fits(self, view: View, start: int, stop: int) -> bool:
        """Tell whether no space parts it, and its capitals are right."""
        spaced = any(map(str.isspace, view.written(start, stop)))
        return not spaced and Pattern.fits(self, view, start, stop)


def ways(folded: str, written: str, *, exact: bool) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written.

    `exact`: it is the same word with its dots or without them alone.
    """
    if may_be_dotted(folded, written):
        yield from map(Way, dotted(folded, written))
    if not exact:
        yield from _otherwise(folded, written)


def _otherwise(folded: str, written: str) -> Iterator[Way]:
    if _HYPHEN.search(written):
        yield from _glued(written)
    elif numbered := _NUMBERED.fullmatch(written):
        yield Way(fold(" ".join(numbered.groups())), hyphened=True)
    if _ACRONYM.fullmatch(written):
        yield Way("".join([f"{letter}." for letter in folded]))
    elif _DOTTED.fullmatch(written):
        yield Way(folded.replace(".", ""), capitals=written.replace(".", ""))
    if folded in OTHER_NUMBER:
        yield Way(OTHER_NUMBER[folded], langs=_ENGLISH)
    if folded[0] >= _HAN:
        yield from _in_other_script(folded)


def _glued(written: str) -> Iterator[Way]:
    """Yield a term without its hyphens, where that makes no other words."""
    if not all(map(_is_same_glued, written.split())):
        return
    yield Way(fold(_HYPHEN.sub("", written)).strip(" "))


def _is_same_glued(word: str) -> bool:
    """Tell whether a word is the same without its hyphens, if it has any."""
    begun, *rest = _HYPHEN.split(word)
    if not rest:
        return True
    letters = "".join((begun, *rest))
    numbered = any(map(str.isdigit, letters)) and not letters.isdigit()
    return numbered or (len(letters) >= _GLUED and begun.lower() != _AGAIN)


def _in_other_script(folded: str) -> Iterator[Way]:
    """Yield a Chinese term in simplified letters, and in the traditional ones it may have."""
    simple = folded.translate(simplified())
    choices = [_traditional().get(letter, letter) for letter in simple]
    if prod(map(len, choices)) > _MOST:
        choices = [choice[0] for choice in choices]
    found = {simple, *map("".join, product(*choices))} - {folded}
    yield from map(Way, sorted(found))


@cache
def _traditional() -> dict[str, str]:
    """Return the letters that a simplified one stands for, itself among them where it is one."""
    found: dict[str, str] = {}
    for code, simple in simplified().items():
        found[simple] = found.get(simple, "") + chr(code)
    return {simple: letters + simple for simple, letters in found.items()}
