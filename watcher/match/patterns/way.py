"""Another way to write a term, and the pattern of what stands only with a hyphen."""

from typing import NamedTuple

from watcher.match.patterns.folding import EVERY
from watcher.match.patterns.pattern import Pattern
from watcher.match.text.view import View


class Way(NamedTuple):
    """Another way to write a term, folded.

    `langs` are the languages it counts in (none: all), `capitals` those that the text must have.
    `hyphened`: it counts only with a hyphen in it. `whole`: it has no inflected forms.
    `stem`: it is one that takes endings, and itself no form. `capital`: without one it is another
    word.
    """

    folded: str
    langs: frozenset[str | None] = EVERY
    capitals: str | None = None
    hyphened: bool = False
    whole: bool = True
    stem: bool = False
    capital: bool = False


class Hyphened(Pattern):
    """A term that counts only as one word with a hyphen: F16 finds "F-16", but not "F 16"."""

    __slots__ = ()

    def fits(self, view: View, start: int, stop: int) -> bool:
        """Tell whether no space parts it, and its capitals are right."""
        spaced = any(map(str.isspace, view.written(start, stop)))
        return not spaced and Pattern.fits(self, view, start, stop)
