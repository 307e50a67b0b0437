"""Where a name stands: as a word of a sentence, or inside an address or an identifier."""

import re
from itertools import pairwise

from watcher.match.patterns.places import Found
from watcher.match.text.view import View

_REACH = 200  # characters: how far an address is looked for around a name
_CASELESS = "\u0530"  # before it Latin, Greek and Cyrillic
_BESIDE = frozenset("./@_-")  # what parts the words of an address
_BEGUN = re.compile(r"://|\bwww\.")
# A host: small letters, for "…Минске.Лукашенко" lacks a space only.
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,6}(?![a-z])")


def stands(place: Found, view: View) -> bool:
    """Tell whether a name stands here as a word, not inside an address or an identifier.

    `belarus.by`, `https://example.org/putin`, `putInt` and `KreMLin` name nobody.
    """
    start, end = place.start, place.end
    text = view.folded
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before in _BESIDE or after in _BESIDE) and (before or after) and _in_address(place, view):
        return False
    return text[start] >= _CASELESS or not _is_identifier(place, view)


def _in_address(place: Found, view: View) -> bool:
    """Tell whether the run of characters without a space around a place is an address."""
    text = view.folded
    first = max(0, place.start - _REACH)
    run_start = max(text.rfind(" ", first, place.start), text.rfind("\n", first, place.start)) + 1
    stop = text.find(" ", place.end, place.end + _REACH)
    begin = max(run_start, first)
    run = text[begin : place.end + _REACH if stop < 0 else stop].partition("\n")[0]
    begins = "://" in run or "www." in run  # far sooner than the patterns
    if begins and _BEGUN.search(run, 0, place.start - begin):  # not "… Minsk.https://…"
        return True
    if "." not in run or _HOST.search(run) is None:
        return False
    written = view.written(place.start, place.end)
    return written.islower() and written.isascii()


def _is_identifier(place: Found, view: View) -> bool:
    """Tell whether capitals stand inside the word where the name has none: `putIn`, `KreML`."""
    written = view.written(place.start, place.end)
    if written.istitle() or written.islower() or written.isupper() or not _inner(written):
        return False
    label = place.pattern.label
    name = label.name or label.term
    return " " not in name and not _inner(name)  # #WhiteHouse


def _inner(text: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in pairwise(text))
