"""Names as desks abroad write them in their letters: Müller, Mueller; Gaddafi, Qaddafi."""

from collections.abc import Iterator

from watcher.match.forms.romanized import places
from watcher.match.patterns.way import Way

_TRANSCRIBED = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"}


def is_transcribed(folded: str, written: str) -> bool:
    """Tell whether a term is a name with letters for which others write two."""
    return not written.islower() and not _TRANSCRIBED.keys().isdisjoint(folded)


def in_other_letters(folded: str, written: str) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written."""
    if is_transcribed(folded, written):
        yield Way("".join([_TRANSCRIBED.get(char, char) for char in folded]), whole=False)
    words = folded.split(" ")
    for at, word in enumerate(words):
        for other in places().get(word, ()):
            yield Way(" ".join((*words[:at], other, *words[at + 1 :])), whole=False)
