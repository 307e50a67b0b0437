"""Finds patterns where a word of Western letters begins.

All but a few keys lie within one word of a text, so all that are found at one place are of the
same word: it is asked once which words it is a form of.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from watcher.match.automata.beside import FITS, asks, before_word, in_words
from watcher.match.automata.finding import Hits, word_finder
from watcher.match.automata.keyed import BEFORE, KINDS, NONE, OTHERS, WORDS, Keyed
from watcher.match.automata.known import Forms, Known
from watcher.match.automata.looking import Look, everywhere
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.places import Places
from watcher.match.text import kinds
from watcher.match.text.view import View
from watcher.match.text.western import is_simple, spaced


class InWords:
    """An automaton for the words of a text (see `western`)."""

    def __init__(self, by_key: Mapping[str, list[Pattern]]) -> None:
        needles: defaultdict[tuple[bytes, int], list[Pattern]] = defaultdict(list)
        for key, patterns in by_key.items():
            begun = b" " + (key.encode() if is_simple(key) else spaced(key)[:-1].lstrip(b" "))
            lead = len(key) + 1 - len(begun)
            # What has no other forms ends with its last word, too.
            whole = begun + b" " if kinds.KINDS[key[-1]] == kinds.WESTERN else begun
            for pattern in patterns:
                needles[whole if type(pattern) is Pattern else begun, lead].append(pattern)
        leads = {number: lead for number, (_, lead) in enumerate(needles) if lead}
        self._finder = word_finder(needle for needle, _ in needles)
        self._keyed = Keyed(list(needles.values()), in_words, leads)
        self._asks = asks(self._keyed)
        self._known: Known[str] = Known()

    def find(self, view: View, words: bytes, found: defaultdict[int, Places]) -> None:
        """Add the places."""
        look = Look(self._keyed, view, found)
        for hits, complete in self._finder.parts(words):
            # What a word is a form of is not to be remembered where some keys were left out.
            known = self._known.words(view.lang) if complete else {}
            self._look_at(hits, look, view, words, known)

    def _look_at(
        self, hits: Hits, look: Look, view: View, words: bytes, known: dict[str, Forms]
    ) -> None:
        """Look at what keys lead to. One loop, for it runs a hundred times a text."""
        asked_of, text, end_of, next_words = self._asks, view.text, words.index, words + b" "
        followed, preceded = self._keyed.after.get, self._keyed.before.get
        here = asked = -1
        stop, fits, before = 0, 0, None
        for at, (number, start, _) in enumerate(hits):
            if start != here:
                here, stop = start, end_of(b" ", start + 1) - 1
                fits, before = FITS[next_words[stop + 2]], None
            kind = asked_of[number] & fits
            if not kind:  # so are most
                continue
            if kind & WORDS and start > asked:
                asked, word = start, text[start:stop]
                forms = known.get(word)
                if forms is None:
                    forms = self._learn(word, _keys_at(hits, at), view.lang, known)
                if forms:
                    look.forms(start, stop, forms)
            if kind > KINDS:
                phrases = followed(next_words[stop + 1 : stop + 4], NONE).get(number)
                if phrases:
                    look.phrases(start, stop, phrases)
            if kind & BEFORE:
                if before is None:
                    before = preceded(before_word(words, start), NONE)
                if number in before:
                    look.phrases(start, stop, before[number])
            if kind & OTHERS:
                look.others(number, start, stop)

    def held(self, text: str, words: bytes, lang: str | None) -> Iterator[int]:
        """Yield the places of keys at which `find` would look at a pattern.

        The text may be several, a line each, perhaps in several languages (`lang` None). What only
        the single text can tell is then taken for given: places may be too many, never too few.
        """
        for hits, complete in self._finder.parts(words):
            if not complete:
                yield from everywhere(text)
                return
            yield from self._held_of(hits, text, words, lang)

    def _held_of(self, hits: Hits, text: str, words: bytes, lang: str | None) -> Iterator[int]:
        keyed, known, end_of = self._keyed, self._known.words(lang), words.index
        next_words = words + b" "
        for at, (number, start, _) in enumerate(hits):
            stop = end_of(b" ", start + 1) - 1
            kind = self._asks[number] & FITS[next_words[stop + 2]]
            if not kind:
                continue
            word = text[start:stop]
            if lang and kind & WORDS and word not in known:
                self._learn(word, _keys_at(hits, at), lang, known)
            if (
                kind & OTHERS
                or (kind > KINDS and keyed.followed(number, next_words[stop + 1 : stop + 4]))
                or (kind & BEFORE and keyed.preceded(number, before_word(words, start)))
                or (kind & WORDS and (not lang or known[word]))
            ):
                yield start

    def _learn(
        self, word: str, keys: Iterable[int], lang: str | None, known: dict[str, Forms]
    ) -> Forms:
        """Return which words of these keys a new word of a text is a form of, and remember it."""
        forms = known[word] = self._keyed.forms(keys, word, lang)
        self._known.learned()
        return forms


def _keys_at(hits: Hits, at: int) -> list[int]:
    """Return the keys that begin where this hit does and lie in its word.

    Hits come by their ends: all of a word come before those that begin at the next, and among
    them only such as began at a word before.
    """
    start, keys = hits[at][1], []
    for later in range(at, len(hits)):
        number, begun, _ = hits[later]
        if begun > start:
            break
        if begun == start:
            keys.append(number)
    return keys
