"""Text as we store it, clean.

`clean` runs for every field of every entry, so it first asks the question that most texts answer
with "nothing to do". It is linear in time on any input, which is whatever a stranger published.
"""

import re
from functools import cache
from unicodedata import combining, is_normalized, normalize

# Control characters (but not white space), soft hyphens, word joiners, the byte order mark and
# non-characters say nothing; PostgreSQL refuses NUL. Zero-width joiners stay: Persian and Indic
# words are spelled with them.
_JUNK = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u2060\ufeff\ufffe\uffff]+")
_LONG = 256  # from here on bytes are looked through faster than characters
# The same of ASCII: what `str.split` takes for white space, and what says nothing.
_FOLDED = bytes(32 if chr(octet).isspace() else octet for octet in range(256))
_ASCII_JUNK = bytes((*range(9), *range(14, 28), 127))
_SURROGATE = re.compile("[\ud800-\udfff]")
# Marks on one letter: more than the longest that any language needs (UAX #15, stream-safe text).
_MOST_MARKS = 30


def clean(text: str) -> str:
    """Return the text in NFC (UAX #15), white space folded, without what is not seen.

    Surrogate pairs are joined and lone surrogates dropped, so the result is valid UTF-8 anywhere.
    """
    if text.isascii():
        if len(text) >= _LONG or not text.isprintable():
            text = text.encode().translate(_FOLDED, _ASCII_JUNK).decode()
        return _folded(text)
    if text.isprintable():
        text = _folded(text)
    else:
        if _SURROGATE.search(text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        text = " ".join(_JUNK.sub("", text).split())
    return composed(text)


def composed(text: str) -> str:
    """Return a text in NFC (UAX #15); letters that are flooded with marks stay as they are.

    Sorting n marks on one letter takes n² steps, a minute for 150,000. So a run of over 30 marks is
    left as it is; no language has such runs.
    """
    if is_normalized("NFC", text):
        return text
    if len(text) <= _MOST_MARKS or not _may_be_flooded(text):
        return normalize("NFC", text)
    parts, at = [], 0
    for flood in _floods().finditer(text):
        parts += [normalize("NFC", text[at : flood.start()]), flood[0]]
        at = flood.end()
    return "".join((*parts, normalize("NFC", text[at:])))


def _may_be_flooded(text: str) -> bool:
    """Tell whether there may be a flood of marks, from a sample of the characters."""
    marks, step = _marks(), _MOST_MARKS + 1
    seen = [at * step for at, char in enumerate(text[::step]) if char in marks]
    return any(marks.issuperset(text[at + 1 : at + 2]) or text[at - 1] in marks for at in seen)


@cache
def _floods() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_marks())}]{{{_MOST_MARKS + 1},}}")


@cache
def _marks() -> frozenset[str]:
    # The first part counts: some Tibetan vowels are none themselves and come apart into two.
    every = map(chr, (*range(0x300, 0xD800), *range(0xE000, 0x20000)))
    return frozenset(char for char in every if combining(normalize("NFD", char)[0]))


def _folded(text: str) -> str:
    """Return a text without white space but " " with one at most between words."""
    if "  " in text:
        text = text.replace("  ", " ")  # nearly always enough
        if "  " in text:
            return " ".join(text.split())
    return text.strip(" ")


# A character beyond U+FFFF written as the two numbers that UTF-16 has for it: "&#55357;&#56834;".
_PAIR = re.compile(
    r"&#(?:x(d[89ab][0-9a-f]{2})|(5[56]\d{3}));&#(?:x(d[c-f][0-9a-f]{2})|(5[67]\d{3}));",
    re.IGNORECASE,
)


def join_surrogates(text: str) -> str:
    """Return a text in which each pair of references to surrogates is one to their character."""
    return _PAIR.sub(_joined, text) if "&#" in text else text


def _joined(pair: re.Match[str]) -> str:
    high = int(pair[1], 16) if pair[1] else int(pair[2])
    low = int(pair[3], 16) if pair[3] else int(pair[4])
    if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
        return pair[0]
    return f"&#{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)};"
