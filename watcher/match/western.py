"""The Western words of a text: what Latin, Greek and Cyrillic keys are looked for in."""

import re
from codecs import charmap_build, charmap_decode, charmap_encode
from collections.abc import Iterable, Iterator
from itertools import pairwise

from watcher.match.boundary import KINDS, WESTERN, characters
from watcher.match.seen import Seen


def _ranges(chars: Iterable[str]) -> Iterator[str]:
    """Yield what a character class says of characters."""
    codes = [-2, *sorted(map(ord, chars)), -2]
    starts = [code for before, code in pairwise(codes[:-1]) if code != before + 1]
    ends = [code for code, after in pairwise(codes[1:]) if after != code + 1]
    for low, high in zip(starts, ends, strict=True):
        yield f"{re.escape(chr(low))}-{re.escape(chr(high))}"


# What folded words are made of, all but the rarest letters.
_COMMON = (
    "0123456789abcdefghijklmnopqrstuvwxyz"
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "äåæçëïîðñöøûüþāąćčďēėęěğģīįıķļłńņňőœřśşšťūůűųźżžșțə"
    "абвгдежзийклмнопрстуфхцчшщъыьэюяђѓєѕіїјљњћќўџґғқңһәөүұ"
    "αβγδεζηθικλμνξοπρστυφχψω"
)
_ENCODE = charmap_build(f"\0?{_COMMON}".ljust(256, "\ufffe"))
_DECODE = f"  {_COMMON}"
_is_rare = Seen("".join(_ranges(set(characters(WESTERN)) - set(_COMMON))))
_OTHERS = re.compile(f"[^{''.join(_ranges(characters(WESTERN)))}]")


def spaced(text: str) -> str:
    """Return a folded text with a space for each character that is not of a Western word.

    One more stands before and after it, so that each word has one on either side.
    """
    if _is_rare(text.encode("utf-8", "surrogatepass")):
        return f" {_OTHERS.sub(' ', text)} "
    # What is not encoded becomes a question mark, and that a space.
    page = charmap_encode(text, "replace", _ENCODE)[0]
    return f" {charmap_decode(page, 'strict', _DECODE)[0]} "


def is_western(key: str) -> bool:
    """Tell whether a key begins with a Western word, perhaps after some signs."""
    return is_simple(key) or KINDS[next((char for char in key if KINDS[char]), key[0])] == WESTERN


def is_simple(key: str) -> bool:
    """Tell whether a key is one word of the simplest letters: its own form, as most are."""
    return key.isascii() and key.isalnum()
