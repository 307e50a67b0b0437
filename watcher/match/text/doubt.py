"""Texts that are plainly in another language than they are declared to be in.

Many feeds declare what their publishing system was set to, mostly `en-us`, and are in Polish or
Turkish. So a text is asked for the commonest words of its declared language. Where they are
missing, and it has so many of another's that this cannot be chance, it is in that one. Words that
close languages share count for both, so one is doubted for the other only on more evidence. Scripts
that one language has tell it without words. Vietnamese is told by its letters (`vietnamese`).

The other language is then believed for names and capitals, too (`lang:` finds the text by both): of
2,837 places of 969 concepts in 1,188 texts of 40 languages (news, and NTREX), 451 were lost and 30
false ones came when all texts were declared to be English, and 24 and 3 with this. To take such a
text for one of unknown language lost 91 and brought 200 false ones. Of the same names as plain
keywords, 2,093 of 6,400 places were lost and 282 came; 20 and 8 with this.

Of 5,779 texts of the given material (news, feeds, articles) in their own language none is doubted,
whole or cut to 60, 120, 200, 300, 500 or 1,000 characters (but one in Ukrainian that is labelled
Russian), nor any of 564 sentences in 68 languages that come with spaCy, which were not looked at
before. Declared to be English, of Western texts .30 are doubted at 60 characters, .63 at 120, .81
at 200, .90 at 300; 8 of 540 were then taken for a third language. In the given feeds 24 entries
of three feeds, of 65 that say a language, are in another one.
"""

from functools import cache
from itertools import islice

from watcher.match.text.commonest import (
    BY_WORD,
    LANGS,
    ONE,
    SAMPLE,
    Find,
    common_words,
    finder,
    told,
)
from watcher.match.text.own_script import LOOKED, OTHER_LETTERS, is_western, of_letters
from watcher.match.text.tongues import COMMONEST, LETTERS

SHORTEST = 40  # characters of a text that is judged at all
SEEN = 2  # signs of its language, words or a letter, that a text has in its first LOOKED characters
OWN_WORDS, OWN_LETTERS = 10, 3  # of a language that count as its signs
FIRST = 2  # of these words, which are looked for one by one: most texts have both
# The score that the other language must have (in units of ONE), and how many times that of the
# declared one and of any third.
ENOUGH, TIMES, THIRD = 1.5, 2.0, 1.3
WORDS, EACH = 2, 1.5  # words of it that there must be, and more for each of the declared one
# Languages that go by the words of another, and countries whose code is that of a language of
# whose words nothing is known here: Breton, Northern Sami, Ewe, Sinhala.
_AS = {"no": "da", "bs": "hr", "ms": "id", "fil": "tl"}
_COUNTRIES = {"br": "pt", "se": "sv", "ee": "et", "si": "sl"}
_ONE = frozenset(("hr", "sr"))  # one language in two alphabets
# Languages that are mostly in other letters, and what they have in Arabic ones (Kazakh of China).
_ALSO_IN_ARABIC = {"kk": "ۋ", "ky": "ۋۅۉ"}

# The signs of a language: letters, its commonest words (searched for), other words by number.
Signs = tuple[tuple[str, ...], tuple[bytes, ...], frozenset[int]]


def spoken(lang: str, words: bytes, folded: str) -> str | None:
    """Return the language that a text is plainly in, instead of the declared one (canonical).

    None where the declared one may be right, as it mostly is: that takes 1 to 2 us. The text is
    given folded, with its words (see `western`).
    """
    own = _AS.get(lang, lang)
    signs = _signs(own)
    if signs is None or len(folded) < SHORTEST or (lacks := _lacks(signs, words, folded)) <= 0:
        return None
    found = common_words(words[:LOOKED])
    if len(found & signs[2]) >= lacks:
        return None
    if is_western(words):
        found = found if len(words) <= LOOKED else common_words(words[:SAMPLE])
        return _by_words(lang, words, folded, found)
    if own in OTHER_LETTERS or any(letter in folded for letter in _ALSO_IN_ARABIC.get(own, "")):
        return None
    return of_letters(folded)


def has_signs(lang: str, words: bytes, folded: str) -> bool:
    """Tell whether a text has enough signs of this language at its beginning."""
    signs = _signs(_AS.get(lang, lang))
    return signs is not None and _lacks(signs, words, folded) <= 0


def may_speak(langs: tuple[str, ...], words: bytes) -> bool:
    """Tell whether a pile of texts with these words may hold one in one of these languages."""
    find, known = _finder_of(langs)
    found = {number for number, _, _ in find(words, overlapping=True)}
    return any(len(found & own) >= WORDS for own in known)


def _lacks(signs: Signs, words: bytes, folded: str) -> int:
    """Return how many signs of its language a text lacks at its beginning."""
    letters, first, _ = signs
    lacks = SEEN - any(letter in folded for letter in letters)
    for word in first:
        if words.find(word, 0, LOOKED) >= 0:
            lacks -= 1
            if not lacks:
                break
    return lacks


def _by_words(lang: str, words: bytes, folded: str, found: set[int]) -> str | None:
    own = _AS.get(lang, lang)
    kin = _kin(own)
    least = WORDS + EACH * sum([not kin.isdisjoint(LANGS[word]) for word in found])
    if least > len(found):  # before the letters are looked at, which takes longest
        return None
    score = told(words, folded)
    other = max(score, key=score.__getitem__, default=own)
    if other in kin or _COUNTRIES.get(lang, other) != other:
        return None
    if sum([other in LANGS[word] for word in found]) < least:
        return None
    declared = max(score.get(one, 0) for one in kin)
    third = max((much for one, much in score.items() if one not in _kin(other)), default=0)
    return other if score[other] >= max(ENOUGH * ONE, TIMES * declared, THIRD * third) else None


@cache
def _finder_of(langs: tuple[str, ...]) -> tuple[Find, list[set[int]]]:
    """Return a finder of the commonest words of languages, and the numbers of each one's words."""
    words = [word for word, some in BY_WORD.items() if not {*langs}.isdisjoint(some)]
    known = [{n for n, word in enumerate(words) if lang in BY_WORD[word]} for lang in langs]
    return finder(words), known


def _kin(lang: str) -> frozenset[str]:
    return _ONE if lang in _ONE else frozenset((lang,))


@cache
def _signs(lang: str) -> Signs | None:
    """Return the signs of a language, None where nothing is known of it here."""
    if lang in _COUNTRIES or lang in OTHER_LETTERS:
        return (), (), frozenset()
    if lang not in COMMONEST or lang == "vi":  # of Vietnamese its letters tell (`vietnamese`)
        return None
    letters: list[str] = []
    words: list[int] = []
    for one in sorted(_kin(lang)):
        letters += LETTERS.get(one, "")[:OWN_LETTERS]
        alone = (word for word, langs in enumerate(LANGS) if {one} <= {*langs} <= _kin(one))
        words += islice(alone, OWN_WORDS)
    spelled = tuple(BY_WORD)
    first = tuple([b" %b " % spelled[word] for word in words[:FIRST]])
    return tuple(letters), first, frozenset(words[FIRST:])
