"""The language of a text that declares none: by its commonest words and its letters.

Half of all feeds declare none. Plain terms would then have only the forms that all languages of a
script share, a third of those of Polish or Finnish. And names of concepts would be found in other
words: Thailand is Tai in Estonian, and "tai" is "this" in Lithuanian. So a text is taken to be in
the language that is heard here, or told by its script (`doubt`). `lang:` does not find it by that.
Of 7,061 places of 900 concepts in 1,907 texts with their language taken away (NTREX, articles) 161
were lost and 296 false ones came; 6 and none with this. Of the first 60 characters of each, of
1,059 places, 26 and 23; now 8 and 9.

Languages that share endings count as one. py3langid (BSD) tells 93 of 100 texts of 40 characters,
where this tells half of 60, all but three of 313 rightly (NTREX, 21 languages of Latin script; of
120 characters 76 of 100, of 300 94, of 1,000 99), but takes .6 s and 117 MB for its model; this
takes 6 to 30 us a text on a busy machine.
"""

from codecs import charmap_build, charmap_encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from heapq import nlargest
from operator import itemgetter

from ahocorasick_rs import BytesAhoCorasick, Implementation

from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.tongues import COMMONEST, LETTERS
from watcher.match.text.western import NOWHERE, spaced

SAMPLE = 2_000  # characters, which tell enough
# A word or letter speaks for each of its languages, one for all of them together. Counted are parts
# of one, in whole numbers: their sum is the same in any order. It has as many as 1 to 12 divide.
ONE = 27_720
# How much must speak for a language, how much more than for any other, and by which factor.
ENOUGH, MORE, TIMES = 1.2 * ONE, 0.6 * ONE, 1.3

# Languages that one of these words stands for, too.
KIN = {
    "da": frozenset(("no",)),
    "hr": frozenset(("sr", "bs")),
    "id": frozenset(("ms",)),
}
NO_KIN: frozenset[str] = frozenset()
Find = Callable[..., list[tuple[int, int, int]]]


def heard(words: bytes, folded: str) -> str | None:
    """Return the language that a folded text and its words (see `western`) tell, if any."""
    score = told(words, folded)
    if not score:
        return None
    score[""] = 0  # no language has less
    (lang, best), (_, next_best) = nlargest(2, score.items(), key=itemgetter(1))
    clear = best >= ENOUGH and best - next_best >= MORE and best >= TIMES * next_best
    return lang if clear else None


def told(words: bytes, folded: str) -> defaultdict[str, int]:
    """Return how much the words speak for each language, in units of ONE; empty where none does."""
    score: defaultdict[str, int] = defaultdict(int)
    found = common_words(words[:SAMPLE])
    for word in found:
        _add(score, LANGS[word])
    if found and not (sample := folded[:SAMPLE]).isascii():
        for letter in set(charmap_encode(sample, "ignore", _LETTERS)[0]):
            _add(score, _LANGS_OF_LETTERS[letter])
            if letter in _NOT_SLAVIC:  # "же" and "ы" are Kyrgyz, too
                for lang in _SLAVIC:
                    score[lang] -= ONE // 2
    return score


def common_words(words: bytes) -> set[int]:
    """Return the commonest words of all languages that are among these words."""
    return {number for number, _, _ in _finder()(words, overlapping=True)}


@cache
def _finder() -> Find:
    return finder(BY_WORD)


def finder(words: Iterable[bytes]) -> Find:
    """Return a function that finds the numbers of those needles which are words of a text."""
    needles = (*[b" %b " % word for word in words], *NOWHERE)
    return BytesAhoCorasick(needles, implementation=Implementation.DFA).find_matches_as_indexes


def _add(score: defaultdict[str, int], langs: tuple[str, ...]) -> None:
    for lang in langs:
        score[lang] += ONE // len(langs)


def _by_sign(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for lang, signs in table.items():
        for sign in dict.fromkeys(signs.split()):
            found[sign].append(lang)
    return {sign: tuple(langs) for sign, langs in found.items()}


# Cyrillic letters that no Slavic language has, of these languages and of others.
_UNSLAVIC = "әғқңөұүһҷҳӣӯҡҙҫӑӗҥҕӕӝӟӵӥӱӹ"
_SLAVIC = ("ru", "uk", "be", "bg", "mk", "sr")
# The languages of each letter and word, words as `western` has them; and of each by its number.
_BY_LETTER = dict.fromkeys(_UNSLAVIC, ()) | _by_sign(
    {lang: " ".join(letters) for lang, letters in LETTERS.items()}
)
BY_WORD = {
    spaced(word).strip(): langs
    for word, langs in _by_sign({lang: plain(fold(w)) for lang, w in COMMONEST.items()}).items()
}
LANGS = tuple(BY_WORD.values())
_LANGS_OF_LETTERS = ((), *_BY_LETTER.values())
# Python wants NUL to come first.
_NOT_SLAVIC = frozenset(n for n, letter in enumerate(_BY_LETTER, 1) if letter in _UNSLAVIC)
_LETTERS = charmap_build("".join(("\0", *_BY_LETTER)).ljust(256, "\ufffe"))
