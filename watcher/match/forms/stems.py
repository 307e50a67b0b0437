"""Is this token a form of that common word? By Snowball's stemmers, and by endings.

For words that people write in lower case: sanctions, выборы, sankcje. Where Snowball knows the
language, two words with one stem are forms of one word, and so is a word whose stem is the other:
it takes "resultatet" to "resultat", and that to "result". Endings decide besides (`common`), and
alone where it does not know the language (Ukrainian, Bulgarian, Slovak, Latvian ...). Names do not
come here: Snowball joins Belarus with Belarusian. In English only endings decide, for the stem of
"important" is that of "import". In German a word with a capital is a name or any noun, and one
typed small has the forms of nouns, too (bank, Banken).

What that and shorter keys for words of five letters gained (`common` says how it is measured; not
held out), of the forms of frequent words, weighted: Bulgarian .33 -> .76, Macedonian .41 -> .79,
Slovene .53 -> .86, Dutch .50 -> .68, Ukrainian .67 -> .82, Polish .66 -> .78, Latvian .60 -> .79,
Lithuanian .66 -> .79, Greek .71 -> .85, Swedish .73 -> .83, Slovak .70 -> .84, Czech .71 -> .83,
Croatian .71 -> .83, Hungarian .67 -> .77, French .70 -> .81, Turkish .58 -> .71. What is missing is
mostly verbs (see `common`). Frequent words that are taken for a form and are none in the tables:
.06 to 2 a word, most in French, Catalan, Romanian and Greek; a tenth more than before in most
languages, twice or thrice as many in Bulgarian, Macedonian, Slovene and Ukrainian (now .2 to .5),
of which the tables only lack many.

Words of four letters go by endings alone, and no form is shorter. Measured the same way, each word
with the same weight, share of its forms found and of what is found that is right: English .88/.98,
Spanish .90/.99, Portuguese .80/.99, French .87/.90, Italian .95/.86, Dutch .66/.96, Swedish
.66/.87, Danish .80/.88, Polish .82/.85, Czech .82/.86, Russian .87/.97, Ukrainian .81/.92,
Croatian .87/.90, Finnish .64/.90, Hungarian .77/.88, Turkish .82/.92; German nouns .96/.98. With
Snowball more are found, and English, French, Catalan get as many wrong ones (édit, édition). Words
of three letters have forms in Russian (.85/.92), Ukrainian (.82/.88), Spanish (.88/.96), Portuguese
(.75/.99), Catalan (.54/.98) and French (.92/.89), German nouns (.98/.95) and English plurals
(.74/1.0); elsewhere a fifth or more of what endings find is wrong (Turkish, Hungarian a third).

Words whose last consonant changes, and the nouns of `irregular`, go by endings and lists alone: of
words of three to nine letters the forms found, each as often as it is met, rose in Polish .77 ->
.83, Czech .74 -> .79, Slovak .72 -> .76, Slovene .81 -> .85, Croatian .78 -> .82, Ukrainian .80 ->
.85, Russian .84 -> .86, Bulgarian .71 -> .76, Finnish .61 -> .67, Hungarian .65 -> .70, Turkish .71
-> .77, Latvian .75 -> .78, Portuguese .84 -> .86, Danish .73 -> .75, a hundredth or two elsewhere;
of what is found as many are right as before (at most .003 fewer). Most that is missing are verbs,
pronouns and adjectives.

Snowball through PyStemmer (MIT and BSD; the Snowball project's own binding, wheels for Linux,
macOS and Windows; 3.1.0 has 33 languages, Polish and Czech among them): 0.9 us a word, where the
pure Python `snowballstemmer` takes 41. A stemmer is not safe to share between
threads without the interpreter lock, which PyStemmer keeps while it stems.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache

import Stemmer

from watcher.match.forms.endings.common import COMMON
from watcher.match.forms.endings.germanic import GERMAN_NOUNS
from watcher.match.forms.inflect import TINY, endings_of, is_form
from watcher.match.forms.irregular import languages, nouns
from watcher.match.forms.table import Endings, read
from watcher.match.text.languages import canonical, script_of

SHORTEST, _STEMMED = 4, 5  # letters of words that have forms in all languages, and by Snowball
_ALGORITHMS = {
    "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish",
    "nl": "dutch", "eo": "esperanto", "et": "estonian", "fi": "finnish",
    "en": "english",
    "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian",
    "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali", "no": "norwegian",
    "fa": "persian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "hr": "serbian", "bs": "serbian", "st": "sesotho", "tn": "sesotho",
    "nso": "sesotho", "es": "spanish", "gl": "spanish", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


_SCRIPTS = {
    "armenian": ("armenian",), "greek": ("greek",), "hindi": ("devanagari",),
    "nepali": ("devanagari",), "persian": ("arabic",), "russian": ("cyrillic",),
    "serbian": ("latin", "cyrillic"), "tamil": ("tamil",), "yiddish": ("hebrew",),
}  # fmt: skip
_UNKNOWN = {"latin": "english", "cyrillic": "russian", "greek": "greek", "armenian": "armenian"}
_GERMAN = replace(read(GERMAN_NOUNS), least=TINY)
_CAPITAL_NOUNS = frozenset(("de", "lb", "nds", "gsw"))
# Words without a capital that end as nouns do: deren is no plural of Dera.
_SMALL_GERMAN = (
    "aber alle allen alles andere anderen anders außen beide beiden dabei daher danach dann darin "
    "darum davon dazu deine deinen denen deren dessen diese diesen dieser dieses einen einer eines "
    "euren gegen gestern hinten hinter ihnen ihren ihrer ihres immer innen jeden jeder jedes jenen "
    "jener keine keinen keiner manche manchen mehrere meine meinen meiner neben oben oder "
    "seine seinen seiner sondern unsere unseren unser unten unter viele vielen vieler vorne wegen "
    "weiter welche welchen welcher wenigen wessen wieder"
)
_NO_NOUNS = frozenset(_SMALL_GERMAN.split(" "))
# Languages in which forms of three letters and an ending are seldom other words.
_TELLING = frozenset(("es", "gl", "ast", "pt", "ca", "fr", "ru", "uk", "be", "ka"))
_StemWord = Callable[[str], str]


def same_stem(term: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of a common word in a text of this language.

    Both are folded. Without a language, a Latin word is taken for an English one besides, a
    Cyrillic one for Russian, a Greek one for Greek.
    """
    if term == token or len(term) < _STEMMED:
        return term == token or _is_short_form(term, token, lang)
    if not term.isalpha():  # the vowel signs of scripts that tell no names from other words
        return is_form(term, token, lang)
    stem_word, endings = _ways(term[0], lang)
    if (endings and endings.take(term, token)) or _is_german(term, token, lang):
        return True
    if stem_word is None:
        return False
    other = _stemmed(stem_word, token)
    if not term.startswith(other[:-2]):  # stems change two letters at most
        return False
    # Snowball cuts at what a word has of itself, too: resultat, result; resultatet, resultat.
    return other == term or stem_word(term) in (other, token)


