"""What some write apart and others together: 155 mm, H & M, Exxon Mobil; articles of names."""

import re
from collections.abc import Iterator

from watcher.match.forms.given import numbers
from watcher.match.patterns.way import Way
from watcher.match.text.normal import fold

_UNITS = (
    "mm|cm|m|km|g|kg|t|kt|l|ha|W|kW|MW|GW|TW|Wh|kWh|MWh|GWh|TWh|Hz|kHz|MHz|GHz|KB|MB|GB|TB|nm|mi|"
    "mph|ft|lb|oz|°C|°F|%|мм|см|м|км|г|кг|т|кВт|МВт|ГВт|кВтг|МВтг"
)
_MEASURE = re.compile(rf"(\d[\d.,]*)([ -]?)({_UNITS})")
_INITIALS = re.compile(r"([^\W\d_]{1,3})( ?)& ?([^\W\d_]{1,3})")  # H&M, AT&T
# ExxonMobil, OpenAI, JPMorgan; not McDonald, DeSantis.
_JOINED = re.compile(
    r"(?!(?:Mac|Van|Von|Del|San|Fitz)[A-Z])"
    r"(?:[A-Z][a-z]{2,}(?:(?:[A-Z][a-z]{2,}){1,2}|[A-Z]{2})|[A-Z]{3}[a-z]{2,})"
)
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+")
# Exxon Mobil, JP Morgan, Glaxo Smith Kline; not persons.
_APART = re.compile(r"(?:[A-Z][a-z]{2,}|[A-Z]{2})(?: [A-Z][a-z]{2,}){1,2}")
# French and Italian articles become one with what is before them: Le Havre, du Havre.
_ARTICLE = re.compile(r"(Le |Les |L['’])(?=[^\W\d_]{3})")
_WITH = {
    "Le ": (("du ", "au "), "fr"),
    "Les ": (("des ", "aux "), "fr"),
    "L'": (("dell'", "all'", "nell'", "sull'", "dall'"), "it"),
}
_BEGUN = ("le ", "les ", "l'")


def may_be_parted(folded: str, written: str) -> bool:
    """Tell, fast, whether a folded term may be one of these."""
    return (
        folded[0] <= "9"
        or "&" in folded
        or folded.startswith(_BEGUN)
        or ("A" <= written[0] <= "Z" and _may_be_joined(written))
    )


def _may_be_joined(written: str) -> bool:
    return (_APART if " " in written else _JOINED).fullmatch(written) is not None


def parted(folded: str, written: str) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written."""
    if measure := _MEASURE.fullmatch(written):
        number, apart, unit = measure.groups()
        yield Way(fold(number + unit if apart else f"{number} {unit}"))
    elif initials := _INITIALS.fullmatch(written):
        one, apart, other = initials.groups()
        yield Way(fold(f"{one}{'&' if apart else ' & '}{other}"), capitals=one + other)
    elif _JOINED.fullmatch(written):
        yield Way(" ".join(_PARTS.findall(written)).lower(), capitals=written)
    elif _APART.fullmatch(written) and not numbers(folded.partition(" ")[0]):
        yield Way(folded.replace(" ", ""), capitals=written)
    elif article := _ARTICLE.match(written):
        yield from _contracted(article[0].replace("’", "'"), written[article.end() :])


def _contracted(article: str, name: str) -> Iterator[Way]:
    """Yield a name behind what its article has become."""
    befores, lang = _WITH[article]
    for before in befores:
        yield Way(fold(before + name), frozenset((lang,)), capitals=before + name)
