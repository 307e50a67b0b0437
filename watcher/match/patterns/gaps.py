"""The words of a phrase, and what stands between them."""

import re
from collections.abc import Sequence

from watcher.match.forms.inflect import stem

# Between the words of a phrase; Ukrainian and Uzbek names have apostrophes inside: Слов'янськ. The
# dot of an initial that is glued to its name: С.Лавровым, G.Nausėdos.
_GAP = re.compile(r" |(?<=\w)'(?=\w)|(?:(?<=^[^\W\d_])|(?<=[ .][^\W\d_]))\.(?=[^\W\d_]{2})")
_PHRASED = 3  # letters: beside another word, a shorter one has forms too ("Белый дом")
_JOINED = 2  # behind an apostrophe


def gaps_of(text: str) -> str:
    """Return the separators between the words of a folded text, a character each."""
    others = "'" in text or "." in text
    return "".join(_GAP.findall(text)) if others else " " * text.count(" ")


def parts_of(text: str) -> list[str]:
    """Return the words of a folded text."""
    return _GAP.split(text) if "'" in text or "." in text else text.split(" ")


def is_phrase(text: str) -> bool:
    """Tell whether a folded text has several words."""
    return " " in text or "'" in text or ("." in text and _GAP.search(text) is not None)


def stems_of(parts: Sequence[str], gaps: str) -> tuple[str | None, ...]:
    """Return the stem of each word of a phrase, None where the word has no forms."""
    before, after = " " + gaps, gaps + " "  # nothing ends before an apostrophe or a dot
    return tuple(
        [
            stem(part, _PHRASED if before[at] == " " else _JOINED) if after[at] == " " else None
            for at, part in enumerate(parts)
        ]
    )
