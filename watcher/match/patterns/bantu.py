"""Singular and plural of Bantu nouns, which the beginning tells: Swahili mkimbizi, wakimbizi.

A keyword says no language, so each word that may be one has the other form, in texts of these
languages alone. Names have other prefixes (see `text.beginnings`).
"""

import re
from collections.abc import Iterator

from watcher.match.patterns.way import Way

_SWAHILI: frozenset[str | None] = frozenset(("sw",))
_NGUNI: frozenset[str | None] = frozenset(("zu", "xh", "nd", "nr", "ss"))
_RWANDA: frozenset[str | None] = frozenset(("rw", "rn"))
# How a word begins, and how its other forms do.
_CLASSES = (
    (_SWAHILI, "mwa", "wa waa"), (_SWAHILI, "waa", "mwa"), (_SWAHILI, "wa", "m mwa"),
    (_SWAHILI, "mi", "m"), (_SWAHILI, "ki", "vi"), (_SWAHILI, "vi", "ki"),
    *((_SWAHILI, f"ch{vowel}", f"vy{vowel}") for vowel in "aeou"), (_SWAHILI, "vy", "ch"),
    *((_SWAHILI, f"m{letter}", f"wa{letter} mi{letter}") for letter in "bdfghjknpstvz"),
    (_NGUNI, "isi", "izi"), (_NGUNI, "izi", "isi"), (_NGUNI, "umu", "aba"), (_NGUNI, "um", "aba"),
    (_NGUNI, "aba", "umu um"), (_NGUNI, "ama", "i"), (_NGUNI, "izin", "in"),
    (_RWANDA, "umu", "aba imi"), (_RWANDA, "aba", "umu"), (_RWANDA, "imi", "umu"),
    (_RWANDA, "iki", "ibi"), (_RWANDA, "ibi", "iki"), (_RWANDA, "ama", "i"),
)  # fmt: skip
_BEGUN = frozenset([begun[:2] for _, begun, _ in _CLASSES])
_NOUN = re.compile("[a-z]{4,}[aeiou]")


def may_be_bantu(folded: str) -> bool:
    """Tell, fast, whether a folded term may be such a noun."""
    return folded[-1] in "aeiou" and folded[:2] in _BEGUN and _NOUN.fullmatch(folded) is not None


def in_other_classes(folded: str) -> Iterator[Way]:
    """Yield the other forms of what may be a noun."""
    for langs, begun, others in _CLASSES:
        if folded.startswith(begun):
            rest = folded[len(begun) :]
            yield from (Way(other + rest, langs) for other in others.split())
