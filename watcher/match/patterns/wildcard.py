"""The patterns of `word*` and `wo?d`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from watcher.match.patterns.pattern import Pattern
from watcher.match.text.boundary import is_inside, token_end, token_start
from watcher.match.text.view import View
from watcher.model import Rule


@dataclass(slots=True, eq=False)
class Prefix(Pattern):
    """`belarus*`: every word that begins so."""

    def stop(self, view: View, start: int, end: int) -> int:
        """Return where the word ends."""
        if self.marked and view.folded[start:end] != self.folded:
            return 0
        return token_end(view.text, end - 1)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that it is one."""
        return "prefix"


@dataclass(slots=True, eq=False)
class Wildcard(Pattern):
    """`wo?d`: words of this shape. The key begins `ahead` characters after the word does."""

    shape: re.Pattern[str] = re.compile("")
    ahead: int = 0

    def span(self, view: View, start: int, end: int) -> tuple[int, int]:
        """Return the span of the word around the key, (0, 0) where it has another shape."""
        start -= self.ahead
        if start < 0 or is_inside(view.text, start):
            return 0, 0
        if token_start(view.text, start + self.ahead) != start:
            return 0, 0
        stop = token_end(view.text, end - 1)
        text = view.folded if self.marked else view.text
        fits = self.shape.fullmatch(text, start, stop) and self.fits(view, start, stop)
        return (start, stop) if fits else (0, 0)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that it is one."""
        return "wildcard"


def parted(patterns: Iterable[Pattern]) -> tuple[list[Wildcard], list[Pattern]]:
    """Return the wildcards among patterns, and all others."""
    wildcards = [one for one in patterns if isinstance(one, Wildcard)]
    return wildcards, [one for one in patterns if not isinstance(one, Wildcard)]
