"""Odd characters: the few in a text that its code page lacks (an emoji, ©, one ü in Russian).

The page has one sign that stands for all of them; they are put back in its place when the text has
been folded. Else one such character would send the text the general way, which takes ten times as
long.
"""

from codecs import register_error
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category

from watcher.match.text.kinds import KINDS, NONE, WESTERN
from watcher.match.text.normal import fold
from watcher.match.text.western import HOLE

ODD = "\ufffd"
IN_PLACE = "watcher.odd"  # what to do about errors of encoding
MOST = 8  # a text goes through a page if it has this many times as many characters as odd ones
_IN_CONTEXT = "\xb7\u0387"  # Catalan l·l


@lru_cache(maxsize=4096)
def in_place(char: str) -> str | None:
    """Return the sign that stands for an odd character in a page, None where it must not be odd.

    Letters of other scripts must not, since they come in numbers, nor what folding joins with its
    neighbours or leaves out. Odd spaces become plain ones.
    """
    folded = fold(char)
    if folded == " " and char not in _IN_CONTEXT:
        return " "
    if len(folded) != 1 or category(folded)[0] in "CMZ":
        return None
    return ODD if KINDS[char] in (NONE, WESTERN) else None


def _replaced(error: UnicodeError) -> tuple[str, int]:
    try:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        places = [in_place(char) for char in error.object[error.start : error.end]]
        if None in places:
            raise error
        return "".join(place or "" for place in places), error.end
    finally:
        del error  # it holds this frame and those above: a circle that would keep the whole match


register_error(IN_PLACE, _replaced)


def put_back(text: str, odd: Iterable[str]) -> str:
    """Return a text with its odd characters where their sign stands."""
    pieces = iter(text.split(ODD))
    return next(pieces) + "".join([char + piece for char, piece in zip(odd, pieces, strict=True)])


def filled(words: bytes, odd: bytes) -> bytes:
    """Return the words of a text (see `western`) with the bytes of its odd characters put in."""
    out, at = bytearray(words), -1
    for byte in odd:
        at = out.index(HOLE, at + 1)
        out[at] = byte
    return bytes(out)
