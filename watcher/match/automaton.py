"""The automaton: every key of every pattern in one pass, and the patterns' decision at each hit.

Most hits are no find: they lie inside words, or their word is no form of the term. So what is
cheap is asked first, and what a word is a form of is remembered: few words make up most texts.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ahocorasick_rs import AhoCorasick

from watcher.match.beginnings import prefixes
from watcher.match.boundary import COMMON, KINDS, WESTERN, begins, token_end, token_start
from watcher.match.pattern import Pattern, Phrase, Wildcard, Word
from watcher.match.tree import Found, Places
from watcher.match.view import View

MOST_PLACES = 10_000  # of one leaf in one text: no text that people read has more
# Words of a language, with the key that they begin with; and languages, which feeds make up.
REMEMBERED, LANGUAGES = 1 << 16, 64
_Memory = dict[tuple[int, str], tuple[Word, ...]]
_WORDS, _PHRASES, _UNTOLD, _OTHERS = 1, 2, 4, 8  # what a key has, as bits
_WORDS_OR_PHRASES = _WORDS | _PHRASES | _UNTOLD


class Automaton:
    """Keys and, for each, the patterns that may begin where it is found, kind by kind.

    With 100,000 keys the patterns lie all over the memory, and looking at one costs more than
    deciding. So whatever can be told from the text and the memory of words is told first.
    """

    def __init__(self, by_key: Mapping[str, list[Pattern]]) -> None:
        self._words: dict[int, list[Word]] = {}
        self._phrases: dict[int, dict[str, list[Phrase]]] = {}
        self._untold: dict[int, list[Phrase]] = {}  # phrases of which nothing is told to follow
        self._wildcards: dict[int, list[Wildcard]] = {}
        self._others: dict[int, list[Pattern]] = {}
        self._has = bytearray(len(by_key))
        for number, patterns in enumerate(by_key.values()):
            for pattern in patterns:
                self._has[number] |= self._sort_in(number, pattern)
        self._search = AhoCorasick(by_key).find_matches_as_indexes if by_key else None
        self._memories = _Memories()

    def __bool__(self) -> bool:
        return self._search is not None

    def _sort_in(self, number: int, pattern: Pattern) -> int:
        """Put a pattern of a key where `find` looks for its kind; return the kind."""
        if isinstance(pattern, Word):
            self._words.setdefault(number, []).append(pattern)
            return _WORDS
        if isinstance(pattern, Phrase):
            if not pattern.after:
                self._untold.setdefault(number, []).append(pattern)
                return _UNTOLD
            by_after = self._phrases.setdefault(number, {})
            by_after.setdefault(pattern.after, []).append(pattern)
            return _PHRASES
        if isinstance(pattern, Wildcard):
            self._wildcards.setdefault(number, []).append(pattern)
            return 0
        self._others.setdefault(number, []).append(pattern)
        return _OTHERS

    def find(self, view: View, text: str, found: defaultdict[int, Places]) -> None:
        """Add the places of every leaf that is found in the text of a view.

        One long loop, for it runs some hundred times a text.
        """
        if self._search is None:
            return
        kinds, has, lang = KINDS, self._has, view.lang
        glued, memory = prefixes(lang), self._memories.of(lang)
        for number, start, end in self._search(text, overlapping=True):
            for wildcard in self._wildcards.get(number, ()) if self._wildcards else ():
                _add(found, view, *wildcard.span(view, start, end), wildcard)
            if start and text[start - 1] != " ":
                # Mostly inside a word; asking `begins` would cost three times as much.
                if kinds[text[start - 1]] == WESTERN == kinds[text[start]]:
                    if not glued or not _is_prefixed(view, start, glued):
                        continue
                elif not begins(text, start, lang):
                    continue
            kind = has[number]
            if kind & _WORDS_OR_PHRASES:
                run = COMMON.match(text, start)
                stop = run.end() if run else start
                if stop == start or text[stop : stop + 1] not in _AFTER:
                    stop = token_end(text, start)
                if kind & _WORDS:
                    token = text[start:stop]
                    forms = memory.get(word := (number, token))
                    if forms is None:
                        forms = _forms(self._words[number], token, lang)
                        self._memories.keep(memory, word, forms)
                    for form in forms:
                        if form.takes(view, start, stop):
                            _add(found, view, start, stop, form)
                if kind & _PHRASES:
                    for phrase in self._phrases[number].get(text[stop : stop + 3], ()):
                        _add(found, view, *phrase.span(view, start, stop), phrase)
                if kind & _UNTOLD:
                    for phrase in self._untold[number]:
                        _add(found, view, *phrase.span(view, start, stop), phrase)
            if kind & _OTHERS:
                for pattern in self._others[number]:
                    _add(found, view, start, pattern.end(view, start, end), pattern)


class _Memories:
    """Which forms words of a text are, by language; bounded, for feeds make languages up."""

    def __init__(self) -> None:
        self._by_lang: defaultdict[str | None, _Memory] = defaultdict(dict)

    def of(self, lang: str | None) -> _Memory:
        """Return the memory of a language."""
        if lang not in self._by_lang and len(self._by_lang) >= LANGUAGES:
            self._by_lang.clear()
        return self._by_lang[lang]

    def keep(self, memory: _Memory, word: tuple[int, str], forms: tuple[Word, ...]) -> None:
        """Remember the forms of a word; a full memory begins again."""
        if len(memory) >= REMEMBERED:
            memory.clear()  # another thread may look into it meanwhile: no harm
        memory[word] = forms


def _forms(words: Sequence[Word], token: str, lang: str | None) -> tuple[Word, ...]:
    """Return those of the words that a word of a text is a form of."""
    return tuple([word for word in words if word.is_form(token, lang)])


def _is_prefixed(view: View, start: int, glued: Sequence[str]) -> bool:
    """Tell whether a capital stands here after a class prefix: Zulu uPutin, eKremlin."""
    before = view.text[token_start(view.text, start) : start]
    return before in glued and view.written(start, start + 1).isupper()


_AFTER = frozenset((" ", ",", ".", "\n", ""))


def _add(
    found: defaultdict[int, Places], view: View, start: int, stop: int, pattern: Pattern
) -> None:
    """Add the place of a pattern; `stop` is 0 where there is none."""
    if stop and len(found[pattern.leaf]) < MOST_PLACES:
        found[pattern.leaf].append(Found(start, stop, 1 << view.field_of(start), pattern))
