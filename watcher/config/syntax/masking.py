"""What YAML takes in another way than people do, masked while its parser looks.

Every mask is as long as what it stands for, so that lines and columns stay true.
"""

import re

# Braces of a `${NAME}`, which may stand unquoted inside [] and {}.
_REF = re.compile(r"\$\{([^{}\n]*)\}")
_FILLER = "\U000f5a03"
_UNMASK = str.maketrans({"\U000f5a01": "{", "\U000f5a02": "}", _FILLER: ""})
_MASKED = re.compile(f"[\U000f5a01\U000f5a02{_FILLER}]")
# A character in two escapes, as JSON writes an emoji; YAML has one of eight digits.
_PAIR = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE
)
_ESCAPE = re.compile(rf"\\U([0-9a-f]{{8}}){_FILLER * 2}")
_BLANK = re.compile(r"^[ \t]*\t[ \t]*(?=\r?$)", re.MULTILINE)
# YAML counts these as line ends, editors do not.
_BREAKS = re.compile("\r(?!\n)|[\x85\u2028\u2029]")


def masked(text: str) -> str:
    """Return the text to parse: references masked, no tabs in blank lines, one kind of line end,
    and a character that JSON writes as two escapes as one.
    """
    text = _BREAKS.sub(" ", text)
    text = _BLANK.sub(lambda m: " " * len(m[0]), text)
    if "\\u" in text:
        text = _PAIR.sub(_one_escape, text)
    return _REF.sub("$\U000f5a01\\1\U000f5a02", text)


def unmasked(value: str) -> str:
    """Return a parsed text with its references as they were written."""
    if not _MASKED.search(value):
        return value
    return _ESCAPE.sub(_two_escapes, value).translate(_UNMASK)


def _one_escape(pair: re.Match[str]) -> str:
    char = bytes.fromhex(pair[2] + pair[3]).decode("utf-16-be")
    return f"{pair[1]}\\U{ord(char):08x}{_FILLER * 2}"


def _two_escapes(escape: re.Match[str]) -> str:
    """Return the escapes as they were written where they are none: outside of double quotes."""
    high, low = re.findall("....", chr(int(escape[1], 16)).encode("utf-16-be").hex())
    return rf"\u{high}\u{low}"