def is_any_form(term: str, token: str, lang: str | None) -> bool:
    """Tell the same, or whether a token is a shorter form: цены, цен; сили, сил.

    For words that are known to be common, and for those of phrases, where others tell more.
    """
    return same_stem(term, token, lang) or (len(term) < _STEMMED and is_form(term, token, lang))


def _is_short_form(term: str, token: str, lang: str | None) -> bool:
    """Tell it of a term of three or four letters: endings decide, and no form is shorter."""
    if lang in ("en", None) and token == _plural(term):
        return True
    if len(token) < len(term) or (len(term) < SHORTEST and lang not in _TELLING):
        return False
    if not term.isalpha():
        return is_form(term, token, lang)
    if _is_german(term, token, lang):
        return True
    _, endings = _ways(term[0], lang)
    return endings is not None and len(term) >= endings.least and endings.take(term, token)


def _plural(term: str) -> str:
    """Return the English plural of a word, of three letters the only form that is told."""
    return term + ("es" if term.endswith(("s", "x", "z")) else "s")


def has_ending(stem: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a stem with an ending that the language has for words, not without.

    The stem may be of any length: it is known to be one.
    """
    endings = _ways(stem[0], lang)[1] if lang else None
    return endings is not None and endings.take(stem, token)


def is_noun_form(word: str, token: str, lang: str | None, *, marked: bool) -> bool:
    """Tell whether a token is a form of an irregular noun; `marked`: it must have its marks."""
    for noun in nouns(word):
        if lang not in languages(noun):
            continue
        forms, stems = (noun.forms, noun.stems) if marked else noun.plain
        if token in forms or any(has_ending(one, token, lang) for one in stems):
            return True
    return False


def is_tiny_name(term: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of a name of three letters (see `same_stem`)."""
    return (
        term == token
        or (lang in _TELLING and is_form(term, token, lang))
        or _is_german(term, token, lang)
    )


def is_noun(term: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of a term written with a capital: a name, in German any noun.

    Both are folded. Endings decide: Snowball would join Berlin with Berliner.
    """
    return is_form(term, token, lang) or _is_german(term, token, lang)


def _is_german(term: str, token: str, lang: str | None) -> bool:
    if lang not in _CAPITAL_NOUNS or len(term) < _GERMAN.least:
        return False
    return _GERMAN.take(term, token) and token not in _NO_NOUNS


@lru_cache(maxsize=8192)
def _ways(letter: str, lang: str | None) -> tuple[_StemWord | None, Endings | None]:
    """Return the stemmer and the endings of a language for words that begin with this letter."""
    script, code = script_of(letter), canonical(lang)
    algorithm = _ALGORITHMS.get(code) if code else _UNKNOWN.get(script)
    if algorithm and code and script not in _SCRIPTS.get(algorithm, ("latin",)):
        algorithm = None
    english = algorithm == "english"
    stem_word = _stemmer(algorithm).stemWord if algorithm and not english else None
    return stem_word, _endings(script, "en" if english else code, lang)


@lru_cache(maxsize=1024)
def _endings(script: str, code: str | None, lang: str | None) -> Endings | None:
    """Return the endings of common words together with those of names."""
    named = endings_of(script, lang)
    common = read(COMMON[code]) if code in COMMON else None
    if common is None or script not in common.scripts:
        return named
    return common.joined(named) if named else common


@lru_cache(maxsize=1 << 15)
def _stemmed(stem_word: _StemWord, word: str) -> str:
    return stem_word(word)


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    stemmer = Stemmer.Stemmer(algorithm)
    stemmer.maxCacheSize = 0  # the words of texts are in `_stemmed`
    return stemmer
