"""Rules of the normal form that concern one script: each with the characters that call for it.

Arabic: letters that differ by keyboard or by habit are one (as in Lucene's ArabicNormalizer,
PersianNormalizer and SoraniNormalizer): alefs, yehs, kafs, hehs with teh marbuta. Malayalam: a
chillu letter is its consonant with the virama, as it was spelled before Unicode 5.1. Cyrillic: ё
is е, and stressed ѐ and ѝ lose the stress. Kana of half and letters of full width, and the
shapes of Arabic letters, become the letters that they show (NFKC, UAX #15, of those blocks only).
Devanagari loses the nukta, which is often left out (अंग्रेज़ी), and chandrabindu is anusvara, as in
Lucene's HindiNormalizer; nasals before their consonants stay (`nasals`), for offsets would move.
Digits of other scripts are those of ASCII: COVID-۱۹, ७ अक्टूबर, พ.ศ. ๒๕๖๙. Romanian ș and ț with a
comma are those with a cedilla, with which half of the press writes them.
"""

import re
from unicodedata import normalize

from watcher.text import composed

# Letters, digits and what names are written with in full width (Chinese commas stay), kana of
# half width, the shapes of Arabic letters; none that NFKC begins with a space.
WIDE = (
    "\uff04-\uff06\uff0b\uff0e\uff10-\uff19\uff20-\uff3a\uff41-\uff5a\uff66-\uff9f"
    "\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc"
)
# Leftover marks once composed (stress, tones, dots), Hebrew points, Arabic vowel signs. What
# has letters of its own in Unicode has composed before.
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u093c\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
DOTS = "·‧∙⋅・･ㆍ"
_WIDE = re.compile(f"[{WIDE}]+")
_MARKS = re.compile(f"[{MARKS}]")
_BULLET = re.compile("(?<=[\u3040-\u30ff\u3400-\u9fff])•(?=[\u3040-\u30ff\u3400-\u9fff])")
# A straight or curly quote between two letters, and the sign itself.
_GERSHAYIM = re.compile('(?<=[\u0591-\u05ea])["“”„](?=[\u05d0-\u05ea])')
_DOTTED = re.compile("(?<!l)·|·(?!l)")
_ARABIC = {
    "ا": "أإآٱ",
    "ي": "ىی",
    "ك": "ک",
    "ه": "ةۀہۂۃھە",
}
# The nasals of Devanagari and the consonants of their classes.
_NASALS = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}
_NASAL_OF = {stop: nasal for nasal, stops in _NASALS.items() for stop in stops}
_NASAL = re.compile("|".join(f"{nasal}्(?=[{stops}])" for nasal, stops in _NASALS.items()))
_ANUSVARA = re.compile(f"ं([{''.join(_NASAL_OF)}])")
_CHILLU = {"ൺ": "ണ്", "ൻ": "ന്", "ർ": "ര്", "ൽ": "ല്", "ൾ": "ള്", "ൿ": "ക്"}
# Digits: Arabic, Persian; of India and Tibet; Thai, Lao; Burmese, Khmer. Most texts in these
# scripts hold some, and a class tells it in 12 us.
_DIGITS = re.compile("[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩]")
ARABIC = "".join(_ARABIC.values())
CHILLU = "".join(_CHILLU)


def spelled_out(text: str) -> str:
    """Return the text with letters of full or half width, or of Arabic shapes, as plain ones.

    It may grow.
    """
    for letter, spelled in _CHILLU.items():
        text = text.replace(letter, spelled)
    return _WIDE.sub(lambda run: normalize("NFKC", run[0]), text)


def without_marks(text: str) -> str:
    """Return a composed text without the marks that composed with nothing, composed."""
    return composed(_MARKS.sub("", text))


def cyrillic(text: str) -> str:
    """Return the text with ё as е and without the stress that has letters of its own."""
    return text.replace("ё", "е").replace("ѐ", "е").replace("ѝ", "и")


def arabic(text: str) -> str:
    """Return the text with Arabic letters that are one under different codes as one."""
    for letter, others in _ARABIC.items():
        for other in others:
            text = text.replace(other, letter)
    return text


def may_have_digits(raw: bytes) -> bool:
    """Tell whether a text, given in UTF-8, is in a script that may have digits of its own."""
    # What digits begin with; written out, for each term and text is asked.
    return 0xD9 in raw or 0xDB in raw or 0xE0 in raw or b"\xe1\x81" in raw or b"\xe1\x9f" in raw


def digits(text: str) -> str:
    """Return the text with the digits of its script as those of ASCII."""
    return _DIGITS.sub(_in_ascii, text)


def _in_ascii(digit: re.Match[str]) -> str:
    return str(int(digit[0]))


def romanian(text: str) -> str:
    """Return the text with the letters that have a comma below as those with a cedilla."""
    return text.replace("ș", "ş").replace("ț", "ţ")


def hebrew(text: str) -> str:
    """Return the text with quotation marks that stand for a gershayim (צה"ל) as that, ״."""
    return _GERSHAYIM.sub("״", text)


def devanagari(text: str) -> str:
    """Return the text with chandrabindu as anusvara."""
    return text.replace("ँ", "ं")


def nasals(word: str) -> tuple[str, ...]:
    """Return how else a Devanagari word may write its nasals: हिन्दी, हिंदी."""
    if "ं" not in word and "्" not in word:
        return ()
    others = _NASAL.sub("ं", word), _ANUSVARA.sub(_with_nasal, word)
    return tuple([other for other in others if other != word])


def _with_nasal(stop: re.Match[str]) -> str:
    return f"{_NASAL_OF[stop[1]]}्{stop[1]}"


def undotted(text: str) -> str:
    """Return the text with the dots between names as spaces; Catalan l·l stays."""
    for dot in DOTS[1:]:
        text = text.replace(dot, " ")
    if "•" in text:  # between parts of a Chinese name
        text = _BULLET.sub(" ", text)
    return _DOTTED.sub(" ", text) if "l·l" in text else text.replace("·", " ")
