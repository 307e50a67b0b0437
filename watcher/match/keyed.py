"""What the keys of an automaton lead to, kind by kind, and what of it stands at a place.

With 100,000 keys the patterns lie all over the memory, and looking at one costs more than
deciding. So a phrase is looked at where the word beside its key begins as it should, and of each
word of a text it is remembered what it is a form of: few words make up most texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from watcher.match.boundary import KINDS, WESTERN
from watcher.match.pattern import Pattern, Phrase, Word
from watcher.match.tree import Found, Places
from watcher.match.view import View

MOST_PLACES = 10_000  # of one leaf in one text: no text that people read has more
# Words of a language, with the key that they begin with; and languages, which feeds make up.
REMEMBERED, LANGUAGES = 1 << 16, 64
_WORDS, _AFTER, _BEFORE, _OTHERS = 1, 2, 4, 8  # what a key has, as bits
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
        self._after: defaultdict[tuple[int, str], list[Phrase]] = defaultdict(list)
        self._before: defaultdict[tuple[int, str], list[Phrase]] = defaultdict(list)
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
        if isinstance(pattern, Phrase) and number not in self._leads:
            beside = pattern.beside
            if pattern.after:
                self._after[number, pattern.after].append(pattern)
                return _AFTER
            if len(beside) > 1 and all(KINDS[char] == WESTERN for char in beside):
                self._before[number, beside[:2]].append(pattern)
                return _BEFORE
        self._others[number].append(pattern)
        return _OTHERS

    def find(
        self,
        view: View,
        words: str,
        places: Iterable[tuple[int, int, int]],
        found: defaultdict[int, Places],
    ) -> None:
        """Add what stands at places of keys: number, start, and where the word there ends.

        `words` are those of the text, as `western` has them. One loop, for it runs a hundred times
        a text.
        """
        text, has, memory = view.text, self._has, self._memory(view.lang)
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
            if kind & _AFTER:
                for phrase in self._after.get((number, text[stop : stop + 3]), ()):
                    add(found, view, *phrase.span(view, start, stop), phrase)
            if kind & _BEFORE and words[start] == " ":
                for phrase in self._before.get((number, _begun(text, words, start)), ()):
                    add(found, view, *phrase.span(view, start, stop), phrase)
            if kind & _OTHERS:
                start -= self._leads.get(number, 0)
                for pattern in self._others[number]:
                    if isinstance(pattern, Phrase):
                        add(found, view, *pattern.span(view, start, stop), pattern)
                    elif text.startswith(pattern.spelled, start):
                        end = pattern.end(view, start, start + len(pattern.spelled))
                        add(found, view, start, end, pattern)

    def held(
        self, text: str, words: str, hits: Iterable[tuple[int, int, int]], lang: str | None
    ) -> Iterator[int]:
        """Yield at which of these places, where keys of words begin, `find` looks at a pattern.

        Here the lines of a text may be of several: what is before a place is not asked.
        """
        has, memory = self._has, self._memory(lang)
        for number, start, _ in hits:
            kind, stop = has[number], words.index(" ", start + 1) - 1
            if (
                kind & _OTHERS
                or (kind & _AFTER and (number, text[stop : stop + 3]) in self._after)
                or (kind & _BEFORE and (number, _begun(text, words, start)) in self._before)
                or (kind & _WORDS and self._known_forms((number, text[start:stop]), lang, memory))
            ):
                yield start

    def _memory(self, lang: str | None) -> _Memory:
        """Return what is remembered of words of a language."""
        if lang not in self._memories and len(self._memories) >= LANGUAGES:
            self._memories.clear()
        return self._memories[lang]

    def _known_forms(self, word: tuple[int, str], lang: str | None, memory: _Memory) -> _Forms:
        forms = memory.get(word)
        return self._forms(word, lang, memory) if forms is None else forms

    def _forms(self, word: tuple[int, str], lang: str | None, memory: _Memory) -> _Forms:
        """Return which words of a key a word of a text is a form of, and remember it."""
        number, token = word
        if len(memory) >= REMEMBERED:
            memory.clear()  # another thread may look into it meanwhile: no harm
        forms = tuple([one for one in self._words[number] if one.is_form(token, lang)])
        memory[word] = forms
        return forms


def _begun(text: str, words: str, start: int) -> str:
    """Return how the word before the one at `start` begins."""
    at = words.rfind(" ", 0, start)
    return text[at : at + 2]


def add(
    found: defaultdict[int, Places], view: View, start: int, stop: int, pattern: Pattern
) -> None:
    """Add the place of a pattern; `stop` is 0 where there is none."""
    if stop and len(found[pattern.leaf]) < MOST_PLACES:
        found[pattern.leaf].append(Found(start, stop, 1 << view.field_of(start), pattern))
