"""The spellings of NEAR, those of other products included."""

import re
from dataclasses import dataclass

from watcher.errors import QueryError
from watcher.match.query import limits
from watcher.match.query.chars import shown

LONGEST = 40  # characters of a word that can be an operator
DEFAULT = 10  # words, of NEAR without a number

_NEAR = re.compile(r"(O?NEAR)(?:(/?)(\d+))?|([WNP]|PRE)/(\d+)|(ADJ)/?(\d+)")
_BROKEN = re.compile(r"(O?NEAR|W|PRE|ADJ)/.*", re.DOTALL)
# Before small letters: `n/5` or `p/5` may well be a word.
_SMALL = re.compile(r"O?NEAR/?\d+|(W|PRE)/\d+|ADJ/?\d+")
_ORDERED = ("ONEAR", "PRE", "P", "ADJ")
_DISAGREE = {
    "W": "in any order; some products mean left before right: ONEAR/{}",
    "ADJ": "left before right; some products mean any order: NEAR/{}",
}


@dataclass(frozen=True, slots=True)
class Proximity:
    """What an operator asks for, and how it reads in our spelling where it was another's."""

    distance: int
    ordered: bool
    message: str = ""
    hint: str = ""


def spelled(word: str, at: int) -> bool:
    """Tell whether a word is a NEAR; QueryError where it looks like one and is none."""
    if _NEAR.fullmatch(word):
        return True
    if _BROKEN.fullmatch(word):
        raise QueryError(
            f"{shown(word)}: after the slash comes a number of words",
            position=at,
            hint="NEAR/5; quote it to look for these characters",
        )
    if len(word) <= LONGEST and _SMALL.fullmatch(word.upper()):
        raise QueryError(
            f"{word} is written in small letters",
            position=at,
            hint=f"as an operator: {word.upper()}; quote it to look for these characters",
        )
    return False


def proximity(word: str, at: int) -> Proximity:
    """Return what a NEAR (see `spelled`) asks for; QueryError where its number is out of range."""
    found = _NEAR.fullmatch(word)
    if found is None:
        raise QueryError(f"{word} is no operator", position=at)
    name = found[1] or found[4] or found[6]
    ordered = name in _ORDERED
    ours = "ONEAR" if ordered else "NEAR"
    digits = (found[3] or found[5] or found[7] or str(DEFAULT)).lstrip("0")
    if not digits or len(digits) > 6 or not 0 < int(digits) <= limits.DISTANCE:
        raise QueryError(
            f"{shown(word)}: the number of words is 1 to {limits.DISTANCE:,}",
            position=at,
            hint=f"{ours}/1: side by side; {ours}/5: at most four words between",
        )
    distance = int(digits)
    written = f"{ours}/{distance}"
    if name in ("NEAR", "ONEAR") and found[2]:
        return Proximity(distance, ordered)
    if not found[3] and name in ("NEAR", "ONEAR"):
        message = f"{word} without a number is {written}"
        return Proximity(distance, ordered, message, f"write {written}, or the number you mean")
    hint = _DISAGREE.get(name, "write it so").format(distance)
    return Proximity(distance, ordered, f"{word} is read as {written}", hint)
