"""Clitics: conjunctions, prepositions and articles that are written in one word with a name.

Hebrew (Even-Shoshan's table of the letters משה וכלב), Arabic (proclitics as in the Penn Arabic
Treebank: conjunction, preposition, article), Amharic and Tigrinya, and Korean prefixes of stance
and place (친 pro, 반 anti, 주 stationed in). After a name, Korean particles: what a term of one
syllable must be followed by, because one syllable begins many words.
"""

import re

_HEBREW = re.compile("ו?(?:לכש|כש|מש|בש|ש)?(?:[בלכמ])?ה?")
_ARABIC = re.compile("[وف]?(?:لل|[بكل]?(?:ال)?)")
_ETHIOPIC = re.compile("(?:የ|በ|ለ|ከ|ስለ|ወደ|እንደ|እስከ|ያለ|እነ|[ከበየለ]እ?ነ|ካብ|ናብ|ኣብ|ናይ|ንናይ|ምስ|ከም|ን|ብ|ዝ)")
_KOREAN = re.compile("[친반대주탈]")
# Languages in these scripts that write such words apart, or have none.
_WITHOUT = "fa prs ur ps pus ug uig sd snd ckb ku pa pnb ks bal lrc mzn glk azb az yi"
_APART = frozenset(_WITHOUT.split())
# From where to where, what may stand before, and how many letters must be left.
_BEFORE = (
    ("\u05d0", "\u05ea", _HEBREW, 3),
    ("\u0620", "\u06ff", _ARABIC, 3),
    ("\u1200", "\u139f", _ETHIOPIC, 3),
    ("\uac00", "\ud7a3", _KOREAN, 2),
)
_PARTICLES = re.compile(
    "(?:들)?(?:은|는|이|가|을|를|의|과|와|도|만|나|이나|로|으로|에|에서|에게|에게서|께|께서|한테|까지|부터"
    "|보다|처럼|마저|조차|밖에|마다|이란|란|라는|이라는|라고|이라고|이다|다|인|이며|며|이고|고|측|식|발"
    "|등)(?:는|도|만|의|서)?"
)
_NAME = re.compile("(?<![^ ])(عبد|ابو) ((?<=عبد )ال|(?<=ابو )[^ ]{3})")
_JOINED_NAME = re.compile("(?<![^ ])(عبد|ابو)((?<=عبد)ال|(?<=ابو)[^ ]{3})")
LONGEST = 5  # letters of clitics
ENOUGH = 3  # letters after them, more than which are not asked for


def may_precede(before: str, rest: str, lang: str | None) -> bool:
    """Tell whether `before` consists of clitics that the word `rest` may be joined to.

    `rest` is the remainder of the written word, suffixes included, or its first letters.
    """
    if len(before) > LONGEST:
        return False
    for low, high, clitics, least in _BEFORE:
        if low <= rest[0] <= high:
            known = lang is None or lang.partition("-")[0] not in _APART
            return known and len(rest) >= least and clitics.fullmatch(before) is not None
    return False


def after_li(word: str) -> str | None:
    """Return what an Arabic word with its article becomes after li, "to"; None for others.

    Both are folded: الكرملين, للكرملين; اللجنه, للجنه.
    """
    if not word.startswith("ال") or len(word) < LONGEST:
        return None
    return "ل" + word[2:] if word[2] == "ل" else "لل" + word[2:]


def after_preposition(word: str) -> tuple[str, ...]:
    """Return what a Hebrew word with its article becomes after in, to, as: הכנסת, בכנסת."""
    if word[0] != "ה" or len(word.partition(" ")[0]) <= ENOUGH:
        return ()
    return tuple([preposition + word[1:] for preposition in "בלכ"])


def joined_or_apart(word: str) -> str | None:
    """Return how else a folded Arabic name of two words is written: عبد الله, عبدالله; ابو ظبي."""
    if "عبد" not in word and "ابو" not in word:
        return None
    other = _NAME.sub(r"\1\2", word) if _NAME.search(word) else _JOINED_NAME.sub(r"\1 \2", word)
    return other if other != word else None


def is_particle(rest: str) -> bool:
    """Tell whether these syllables after a Korean word are particles."""
    return _PARTICLES.fullmatch(rest) is not None
