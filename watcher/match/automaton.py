"""The automata: every key of every pattern in one pass, and what is at each place of a key.

A key that begins with a Latin, Greek or Cyrillic letter is looked for with a space before it, in
the text with nothing but such words and spaces (`western`), so it is found only where a word
begins. All others are looked for anywhere, and each place is asked whether a term may begin there.
"""

import gc
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from watcher.match.beginnings import prefixes
from watcher.match.boundary import KINDS, WESTERN, begins, token_end, token_start
from watcher.match.keyed import Keyed, add
from watcher.match.pattern import Pattern, Wildcard
from watcher.match.seen import Seen
from watcher.match.tree import Places
from watcher.match.view import View
from watcher.match.western import is_simple, is_western, spaced

ByKey = Mapping[str, list[Pattern]]


@contextmanager
def no_collecting() -> Iterator[None]:
    """Let the garbage collector rest.

    A hundred thousand terms are millions of objects, all of which stay: looking through them for
    garbage while they are made would double the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class Automaton:
    """Finds the places of all patterns in a text."""

    def __init__(self, by_key: ByKey) -> None:
        self._western: defaultdict[str, list[Pattern]] = defaultdict(list)
        others: defaultdict[str, list[Pattern]] = defaultdict(list)
        for key, patterns in by_key.items():
            western = is_western(key)
            for pattern in patterns:
                is_word = western and not isinstance(pattern, Wildcard)
                (self._western if is_word else others)[key].append(pattern)
        self._words = _Words(self._western) if self._western else None
        self._others = _Anywhere(others) if others else None
        # Of "(اۋستراليا)" no text has the letter but in its script, the sign every other one.
        first = {next(filter(KINDS.__getitem__, key), key[0]) for key in others}
        self._is_ascii = any(map(str.isascii, first))
        self._is_seen = Seen("".join(map(re.escape, first)))

    def __bool__(self) -> bool:
        return bool(self._words or self._others)

    def find(self, view: View, found: defaultdict[int, Places]) -> None:
        """Add the places of every leaf that is found in the text of a view."""
        words = view.words()
        if self._words:
            self._words.find(view, words, found)
            if glued := prefixes(view.lang):
                self._inside.find(view, words, found, glued)
        if self._others and self._may_hold_others(view.text):
            self._others.find(view, words, found)

    def held(self, text: str, words: str, lang: str | None) -> Iterator[int]:
        """Yield places in a text, as a view has it, where something may be found."""
        if self._words:
            yield from self._words.held(text, words, lang)
        if self._others and self._may_hold_others(text):
            yield from self._others.held(text)

    def _may_hold_others(self, text: str) -> bool:
        """Tell whether any of the other keys may be somewhere in a text."""
        if text.isascii() and not self._is_ascii:
            return False
        return self._is_seen(text.encode("utf-8", "surrogatepass"))

    @cached_property
    def _inside(self) -> "_Anywhere":
        """What finds names after class prefixes; few languages need it."""
        with no_collecting():
            return _Anywhere(self._western)


class _Words:
    """Finds patterns where a word of Western letters begins."""

    def __init__(self, by_key: ByKey) -> None:
        needles: defaultdict[tuple[str, int], list[Pattern]] = defaultdict(list)
        for key, patterns in by_key.items():
            begun = f" {key}" if is_simple(key) else " " + spaced(key)[:-1].lstrip()
            lead = len(key) + 1 - len(begun)
            # What has no other forms ends with its last word, too.
            whole = f"{begun} " if KINDS[key[-1]] == WESTERN else begun
            for pattern in patterns:
                needles[whole if type(pattern) is Pattern else begun, lead].append(pattern)
        leads = {number: lead for number, (_, lead) in enumerate(needles) if lead}
        self._search = AhoCorasick([needle for needle, _ in needles]).find_matches_as_indexes
        self._keyed = Keyed(list(needles.values()), leads)

    def find(self, view: View, words: str, found: defaultdict[int, Places]) -> None:
        """Add the places."""
        end_of = words.index
        hits = self._search(words, overlapping=True)
        places = [(number, start, end_of(" ", start + 1) - 1) for number, start, _ in hits]
        self._keyed.find(view, words, places, found)

    def held(self, text: str, words: str, lang: str | None) -> Iterator[int]:
        """Yield where a pattern may be found."""
        hits = self._search(words, overlapping=True)
        return self._keyed.held(text, words, hits, lang)


class _Anywhere:
    """Finds patterns of any script, wherever a term may begin."""

    def __init__(self, by_key: ByKey) -> None:
        self._search = AhoCorasick(by_key).find_matches_as_indexes
        kinds = [_parted(patterns) for patterns in by_key.values()]
        self._wildcards = {number: kind[0] for number, kind in enumerate(kinds) if kind[0]}
        self._keyed = Keyed([others for _, others in kinds])

    def find(
        self,
        view: View,
        words: str,
        found: defaultdict[int, Places],
        glued: Sequence[str] = (),
    ) -> None:
        """Add the places; with `glued`, class prefixes, only those after one of them."""
        text = view.text
        hits = self._search(text, overlapping=True)
        for number, start, end in hits if self._wildcards else ():
            for wildcard in self._wildcards.get(number, ()):
                add(found, view, *wildcard.span(view, start, end), wildcard)
        places = (
            (number, start, token_end(text, start))
            for number, start, _ in hits
            if (_is_prefixed(view, start, glued) if glued else begins(text, start, view.lang))
        )
        self._keyed.find(view, words, places, found)

    def held(self, text: str) -> Iterator[int]:
        """Yield where a pattern may be found."""
        return (start for _, start, _ in self._search(text, overlapping=True))


def _parted(patterns: Iterable[Pattern]) -> tuple[list[Wildcard], list[Pattern]]:
    wildcards = [one for one in patterns if isinstance(one, Wildcard)]
    return wildcards, [one for one in patterns if not isinstance(one, Wildcard)]


def _is_prefixed(view: View, start: int, glued: Sequence[str]) -> bool:
    """Tell whether a capital stands here after a class prefix: Zulu uPutin, eKremlin."""
    before = view.text[token_start(view.text, start) : start]
    return before in glued and view.written(start, start + 1).isupper()
