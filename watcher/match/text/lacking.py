"""Marks that a language does not write: Erdoğan is Erdogan in English, Mbappé Mbappe in Polish."""

import re

from watcher.match.text.marks import plain

# Languages that many print without marks on capitals.
UNMARKED_CAPITALS = frozenset(("fr", "es", "pt", "it", "ca", "gl", None))
# The letters with marks of those that have some; all others have none that names are written with.
_OWN = {
    "nl": "éëïèêóöü", "de": "äöüé", "fr": "àâçéèêëîïôùûüÿ", "es": "áéíóúüñ", "gl": "áéíóúüñ",
    "pt": "áàâãçéêíóôõú", "it": "àèéìòù", "ca": "àçèéíïòóúü", "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîşţ",
    "tr": "çğıöşüâîû", "az": "çəğıöşü", "hr": "čćđšž", "bs": "čćđšž", "sr": "čćđšž", "sl": "čšž",
    "sv": "åäöé", "fi": "åäö", "no": "æøåé", "nb": "æøåé", "nn": "æøåé", "da": "æøåé",
    "is": "áéíóúýöæ", "fo": "áíóúýøæ", "et": "õäöüšž", "lv": "āčēģīķļņšūž", "lt": "ąčęėįšųūž",
    "sq": "ëç", "mt": "ċġħż", "eu": "ñ", "ga": "áéíóú", "cy": "âêîôûŵŷ", "gd": "àèìòù",
    "ku": "êîûşç", "tk": "äçöşüýžň", "eo": "ĉĝĥĵŝŭ", "yo": "áàéèíìóòúùẹọṣ",
}  # fmt: skip
# A syllable as Vietnamese writes it, without its marks: of such words the marks tell.
_SYLLABLE = re.compile(
    "(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


def may_lack(token: str, folded: str, lang: str | None) -> bool:
    """Tell whether a text in this language may write a name so, without some of its marks."""
    if lang is None or len(token) != len(folded):
        return False
    if lang == "vi":
        return token == plain(folded) and not all(map(_SYLLABLE.fullmatch, token.split(" ")))
    own = _OWN.get(lang, "")
    bare = plain(folded)
    return all(
        here == there or (here == base and there not in own)
        for here, there, base in zip(token, folded, bare, strict=True)
    )
