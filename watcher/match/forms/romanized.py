"""Names that are written in other letters at home: Aleksei, Alexey, Oleksii; Qassem, Ghasem.

Own curation: romanized.txt has a name a line, in the spellings that desks write in Latin letters,
of both languages where one has a name in two (Volodymyr, Vladimir). First given names, which count
before other words of a term alone; after an empty line places, peoples and surnames. No
translations, which are of other people: Alejandro, Michel. How such names end is told by `endings`:
Zelensky, Zelenskyy.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from watcher.match.forms.stems import is_noun
from watcher.match.text.normal import fold

Spellings = Mapping[str, tuple[str, ...]]


def is_name(term: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of a name, or another spelling of a given name."""
    return is_noun(term, token, lang) or token in given_names().get(term, ())


def given_names() -> Spellings:
    """Return by each folded given name its other spellings."""
    return _read()[0]


def places() -> Spellings:
    """Return the same of places, peoples and surnames."""
    return _read()[1]


@cache
def _read() -> tuple[Spellings, Spellings]:
    given, others = (
        (files("watcher.match.forms") / "romanized.txt").read_text("utf-8").split("\n\n")
    )
    return _others(given), _others(others)


def _others(lines: str) -> Spellings:
    names = [fold(line).split(" ") for line in lines.splitlines()]
    return {one: tuple(other for other in some if other != one) for some in names for one in some}
