"""What the keys of an automaton lead to, kind by kind, and what of it stands at a place.

With 100,000 keys the patterns lie all over the memory, and looking at one costs more than
deciding. So a phrase is looked at where the word beside its key begins as it should, and of each
word of a text it is remembered what it is a form of: few words make up most texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from watcher.match.boundary import KINDS, WESTERN, token_start
from watcher.match.pattern import Pattern, Phrase, Word
from watcher.match.tree import Found, Places
from watcher.match.view import View

MOST_PLACES = 10_000  # of one leaf in one text: no text that people read has more
# Words of a language, with the key that they begin with; and languages, which feeds make up.
REMEMBERED, LANGUAGES = 1 << 16, 64
_WORDS, _PHRASES, _OTHERS = 1, 2, 4  # what a key has, as bits
_Forms = tuple[Word, ...]
_Memory = dict[tuple[int, str], _Forms]


class Keyed:
    """The patterns of each key, by its number.

    `leads`: by how many signs they begin before their key.
    """

    def __init__(
        self, by_number: Sequence[Iterable[Pattern]], leads: Mapping[int, int] | None = None
    ) -> None:
        self._words: defaultdict[int, list[Word]] = defaultdict(list)
        self._phrases: defaultdict[int, Phrases] = defaultdict(Phrases)
        self._others: defaultdict[int, list[Pattern]] = defaultdict(list)
        self._has = bytearray(len(by_number))
        self._leads = leads or {}
        self._memories: defaultdict[str | None, _Memory] = defaultdict(dict)
        for number, patterns in enumerate(by_number):
            for pattern in patterns:
                self._has[number] |= self._sort_in(number, pattern)

    def _sort_in(self, number: int, pattern: Pattern) -> int:
        """Put a pattern of a key where its kind is looked for; return the kind."""
        if isinstance(pattern, Word):
            self._words[number].append(pattern)
            return _WORDS
        if isinstance(pattern, Phrase):
            self._phrases[number].add(pattern)
            return _PHRASES
        self._others[number].append(pattern)
        return _OTHERS

    def find(
        self,
        view: View,
        text: str,
        places: Iterable[tuple[int, int, int]],
        found: defaultdict[int, Places],
    ) -> None:
        """Add what stands at places of keys: number, start, and where the word there ends.

        One loop, for it runs a hundred times a text.
        """
        has, memory = self._has, self._memory(view.lang)
        for number, start, stop in places:
            kind = has[number]
            if kind & _WORDS:
                word = number, text[start:stop]
                forms = memory.get(word)
                if forms is None:
                    forms = self._forms(word, view.lang, memory)
                for form in forms:
                    if form.takes(view, start, stop):
                        add(found, view, start, stop, form)
            if kind & ~_WORDS:
                if self._leads:
                    start -= self._leads.get(number, 0)
                if kind & _PHRASES:
                    for phrase in self._phrases[number].beside(text, start, stop):
                        add(found, view, *phrase.span(view, start, stop), phrase)
                if kind & _OTHERS:
                    for pattern in self._others[number]:
                        if text.startswith(pattern.spelled, start):
                            end = start + len(pattern.spelled)
                            add(found, view, start, pattern.end(view, start, end), pattern)

    def _memory(self, lang: str | None) -> _Memory:
        """Return what is remembered of words of a language."""
        if lang not in self._memories and len(self._memories) >= LANGUAGES:
            self._memories.clear()
        return self._memories[lang]

    def _forms(self, word: tuple[int, str], lang: str | None, memory: _Memory) -> _Forms:
        """Return which words of a key a word of a text is a form of, and remember it."""
        number, token = word
        if len(memory) >= REMEMBERED:
            memory.clear()  # another thread may look into it meanwhile: no harm
        forms = tuple([one for one in self._words[number] if one.is_form(token, lang)])
        memory[word] = forms
        return forms


class Phrases:
    """Phrases of one key, by what stands beside the word that their key begins with."""

    def __init__(self) -> None:
        self._after: defaultdict[str, list[Phrase]] = defaultdict(list)
        self._before: defaultdict[str, list[Phrase]] = defaultdict(list)
        self._any: list[Phrase] = []

    def add(self, phrase: Phrase) -> None:
        """Put a phrase where it is looked for."""
        beside = phrase.beside
        if phrase.after:
            self._after[phrase.after].append(phrase)
        elif len(beside) > 1 and all(KINDS[char] == WESTERN for char in beside):
            self._before[beside[:2]].append(phrase)
        else:
            self._any.append(phrase)

    def beside(self, text: str, start: int, stop: int) -> Sequence[Phrase]:
        """Return the phrases that may stand around the word text[start:stop]."""
        found = self._any
        if self._after and (some := self._after.get(text[stop : stop + 3])):
            found = [*found, *some]
        if self._before and start > 2 and text[start - 1] == " ":
            at = token_start(text, start - 2)
            if some := self._before.get(text[at : at + 2]):
                found = [*found, *some]
        return found


def add(
    found: defaultdict[int, Places], view: View, start: int, stop: int, pattern: Pattern
) -> None:
    """Add the place of a pattern; `stop` is 0 where there is none."""
    if stop and len(found[pattern.leaf]) < MOST_PLACES:
        found[pattern.leaf].append(Found(start, stop, 1 << view.field_of(start), pattern))
