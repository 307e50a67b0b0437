"""Text -> tokens: words as they stand, and short pieces in scripts without spaces.

A token keeps its case, because a capital letter inside a sentence tells a name; `fold` takes it
away. Marks belong to their letter (`\\w` of `re` leaves out the vowels of Indic scripts), so whole
Indic blocks count as letters.
"""

import re

from watcher.text import composed

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_INDIC = "\u0900-\u0963\u0966-\u0dff"
# Thai, Lao, Burmese, Khmer; CJK and kana.
_UNSPACED = (
    "\u0e01-\u0e4e\u0e81-\u0ede\u1000-\u109f\u1780-\u17d3\u2e80-\u2fdf\u3005-\u3007\u3041-\u3096"
    "\u309d-\u30fa\u30fc-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_TOKEN = re.compile(
    rf"[{_UNSPACED}]+|\d+(?:[.,:/-]\d+)*|(?:[^\W\d_{_UNSPACED}]|[{_MARKS}{_INDIC}])"
    rf"(?:[^\W_{_UNSPACED}]|[{_MARKS}{_INDIC}])*"
)
# The same, where a text has no script that takes more care: most have none, and it is faster.
_PLAIN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_][^\W_]*")
_takes_care = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u1dff\u2e80-\U0010ffff]").search
_CJK = "\u2e80"  # where the scripts of East Asia begin
_is_unspaced = re.compile(f"[{_UNSPACED}]").search


def tokens(text: str) -> list[str]:
    """Return the tokens of a text in their order."""
    text = composed(text)
    if not _takes_care(text):
        return _PLAIN.findall(text)
    found = _TOKEN.findall(text)
    if not _is_unspaced(text):
        return found
    return [part for token in found for part in _parts(token)]


def is_word(token: str) -> bool:
    """Tell whether a token has no figure. The vowels of Indic and Thai words are no letters."""
    return token.isalpha() or not any(map(str.isdigit, token))


def is_unspaced(token: str) -> bool:
    """Tell whether a token is of a script without spaces."""
    return _is_unspaced(token) is not None


def _parts(token: str) -> list[str]:
    """Return a run of an unspaced script in overlapping pieces, another token as it is.

    Two signs of Chinese are a word; of Thai and its neighbours, which write vowels as signs of
    their own, it takes four to say anything.
    """
    width = 2 if token[0] >= _CJK else 4
    if len(token) <= width or not _is_unspaced(token):
        return [token]
    return [token[at : at + width] for at in range(len(token) - width + 1)]
