"""Is this token a form of that common word of Arabic or Hebrew? By regular endings (`semitic`).

These scripts have no capitals, so a name cannot be told from a common word by how it is typed. In
Arabic it takes no harm, for what makes adjectives of names is left out. In Hebrew the plural of
nouns is that of adjectives, too (Israel, Israelis), so keywords that name a concept come not here.

Measured on the 17,868 most frequent Arabic words (`wordfreq`) by the lemmas that qalsadi gives
nouns, which are wrong here and there: .39 of the forms of nouns of four letters and more were
found, weighted, because clitics were known, and .72 are; what is missing are plurals that change a
word inside and adjectives. Of 745 pairs that are taken for forms 77 have other lemmas, mostly wrong
ones (nisba adjectives). For Hebrew there was no such list: of 116 forms that 150 frequent words
take among 30,000 about one in ten is another word (ממשל, ממשלה).
"""

from functools import cache

from watcher.match.forms.endings.semitic import ARABIC, HEBREW
from watcher.match.forms.inflect import is_form
from watcher.match.forms.stems import has_ending
from watcher.match.forms.table import Endings, read
from watcher.match.text.languages import canonical

_FIRST, _HEBREW_LAST, _LAST = "\u05d0", "\u05ea", "\u06ff"
SHORTEST = 4  # letters
# What stands at the end of a word and of none of its forms, the longest first.
_CUT = ("ات", "ه", "ות", "ים", "ה", "ת", "ם", "ן", "ץ", "ף", "ך")
_KEPT = 3  # letters, at least


def is_semitic(word: str) -> bool:
    """Tell whether a word is written in Hebrew or Arabic letters."""
    return _FIRST <= word[:1] <= _LAST


def is_hebrew(word: str) -> bool:
    """Tell whether it is one word in Hebrew letters."""
    return _FIRST <= word[:1] <= _HEBREW_LAST and " " not in word


def semitic_stem(word: str) -> str | None:
    """Return what every form of a folded common word begins with, None where it has no forms."""
    if len(word) < SHORTEST or not word.isalpha():
        return None
    cut = next(
        (len(end) for end in _CUT if word.endswith(end) and len(word) - len(end) >= _KEPT), 0
    )
    return word[: len(word) - cut]


def is_semitic_form(word: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of a common word in a text of this language. Both are folded.

    A word in Arabic letters has Arabic forms in Arabic text, or where nobody knows the language, in
    Persian, Urdu and Pashto text their own.
    """
    if word == token:
        return True
    hebrew = word[0] <= _HEBREW_LAST
    if (hebrew or canonical(lang) in ("ar", None)) and _endings(hebrew=hebrew).take(word, token):
        return True
    if hebrew:
        return False
    return is_form(word, token, lang) or (len(word) >= SHORTEST and has_ending(word, token, lang))


@cache
def _endings(*, hebrew: bool) -> Endings:
    return read(HEBREW if hebrew else ARABIC)
