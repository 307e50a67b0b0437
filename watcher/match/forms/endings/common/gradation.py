"""What Finnish and Estonian weaken before an ending: hinta, hinnan; pankki, pankin; pank, panga."""

from collections.abc import Iterator

# Consonants before the last vowel, and what they become in a syllable that is closed.
GRADES = {
    "kk": "k", "pp": "p", "tt": "t", "nt": "nn", "lt": "ll", "rt": "rr", "nk": "ng", "mp": "mm",
    "ht": "hd", "lk": "l", "rk": "r",
}  # fmt: skip
_SINGLE = {"t": "d", "p": "v"}  # behind a vowel: sota, sodan; apu, avun
_BACK = ("n", "t", "ssa", "sta", "lla", "lta", "lle", "ksi", "na")
_FRONT = ("n", "t", "ssä", "stä", "llä", "ltä", "lle", "ksi", "nä")
_ENDINGS = dict.fromkeys("aou", _BACK) | dict.fromkeys("äöy", _FRONT)
_EITHER = sorted({*_BACK, *_FRONT})  # behind e and i
_ESTONIAN = {"nt": "nd", "nk": "ng", "lt": "ld", "rt": "rd"}
_GENITIVE = ("", "t", "s", "st", "sse", "l", "lt", "le", "ks", "ga", "d")  # what follows its vowel


def _finnish() -> Iterator[str]:
    for vowel in "aouäöyei":
        endings = [vowel + ending for ending in _ENDINGS.get(vowel, _EITHER)]
        for strong, weak in GRADES.items():
            yield _line([strong + vowel], weak, endings)
        for strong, weak in _SINGLE.items():
            yield _line([f"{before}-{strong}{vowel}" for before in "aeiouyäö"], weak, endings)


def _estonian() -> Iterator[str]:
    endings = [vowel + ending for vowel in "ia" for ending in _GENITIVE]
    for strong, weak in _ESTONIAN.items():
        yield _line([strong], weak, endings)


def _line(finals: list[str], weak: str, endings: list[str]) -> str:
    return f"{' '.join(finals)}: {' '.join(weak + ending for ending in endings)}\n"


FINNISH_GRADES, ESTONIAN_GRADES = "".join(_finnish()), "".join(_estonian())
