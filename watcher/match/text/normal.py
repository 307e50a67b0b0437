"""The normal form in which texts are compared; the way back is in `origin`."""

import re

from watcher.match.text import scripts
from watcher.match.text.seen import Seen
from watcher.match.text.vietnamese import in_old_style
from watcher.text import composed
from watcher.text.lookalikes import unmixed

# What `clean` would drop, and what readers cannot see: soft hyphen, grapheme joiner, zero-width
# characters, direction marks, variation selectors, tatweel; and the Armenian signs of stress,
# question and exclamation, which stand inside of words.
UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u055b\u055c\u055e\u061c\u0640\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufffe\uffff\U000e0100-\U000e01ef"
)
# White space, dashes, quotation marks (завод «Атлант») and the sign between Ethiopic words: one
# space. The long vowel mark of kana looks like a dash and is not.
SPACES = (
    '"\\-\t-\r\x1c-\x1f\x85\xa0\xab\xbb\u058a\u05be\u1361\u2000-\u200a\u2010-\u2015\u201c-\u201f'
    "\u2028\u2029\u202f\u2039\u203a\u2043\u205f\u207b\u2212\u2e3a\u2e3b\u3000\u301c-\u301f\ufe31\ufe32\ufe58\ufe63\uff02\uff0d"
)
_APOSTROPHES = (
    "`\xb4\u02b9\u02bb\u02bc\u02bd\u02ca\u02cb\u0374\u05f3\u1fef\u1ffd\u2018-\u201b\u2032\u2035"
    "\ua78c\uff07\uff40"
)
_LONE = re.compile("[\ud800-\udfff]")
DROPPED = re.compile(f"[{UNSEEN}]")
_SPACED = re.compile(f"[{SPACES}]")
_QUOTED = re.compile(f"[{_APOSTROPHES}]")
_DOTTED = re.compile("i\u0307+")
_RUN = re.compile("  +")

# The UTF-8 form of what has no rule but those of Cyrillic letters and of tones: of printable ASCII,
# and of letters up to U+017F and from U+0400 to U+047F.
_COMMON = bytes({*range(0x20, 0x7F), 0xC3, 0xC4, 0xC5, 0xD0, 0xD1, *range(0x80, 0xC0)} - {*b"`"})
_is_odd = Seen(UNSEEN + SPACES + _APOSTROPHES)
_is_marked = Seen(scripts.MARKS)
_grows = Seen(scripts.WIDE + scripts.CHILLU)
_RULES = (
    (Seen(scripts.ARABIC), scripts.arabic),
    (Seen(scripts.DOTS + "\u0387•"), scripts.undotted),
)
TURKIC = frozenset(("tr", "az"))


def fold(text: str, lang: str | None = None) -> str:
    """Return the normal form of a text. Folding twice changes nothing more.

    `lang` (BCP 47) matters for Turkish and Azeri alone: their I is the capital of ı.
    """
    text = turkic(text, lang)
    if text.isascii() and (line := text.replace("\n", " ")).isprintable():
        text = line.lower()
        text = text.replace("-", " ").replace('"', " ")
        if "`" in text:
            text = text.replace("`", "'")
    else:
        text = _fold_any(text)
    return _RUN.sub(" ", text) if "  " in text else text


def turkic(text: str, lang: str | None) -> str:
    """Return a text with I as it is in its language: in Turkish and Azeri the capital of ı."""
    if lang is not None and lang[:2] in TURKIC and lang[:3].rstrip("-_") in TURKIC:
        return text.replace("I\u0307", "i").replace("İ", "i").replace("I", "ı")
    return text


def _fold_any(text: str) -> str:
    for space in "-–—\n\xa0«»":  # the common ones one by one: that costs a tenth of a class
        text = text.replace(space, " ")
    for quote in "“”„":  # a space, but for Hebrew
        text = text.replace(quote, '"')
    text = text.replace("’", "'").casefold()
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        text = _LONE.sub("", text)
        raw = text.encode()
    given = text
    if not raw.translate(None, _COMMON):
        text = text.replace('"', " ")
        text = scripts.cyrillic(text) if 0xD1 in raw else text
        return _in_one_style(unmixed(text, raw if text is given else text.encode()), given, raw)
    if 0xD7 in raw:
        text = scripts.hebrew(text)
    if _is_odd(raw):
        text = _QUOTED.sub("'", _SPACED.sub(" ", DROPPED.sub("", text)))
    # İ folds to i and a dot above, which nobody types. NFC comes late, for folding takes some
    # letters apart (ΐ, ẖ).
    if 0xCC in raw and "i\u0307" in text:
        text = _DOTTED.sub("i", text)
    if _grows(raw):
        text = scripts.spelled_out(text)
    text = composed(text)
    return _fold_scripts(text, raw if text is given else text.encode())


def _fold_scripts(text: str, raw: bytes) -> str:
    """Return a composed text, whose UTF-8 form is given, by the rules of its scripts."""
    given = text
    if _is_marked(raw):
        text = scripts.without_marks(text)
    if 0xD1 in raw:
        text = scripts.cyrillic(text)
    if 0xE0 in raw:
        text = scripts.devanagari(text)
    if scripts.may_have_digits(raw):
        text = scripts.digits(text)
    if 0xC8 in raw:
        text = scripts.romanian(text)
    text = unmixed(text, raw if text is given else text.encode())
    for is_seen, rule in _RULES:
        if is_seen(raw):
            text = rule(text)
    return _in_one_style(text, given, raw)


def _in_one_style(text: str, given: str, raw: bytes) -> str:
    """Return a text with Vietnamese tones in the old style; `raw` is the UTF-8 form of `given`."""
    raw = raw if text is given else text.encode()
    toned = in_old_style(raw)
    return text if toned is raw else toned.decode()
