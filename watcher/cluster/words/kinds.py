"""Three kinds of writing, which tell words apart differently.

Words (most languages): a word is known by its first five letters, whatever its ending. Syllables
(Vietnamese): one says little, so pairs of neighbours count too. Signs (Chinese, Thai ...): pieces
of a few characters, which `words.tokens` gives.
"""

import re
import sys
from collections.abc import Sequence
from functools import lru_cache

from watcher.cluster.words.tokens import is_unspaced

KINDS = WORDS, SYLLABLES, SIGNS = range(3)
STEM = 5
SAMPLE = 60  # tokens that tell the kind of a text
SHORT, LITTLE = 3, 0.4  # letters of a short word, and what it counts
_PRIMARY = re.compile("[A-Za-z]{2,8}")  # BCP 47
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]")
# Share of tokens with a letter that hardly any language but Vietnamese has: its texts have half,
# Romanian ones up to .22. Feeds often claim English, whatever they are in.
_SHARE = {"vi": 0.1, "": 0.25}
_DESPITE = 0.33


def language(tag: str | None) -> str:
    """Return the primary language of a tag, lower case, or nothing."""
    found = _PRIMARY.match(tag or "")
    return sys.intern(found[0].lower()) if found else ""


def kind(lang: str, words: Sequence[str]) -> int:
    """Return the kind of writing of some tokens, by the first 60."""
    kinds = [_kind(word) for word in words[:SAMPLE]]
    if kinds.count(SIGNS) * 2 > len(kinds):
        return SIGNS
    needed = _SHARE.get(lang, _DESPITE)
    return SYLLABLES if kinds.count(SYLLABLES) > len(kinds) * needed else WORDS


@lru_cache(1 << 14)
def _kind(word: str) -> int:
    if is_unspaced(word):
        return SIGNS
    return WORDS if _VIETNAMESE.search(word.lower()) is None else SYLLABLES


def stem(token: str, kind: int) -> str:
    """Return what a token is known by."""
    return token.lower()[:STEM] if kind == WORDS else token.lower()


def weight(token: str, kind: int) -> float:
    """Return what a token may count: among words, short ones serve grammar, but for acronyms."""
    if kind != WORDS or len(token) > SHORT or token[0].isdigit():
        return 1.0
    if len(token) > 1 and token.isupper():
        return 1.0
    return 0.0 if len(token) < SHORT and token.islower() else LITTLE
