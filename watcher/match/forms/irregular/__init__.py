"""Nouns of the news whose forms no ending tells: short ones, and ones whose stem changes.

рынок, рынке; sąd, sądzie; Haus, Häuser; man, men. Typed in the form of a dictionary, or where it
is told in the plural, a word is found in all its forms, alone and as a word of a phrase (Білий дім,
Білого дому). Languages tell their nouns in files by family, as `paradigm` reads them; these are
read when the first keyword is asked for. Own curation, from grammars.

Forms that are more often another word are left out: Polish "mają" of "maj". Lists are held to the
frequencies of `wordfreq` and the lemmas of simplemma's tables, neither of which is here.
"""

from collections import defaultdict
from functools import cache, lru_cache
from importlib import import_module
from itertools import takewhile

from watcher.match.forms.irregular.paradigm import Noun, Nouns
from watcher.match.text.languages import script_of
from watcher.match.text.marks import plain

_FAMILIES = (
    "east_slavic", "west_slavic", "south_slavic", "baltic", "uralic", "germanic", "romance",
    "others",
)  # fmt: skip
_NONE: tuple[Noun, ...] = ()


@cache
def known() -> dict[str, tuple[Noun, ...]]:
    """Return the nouns of each word that may be typed for them, folded; several languages share."""
    found: defaultdict[str, tuple[Noun, ...]] = defaultdict(tuple)
    for family in _FAMILIES:
        told: tuple[Nouns, ...] = import_module(f"{__name__}.{family}").NOUNS
        for nouns in told:
            for noun in nouns.read():
                for head in noun.heads:
                    found[head] += (noun,)
    return dict(found)


def nouns(word: str) -> tuple[Noun, ...]:
    """Return the nouns that a folded word stands for, one a language."""
    return known().get(word, _NONE)


def languages(noun: Noun) -> frozenset[str | None]:
    """Return in texts of which languages the forms of a noun count; None is an unknown one.

    In Latin letters what is a form in one language is another word in the next: Croatian "rate".
    """
    unknown = "en" in noun.langs or script_of(noun.heads[0]) != "latin"
    return noun.langs | {None} if unknown else noun.langs


@lru_cache(maxsize=1 << 12)
def common_stem(word: str) -> str | None:
    """Return what all forms of a folded word begin with, without marks; None if it has none here.

    It may be nothing: человек, люди.
    """
    some = nouns(word)
    if not some:
        return None
    every = [plain(one) for noun in some for one in (word, *noun.forms, *noun.stems)]
    first, last = min(every), max(every)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)
