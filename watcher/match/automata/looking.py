"""Looking at a place of a text where something may stand, and noting what does."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from watcher.match.automata.keyed import Keyed
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.phrase import Phrase
from watcher.match.patterns.places import MOST_PLACES, Found, Places
from watcher.match.patterns.wildcard import Prefix
from watcher.match.readings.inside import FIRST, inside
from watcher.match.text.view import View

# Patterns and words of phrases looked at in one text before it is taken for a flood: of 100,000
# keywords a megabyte has 30,000. After that, what one key or word leads to is looked at so many
# times more, and after each further lot a quarter as often.
FLOOD, LOT, ENOUGH = 300_000, 100_000, 1_000
MOST_READ = 2_000  # places of one text that are read: a reading takes 30 us


class Look:
    """What was found in one text; a place is text[start:stop], the word where a key was found.

    Ten thousand terms may be the same word (Putin, P\xadutin ...), and a text nothing but that. So
    both the looks and the places found are bounded, for each term by itself.
    """

    def __init__(
        self, keyed: Keyed[str] | Keyed[bytes], view: View, found: defaultdict[int, Places]
    ) -> None:
        self._keyed, self._view, self._found = keyed, view, found
        self._left, self._enough = FLOOD, ENOUGH
        self._unread = MOST_READ
        self._seen: dict[int, tuple[Sequence[Pattern], int]] = {}  # in a flood, by identity

    def forms(self, start: int, stop: int, forms: Sequence[Word]) -> None:
        """Add the words that the one at this place is a form of."""
        self._left -= len(forms)
        if self._left < 0 and self._had_enough(forms):
            return
        view, found = self._view, self._found
        field = 1 << view.field_of(start)  # once for all of them, else this is `add`
        for form in forms:
            if form.takes(view, start, stop):
                places = found[form.leaf]
                if len(places) < MOST_PLACES:
                    places.append(Found(start, stop, field, form))
                else:
                    self._left = min(self._left, 0)  # this is a flood, too

    def phrases(self, start: int, stop: int, phrases: Sequence[Phrase]) -> None:
        """Add the phrases whose known word is at this place, and the others where they should."""
        self._left -= len(phrases)
        if self._left < 0 and self._had_enough(phrases):
            return
        text = self._view.text
        for phrase in phrases:
            if phrase.has_beside(text, start, stop):
                self._phrase(start, phrase)

    def _phrase(self, start: int, phrase: Phrase) -> None:
        """Add a phrase whose known word begins here, where all others are there, too."""
        self._left -= len(phrase.gaps) + 1  # each may be asked, before the last does not fit
        begin, end = phrase.span(self._view, start)
        if end:
            self.add(begin, end, phrase)

    def others(self, number: int, start: int, stop: int) -> None:
        """Add what else a key leads to."""
        patterns = self._keyed.others[number]
        self._left -= len(patterns)
        if self._left < 0 and self._had_enough(patterns):
            return
        start -= self._keyed.leads.get(number, 0)
        for pattern in patterns:
            if isinstance(pattern, Phrase):
                if pattern.has_beside(self._view.text, start, stop):
                    self._phrase(start, pattern)
            elif self._view.text.startswith(pattern.spelled, start):
                end = pattern.end(self._view, start, start + len(pattern.spelled))
                if end and not self._cuts_words(start, end, pattern):
                    self.add(start, end, pattern)

    def _cuts_words(self, start: int, end: int, pattern: Pattern) -> bool:
        """Tell whether a term in a script without spaces is no word where it stands."""
        text = self._view.folded
        if text[start] < FIRST or not self._unread or isinstance(pattern, Prefix):
            return False
        self._unread -= 1
        words = inside(text, start, end, self._view.lang)
        if words:
            self._view.cut.setdefault(pattern.leaf, ((start, end), words))
        return words is not None

    def add(self, start: int, stop: int, pattern: Pattern) -> None:
        """Add the place of a pattern."""
        places = self._found[pattern.leaf]
        if len(places) < MOST_PLACES:
            places.append(Found(start, stop, 1 << self._view.field_of(start), pattern))
        else:
            self._left = min(self._left, 0)  # this is a flood, too

    def _had_enough(self, asked: Sequence[Pattern]) -> bool:
        """Tell whether these were looked at often enough in a flood."""
        if self._left < -LOT:
            self._left, self._enough = 0, max(1, self._enough // 4)
        _, times = self._seen.get(id(asked), (asked, 0))
        self._seen[id(asked)] = (asked, times + 1)
        return times >= self._enough


def everywhere(text: str) -> Iterator[int]:
    """Yield where each line of a text begins."""
    yield 0
    yield from (at + 1 for at, char in enumerate(text) if char == "\n")
