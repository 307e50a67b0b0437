"""A name in any script -> how it sounds, which spellings of other languages share.

Gerrard, Џерард, Τζέραρντ, ჯერარდი: names travel by sound. A word is written in Latin letters
(anyascii), its consonants are put into nine classes, and vowels are left out but for that at the
beginning. Classes are wide, as those of Soundex are: Arabic has no p, Hebrew writes b and v alike.
"""

import re

from anyascii import anyascii

MOST = 6  # sounds that count: endings of cases come later in most names
LEAST = 3  # fewer say nothing
_CLASSES = "PFTKSLRMNA"
BASE = len(_CLASSES) + 1
_SPELT = {
    "P": "b p bj pj", "F": "f v w ph fj vj", "T": "d t th tj", "L": "l lj", "R": "r rj",
    "M": "m mj", "N": "n nj", "K": "k c g q kh gh ck qu kj", "KS": "x",
    "S": "s z j sh ch zh ts dz dj cz sz cs zs tz sj ce ci cy dzh tch sch shch tsch",
}  # fmt: skip
_SOUND = {spelling: sound for sound, spelt in _SPELT.items() for spelling in spelt.split()}
_PIECE = re.compile("|".join(sorted(_SOUND, key=lambda one: (-len(one), one))) + "|^h|[a-z]")
# Where a script means other letters than anyascii takes: vowels and stops of Semitic ones, the
# nasal of Indic ones, Greek b, d, g and j.
_MEANT = str.maketrans({"و": "", "ו": "", "ב": "b", "פ": "p", "ं": "n"})
_GREEK = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "j"))


def sounds(name: str) -> int:
    """Return how a name sounds, as a number below `BASE` ** `MOST`; 0 if that is too little."""
    found, last = "", ""
    for piece in _PIECE.findall(_latin(name.lower())):
        sound = _SOUND.get(piece, "")
        if not last and not sound:
            sound = "K" if piece == "h" else "A"
        if sound != last:
            found += sound
        if len(found) >= MOST:
            break
        last = sound or "-"
    return _number(found[:MOST]) if len(found) >= LEAST else 0


def length(number: int) -> int:
    """Return how many sounds a number stands for."""
    count = 0
    while number:
        number, count = number // BASE, count + 1
    return count


def _latin(name: str) -> str:
    if name.isascii():
        return name
    name = name.translate(_MEANT)
    if "\u0370" <= name[:1] < "\u0400":
        for greek, latin in _GREEK:
            name = name.replace(greek, latin)
    return anyascii(name).lower()


def _number(found: str) -> int:
    number = 0
    for sound in found:
        number = number * BASE + 1 + _CLASSES.index(sound)
    return number
