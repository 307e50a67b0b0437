"""Odd characters: those few of a text that its code page has not (an emoji, ©, one ü in Russian).

A page has one sign in place of all of them. They are put back where it stands once the page has
done its work, so that one character does not cost a text the general way, ten times as long.
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
MOST = 8  # times as many characters has a text that goes through a page
_IN_CONTEXT = "\xb7\u0387"  # Catalan l·l


@lru_cache(maxsize=4096)
def in_place(char: str) -> str | None:
    """Return what stands in a page for a character that it has not; None for those that cannot.

    Those are letters of other scripts, which come in numbers, and what folding joins with its
    neighbours or leaves out.
    """
    folded = fold(char)
    if folded == " " and char not in _IN_CONTEXT:
        return " "
    if len(folded) != 1 or category(folded)[0] in "CMZ":
        return None
    return ODD if KINDS[char] in (NONE, WESTERN) else None


def _replaced(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    places = [in_place(char) for char in error.object[error.start : error.end]]
    if None in places:
        raise error
    return "".join(place or "" for place in places), error.end


register_error(IN_PLACE, _replaced)


def put_back(text: str, odd: Iterable[str]) -> str:
    """Return a text with its odd characters where their sign stands."""
    pieces = iter(text.split(ODD))
    return next(pieces) + "".join([char + piece for char, piece in zip(odd, pieces, strict=True)])


def filled(words: bytes, odd: bytes) -> bytes:
    """Return the words of a text (see `western`) with those bytes in place of its holes."""
    out, at = bytearray(words), -1
    for byte in odd:
        at = out.index(HOLE, at + 1)
        out[at] = byte
    return bytes(out)
