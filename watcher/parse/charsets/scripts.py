"""Which encoding of a script that is not Latin a text is in, where its bytes tell it plainly.

Each encoding puts its common characters in rows of their own: the 3,755 commonest of GB 2312, the
Hangul of KS X 1001, kana. Thai and Hebrew are recognised by rules of spelling.
"""

import re

from watcher.parse.charsets.decode import try_decode

_CERTAIN = 0.86
# Pairs of bytes: two-byte characters in the rows of punctuation and of what is common.
_ROWS = {
    # In the order of trust: Korean fits GB 2312, Japanese Big5, and neither the other way round.
    "cp949": re.compile(rb"[\xa1-\xa3\xb0-\xc8][\xa1-\xfe]"),
    "euc_jp": re.compile(rb"[\xa1\xa3-\xa5\xb0-\xcf][\xa1-\xfe]"),
    "cp932": re.compile(rb"[\x81-\x83\x88-\x97][\x40-\x7e\x80-\xfc]"),
    "gb18030": re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]"),
    "big5": re.compile(rb"[\xa1-\xa3][\x40-\x7e\xa1-\xfe]|[\xa4-\xc6][\x40-\x7e\xa1-\xfe]"),
}
_KANA = re.compile("[\u3041-\u30fa]")
_THAI = re.compile("[\u0e01-\u0e5b]")
# A vowel or tone that stands where no consonant or vowel can carry it, and a vowel before nothing.
_NOT_THAI = re.compile(
    "(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e30-\u0e3a\u0e47-\u0e4e]"
    "|[\u0e40-\u0e44](?![\u0e01-\u0e2e])|[\u0e4f-\u0e5b]"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_HEBREW_WORDS = re.compile(rb"(?:[^\xc0-\xff]|[\xe0-\xfa])+")


def plain_script(words: bytes) -> str | None:
    """Return the encoding of East Asian, Thai or Hebrew text, None where none is certain."""
    high = len(_HIGH.findall(words))
    scores = {page: _common(words, page) for page in _ROWS} | {"cp874": _thai(words)}
    page, score = max(scores.items(), key=lambda item: item[1])
    if score >= _CERTAIN:
        return page
    # No capitals and none of the five last letters: in Cyrillic no text of some words is like that.
    return "cp1255" if high >= 12 and _HEBREW_WORDS.fullmatch(words) else None


def _common(words: bytes, page: str) -> float:
    """Return the share of characters that are in the rows of common ones."""
    text = try_decode(words, page)
    if text is None:
        return 0.0
    foreign = [char for char in text if char > "\x7f"]
    share = sum(_ROWS[page].fullmatch(char.encode(page)) is not None for char in foreign)
    kana = len(_KANA.findall(text))
    japanese = page in ("euc_jp", "cp932")
    if japanese and kana * 8 < len(foreign):
        return 0.0
    # Kana have their place in GB 2312 too: where there are many, it is Japanese.
    return share / max(len(foreign), 1) - (0.2 if not japanese and kana * 8 > len(foreign) else 0.0)


def _thai(words: bytes) -> float:
    text = try_decode(words, "cp874")
    if text is None:
        return 0.0
    foreign = sum(char > "\x7f" for char in text)
    fit = len(_THAI.findall(text)) - 3 * len(_NOT_THAI.findall(text))
    return fit / max(foreign, 1)
