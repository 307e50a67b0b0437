"""Is this token a form of that name? By the endings of the text's language.

A name and its form share all but the name's last two letters; what follows in the form must be an
ending that the language gives to names that end so (`endings`). This is not a stemmer: names are
not in their dictionaries, and a stemmer that cuts "Путина" to "путин" also joins names with
adjectives and other words.

- Words are given folded (see `normal`), with marks or plain, both of the same kind.
- Of a word in the script of another language than the text is said to be in, all languages of that
  script are asked: feeds often declare the wrong one. In Latin script that needs more care, for
  one language's ending is the next one's other word: there only longer words and endings count.
- Vietnamese, Chinese, Thai, Indonesian and all others without a table add nothing to names.
- How words begin in Zulu, Amharic or Irish: see `beginnings`.
"""

from dataclasses import replace
from functools import cache, lru_cache

from watcher.match.forms.endings import ANY_LATIN, ENDINGS
from watcher.match.forms.endings.common.gradation import GRADES
from watcher.match.forms.table import VOWELS, Endings, read
from watcher.match.text.kinds import KINDS
from watcher.match.text.languages import canonical, script_of

TINY, SHORT = 3, 5  # letters of keywords that have more forms than names of concepts do
# Scripts in which endings replace letters, those in which they only follow, and the signs at the
# end of a word that a following ending takes away (virama, chillu, anusvara, sukun, Tamil u).
_REPLACING = frozenset(("latin", "cyrillic", "greek", "armenian", "georgian"))
_INDIC = (
    "devanagari", "bengali", "gurmukhi", "gujarati", "oriya", "tamil", "telugu", "kannada",
    "malayalam", "sinhala",
)  # fmt: skip
_ADDING = frozenset(("arabic", "ethiopic", "thaana", *_INDIC))
_SIGNS = frozenset(
    "\u094d\u09cd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0d02\u07b0\u0bc1\u0c02\u0cc1ൺൻർൽൾൿ"
)
# Vowel signs at the end of nouns of India for which plurals have others: हमला, हमले; దాడి, దాడులు.
_CHANGING = frozenset("\u093e\u0940\u0abe\u0acb\u0a3e\u0c3f\u0dcf")
_LOST = VOWELS | frozenset("ьъйўsσ")  # what a word of five letters may lose
_BOTH_LOST = frozenset(("as", "is", "us", "ys", "οσ", "ησ", "ασ"))  # karas, karo; νόμος, νόμων
# How words of five letters end whose last vowel goes or changes: Marek, Marka; Львів, Львова.
_FLEETING = frozenset(("ek", "el", "ec", "ек", "ел", "ец", "ок", "ів", "їв"))
# What is softened in short names before the last vowel: Прага, Празі; Praha, Praze; Praga, Pradze.
_SOFTENED = frozenset(("га", "ха", "ка", "ga", "ha", "ka"))
# Vowels at the end of nouns, and what becomes of them in forms.
_EXCHANGING = frozenset("aeoаоеяьαηο")
_EXCHANGED = {"latin": "aeiouy", "cyrillic": "аеиоуыюяіїєй", "greek": "αεηιουω"}
# How the last consonant changes: in Turkish (kitap, kitabı), Spanish (capaz, capaces), Portuguese
# (canal, canais; civil, civis; ordem, ordens) and French (canal, canaux); and before a Slavic -a
# (walka, walce; увага, увазі) or -ie (punkt, punkcie). Inside of Finnish words: see `gradation`.
_SOFT = {
    "ka": ("c",), "ga": ("dz", "z"), "ha": ("z",), "ка": ("ц",), "га": ("з",), "ха": ("с",),
    "al": ("ai", "au"), "el": ("ei",), "il": ("is",), "ol": ("oi",), "ul": ("ui",),
    "em": ("en",), "im": ("in",), "om": ("on",), "um": ("un",),
}  # fmt: skip
_SOUNDING = {"k": "g", "p": "b", "z": "c", "t": "c"}
_TAMIL_M = "ம்"
# Languages without endings whose texts are in another script than Latin.
_OTHER_SCRIPTS = {"ar": "arabic", "sa": "devanagari"}
# Finals of which some form loses three letters or four; a test holds this to the tables.
_THREE = (
    "ець", "вец", "піль", "інь", "ень", "єць",
    "alj", "cha", "iec", "chy", "elj", "ais", "nen", "llat", "gid", "eava", "inn", "ull",
    "ies", "ied", "ing", "eren", "ien",
    "յուն", "tis", "tys", "sis", "dis", "zis", "cis", "nis", "lis", "jorg", "ork", "oji",
)  # fmt: skip
_FOUR = ("owie", "ieji", "asis", "aður", "ість", "вати", "ovat", "owac")
# By finals of three letters or four; Icelandic fjörður, firði loses six.
_DEEP = dict.fromkeys(_THREE, 3) | dict.fromkeys(_FOUR, 4) | {"rður": 6, "eana": 3}


