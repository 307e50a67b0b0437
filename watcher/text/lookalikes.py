"""Words that mix Latin and Cyrillic letters of one look: Пyтин typed with a Latin y.

They come from keyboards with two scripts, from scanners, and from people who dodge filters. Such a
word is rewritten in the script of those of its letters that have no lookalike. Words that really
mix scripts ("tvцентр") stay.
"""

import re
from collections.abc import Callable

# Lower case, as texts are folded by then; the looks of capitals count too (B В, H Н, M М, T Т).
_LATIN = "abcehijkmopstxyëï"
_CYRILLIC = "авсенијкморѕтхуеї"
_TO_CYRILLIC = dict(zip(map(ord, _LATIN), _CYRILLIC, strict=True))
_TO_LATIN = {ord(there): here for here, there in zip(_LATIN[:15], _CYRILLIC, strict=False)}
_TO_LATIN |= {ord("ї"): "ï", ord("һ"): "h", ord("ԁ"): "d", ord("ԛ"): "q", ord("ԝ"): "w"}

# UTF-8 without its continuation bytes is one byte a character: l Latin, c Cyrillic.
_TAILS = bytes(range(0x80, 0xC0))
_LETTERS = (*b"abcdefghijklmnopqrstuvwxyz", *range(0xC3, 0xCA))
_KINDS = bytes(
    ord("l" if byte in _LETTERS else "c" if 0xD0 <= byte <= 0xD3 else " ") for byte in range(256)
)
# Where the scripts meet, by the letters of the rarer one: `re` finds a literal byte fast.
_LATIN_BORDER = re.compile(b"l(?:(?<=cl)|(?=c))")
_CYRILLIC_BORDER = re.compile(b"c(?:(?<=lc)|(?=l))")
_WORD = re.compile(b"[lc]+")


def kinds(text: str) -> bytes:
    """Return of each character whether it is a Latin letter, a Cyrillic one or none: l, c or space.

    Other letters that share first bytes of UTF-8 with those may count as one of them.
    """
    return bytes([_KINDS[char.encode()[0]] for char in text])


def is_mixed(kinds: bytes) -> bool:
    """Tell whether Latin and Cyrillic letters meet in a text of which these are the kinds."""
    return _border_search(kinds)(kinds) is not None


def _border_search(kinds: bytes) -> Callable[..., re.Match[bytes] | None]:
    latin = kinds.count(b"l") * 2 < len(kinds)
    return (_LATIN_BORDER if latin else _CYRILLIC_BORDER).search


def unmixed(text: str, raw: bytes) -> str:
    """Return the folded text, whose UTF-8 form is given, with each word in one script."""
    if not (0xD0 in raw or 0xD1 in raw or 0xD2 in raw or 0xD3 in raw):
        return text
    kinds = raw.translate(_KINDS, _TAILS)
    search = _border_search(kinds)
    if not search(kinds):
        return text
    pieces: list[str] = []
    done = 0
    while border := search(kinds, done):
        start = border.start()
        while start > done and kinds[start - 1] != 32:
            start -= 1
        word = _WORD.match(kinds, start)
        end = word.end() if word else start + 2
        pieces += text[done:start], _in_one_script(text[start:end])
        done = end
    return "".join((*pieces, text[done:]))


def in_one_script(text: str) -> str:
    """Return any text with each word in one script, its case kept."""
    folded = text.lower()
    plain = unmixed(folded, folded.encode("utf-8", "surrogatepass"))
    if plain == folded or len(plain) != len(text):
        return text
    pairs = zip(text, folded, plain, strict=True)
    return "".join(
        was if low == new else new.upper() if was != low else new for was, low, new in pairs
    )


def _in_one_script(word: str) -> str:
    cyrillic = [ord(char) for char in word if "\u0400" <= char <= "\u04ff"]
    latin = [ord(char) for char in word if not "\u0400" <= char <= "\u04ff"]
    latin_looks = all(char in _TO_CYRILLIC for char in latin)
    cyrillic_looks = all(char in _TO_LATIN for char in cyrillic)
    if latin_looks and (not cyrillic_looks or len(cyrillic) >= len(latin)):
        return word.translate(_TO_CYRILLIC)
    return word.translate(_TO_LATIN) if cyrillic_looks else word
