"""Adjectives that are spelled as their countries, known by the noun after them: Turska kuhinja.

Where a sentence begins no small letter tells them: Turska vlada je odlučila is the Turkish
government, Turska je odlučila is Turkey. Nouns are told by what they end with, or from a list; a
verb or a predicate that ends so (čeka, članica) leaves the country one. Own curation.
"""

from watcher.match.text.view import View


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What ends a noun that agrees with such an adjective: Turska vojska, Tursku vojsku, Turske vlasti.
_VOWELS = {"a": "a", "u": "u", "e": "ei"}
_ADJECTIVES = tuple(before + "k" + vowel for before in "sc" for vowel in _VOWELS)
# Of nouns without their last vowel: endings, and words. Serbian stands for its neighbours, too.
_ENDINGS = {
    "pl": ("cj", "sj", "zj", "ark", "istk"),
    "sr": ("cij", "sij", "zij", "tij", "rij", "nij", "lij", "gij", "fij", "mij", "ic", "in", "k"),
}
_NOUNS = {
    "pl": _words(
        "armi gospodark druzyn kadr szkol kuchni prokuratur pras stron granic flag ambasad pilk "
        "gwiazd spolk branz walut firm sluzb muzyk polityk marynark"
    ),
    "sr": _words(
        "kuhinj kujn kaf kav kahv salat hran vlad valut lir ekip lig skol crkv glazb pjesm pesm "
        "ambasad obal drzav zastav flot scen sluzb straz firm dijaspor proizvodnj potrosnj "
        "privred princez krun snag trup novin vlast mornaric armij vod odbran obran ruz"
    ),
}
# What ends so and is none: waits, wants, strong, great, the only one, a member, a winner.
_OTHERS = _words(
    "cek docek pricek sacek cak pocak sak mak skak vik plak jak tesk nisk visok velik kratk jedin "
    "clanic pobjednic pobednic domacic"
)
_LIKE = {"hr": "sr", "bs": "sr", "sr": "sr", "sl": "sr", "mk": "sr", "pl": "pl"}
_OSTI = {"sr": "ost", "pl": "osc"}  # umetnost, ludność
_LATIN = str.maketrans(
    dict(zip("абвгдезијклмнопрстуфхцжчш", "abvgdezijklmnoprstufhczcs", strict=True))
    | {"њ": "nj", "љ": "lj", "ћ": "c", "ђ": "d", "џ": "dz"}
)


def is_attribute(view: View, start: int, end: int) -> bool:
    """Tell whether a country's name at this place is an adjective of the noun behind it."""
    kind = _LIKE.get(view.lang or "")
    if kind is None or view.text[end : end + 1] != " ":
        return False
    token = view.text[start:end].translate(_LATIN)
    if not token.endswith(_ADJECTIVES) or view.has_name(start, end):
        return False  # inside a sentence its capital tells
    stop = view.word_end(end + 1)
    if view.written(end + 1, stop)[:1].isupper():
        return False
    return _agrees(token[-1], view.text[end + 1 : stop].translate(_LATIN), kind)


def _agrees(vowel: str, noun: str, kind: str) -> bool:
    """Tell whether a word is a noun, in the case of an adjective that ends in this vowel."""
    if noun.endswith(_OSTI[kind]):
        return vowel in "au"
    stem = noun[:-1]
    if noun[-1:] not in _VOWELS[vowel] or stem in _OTHERS:
        return False
    return stem in _NOUNS[kind] or (len(stem) > 3 and stem.endswith(_ENDINGS[kind]))
