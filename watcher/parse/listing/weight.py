"""How much a text says, in words, whatever its script."""

import re

# One ideograph or kana is about half a word, a letter of a script without spaces a fifth.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_WORD = re.compile(r"[^\W_]+")


def weight(text: str) -> float:
    """Return about how many English words would say as much.

    Half by words and half by letters: a German word is longer and a Vietnamese one shorter.
    """
    if text.isascii():
        dense = unspaced = 0
    else:
        dense, unspaced = len(_DENSE.findall(text)), len(_UNSPACED.findall(text))
        if dense or unspaced:
            text = _UNSPACED.sub(" ", _DENSE.sub(" ", text))
    words = _WORD.findall(text)
    letters = sum(map(len, words))
    return len(words) / 2 + letters / 10 + dense / 2 + unspaced / 5
