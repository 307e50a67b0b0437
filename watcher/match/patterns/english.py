"""How else English terms are written: British or American, as one word or two, and, &, plurals."""

import re
from collections.abc import Iterator, Sequence

from watcher.match.forms.british import british_and_american
from watcher.match.forms.joined import LEAST, apart, begin_words, beginnings, begun
from watcher.match.forms.ordinary import ORDINARY
from watcher.match.patterns.way import Way

_ENGLISH: frozenset[str | None] = frozenset(("en", None))
_STARTS = frozenset([one[:LEAST] for one in begin_words()])
_NAMES = frozenset(ORDINARY["en"].split(","))  # Labour is not "labor"
_MODEL = re.compile(r"([A-Z]\w{0,9}?)([ -]?)(\d{1,4})")  # F-16, Boeing 737: several are F-16s
# Firms that many write without their apostrophe.
_FIRMS = (
    "mcdonalds moodys sothebys wendys kelloggs macys dominos sainsburys hersheys dennys arbys "
    "kohls nordstroms bloomingdales applebees"
)
_POSSESSIVE = frozenset(_FIRMS.split(" "))
_AMPERSAND, _AND = " & ", " and "


def english_words() -> frozenset[str]:
    """Return the words that English writes in another way wherever they stand in a term."""
    words = beginnings() | british_and_american().keys() | apart().keys()
    return words | _POSSESSIVE | {"and", "&"}


def begins_two(word: str) -> bool:
    """Tell whether a word begins as words of two do."""
    return word[:LEAST] in _STARTS and begun(word) is not None


def is_joined(folded: str) -> bool:
    """Tell whether others write the two words of a term as one."""
    return folded.replace(" ", "", 1) in apart()


def in_english(folded: str, written: str) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written."""
    words = folded.split(" ")
    if len(words) == 1:
        yield from _apart(folded)
    elif len(words) == 2 and (words[0] in beginnings() or is_joined(folded)):
        yield Way("".join(words), whole=False)
    yield from _spelled(words, written)
    if written[:1].isupper():
        yield from _of_names(folded, written)


def _apart(word: str) -> Iterator[Way]:
    """Yield one word as two."""
    if two := begun(word):
        yield Way(two, whole=False)
    elif (pair := apart().get(word)) and not pair.hyphened:
        yield Way(pair.words, _ENGLISH, whole=False)
    elif pair:
        one = pair.words.removesuffix("s")
        yield from (Way(way, _ENGLISH, hyphened=True) for way in (one, f"{one}s"))


def _spelled(words: Sequence[str], written: str) -> Iterator[Way]:
    """Yield a term with its words spelled as on the other side of the Atlantic."""
    other = british_and_american()
    capitals = written.split() if len(words) > 1 else [written]
    named = {word.casefold() for word in capitals if word[0].isupper()} & _NAMES
    if len(words) == 1 and written[0].isupper() and other.get(words[0]) in _NAMES:
        return  # Labor is not Labour, the party, but Labor Day is Labour Day
    spelled = [word if word in named else other.get(word, word) for word in words]
    if spelled != list(words):
        yield Way(" ".join(spelled), _ENGLISH, whole=False)


def _of_names(folded: str, written: str) -> Iterator[Way]:
    if model := _MODEL.fullmatch(written):
        name, between, number = map(str.lower, model.groups())
        yield Way(f"{name}{number}s", _ENGLISH)
        yield Way(f"{name} {number}s", _ENGLISH, hyphened=between != " ")
    if folded in _POSSESSIVE:
        yield Way(f"{folded[:-1]}'s", capital=True)
    if _AMPERSAND in folded:
        yield Way(folded.replace(_AMPERSAND, _AND), _ENGLISH, whole=False)
    elif _AND in folded and all(map(str.isupper, (part[0] for part in written.split(_AND)))):
        yield Way(folded.replace(_AND, _AMPERSAND), _ENGLISH, whole=False)
