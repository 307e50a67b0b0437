"""A telling without the words that a watchlist looks for.

All that a watchlist finds has these words, and those that go with them ("President Vladimir Putin",
"his counterpart Lukashenko"). So two tellings are alike in them, whatever the event.
"""

import re
from collections.abc import Collection

from watcher.cluster.telling import Telling
from watcher.cluster.words.tokens import is_unspaced

LONGEST = 6_000  # characters of a text that are looked at: more than features are made of
_BESIDE = 40  # letters of a word beside at most
_ENDS = 4  # letters of a word from which it may have another ending, of as many at most


def without(telling: Telling, words: Collection[str]) -> Telling:
    """Return a telling without these words, whatever their ending, and those beside them."""
    if not words:
        return telling
    pattern = _pattern(words)
    title, summary, body = (
        pattern.sub(" ", text[:LONGEST]) for text in (telling.title, telling.summary, telling.body)
    )
    return telling._replace(title=title, summary=summary, body=body)


def _pattern(words: Collection[str]) -> re.Pattern[str]:
    starts = map(_word, sorted(words, key=lambda word: (-len(word), word)))
    word, space = rf"[^\W_]{{1,{_BESIDE}}}+", r"[\W_]{1,3}+"
    return re.compile(
        rf"(?:(?<![^\W_]){word}{space})?(?:{'|'.join(starts)})(?:{space}{word})?", re.IGNORECASE
    )


def _word(word: str) -> str:
    plain = re.escape(word)
    if is_unspaced(word):
        return plain
    ending = rf"[^\W_]{{0,{_ENDS}}}+" if len(word) >= _ENDS else ""
    return rf"(?<![^\W_]){plain}{ending}(?![^\W_])"
