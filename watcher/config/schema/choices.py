"""Texts with choices in them: `Kremlin (of|in) (Kazan|Tula)` stands for four phrases.

Parentheses without a bar inside are ordinary characters. `(a|)` is optional.
"""

import re
from itertools import product
from math import prod

MOST = 1000  # phrases that one text may stand for
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")


def count(text: str) -> int:
    """Return how many phrases a text stands for."""
    return prod(found[1].count("|") + 1 for found in _CHOICE.finditer(text))


def spelled_out(text: str) -> list[str]:
    """Return the phrases that a text stands for, each once, in the order of its choices."""
    parts = [part.split("|") if at % 2 else [part] for at, part in enumerate(_CHOICE.split(text))]
    return list(dict.fromkeys(" ".join("".join(one).split()) for one in product(*parts)))
