"""Names as desks abroad write them in their letters: Müller, Mueller; Gaddafi, Qaddafi."""

from collections.abc import Iterator
from itertools import islice

from watcher.match.forms.romanized import places
from watcher.match.patterns.way import Way

MOST = 24  # spellings of one term: a line of 200 such names is no name
_TRANSCRIBED = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"}


def is_transcribed(folded: str, written: str) -> bool:
    """Tell whether a term is a name with letters for which others write two."""
    return not written.islower() and not _TRANSCRIBED.keys().isdisjoint(folded)


def in_other_letters(folded: str, written: str) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written."""
    if is_transcribed(folded, written):
        yield Way("".join([_TRANSCRIBED.get(char, char) for char in folded]), whole=False)
    for other in islice(_with_places(folded.split(" ")), MOST):
        yield Way(other, whole=False)


def _with_places(words: list[str]) -> Iterator[str]:
    """Yield a term with one of its words spelled otherwise."""
    for at, word in enumerate(words):
        for other in places().get(word, ()):
            yield " ".join((*words[:at], other, *words[at + 1 :]))
