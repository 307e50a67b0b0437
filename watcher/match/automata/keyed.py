"""What the keys of an automaton lead to, kind by kind.

With 100,000 keys the patterns lie all over the memory, and looking at one costs more than
deciding. So a phrase is looked at where the word beside its key begins as it should, and of words
it is remembered what they are forms of (`known`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from watcher.match.patterns.inflected import Word
from watcher.match.patterns.pattern import FormOf, Pattern
from watcher.match.patterns.phrase import Phrase

WORDS, AFTER, BEFORE, OTHERS, MORE = 1, 2, 4, 8, 16  # what a key has, as bits
KINDS = WORDS | AFTER | BEFORE | OTHERS | MORE
Typed = tuple[str, FormOf, Word]  # a word, and before it what is asked of it
ByNumber = dict[int, list[Phrase]]
Sign = TypeVar("Sign", str, bytes)  # how a text is looked at: as it is, or by its Western words
NONE: ByNumber = {}  # where no phrase has this beside its key


class Keyed(Generic[Sign]):
    """The patterns of each key, by its number.

    `has`     which kinds of patterns a key has, as bits
    `words`   single words with forms: the first of each key, if only its spelling is asked for
    `more`    all other single words with forms
    `after`   phrases, first by the three characters that follow the key's word
    `before`  phrases, first by the two that the word before the key's begins with
    `others`  all other patterns, and phrases of which `beside` tells neither
    `leads`   by how many signs patterns begin before their key
    """

    def __init__(
        self,
        by_number: Sequence[Iterable[Pattern]],
        beside: Callable[[Phrase], tuple[Collection[Sign], Collection[Sign]]],
        leads: Mapping[int, int] | None = None,
    ) -> None:
        self.words: list[Typed | None] = [None] * len(by_number)
        self.more: defaultdict[int, list[Word]] = defaultdict(list)
        self.after: dict[Sign, ByNumber] = {}
        self.before: dict[Sign, ByNumber] = {}
        self.others: defaultdict[int, list[Pattern]] = defaultdict(list)
        self.has = bytearray(len(by_number))
        self.leads = leads or {}
        self._beside: Callable[[Phrase], tuple[Collection[Sign], Collection[Sign]]] = beside
        for number, patterns in enumerate(by_number):
            for pattern in patterns:
                self.has[number] |= self._sort_in(number, pattern)

    def _sort_in(self, number: int, pattern: Pattern) -> int:
        """Put a pattern of a key where its kind is looked for; return the kind."""
        if isinstance(pattern, Word):
            if self.words[number] is None and not (pattern.own or pattern.compounds):
                self.words[number] = (pattern.spelled, pattern.form_of, pattern)
                return WORDS
            self.more[number].append(pattern)
            return WORDS | MORE
        if isinstance(pattern, Phrase) and number not in self.leads:
            after, before = self._beside(pattern)
            for sought, signs in ((self.after, after), (self.before, before)):
                for sign in signs:
                    sought.setdefault(sign, {}).setdefault(number, []).append(pattern)
            if after or before:
                return AFTER if after else BEFORE
        self.others[number].append(pattern)
        return OTHERS

    def followed(self, number: int, after: Sign) -> Sequence[Phrase]:
        """Return the phrases of a key that begin with its word and go on so."""
        return self.after.get(after, NONE).get(number, ())

    def preceded(self, number: int, before: Sign) -> Sequence[Phrase]:
        """Return the phrases of a key whose word before it begins so."""
        return self.before.get(before, NONE).get(number, ())

    def forms(self, numbers: Iterable[int], token: str, lang: str | None) -> tuple[Word, ...]:
        """Return which words of these keys a word of a text is a form of."""
        found, words, has = [], self.words, self.has
        for number in numbers:
            typed = words[number]
            if typed is not None and typed[1](typed[0], token, lang):
                found.append(typed[2])
            if has[number] & MORE:
                found += [word for word in self.more[number] if word.is_form(token, lang)]
        return tuple(found)
