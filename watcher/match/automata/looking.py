"""Looking at a place of a text where something may stand, and noting what does."""

from collections import defaultdict
from collections.abc import Iterable

from watcher.match.automata.keyed import Keyed
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.phrase import Phrase
from watcher.match.patterns.places import Found, Places
from watcher.match.text.view import View

MOST_PLACES = 10_000  # of one leaf in one text: no text that people read has more


class Look:
    """What was found in one text; a place is text[start:stop], the word where a key was found."""

    def __init__(self, keyed: Keyed, view: View, found: defaultdict[int, Places]) -> None:
        self._keyed, self._view, self._found = keyed, view, found

    def forms(self, start: int, stop: int, forms: Iterable[Word]) -> None:
        """Add the words that the one at this place is a form of."""
        for form in forms:
            if form.takes(self._view, start, stop):
                self.add(start, stop, form)

    def phrases(self, start: int, stop: int, phrases: Iterable[Phrase]) -> None:
        """Add the phrases whose known word is at this place, and the others where they should."""
        for phrase in phrases:
            begin, end = phrase.span(self._view, start, stop)
            if end:
                self.add(begin, end, phrase)

    def others(self, number: int, start: int, stop: int) -> None:
        """Add what else a key leads to."""
        start -= self._keyed.leads.get(number, 0)
        for pattern in self._keyed.others[number]:
            if isinstance(pattern, Phrase):
                self.phrases(start, stop, (pattern,))
            elif self._view.text.startswith(pattern.spelled, start):
                end = pattern.end(self._view, start, start + len(pattern.spelled))
                if end:
                    self.add(start, end, pattern)

    def add(self, start: int, stop: int, pattern: Pattern) -> None:
        """Add the place of a pattern."""
        places = self._found[pattern.leaf]
        if len(places) < MOST_PLACES:
            places.append(Found(start, stop, 1 << self._view.field_of(start), pattern))


def begun_before(text: str, words: bytes, start: int) -> str:
    """Return how the word before the one at `start` begins."""
    at = words.rfind(b" ", 0, start)
    return text[at : at + 2]