def stem(word: str, least: int = 4) -> str | None:
    """Return the stem that every form of a word begins with, or None where it has no forms.

    A stem has at least `least` letters (two will do for a word of a phrase). No forms have words
    with digits or signs, nor words in scripts where nothing follows a name, or only clitics do
    (Han, Thai, Hangul, Hebrew).
    """
    script, size = script_of(word), len(word)
    if size < (min(3, least) if script == "ethiopic" else least):
        return None
    if script in _REPLACING:
        if not word.isalpha():
            return None
        if size < 6 and least >= 4:
            return word if size == least else _short_stem(word)
        deep = max(_DEEP.get(word[-4:], 2), _DEEP.get(word[-3:], 2))
        return word[: max(size - deep, least if deep == 2 else min(least, 3))]  # Ірпінь, Ірпеня
    if (
        script not in _ADDING
        or any(map(str.isdigit, word))
        or not all(map(KINDS.__getitem__, word))
    ):
        return None
    if script == "ethiopic":  # a letter is a syllable, whose vowel an ending changes
        return word[:-1] if size > 3 else word
    if word.endswith(_TAMIL_M):  # மன்றம், மன்றத்தில்
        return word[:-2]
    return word[:-1] if word[-1] in _SIGNS else word


def typed_stem(word: str, *, named: bool) -> str | None:
    """Return the stem of a keyword. Unlike `stem` it takes short ones: Рига, Риги; ropa, ropy.

    The stem of a short name leaves room for forms that change a letter more: Рига, Ризі; Praha,
    Praze. (Concepts name such forms, or have them in their own languages.)
    A word of India leaves its last vowel out where plurals have another.
    """
    size = len(word)
    if size > TINY and word[-1] in _CHANGING and script_of(word) in _INDIC:
        return word[:-1] if stem(word) else None
    if not TINY <= size <= SHORT or script_of(word) not in _REPLACING or not word.isalpha():
        return stem(word)
    if size == TINY:
        return word[:-1] if named and word[-1] in VOWELS else word
    if named:
        return word[:-2] if word[-2:] in _SOFTENED else _short_stem(word)
    return word[:-1] if size == 4 and word[-1] in _EXCHANGING else stem(word)


def keys(word: str, stem: str) -> list[str]:
    """Return the keys of a keyword: its stem, or for a short one several longer keys.

    The last vowel gives way to others: ropa, rope, ropi ... All forms begin with one of these,
    and many fewer other words do than begin with "rop".
    """
    vowels = _EXCHANGED.get(script_of(word)) if stem == word[:3] == word[:-1] else None
    return [word, *(stem + vowel for vowel in vowels if vowel != word[-1])] if vowels else [stem]


def changed(word: str) -> tuple[str, ...]:
    """Return the keys of forms that have another consonant: kitap, kitabı; hinta, hinnan.

    It is asked of words of four or five letters: the stems of longer ones end before it.
    """
    if letter := _SOUNDING.get(word[-1]):
        return (word[:-1] + letter,)
    if others := _SOFT.get(word[-2:]):
        return tuple([word[:-2] + other for other in others])
    weak = GRADES.get(word[-3:-1])
    if weak and word[-1] in VOWELS:
        return (word[:-3] + weak + (word[-1] if len(weak) == 1 else ""),)
    return ()


def _short_stem(word: str) -> str:
    """Return what every form of a word of four or five letters begins with."""
    if word[-2:] in _BOTH_LOST or word[-2:] in _FLEETING:
        return word[:-2]
    return word[:-1] if word[-1] in _LOST else word


def is_form(word: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of the name `word` in a text of this language.

    Without a language, or where the word is in the script of another one, all languages of its
    script are asked. A token equal to the word is one of its forms.
    """
    if token == word:
        return True
    endings = endings_of(script_of(word), lang)
    return endings is not None and len(word) >= endings.least and endings.take(word, token)


def is_acronym_form(word: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is an acronym with an ending of the language, or several: NGOs."""
    if not token.startswith(word):
        return False
    return token[len(word) :] in ("", "s") or is_form(word, token, lang)


@lru_cache(maxsize=1024)
def endings_of(script: str, lang: str | None) -> Endings | None:
    """Return the endings that names in this script take in texts of this language."""
    code = canonical(lang)
    own = _table(code) if code in ENDINGS else None
    if own and script in own.scripts:
        return own
    if script == "latin":
        return _any_latin() if own or code is None else None
    if script == _OTHER_SCRIPTS.get(code or "") or script not in _REPLACING | _ADDING:
        return None
    return _union(script)


@cache
def _table(code: str) -> Endings:
    return read(ENDINGS[code])


@cache
def _any_latin() -> Endings:
    return replace(read(ANY_LATIN), least=5)


@cache
def _union(script: str) -> Endings:
    """Return the endings of all languages of a script, in alphabets for five letters and more."""
    texts = sorted({text for text in ENDINGS.values() if script in map(script_of, text.split())})
    return replace(read("".join(texts)), least=5 if script in _REPLACING else 3)
