"""The names in a text that can be known by their sound in other languages.

Where a script has capitals, a name begins with one. Where it has none, any word may be a name, and
what is none is hardly met in another language; of Japanese, names are what stands in katakana.
Chinese, Thai and their neighbours are read only for what they leave in Latin letters: no space
shows where a name ends, and their spelling follows sounds too freely.
"""

import re
from typing import NamedTuple

from watcher.cluster.across.sounds import sounds
from watcher.cluster.words.memo import LONGEST

REMEMBERED = 1 << 13  # words whose sounds are worked out once
_INDIC = "\u0900-\u0dff"
_MARKS = f"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670{_INDIC}"
_CASED = "A-Za-z\u00c0-\u024f\u0370-\u058f\u1e00-\u1fff"
_CAPITAL = "".join(re.escape(chr(at)) for at in range(0x1FFF) if chr(at).isupper())
_GREEK = "\u0370"  # where Latin letters end
_SMALL = "a-z\u00df-\u00ff\u0101-\u024f\u1e00-\u1eff"
_LETTER = f"[{_CASED}{_MARKS}]"
_SEMITIC = "\u05d0-\u06ff"
_OTHERS = f"\u10d0-\u10ff{_INDIC}"
# The first sign alone tells where to look: a pattern that began with a choice would be slow.
_NAME = re.compile(
    rf"[{_CAPITAL}{_SEMITIC}{_OTHERS}\u30a1-\u30fa\uac00-\ud7af](?<!{_LETTER}.)"
    rf"(?:(?<=[{_CAPITAL}])(?:{_LETTER}{{0,3}}(?:-[{_SMALL}]{{1,4}})+(?!{_LETTER})"
    rf"|{_LETTER}+(?:['’][{_CASED}]+)?)"
    rf"|(?<=[{_SEMITIC}{_OTHERS}])[{_SEMITIC}{_OTHERS}{_MARKS}]+(?:['’׳‘`][\u05d0-\u05ea]+)?"
    r"|(?<=[\u30a1-\u30fa])[\u30a1-\u30fa\u30fc]+|(?<=[\uac00-\ud7af])[\uac00-\ud7af]+)",
    re.DOTALL,
)


class Name(NamedTuple):
    """A name where it stands, and its sound (see `sounds`)."""

    at: int
    shown: str
    sound: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.at + len(self.shown)


class _Memo(dict[str, int]):
    """Word -> its sound; emptied where it is full, which threads may do as they like."""

    def __missing__(self, word: str) -> int:
        made = sounds(_bare(word))
        if len(self) >= REMEMBERED:
            self.clear()
        if len(word) <= LONGEST:
            self[word] = made
        return made


_MEMO = _Memo()


def names(text: str) -> list[Name]:
    """Return the names of a text in their order, each as often as it stands there."""
    return [
        Name(found.start(), found[0], sound)
        for found in _NAME.finditer(text)
        if (sound := _MEMO[found[0]])
    ]


def _bare(word: str) -> str:
    """Return a name without what languages put before or after an apostrophe: L'Iran, Trump'ın."""
    before, mark, after = word.replace("’", "'").partition("'")
    if not mark or before[0] >= _GREEK:
        return word
    if after[0].isupper():
        return word if before == "O" else after
    return before if len(before) > 1 else word
