"""The Western words of a text, in which Latin, Greek and Cyrillic keys are looked for.

They are bytes, one a letter, so that an automaton has half as far to go in Cyrillic text, and its
offsets are those of the text.
"""

import re
from codecs import charmap_build, charmap_encode
from collections.abc import Iterable, Iterator
from itertools import pairwise

from watcher.match.text.kinds import KINDS, WESTERN, characters
from watcher.match.text.seen import Seen


def _ranges(chars: Iterable[str]) -> Iterator[str]:
    """Yield the ranges of a character class for these characters."""
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
# No words that are searched have these. Where the needles of an automaton begin with few different
# bytes (all words with a space), the library would look for those first; at every word that costs
# more than it saves.
NOWHERE = (b"\0", b"\1", b"?", b"\xff")
SPACE, HOLE, _RARE = 0x20, 1, 2  # of those bytes that stand for no letter
_TAKEN = {0, SPACE, HOLE, _RARE, *b"?0123456789abcdefghijklmnopqrstuvwxyz"}
_FREE = (byte for byte in range(256) if byte not in _TAKEN)
_BYTES = {char: ord(char) if char.isascii() else next(_FREE) for char in f"\0 ?{_COMMON}"}
_CHARS = {byte: char for char, byte in _BYTES.items()}
_ENCODE = charmap_build("".join([_CHARS.get(byte, "\ufffe") for byte in range(256)]))
_SPACES = bytes([SPACE if _CHARS.get(byte) in ("\0", "?") else byte for byte in range(256)])
_WESTERN = frozenset(characters(WESTERN))
_is_rare = Seen("".join(_ranges(_WESTERN.difference(_COMMON))))
_OTHERS = re.compile(f"[^{''.join(_ranges(_WESTERN))}]")


def spaced(text: str) -> bytes:
    """Return the words of a folded text, a byte for each letter, a space for any other character.

    One more space stands before and after it, so that each word has one on either side. All rare
    letters have one byte: what is found by them is compared with the text.
    """
    if _is_rare(text.encode("utf-8", "surrogatepass")):
        return b" %b " % bytes([_BYTES.get(char, _RARE) for char in _OTHERS.sub(" ", text)])
    # What is not encoded becomes a question mark, and that a space.
    return b" %b " % charmap_encode(text, "replace", _ENCODE)[0].translate(_SPACES)


def is_western(key: str) -> bool:
    """Tell whether a key begins with a Western word, perhaps after some signs."""
    return is_simple(key) or KINDS[next((char for char in key if KINDS[char]), key[0])] == WESTERN


def is_simple(key: str) -> bool:
    """Tell whether a key is one word of the simplest letters: its own form, as most are."""
    return key.isascii() and key.isalnum()
