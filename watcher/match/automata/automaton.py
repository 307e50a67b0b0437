"""The automata: every key of every pattern in one pass.

A key that begins with a Latin, Greek or Cyrillic letter is looked for with a space before it, in
the text with nothing but such words and spaces (`western`), so it is found only where a word
begins. All others are looked for anywhere, and each place is asked whether a term may begin there.
"""

import gc
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property

from watcher.match.automata.anywhere import Anywhere
from watcher.match.automata.inwords import InWords
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.places import Places
from watcher.match.patterns.wildcard import Wildcard, parted
from watcher.match.text.beginnings import prefixes
from watcher.match.text.kinds import KINDS
from watcher.match.text.seen import Seen
from watcher.match.text.view import View
from watcher.match.text.western import is_western

ByKey = Mapping[str, list[Pattern]]


@contextmanager
def no_collecting() -> Iterator[None]:
    """Turn the garbage collector off inside the block.

    A hundred thousand terms are millions of objects, all of which stay: looking through them for
    garbage while they are made would double the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            # Into the oldest generation: among the young ones the next look would meet them all.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


class Automaton:
    """Finds the places of all patterns in a text."""

    def __init__(self, by_key: ByKey) -> None:
        self._western: dict[str, list[Pattern]] = {}
        others: dict[str, list[Pattern]] = {}
        for key, patterns in by_key.items():
            if not is_western(key):
                others[key] = patterns
            elif Wildcard not in map(type, patterns):  # as nearly always
                self._western[key] = patterns
            else:
                wildcards, words = parted(patterns)
                others[key] = [*wildcards]
                if words:
                    self._western[key] = words
        self._words = InWords(self._western) if self._western else None
        self._others = Anywhere(others) if others else None
        # Of "(اۋستراليا)" no text has the letter but in its script, the sign every other one.
        self._first = {next(filter(KINDS.__getitem__, key), key[0]) for key in others}
        self._is_seen = Seen("".join(map(re.escape, self._first)))
        self._in_page: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._words or self._others)

    def find(self, view: View, found: defaultdict[int, Places]) -> None:
        """Add the places of every leaf that is found in the text of a view."""
        words = view.words
        if self._words:
            self._words.find(view, words, found)
            if glued := prefixes(view.lang):
                self._inside.find(view, words, found, glued)
        if self._others and self._may_hold_others(view.text, view.page):
            self._others.find(view, words, found)

    def held(
        self, text: str, words: bytes, lang: str | None, page: str | None = None
    ) -> Iterator[int]:
        """Yield places in a text, as a view has it, where something may be found.

        `page`: all characters that the text may have, where that is known.
        """
        if self._words:
            yield from self._words.held(text, words, lang)
        if self._others and self._may_hold_others(text, page):
            yield from self._others.held(text)

    def _may_hold_others(self, text: str, page: str | None) -> bool:
        """Tell whether any of the other keys may be somewhere in a text."""
        if page is not None:
            if page not in self._in_page:  # there are five
                self._in_page[page] = not self._first.isdisjoint(page)
            if not self._in_page[page]:
                return False
        return self._is_seen(text.encode("utf-8", "surrogatepass"))

    @cached_property
    def _inside(self) -> Anywhere:
        """The automaton that finds names after class prefixes (Zulu uPutin); made when needed."""
        with no_collecting():
            return Anywhere(self._western)
