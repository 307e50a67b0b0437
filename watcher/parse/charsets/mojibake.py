"""UTF-8 that was read as Windows-1252 or Latin-1 and encoded again: "Ã©" for "é"."""

import re

# Every sign of it in bytes: C1 controls after an accented letter, A-circumflex or A-tilde before a
# Latin-1 symbol, or the beginning of a curly quote.
_TWICE = re.compile(
    rb"\xc3[\x80-\xbf]\xc2[\x80-\x9f]|\xc3[\x82\x83]\xc2[\xa0-\xbf]|\xc3\xa2\xe2\x82\xac"
)
# The same and C1 controls (Windows-1252 punctuation taken for Latin-1). Patterns that start with
# one literal: the scanner finds that twenty times faster than a choice.
_SUSPECT = re.compile(rb"\xc2(?:[\x80-\x84\x86-\x9f]|(?<=\xc3[\x82\x83]\xc2)[\xa0-\xbf])")
_C1_REFERENCE = re.compile(rb"&#1(?:2[89]|[345][0-9]);|&#(?:19[4-9]|2[0-4][0-9]);&#1[2-9][0-9];")
# "Ã©", "Â£", "â€™", "â‚¬": two or three characters that no language writes side by side.
_RUN = re.compile(
    "[\xc2\xc3][\x80-\xbf\u2018-\u2026\u20ac\u2122]|\xe2[\x80\x82\x84\x86\u20ac\u201a\u201e\u2020]."
)
_CP1252 = {
    char: code for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))
}


def is_suspect(body: bytes) -> bool:
    """Tell whether UTF-8 bytes hold anything that `undo_double` or `mend` may want to repair."""
    # One octet is looked for at ten times the speed of three.
    if b"#" in body and b"&#1" in body and _C1_REFERENCE.search(body):
        return True
    if body.isascii():
        return False
    return b"\xc3\xa2\xe2\x82\xac" in body or _SUSPECT.search(body) is not None


def undo_double(body: bytes, text: str) -> str | None:
    """Return the text as it was meant: all of it, or the runs that can be nothing else."""
    if _TWICE.search(body) is None:
        return None
    whole = _once(text)
    if whole is not None:
        return whole
    mended, count = _RUN.subn(lambda hit: _once(hit[0]) or hit[0], text)
    return mended if count > 2 and mended != text else None


def _once(text: str) -> str | None:
    try:
        return bytes(_CP1252.get(char) or ord(char) for char in text).decode()
    except ValueError:  # a character that has no byte, or bytes that are no UTF-8
        return None
