"""The terms of a text that could be excluded: words, and pairs of neighbouring words.

They are in the normal form of matching. Chinese, Thai and others that do not space words give runs
of two to four characters instead, and Vietnamese, which spaces syllables (máy kéo is a tractor,
kéo dài lasts), gives pairs only.
"""

import re
from collections.abc import Iterator
from unicodedata import category

from watcher.match.text.normal import fold

LENGTH = 700  # code points of a text that are read
_SHORTEST = 3  # letters, where words are spaced
_GRAMS = range(2, 5)  # characters, where they are not
_UNSPACED = re.compile(  # Thai, Lao, Burmese, Khmer, Chinese, Japanese
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]+)"
)
_VIETNAMESE = re.compile("[\u01a1\u01b0\u1ea0-\u1ef9]")


def terms(text: str) -> set[str]:
    """Return the words and pairs of a text that could be excluded, folded."""
    out: set[str] = set()
    folded = fold(text[:LENGTH])
    syllables = _VIETNAMESE.search(folded) is not None
    for words in _runs(folded):
        for at, word in enumerate(words):
            if _UNSPACED.match(word):
                out.update(_grams(word))
                continue
            pairs = [f"{word} {after}" for after in words[at + 1 : at + 2]]
            if syllables:
                out.update(pairs)
            elif _is_fit(word):
                out.update((word, *(pair for pair in pairs if _is_fit(words[at + 1]))))
    return {term for term in out if _is_fit(term)}


def _runs(text: str) -> Iterator[list[str]]:
    """Yield words that only spaces part: a phrase does not reach over punctuation."""
    for run in text.translate(_SPACED).split("\n"):
        parts = (part for word in run.split(" ") for part in _UNSPACED.split(word.strip("'")))
        yield [part for part in parts if part]


def _grams(run: str) -> Iterator[str]:
    for size in _GRAMS:
        yield from (run[at : at + size] for at in range(len(run) - size + 1))


def _is_fit(term: str) -> bool:
    """Tell whether a term can be a keyword: short ones and numbers say nothing."""
    if _UNSPACED.search(term):
        return " " not in term and category(term[0])[0] != "M"
    return any(len(word) >= _SHORTEST and not word.isdigit() for word in term.split(" "))


class _Spaced(dict[int, str]):
    """Each character seen so far: itself in words and between them, else a line break."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        word = char in " '" or char.isalnum() or category(char)[0] == "M"
        self[code] = char if word else "\n"
        return self[code]


_SPACED = _Spaced()
