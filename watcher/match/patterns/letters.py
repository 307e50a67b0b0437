"""Names as desks abroad write them in their letters: Müller, Mueller; Gaddafi, Qaddafi."""

import re
from collections.abc import Iterator
from itertools import islice

from watcher.match.forms.romanized import places
from watcher.match.patterns.way import Way
from watcher.match.text.normal import fold

MOST = 24  # spellings of one term: a line of 200 such names is no name
_TRANSCRIBED = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"}
# What Persian writes behind a joiner that some leave out for a space.
_SUFFIX = re.compile(" (?=(?:ا[یي]|ها|ها[یي]|تر|تر[یي]ن)(?: |$))")


def is_transcribed(folded: str, written: str) -> bool:
    """Tell whether a term is a name with letters for which others write two."""
    return not written.islower() and not _TRANSCRIBED.keys().isdisjoint(folded)


def may_be_persian(written: str) -> bool:
    """Tell, fast, whether a term has what others write apart from its word, or joined to it."""
    if not "\u0620" <= written[0] <= "\u06ff":
        return False
    return "\u200c" in written or (" " in written and _SUFFIX.search(written) is not None)


def in_persian(written: str) -> Iterator[Way]:
    """Yield a term with a space for its joiners, or with its endings joined: خامنه‌ای, خامنه ای."""
    joined = _SUFFIX.sub("", written)
    other = joined if joined != written else written.replace("\u200c", " ")
    yield Way(fold(other).strip(" "), whole=False)


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
