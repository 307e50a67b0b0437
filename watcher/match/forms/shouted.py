"""Acronyms that are common words when written small (IS, AID): they need their capitals."""

from functools import cache

from watcher.match.text.normal import fold
from watcher.match.text.tongues import COMMONEST

_LONGEST = 4  # letters
# Acronyms that are other English words (COP, PACE).
_OTHERS = (
    "act aid all am arm bar cap car cat cop era fit gap go he lot mad map me net now pace pan pen "
    "pip sad salt sea set sit so spa stem tip top up we"
)

# Commonest words elsewhere, which English desks may write in capitals as any word: German "war".
_NONE = frozenset(
    (
        "war",
        "men",
        "hate",
        "ban",
        "bus",
        "care",
        "come",
        "door",
        "ham",
        "hat",
        "pole",
        "sin",
        "take",
    )
)


def is_shouted(text: str) -> bool:
    """Tell whether a keyword is such an acronym."""
    return 1 < len(text) <= _LONGEST and text.isupper() and fold(text) in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(fold(" ".join((*COMMONEST.values(), _OTHERS))).split(" ")) - _NONE
