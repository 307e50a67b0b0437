"""A Chinese term in the other script: 俄罗斯 in simplified letters, 俄羅斯 in traditional ones."""

from functools import cache
from itertools import product
from math import prod

from watcher.match.readings.packed import simplified

HAN = "\u3400"  # where Chinese letters begin
_MOST = 16  # ways to write one term


def in_other_script(term: str) -> set[str]:
    """Return the other spellings of a term in simplified and in traditional letters.

    There may be several: 发 stands for 發 and 髮.
    """
    simple, traditional = term.translate(simplified()), _traditional()
    if simple == term and traditional.keys().isdisjoint(term):  # as most Japanese ones
        return set()
    choices = [traditional.get(letter, letter) for letter in simple]
    if prod(map(len, choices)) > _MOST:
        choices = [choice[0] for choice in choices]
    return {simple, *map("".join, product(*choices))} - {term}


@cache
def _traditional() -> dict[str, str]:
    """Return the letters that a simplified one stands for, itself the last of them."""
    found: dict[str, str] = {}
    for code, simple in simplified().items():
        found[simple] = found.get(simple, "") + chr(code)
    return {simple: letters + simple for simple, letters in found.items()}
