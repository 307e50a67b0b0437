"""What must stand beside the word of a phrase's key: seen before the phrase is looked at.

Half of all hits are keys that begin phrases, some as short as three letters, and hardly any is
followed by the right word. The first byte of the next word is enough to rule most of them out.
"""

from array import array
from collections.abc import Collection
from functools import lru_cache

from watcher.match.automata.keyed import AFTER, KINDS, Keyed
from watcher.match.forms.irregular import nouns
from watcher.match.forms.romanized import given_names
from watcher.match.patterns.gaps import parts_of
from watcher.match.patterns.phrase import Phrase
from watcher.match.text import kinds
from watcher.match.text.marks import plain
from watcher.match.text.western import SPACE, spaced

# By the byte that the next word begins with: one bit of 25, and with it all kinds that do not ask.
_LETTERS = [(KINDS + 1) << byte % 25 for byte in range(256)]
FITS = [letter | KINDS for letter in _LETTERS]


def asks(keyed: Keyed[bytes]) -> "array[int]":
    """Return which kinds each key has, as bits, and the first letters of words after it."""
    asked = array("I", [has & ~AFTER for has in keyed.has])
    for after, by_number in keyed.after.items():
        letter = _LETTERS[after[1]]
        for number in by_number:
            asked[number] |= letter
    return asked


def in_words(phrase: Phrase) -> tuple[Collection[bytes], Collection[bytes]]:
    """Return what may follow the word of a phrase's key, or how the word before it may begin.

    As bytes of `western` words: the space and two letters that follow, or the two that begin the
    word before, where a word of one letter has the space after it as the second.
    """
    if phrase.after:
        after = _bytes(phrase.after)
        return (after[:3],) if len(after) > 2 and after[1] != SPACE else (), ()
    if not phrase.known:
        return [b" " + begun for begun in _beginnings(phrase, 1)], ()
    before = _bytes(phrase.beside[:2])[:2]
    return (), (before,) if SPACE not in before else _beginnings(phrase, phrase.known - 1)


def _beginnings(phrase: Phrase, at: int) -> Collection[bytes]:
    """Return the two bytes with which each spelling and form of a word begins, if they differ.

    Nothing where one of them is a single letter.
    """
    stem, parts = phrase.stems[at], parts_of(phrase.folded)
    told = stem is not None and len(stem) < 2 and set(phrase.gaps) == {" "} and parts[0].isalpha()
    return _begun(parts[at]) if told else ()


@lru_cache(maxsize=1 << 12)
def _begun(word: str) -> frozenset[bytes]:
    words = {plain(word), *given_names().get(word, ())}
    words.update(*(one for noun in nouns(word) for one in noun.plain))
    begun = frozenset([_bytes(plain(one)[:2])[:2] for one in words])
    return begun if all(SPACE not in one for one in begun) else frozenset()


@lru_cache(maxsize=1 << 12)
def _bytes(begun: str) -> bytes:
    """Return a few letters as words have them; a hundred thousand phrases share some thousand."""
    return spaced(begun)[1:]


def before_word(words: bytes, start: int) -> bytes:
    """Return how the word before the one at `start` begins, as `in_words` tells it."""
    at = words.rfind(b" ", 0, start)
    return words[at + 1 : at + 3]


def in_text(phrase: Phrase) -> tuple[Collection[str], Collection[str]]:
    """Return the same in characters of any text, words of one letter left out."""
    after, before = phrase.after, phrase.beside
    if len(after) == 3:
        return (after,), ()
    western = [kinds.KINDS[char] == kinds.WESTERN for char in before]
    return (), (before[:2],) if not after and len(before) > 1 and all(western) else ()
