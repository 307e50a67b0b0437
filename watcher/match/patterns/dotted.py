"""Abbreviations and initials: a dot or none, a space or none (St. Petersburg, J.K. Rowling).

A dot ends sentences, too, so no phrase goes over one. But where it stands for letters left out, a
term that is typed in one way is looked for in the others as well.
"""

import re
from collections.abc import Iterator
from functools import partial

_SHORTENED = (
    "st|ste|mr|mrs|ms|dr|prof|gen|sen|rep|gov|col|maj|capt|lt|sgt|rev|hon|mt|ft|sr|sra|hl|"
    "г|ул|св|им|проф|акад|ген|гр|обл|вул|сьв"
)
_SHORT = re.compile(rf"(?<!\w)(?:[^\W\d_]|{_SHORTENED}) ")
_TITLES = frozenset(_SHORTENED.split("|"))
_TITLE = re.compile(rf"(?<![\w-])({_SHORTENED})(?:\. ?| )(?=\w)")
_SINGLE = re.compile(r"(?<![\w.-])([^\W\d_])(?:\.(?: ?(\w)|$)| (\w))")
_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\. ?)+(?=\w|$)")
_BARE = re.compile(r"(?<!\w)([^\W\d_]) (?=[^\W\d_]{2})")  # John F Kennedy
_PAIR = re.compile(r"(?<![\w.-])([A-Z])([A-Z]) (?=[^\W\d_]{3})")  # JK Rowling, US Army
_ENDING = ".!?…"  # of Inc., Yahoo!
_ENDS = tuple(_ENDING)
# What stands between two initials, and after the last of them.
_APART, _TOGETHER, _GLUED, _ACRONYM = (". ", ". "), (".", ". "), (".", "."), ("", " ")


def may_be_dotted(folded: str, written: str) -> bool:
    """Tell, fast, whether a folded term may have initials or abbreviations."""
    if " " not in folded and "." not in folded:
        return folded.endswith(_ENDS)
    words = folded.split(" ")
    if all(map(str.isalpha, words)):
        least = min(map(len, words))
        if least == 1 or not _TITLES.isdisjoint(words):
            return True
        return least == 2 and _PAIR.search(written) is not None
    return "." in folded or folded.endswith(_ENDS) or _SHORT.search(folded) is not None


def dotted(folded: str, written: str) -> Iterator[str]:
    """Yield the other ways to write a folded term that has them; `written` has its capitals."""
    ways = {folded.rstrip(_ENDING) or folded}
    if _TITLE.search(written.casefold()):
        ways.update(_TITLE.sub(rf"\1{after}", folded) for after in (". ", ".", " "))
    if any(map(_is_initial, _SINGLE.finditer(written))):
        ways.update([way for one in (folded, *ways) for way in _initials(one)])
    for one, other in _PAIR.findall(written):
        pair, dots = f"{one}{other} ".lower(), f"{one}.{other}. ".lower()
        ways.update((folded.replace(pair, dots), folded.replace(pair, dots.replace(".", ". ", 1))))
    yield from sorted(ways - {folded})


def _is_initial(single: re.Match[str]) -> bool:
    """Tell whether a single letter is that of a name, not of an address (x.com)."""
    return all(char.isupper() for char in single.groups() if char)


def _initials(folded: str) -> Iterator[str]:
    """Yield a term with its initials apart, together, glued to the name, and without dots."""
    dots = _BARE.sub(r"\1. ", folded)
    for between, after in (_APART, _TOGETHER, _GLUED, _ACRONYM):
        yield _INITIALS.sub(partial(_joined, between=between, after=after), dots)


def _joined(initials: re.Match[str], between: str, after: str) -> str:
    letters = re.findall(r"\w", initials[0])
    if initials.end() == len(initials.string):  # U.S. is not "us"
        return f"{between or '.'}".join(letters) + "."
    # Nor is "В. Путин" "в Путин", which is "into".
    begins = not initials.start() and len(letters) == 1
    return between.join(letters) + (". " if begins and not between else after)
