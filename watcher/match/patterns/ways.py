"""How else a term is written: what one desk types, the next one writes otherwise.

With dots or none (see `dotted`; U.S., US), with hyphens or none (cease-fire, F-16, F16), in a form
that no ending tells (woman, women), and in Korean as one word (우크라이나 전쟁). What would be
another word is not told: "re-sign" is not "resign". Marks are as they are typed: État is not Etat.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.match.forms.irregular import OTHER_FORMS
from watcher.match.patterns.dotted import dotted, may_be_dotted
from watcher.match.patterns.folding import EVERY
from watcher.match.patterns.pattern import Pattern
from watcher.match.text.normal import fold
from watcher.match.text.view import View

# A hyphen that others leave out: between a letter and a figure, and behind what begins compounds.
# "Re-sign" is not "resign", nor co-op "coop".
_FIGURE = re.compile(r"(?<=[^\W\d_])-(?=\d)|(?<=\d)-(?=[^\W\d_])")
_BEGINNINGS = (
    "anti|bio|cease|counter|cyber|eco|euro|ex|extra|geo|hyper|inter|intra|macro|mega|micro|mid|mini|"
    "multi|narco|neo|non|over|para|post|pre|pro|pseudo|semi|socio|stand|sub|super|tele|trans|ultra|"
    "under|анти|кибер|контр|нео|псевдо|супер|экс"
)
_BEGUN = re.compile(rf"(?<!\w)(e(?=-mail)|{_BEGINNINGS})-(?=[^\W\d_]{{3}})", re.IGNORECASE)
_NUMBERED = re.compile(r"([^\W\d_]{1,4})(\d{1,4})")  # F16, С400
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_OF_DAY = ("AM", "PM")  # with dots they tell the time
_DOTTED = re.compile(r"(?:[A-Z]\.){2,5}")
_KANA = "\u3041"  # where the scripts of East Asia begin
_HANGUL = re.compile(r"[\uac00-\ud7a3 ]{4,}")
_DOTS = re.compile(r"(?<=\w)[\u30fb\uff65\u00b7\u2022](?=\w)")


class Way(NamedTuple):
    """Another way to write a term, folded.

    `langs` are the languages it counts in (none: all), `capitals` those that the text must have.
    `hyphened`: it counts only with a hyphen in it. `whole`: it has no inflected forms.
    """

    folded: str
    langs: frozenset[str | None] = EVERY
    capitals: str | None = None
    hyphened: bool = False
    whole: bool = True


class Hyphened(Pattern):
    """A term that counts only as one word with a hyphen: F16 finds "F-16", but not "F 16"."""

    __slots__ = ()

    def fits(self, view: View, start: int, stop: int) -> bool:
        """Tell whether no space parts it, and its capitals are right."""
        spaced = any(map(str.isspace, view.written(start, stop)))
        return not spaced and Pattern.fits(self, view, start, stop)


def is_plain(folded: str, written: str) -> bool:
    """Tell, fast, whether a term is written in one way only; asked of each of 100,000 terms."""
    if folded[0] >= _KANA:
        return " " not in folded
    if folded in OTHER_FORMS:
        return False
    if written.isalnum():
        return written.isalpha() and not written.isupper()
    if "-" in written and (_FIGURE.search(written) or _BEGUN.search(written)):
        return False
    return not may_be_dotted(folded, written)


def ways(folded: str, written: str, *, exact: bool) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written.

    `exact`: only those that add or leave out dots.
    """
    if may_be_dotted(folded, written):
        yield from (Way(way, whole=False) for way in dotted(folded, written))
    if not exact:
        yield from _otherwise(folded, written)


def _otherwise(folded: str, written: str) -> Iterator[Way]:
    if "-" in written:
        yield from _glued(written)
    elif numbered := _NUMBERED.fullmatch(written):
        yield Way(fold(" ".join(numbered.groups())), hyphened=True)
    if _ACRONYM.fullmatch(written):
        if written not in _OF_DAY:
            yield Way("".join([f"{letter}." for letter in folded]), capitals=written)
    elif _DOTTED.fullmatch(written):
        yield Way(folded.replace(".", ""), capitals=written.replace(".", ""))
    for form, langs in OTHER_FORMS.get(folded, ()):
        yield Way(form, langs)
    if folded[0] >= _KANA:
        yield from _in_east_asia(folded, written)


def _glued(written: str) -> Iterator[Way]:
    """Yield a term without those hyphens that others leave out."""
    glued = _BEGUN.sub(r"\1", _FIGURE.sub("", written))
    if glued != written:
        yield Way(fold(glued).strip(" "), whole=False)


def _in_east_asia(folded: str, written: str) -> Iterator[Way]:
    """Yield a name without its dots, Korean without its spaces."""
    if _DOTS.search(written) or (" " in folded and _HANGUL.fullmatch(folded)):
        yield Way(fold(_DOTS.sub("", written)).replace(" ", ""), whole=False)
