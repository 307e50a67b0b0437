"""Is this token a form of that common word? By Snowball's stemmers, and by endings.

For words that people write in lower case: sanctions, выборы, Wahlen. Where Snowball knows the
language, two words with one stem are forms of one word; where it does not (Ukrainian, Bulgarian,
Slovak, Latvian ...), endings decide as they do for names. Names do not come here: Snowball joins
Belarus with Belarusian. English has its own endings here, for Snowball's stem of "important" is
that of "import".

Snowball through PyStemmer (MIT and BSD; the Snowball project's own binding, wheels for Linux,
macOS and Windows; 3.1.0 has 33 languages, Polish and Czech among them): 0.9 us a word, where the
pure Python `snowballstemmer` takes 41. A stemmer is not safe to share between
threads without the interpreter lock, which PyStemmer keeps while it stems.
"""

from functools import cache, lru_cache

import Stemmer

from watcher.match.endings import COMMON_ENGLISH
from watcher.match.inflect import is_form, read
from watcher.match.languages import canonical, script_of

_SHORTEST = 5
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
_ENGLISH = read(COMMON_ENGLISH)


def same_stem(term: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of a common word in a text of this language.

    Both are folded. Words under five letters have no forms here. Without a language, a Latin word
    is taken for an English one besides, a Cyrillic one for Russian, a Greek one for Greek.
    """
    if len(term) < _SHORTEST or not term.isalpha():
        return term == token
    algorithm = _algorithm(script_of(term), lang)
    if algorithm == "english":
        if _ENGLISH.take(term, token):
            return True
    elif algorithm and _stemmed(algorithm, term) == _stemmed(algorithm, token):
        return True
    return is_form(term, token, lang)


@lru_cache(maxsize=1024)
def _algorithm(script: str, lang: str | None) -> str | None:
    """Return Snowball's name of the language, None where it has none for words in this script."""
    code = canonical(lang)
    if code is None:
        return _UNKNOWN.get(script)
    algorithm = _ALGORITHMS.get(code)
    return algorithm if algorithm and script in _SCRIPTS.get(algorithm, ("latin",)) else None


@lru_cache(maxsize=1 << 15)
def _stemmed(algorithm: str, word: str) -> str:
    stemmed: str = _stemmer(algorithm).stemWord(word)
    return stemmed


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    stemmer = Stemmer.Stemmer(algorithm)
    stemmer.maxCacheSize = 0  # `_stemmed` is the one cache
    return stemmer
